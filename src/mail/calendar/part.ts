import { withoutEnd } from "../../text/lines.ts";
import type { Letter } from "../letters.ts";
import { safeName } from "../outbox.ts";
import type { Earlier } from "../revision.ts";
import { deadlineCalendar } from "./deadlines.ts";
import { type Method, meetingEvent } from "./event.ts";
import type { ToldDeadline } from "./in-mail.ts";
import { cancelSequence, noticeSequence } from "./sequence.ts";

/** The calendar file a mail carries. */
export interface CalendarPart {
  readonly method: Method;
  /** ASCII, as old mail programs show nothing else. */
  readonly name: string;
  readonly file: string;
}

export interface CalendarSetting {
  /** Whether the invited are asked to answer, instead of given an entry to take or leave. */
  readonly invite: boolean;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly earlier: Earlier;
  /** What somebody's calendar was told of deadlines in mails that were sent, by UID. */
  readonly told?: (address: string) => ReadonlyMap<string, ToldDeadline> | null;
}

/**
 * What a mail says to a calendar. A notice carries an entry, or an invitation; a cancellation takes
 * either back, which takes a known sender (RFC 5546, 3.2.5). `null` where there is nothing to say.
 */
export function calendarPart(letter: Letter, setting: CalendarSetting): CalendarPart | null {
  const method = methodOf(letter, setting);
  if (method === null) return null;
  const { from, to, cc } = letter.guests ?? letter.recipients;
  const [meeting] = letter.meetings;
  const event = (sequence: number): string | null =>
    meetingEvent(meeting, {
      ...{ method, sequence, organizer: from, invited: to, informed: cc },
      ...{ date: setting.date, language: letter.language },
    });
  if (event(0) === null) return null;
  const sequenceOf = method === "CANCEL" ? cancelSequence : noticeSequence;
  const sequence = sequenceOf(meeting, setting.earlier, (number) => event(number) ?? "");
  return { method, name: `${asciiName(meeting.id)}.ics`, file: event(sequence) ?? "" };
}

/** The file alone, for `--format ics`; `null` when there is nothing to put into a calendar. */
export function calendarFileOf(letter: Letter, setting: CalendarSetting): string | null {
  if (letter.kind !== "actions") return calendarPart(letter, setting)?.file ?? null;
  const { date } = setting;
  return deadlineCalendar(letter.deadlines.all, { date, language: letter.language });
}

function methodOf({ kind, recipients }: Letter, { invite }: CalendarSetting): Method | null {
  if (kind === "notice") return invite ? "REQUEST" : "PUBLISH";
  return kind === "cancel" && recipients.from !== null ? "CANCEL" : null;
}

/** ASCII, as old mail programs show nothing else. */
export function asciiName(id: string): string {
  const ascii = id.replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "");
  return safeName(withoutEnd(ascii, /[.-]/));
}
