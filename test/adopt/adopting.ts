import { type Adoption, adopt } from "../../src/adopt/adopt.ts";
import { meetingJson } from "../../src/inspect/json.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import type { Meeting } from "../../src/meeting/types.ts";
import { workCalendar } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

export function readAll(text: string, timezone: string | null = null): readonly Meeting[] {
  const source = { file: "meeting.md", text, encoding: "utf-8" } as const;
  return readMeetings(source, { timezone, calendar: () => calendar });
}

export function adopted(text: string, normalize = false): Adoption {
  return adopt(readAll(text), { read: readAll, normalize });
}

/** The new text of a file that can be adopted. */
export function adoptedText(text: string, normalize = false): string {
  const adoption = adopted(text, normalize);
  if (adoption.kind !== "adopted") throw new Error(JSON.stringify(adoption));
  return adoption.text;
}

/** What is put before the body. */
export function frontMatterOf(text: string): string {
  const whole = adoptedText(text);
  if (!whole.endsWith(text)) throw new Error("the body has changed");
  return whole.slice(0, whole.length - text.length);
}

/** What `inspect --json` shows, but for the lines. */
export function shown(text: string): readonly unknown[] {
  return readAll(text).map((meeting) =>
    JSON.parse(
      JSON.stringify({ ...meetingJson(meeting), location: meeting.location, link: meeting.link }),
      (key, value) => (key === "line" ? undefined : value),
    ),
  );
}
