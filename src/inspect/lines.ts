import type { Config } from "../config/config.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import { visibleJson } from "../text/visible.ts";
import { meetingJson } from "./json.ts";

/** The meetings of a file as `inspect --ndjson` writes them, as plain data. */
export interface InspectedLines {
  readonly language: Language;
  readonly meetings: number;
  /** A line each. */
  readonly text: string;
}

export function linesOf(
  meetings: readonly [Meeting, ...(readonly Meeting[])],
  _config: Config,
  _options: object,
): InspectedLines {
  return {
    language: meetings[0].language,
    meetings: meetings.length,
    text: meetings.map((one) => `${visibleJson(meetingJson(one))}\n`).join(""),
  };
}
