import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays as plusDays } from "date-fns/addDays";
import { addMinutes as plusMinutes } from "date-fns/addMinutes";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { getISODay } from "date-fns/getISODay";

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
  return isoText(utc).slice(0, 10);
}

function isoText(utc: Date): string {
  const text = utc.toISOString();
  if (!/^\d{4}-/.test(text)) throw new RangeError(`not a year of four digits: ${text}`);
  return text;
}

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
  const digits = (value: number, width: number) => String(value).padStart(width, "0");
  const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  return isLocalDate(text) ? text : null;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromUtc(plusDays(toUtc(date), days));
}

export function addMinutes(dateTime: LocalDateTime, minutes: number): LocalDateTime {
  return isoText(plusMinutes(toUtc(dateTime), minutes)).slice(0, 16);
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekday(date: LocalDate): number {
  return getISODay(toUtc(date));
}

/** Calendar days from one day to another; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return differenceInCalendarDays(toUtc(to), toUtc(from));
}
