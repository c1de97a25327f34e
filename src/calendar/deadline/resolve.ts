import { addMonths } from "date-fns/addMonths";
import { addDays, fromUtc, isoWeekday, type LocalDate, localDate, toUtc } from "../local.ts";
import { addWorkingDays, type WorkCalendar } from "../workdays.ts";
import type { SpanUnit, When, Year } from "./when.ts";

export type DayExpression = Exclude<When, { is: "event" | "vague" | "ambiguous" }>;

/** A day; `impossible` when there is no such day; `unanchored` when it depends on an unknown meeting date. */
export type Resolved = LocalDate | "impossible" | "unanchored";

export function resolve(
  when: DayExpression,
  said: LocalDate | null,
  calendar: WorkCalendar,
): Resolved {
  if (!couldExist(when)) return "impossible";
  if (said === null) return typeof yearIn(when) === "number" ? withoutAnchor(when) : "unanchored";
  switch (when.is) {
    case "day":
    case "month":
    case "quarter":
      return calendarDay(when, said);
    case "weekday":
      return weekday(when.week, when.weekday, said);
    case "week":
      return lastWorkingDay(when.week, said, calendar);
    case "span":
      return after(when.count, when.unit, said, calendar);
  }
}

function yearIn(when: DayExpression): Year {
  return "year" in when ? when.year : null;
}

/** Whether the numbers can make a day in some year: 2月30日 cannot, 2月29日 can. */
function couldExist(when: DayExpression): boolean {
  if (when.is === "month")
    return typeof when.month !== "number" || (when.month >= 1 && when.month <= 12);
  if (when.is !== "day") return true;
  if (typeof when.month !== "number") return when.day >= 1 && when.day <= 31;
  return localDate(2024, when.month, when.day) !== null;
}

/** A year in digits needs no meeting date. */
function withoutAnchor(when: DayExpression): Resolved {
  return "year" in when ? calendarDay(when, "0001-01-01") : "unanchored";
}

type CalendarDay = Extract<When, { is: "day" | "month" | "quarter" }>;

/** The day in its own year; without a year the first that does not come before the meeting. */
function calendarDay(when: CalendarDay, said: LocalDate): Resolved {
  const saidYear = Number(said.slice(0, 4));
  const inMonth = Number(said.slice(5, 7));
  const period = when.is === "quarter" ? when.quarter : when.month;

  if (typeof period === "number") {
    const inYear = (year: number) => dayOf(when, year, when.is === "quarter" ? period * 3 : period);
    if (typeof when.year === "number") return inYear(when.year) ?? "impossible";
    if (when.year !== null) return inYear(saidYear + when.year.yearsAhead) ?? "impossible";
    return firstFrom(said, 9, (step) => inYear(saidYear + step));
  }
  if (period === null) {
    return firstFrom(said, 3, (step) => dayInMonthAhead(when, said, step));
  }
  const months =
    when.is === "quarter" ? (period.ahead + 1) * 3 - 1 - ((inMonth - 1) % 3) : period.ahead;
  return dayInMonthAhead(when, said, months) ?? "impossible";
}

function dayInMonthAhead(when: CalendarDay, said: LocalDate, months: number): LocalDate | null {
  const month = fromUtc(addMonths(toUtc(`${said.slice(0, 7)}-01`), months));
  return dayOf(when, Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}

function dayOf(when: CalendarDay, year: number, month: number): LocalDate | null {
  if (when.is === "day") return localDate(year, month, when.day);
  const until = when.is === "month" ? when.until : 31;
  for (let day = until; day >= Math.min(until, 28); day--) {
    const date = localDate(year, month, day);
    if (date) return date;
  }
  return null;
}

function firstFrom(
  said: LocalDate,
  steps: number,
  at: (step: number) => LocalDate | null,
): Resolved {
  for (let step = 0; step < steps; step++) {
    const date = at(step);
    if (date && date >= said) return date;
  }
  return "impossible";
}

/** Weeks run from Monday to Sunday. */
function mondayOf(said: LocalDate, week: number): LocalDate {
  return addDays(said, 1 - isoWeekday(said) + week * 7);
}

function weekday(week: number | null, day: number, said: LocalDate): LocalDate {
  if (week !== null) return addDays(mondayOf(said, week), day - 1);
  return addDays(said, (day - isoWeekday(said) + 7) % 7);
}

/** Where none is left (said on a Saturday, or a week of holidays) the week's Sunday. */
function lastWorkingDay(week: number, said: LocalDate, calendar: WorkCalendar): LocalDate {
  const sunday = addDays(mondayOf(said, week), 6);
  for (let back = 0; back < 7; back++) {
    const day = addDays(sunday, -back);
    if (day >= said && calendar.isWorkday(day)) return day;
  }
  return sunday;
}

function after(count: number, unit: SpanUnit, said: LocalDate, calendar: WorkCalendar): LocalDate {
  switch (unit) {
    case "hour":
      return addDays(said, count < 24 ? 0 : Math.ceil(count / 24));
    case "day":
      return addDays(said, count);
    case "week":
      return addDays(said, count * 7);
    case "workday":
      return addWorkingDays(said, count, calendar);
    case "month":
    case "year":
      return fromUtc(addMonths(toUtc(said), unit === "year" ? count * 12 : count));
  }
}

/**
 * The day the words come to, unless the date written beside them fits: the very day of a day or a
 * count, any day of a week or month named, any day before longer spans end.
 */
export function contradicting(
  words: DayExpression,
  date: LocalDate,
  said: LocalDate | null,
  calendar: WorkCalendar,
): LocalDate | null {
  const meant = resolve(words, said, calendar);
  if (meant === "impossible" || meant === "unanchored") return null;
  return fits(words, meant, date) ? null : meant;
}

function fits(words: DayExpression, meant: LocalDate, date: LocalDate): boolean {
  switch (words.is) {
    case "day": // a day of no named year or month is the same in any
      return words.year === null ? date.slice(5) === meant.slice(5) : date === meant;
    case "weekday": // which week is only said where one is named
      return words.week === null || date === meant;
    case "week":
      return mondayOf(date, 0) === mondayOf(meant, 0);
    case "month":
      return date.slice(0, 7) === meant.slice(0, 7) && date <= meant;
    case "quarter":
      return date.slice(0, 4) === meant.slice(0, 4) && date <= meant;
    case "span":
      return ["week", "month", "year"].includes(words.unit) ? date <= meant : date === meant;
  }
}
