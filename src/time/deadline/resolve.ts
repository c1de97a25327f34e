import { addMonths } from "date-fns/addMonths";
import {
  addDays,
  daysBetween,
  fromUtc,
  isoWeekday,
  type LocalDate,
  localDate,
  mondayOf,
  toUtc,
} from "../local.ts";
import { addWorkingDays, type WorkCalendar } from "../workdays.ts";
import { lastWorkingDay, mondayOfNumber } from "./weeks.ts";
import type { DayExpression, SpanUnit, When, Year } from "./when.ts";

/**
 * A day; `impossible` when there is no such day; `unanchored` when it depends on an unknown meeting
 * date; `ambiguous` when more than one is meant by it.
 */
export type Resolved = LocalDate | "impossible" | "unanchored" | "ambiguous";

export function resolve(
  when: DayExpression,
  said: LocalDate | null,
  calendar: WorkCalendar,
): Resolved {
  if (!couldExist(when)) return "impossible";
  if (said === null)
    return typeof yearIn(when) === "number" ? resolve(when, noMeeting, calendar) : "unanchored";
  switch (when.is) {
    case "day":
    case "month":
    case "quarter":
      return calendarDay(when, said);
    case "weekday":
      return weekday(when.week, when.weekday, said);
    case "week":
      return lastWorkingDay(mondayOf(said, when.week), said, calendar);
    case "weekOf": {
      const day = calendarDay(when.day, mondayOf(said), 0);
      return isDay(day) ? lastWorkingDay(mondayOf(day), said, calendar) : day;
    }
    case "calendarWeek":
      return calendarWeek(when, said, calendar);
    case "placed":
      return placed(when, said, calendar);
    case "span":
      return after(when.count, when.unit, said, calendar);
    case "beforeHoliday":
      return beforeHoliday(when, said, calendar);
  }
}

/** `unanchored` where nobody knows yet when the holiday is. */
function beforeHoliday(
  { holiday, year }: Extract<When, { is: "beforeHoliday" }>,
  said: LocalDate,
  calendar: WorkCalendar,
): Resolved {
  const inYear =
    year === null
      ? null
      : typeof year === "number"
        ? year
        : Number(said.slice(0, 4)) + year.yearsAhead;
  // Promised on the eve it is due that day; within the holiday, before the next one.
  const from = inYear === null ? addDays(said, 1) : `${String(inYear).padStart(4, "0")}-01-01`;
  const first = calendar.holidayFrom(holiday, from);
  return first === null ? "unanchored" : addDays(first, -1);
}

/** A year in digits needs no meeting date: every day lies after this one. */
const noMeeting = "0001-01-01";

function isDay(resolved: Resolved): resolved is LocalDate {
  return /^\d/.test(resolved);
}

function yearIn(when: DayExpression): Year {
  if (when.is === "weekOf") return when.day.year;
  return "year" in when ? when.year : null;
}

/** Whether the numbers can make a day in some year: 2月30日 cannot, 2月29日 can. */
function couldExist(when: DayExpression): boolean {
  if (when.is === "weekOf") return couldExist(when.day);
  if (when.is === "calendarWeek") return when.week >= 1 && when.week <= 53;
  if (when.is === "month" || when.is === "placed")
    return typeof when.month !== "number" || (when.month >= 1 && when.month <= 12);
  if (when.is !== "day") return true;
  if (typeof when.month !== "number") return when.day >= 1 && when.day <= 31;
  return localDate(2024, when.month, when.day) !== null;
}

type CalendarDay = Extract<When, { is: "day" | "month" | "quarter" }>;

/** Old promises are listed again: a day of no year that is so many days past is that day, not next year's. */
const MOST_DAYS_BACK = 30;

function justPast(
  days: readonly (LocalDate | null)[],
  said: LocalDate,
  back: number,
): LocalDate | null {
  return days.find((day) => day && day < said && daysBetween(day, said) <= back) ?? null;
}

/** The end of a month is so for a few days; by April, said at the end of May, is the next one's. */
const daysBack = ({ is }: CalendarDay, back: number): number =>
  is === "month" ? Math.min(back, MOST_DAYS_BEHIND_MONTH) : back;

const MOST_DAYS_BEHIND_MONTH = 7;

/** The day in its own year; without a year the one just past, else the first that does not come before the meeting. */
function calendarDay(when: CalendarDay, said: LocalDate, back = MOST_DAYS_BACK): Resolved {
  const saidYear = Number(said.slice(0, 4));
  const inMonth = Number(said.slice(5, 7));
  const period = when.is === "quarter" ? when.quarter : when.month;

  if (typeof period === "number") {
    const inYear = (year: number) => dayOf(when, year, when.is === "quarter" ? period * 3 : period);
    if (typeof when.year === "number") return inYear(when.year) ?? "impossible";
    if (when.year !== null) return inYear(saidYear + when.year.yearsAhead) ?? "impossible";
    if ("before" in when && hasJustEnded(when, inYear(saidYear), inYear(saidYear - 1), said))
      return "ambiguous";
    return (
      (when.is !== "quarter"
        ? justPast([inYear(saidYear), inYear(saidYear - 1)], said, daysBack(when, back))
        : null) ?? firstFrom(said, 9, (step) => inYear(saidYear + step))
    );
  }
  if (period === null) {
    return firstFrom(said, 3, (step) => dayInMonthAhead(when, said, step));
  }
  const months =
    when.is === "quarter" ? (period.ahead + 1) * 3 - 1 - ((inMonth - 1) % 3) : period.ahead;
  return dayInMonthAhead(when, said, months) ?? "impossible";
}

/** Whether the period that a day comes before runs at the meeting: 5月前 said in May. */
function hasJustEnded(
  when: CalendarDay,
  thisYear: LocalDate | null,
  lastYear: LocalDate | null,
  said: LocalDate,
): boolean {
  const months = when.is === "quarter" ? when.length * 3 : 1;
  return [thisYear, lastYear].some((end) => {
    if (end === null || end >= said) return false;
    return said < fromUtc(addMonths(toUtc(addDays(end, 1)), months));
  });
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

function weekday(week: number | null, day: number, said: LocalDate): LocalDate {
  if (week !== null) return addDays(mondayOf(said, week), day - 1);
  return addDays(said, (day - isoWeekday(said) + 7) % 7);
}

/** The week in its own year; without a year the first that is not over before the meeting. */
function calendarWeek(
  when: Extract<When, { is: "calendarWeek" }>,
  said: LocalDate,
  calendar: WorkCalendar,
): Resolved {
  const inYear = (year: number) => {
    const monday = mondayOfNumber(year, when.week);
    const isOfNextYear = when.week > 52 && monday >= mondayOfNumber(year + 1, 1);
    return isOfNextYear ? null : lastWorkingDay(monday, said, calendar);
  };
  if (when.year !== null) return inYear(when.year) ?? "impossible";
  return firstFrom(said, 9, (step) => inYear(Number(said.slice(0, 4)) + step));
}

/** The nth Monday, day or working day of a month. */
function placed(
  when: Extract<When, { is: "placed" }>,
  said: LocalDate,
  calendar: WorkCalendar,
): Resolved {
  const inMonth = (first: LocalDate | null): LocalDate | null => {
    if (first === null) return null;
    const days = Array.from({ length: 31 }, (_, day) => addDays(first, day)).filter(
      (day) => day.slice(0, 7) === first.slice(0, 7) && isOfKind(day, when.of, calendar),
    );
    return days.at(when.nth === "last" ? -1 : when.nth - 1) ?? null;
  };
  if (typeof when.month !== "number") {
    const ahead = fromUtc(addMonths(toUtc(`${said.slice(0, 7)}-01`), when.month.ahead));
    return inMonth(ahead) ?? "impossible";
  }
  const { month } = when;
  const inYear = (year: number) => inMonth(localDate(year, month, 1));
  if (when.year !== null) return inYear(when.year) ?? "impossible";
  return firstFrom(said, 2, (step) => inYear(Number(said.slice(0, 4)) + step));
}

function isOfKind(
  day: LocalDate,
  kind: "day" | "workday" | number,
  calendar: WorkCalendar,
): boolean {
  if (kind === "workday") return calendar.isWorkday(day);
  return kind === "day" || isoWeekday(day) === kind;
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
    case "year": {
      const months = unit === "year" ? count * 12 : count;
      const whole = fromUtc(addMonths(toUtc(said), Math.floor(months)));
      return Number.isInteger(months) ? whole : addDays(whole, 15);
    }
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
  if (!isDay(meant)) return null;
  return fits(words, meant, date) ? null : meant;
}

function fits(words: DayExpression, meant: LocalDate, date: LocalDate): boolean {
  switch (words.is) {
    case "day": // a day of no named year or month is the same in any
      return words.year === null ? date.slice(5) === meant.slice(5) : date === meant;
    case "weekday": // which week is only said where one is named
      if (words.weekend && date === addDays(meant, -1)) return true;
      return words.week === null || date === meant;
    case "placed":
      return date === meant;
    case "week":
    case "weekOf":
    case "calendarWeek":
      return mondayOf(date) === mondayOf(meant);
    case "month":
      return date.slice(0, 7) === meant.slice(0, 7) && date <= meant;
    case "quarter":
      return date.slice(0, 4) === meant.slice(0, 4) && date <= meant;
    case "beforeHoliday":
      return date <= meant;
    case "span":
      return ["week", "month", "year"].includes(words.unit) ? date <= meant : date === meant;
  }
}
