import { UTCDateMini } from "@date-fns/utc/date/mini";

/** A calendar day without a zone, `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string;

/** A wall-clock time without a zone, `YYYY-MM-DDTHH:MM`. Compares as text. */
export type LocalDateTime = string;

/** `HH:MM`, 24 hours. */
export type TimeOfDay = string;

/**
 * A day as date-fns wants it. It counts in UTC, because in the machine's own zone some midnights,
 * and in Samoa a whole day, do not exist.
 */
export function toUtc(date: LocalDate | LocalDateTime): Date {
  const part = (from: number, to: number) => Number(date.slice(from, to));
  const utc = new UTCDateMini(0);
  utc.setFullYear(part(0, 4), part(5, 7) - 1, part(8, 10));
  utc.setHours(part(11, 13), part(14, 16));
  return utc;
}

/** The day of a date made by {@link toUtc}; throws a RangeError outside the years 0 to 9999. */
export function fromUtc(utc: Date): LocalDate {
  return dayOf(Math.floor(utc.getTime() / DAY_MS));
}

const DAY_MS = 86_400_000;

/** Whether a text is a day, `YYYY-MM-DD`, that exists: not 2026-02-30. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, Number(text.slice(0, 4)));
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day of these numbers, months from 1; `null` when there is no such day. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const text = written(year, month, day);
  return isLocalDate(text) ? text : null;
}

const written = (year: number, month: number, day: number): string =>
  `${year >= 1000 ? year : String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

// Days are counted by hand: every file has dozens of them, and date objects took longer than reading them.

/** Of the Gregorian calendar, after which it repeats itself. */
const DAYS_IN_400_YEARS = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** How many days after 1970-01-01 a day is. Years are counted from March, so that a leap day ends one. */
function dayNumber(date: LocalDate | LocalDateTime): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + before - DAYS_TO_1970;
}

/** The day of such a number; throws a RangeError outside the years 0 to 9999. */
function dayOf(number: number): LocalDate {
  const sinceMarch0 = number + DAYS_TO_1970;
  const cycle = Math.floor(sinceMarch0 / DAYS_IN_400_YEARS);
  const inCycle = sinceMarch0 - cycle * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const years = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (years * 365 + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = ((fromMarch + 2) % 12) + 1;
  const year = cycle * 400 + years + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`not a year of four digits: ${year}`);
  return written(year, month, day);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dayOf(dayNumber(date) + Math.trunc(days));
}

export function addMinutes(dateTime: LocalDateTime, minutes: number): LocalDateTime {
  const after = Math.floor(minuteOf(dateTime.slice(11)) + minutes);
  const days = Math.floor(after / 1440);
  const inDay = after - days * 1440;
  const time = `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
  return `${dayOf(dayNumber(dateTime) + days)}T${time}`;
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  const afterMonday = (dayNumber(date) + 3) % 7;
  return (afterMonday < 0 ? afterMonday + 7 : afterMonday) + 1;
}

/** Calendar days from one day to another; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The Monday of a day's week, or of one so many weeks later: weeks run from Monday to Sunday. */
export function mondayOf(day: LocalDate, weeksLater = 0): LocalDate {
  return addDays(day, 1 - isoWeekday(day) + weeksLater * 7);
}

/** Minutes from one time of day to another, past midnight if need be. */
export const minutesBetween = (from: TimeOfDay, to: TimeOfDay): number =>
  (minuteOf(to) - minuteOf(from) + 1440) % 1440;

const minuteOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
