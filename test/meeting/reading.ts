import { positionAt, type Span } from "../../src/markdown/source.ts";
import { readMeeting, readMeetings } from "../../src/meeting/read.ts";
import type { Located, Meeting } from "../../src/meeting/types.ts";
import { workCalendar } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

/** A text through the real reader, with the Chinese calendar. */
export function read(text: string, file = "meeting.md"): Meeting {
  const source = { file, text, encoding: "utf-8" } as const;
  return readMeeting(source, { timezone: null, calendar: () => calendar });
}

/** Every meeting of a file. */
export const readAll = (text: string, file = "2026.md"): readonly Meeting[] =>
  readMeetings({ file, text, encoding: "utf-8" }, { timezone: null, calendar: () => calendar });

/** A body below the front-matter of a meeting on Tuesday 1 December 2026 in Shanghai. */
export function readBody(body: string): Meeting {
  return read(`---\nstart: 2026-12-01 14:00\ntimezone: Asia/Shanghai\n---\n${body}`);
}

/** `line:column` of a place, as findings show it. */
export function at(meeting: Meeting, place: Span | Located<unknown> | null): string {
  if (place === null) return "nowhere";
  const { line, column } = positionAt(meeting.source, ("span" in place ? place.span : place).from);
  return `${line}:${column}`;
}

/** What the file has where a value says it stands. */
export function written(meeting: Meeting, place: Located<unknown> | null): string | null {
  return place && meeting.source.text.slice(place.span.from, place.span.to);
}
