import type { PlainText } from "../../markdown/plain-text.ts";
import type { Source, Span } from "../../markdown/source.ts";
import type { YearHint } from "../../time/occasion.ts";
import type { Claims, LeftOver } from "../claims.ts";
import type { AssumedZone, Located, Meeting } from "../types.ts";

/** What a body says of its meeting, for files without front-matter. */
export type Head = Pick<
  Meeting,
  | "title"
  | "date"
  | "start"
  | "end"
  | "durationMinutes"
  | "timezone"
  | "timezoneFrom"
  | "location"
  | "link"
  | "host"
  | "recorder"
  | "objective"
  | "attendees"
  | "cc"
  | "problems"
> & {
  /** The place and the link as their lines have them. */
  readonly where: Readonly<Record<"location" | "link", PlainText | null>>;
};

export interface HeadContext extends AssumedZone {
  readonly source: Source;
  /** Where the file's name is pointed at: its first line. */
  readonly top: Span;
  readonly hint: YearHint;
  /** The title that front-matter has. */
  readonly titleStated?: Located<string> | null;
  /** Front-matter says from when until when the meeting is: nobody need ask the file's name. */
  readonly isTimed?: boolean;
  /** What front-matter says of the time in words. */
  readonly inWords?: Located<string> | null;
  /** Where it is told which lines were read; absent: nobody asks. */
  readonly claims?: Claims;
  /** Gets what lists of people say that is nobody's; absent: nobody asks. */
  readonly left?: LeftOver[];
}
