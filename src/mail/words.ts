import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { addMinutes, isoWeekday, type LocalDate, type LocalDateTime } from "../time/local.ts";
import { toInstant, toLocal, toOffsetIso } from "../time/zone.ts";
import type { DateParts } from "./view.ts";

/**
 * Messages whose dates say of a weekend that it is worked, as before and after long holidays in China:
 * who reads only the weekday would stay at home.
 */
export function sayingWorkdays(
  messages: Messages,
  isWorkday: (date: LocalDate) => boolean,
): Messages {
  const { date } = messages.mail;
  const said = (parts: DateParts): DateParts => {
    if (parts.isoWeekday < 6) return parts;
    const [year, month, day] = [parts.year, parts.month, parts.day].map(String);
    const text = `${year?.padStart(4, "0")}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
    return { ...parts, isWorkday: isWorkday(text) };
  };
  const words = { ...date, long: worded(date.long), short: worded(date.short) };
  return { ...messages, mail: { ...messages.mail, date: words } };

  function worded(write: (parts: DateParts) => string) {
    return (parts: DateParts): string => write(said(parts));
  }
}

/** A day as words, with its year: 2026年12月1日（星期二）. */
export function longDate(date: LocalDate, messages: Messages): string {
  return messages.mail.date.long(partsOf(date));
}

/** A day as words, without the year where it is the meeting's: 12月1日（星期二）. */
export function shortDate(date: LocalDate, meeting: Meeting, messages: Messages): string {
  return dateSeenFrom(meeting.date?.value ?? "", date, messages);
}

/** A day as words, without the year where that goes without saying on another day. */
export function dateSeenFrom(
  seen: LocalDate | LocalDateTime,
  date: LocalDate,
  messages: Messages,
): string {
  const same = seen.slice(0, 4) === date.slice(0, 4);
  return same ? messages.mail.date.short(partsOf(date)) : longDate(date, messages);
}

/** “promised on 1 December”, with the year where it is not the meeting's. */
export function promisedOn(date: LocalDate, meeting: Meeting, messages: Messages): string {
  const isThisYear = meeting.date?.value.slice(0, 4) === date.slice(0, 4);
  return messages.mail.history.promised(partsOf(date), isThisYear);
}

/** As short as a subject wants it: 12月1日（周二）; with its year, seen from a day of another one. */
export function subjectDate(
  date: LocalDate,
  messages: Messages,
  seen: LocalDate | LocalDateTime | null = null,
): string {
  const isFar = seen !== null && seen.slice(0, 4) !== date.slice(0, 4);
  const words = messages.mail.date;
  return (isFar ? words.subjectOfYear : words.subject)(partsOf(date));
}

/** `14:00–15:00`; a later day is named, a missing end left out. */
export function timeRange(meeting: Meeting, messages: Messages): string {
  const start = meeting.start?.value;
  const end = meeting.end?.value;
  if (!start) return "";
  if (!end) return timeOf(start);
  const sameDay = dayOf(start) === dayOf(end);
  return sameDay
    ? `${timeOf(start)}–${timeOf(end)}`
    : messages.mail.through(
        timeOf(start),
        messages.mail.at(shortDate(dayOf(end), meeting, messages), timeOf(end)),
      );
}

/** Day and time, as far as the file tells them. */
export function whenWords(meeting: Meeting, day: string, messages: Messages): string {
  const words = messages.mail;
  if (meeting.start) return words.at(day, timeRange(meeting, messages));
  return day === "" ? words.noTime : words.dayOnly(day);
}

/** The time by which minutes are to be answered: 24 hours after they were written (guide C1). */
export function replyByWords(
  meeting: Meeting,
  now: LocalDateTime | null,
  messages: Messages,
): string {
  if (now === null) return messages.mail.replySoon;
  const until = addMinutes(now, 24 * 60);
  const day = dateSeenFrom(meeting.date?.value ?? now, dayOf(until), messages);
  return messages.mail.replyBy(day, timeOf(until));
}

/** The zone with its offset on the day of the meeting; nothing where nobody names one. */
export function timezoneWords(meeting: Meeting, messages: Messages): string {
  if (!meeting.start) return "";
  const unclear = meeting.problems.find(({ code }) => code === "unclear-timezone");
  if (unclear) return unclear.value;
  if (meeting.timezoneFrom === null) return "";
  // Its name is its offset.
  if (meeting.timezone === "UTC") return "UTC";
  const offset = toOffsetIso(meeting.start.value, meeting.timezone).slice(-6);
  return messages.mail.timezone(meeting.timezone, `UTC${offset}`);
}

/** The meeting's time on the clocks of attendees who live by others, each once; empty where all live by its own. */
export function elsewhereWords(meeting: Meeting, messages: Messages): string {
  const { start, end, timezone } = meeting;
  if (!start || meeting.timezoneFrom === null) return "";
  const seen = new Set([start.value]);
  const times = meeting.attendees.flatMap(({ timezone: zone }) => {
    if (zone === undefined) return [];
    const there = (time: LocalDateTime): LocalDateTime => toLocal(toInstant(time, timezone), zone);
    const from = there(start.value);
    if (seen.has(from)) return [];
    seen.add(from);
    const day = dayOf(from) === dayOf(start.value) ? "" : shortDate(dayOf(from), meeting, messages);
    const until = end ? `–${timeOf(there(end.value))}` : "";
    const time = `${timeOf(from)}${until}`;
    return messages.mail.elsewhere(day === "" ? time : messages.mail.at(day, time), zone);
  });
  return messages.terms.list(times);
}

export function dayOf(time: LocalDateTime): LocalDate {
  return time.slice(0, 10);
}

function timeOf(time: LocalDateTime): string {
  return time.slice(11);
}

function partsOf(date: LocalDate): DateParts {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
    isoWeekday: isoWeekday(date),
  };
}
