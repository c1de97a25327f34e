import { titleOf } from "../../meeting/record.ts";
import type { Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { toInstant, toLocal } from "../../time/zone.ts";
import type { Mailbox } from "../address.ts";
import { cleanLine } from "../clean.ts";
import { webAddressIn } from "../escape.ts";
import { calendarFile, textLine, valueLine } from "./content-line.ts";
import { descriptionOf } from "./description.ts";
import { attendeeLines, organizerLine } from "./guests.ts";
import { uidOf } from "./uid.ts";

/** RFC 5546: an entry to take or leave, an invitation to answer, the end of either. */
export type Method = "PUBLISH" | "REQUEST" | "CANCEL";

export interface EventSetting {
  readonly method: Method;
  /** Rises when what was said before no longer holds. */
  readonly sequence: number;
  /** When this was written: ISO 8601 with offset. */
  readonly date: string;
  readonly organizer: Mailbox | null;
  readonly invited: readonly Mailbox[];
  /** Who only gets a copy. */
  readonly informed: readonly Mailbox[];
  readonly language: Language;
}

/**
 * A meeting as an iCalendar file (RFC 5545) with one event; `null` without a start. Times are UTC,
 * which every program puts in the right place; the description says them in the meeting's zone. Where
 * nobody names the zone, they are those of whichever clock is looked at (3.3.5, form 1).
 */
export function meetingEvent(meeting: Meeting, setting: EventSetting): string | null {
  const span = spanOf(meeting);
  if (!span) return null;
  const { method, sequence, date, organizer, invited, informed, language } = setting;
  const url = urlOf(meeting);
  const place = cleanLine(meeting.location ?? "") || url;
  const summary = summaryOf(meeting, language);
  const ends = method === "CANCEL";
  return calendarFile([
    ...opening(method),
    "BEGIN:VEVENT",
    valueLine("UID", uidOf(["meeting", meeting.id])),
    valueLine("SEQUENCE", String(sequence)),
    valueLine("DTSTAMP", utc(new Date(date))),
    valueLine("DTSTART", momentOf(span.start, meeting)),
    valueLine("DTEND", momentOf(span.end, meeting)),
    textLine("SUMMARY", summary),
    ...(place === "" ? [] : [textLine("LOCATION", place)]),
    ...(url === "" ? [] : [valueLine("URL", url)]),
    ...(ends ? [] : [textLine("DESCRIPTION", descriptionOf(meeting, language))]),
    ...(organizer ? [organizerLine(organizer)] : []),
    // Only who invites names the invited (RFC 5546, 3.2.1).
    ...(method === "PUBLISH" ? [] : attendeeLines(meeting, invited, informed, organizer)),
    valueLine("STATUS", ends ? "CANCELLED" : "CONFIRMED"),
    valueLine("TRANSP", ends ? "TRANSPARENT" : "OPAQUE"),
    ...(ends ? [] : reminder("-PT15M", summary)),
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
}

/** The title. Programs refuse an event without one, and a title of nothing but controls is none. */
export function summaryOf(meeting: Meeting, language: Language): string {
  const written = cleanLine(titleOf(meeting)) || cleanLine(meeting.id);
  return written || messagesIn(language).mail.calendar.untitled;
}

/** The head of a file; one that is no message to anybody has no method. EN only says who wrote it. */
export function opening(method: Method | null): readonly string[] {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//collab//meeting mails//EN",
    "CALSCALE:GREGORIAN",
    ...(method === null ? [] : [`METHOD:${method}`]),
  ];
}

export function reminder(trigger: string, text: string): readonly string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${trigger}`,
    textLine("DESCRIPTION", text),
    "END:VALARM",
  ];
}

const minuteMs = 60_000;

/** When nothing tells how long a meeting takes, calendars, too, think of an hour. */
const usualMinutes = 60;

/** From the end or the duration; where the file has neither, the agenda's minutes; an hour without those. */
function spanOf(meeting: Meeting): { start: Date; end: Date } | null {
  if (!meeting.start) return null;
  const start = toInstant(meeting.start.value, meeting.timezone);
  // Where clocks change meanwhile, a duration is as long as it says.
  const isCounted = meeting.keySpans.has("duration") && !meeting.keySpans.has("end");
  if (meeting.end && !isCounted) {
    const end = toInstant(meeting.end.value, meeting.timezone);
    if (end > start) return { start, end };
  }
  const planned = [meeting.openingMinutes, ...meeting.agenda.map((item) => item.minutes)];
  const total = planned.reduce((sum, minutes) => sum + (minutes?.value ?? 0), 0);
  const minutes = meeting.durationMinutes?.value ?? (total > 0 ? total : usualMinutes);
  return { start, end: new Date(start.getTime() + minutes * minuteMs) };
}

function momentOf(instant: Date, { timezone, timezoneFrom }: Meeting): string {
  if (timezoneFrom !== null) return utc(instant);
  return `${toLocal(instant, timezone).replace(/[-:]/g, "")}00`;
}

/** `20261201T060000Z` */
export function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function urlOf({ link }: Meeting): string {
  const address = webAddressIn(cleanLine(link ?? ""));
  return address === null ? "" : new URL(address).href;
}
