import china from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { greatest } from "../text/many.ts";
import { addDays, isoWeekday, type LocalDate } from "./local.ts";

/** Which days are worked. */
export interface WorkCalendar {
  readonly isWorkday: (date: LocalDate) => boolean;
  /** The last year whose holidays are known; later years count weekends alone. `null`: none known. */
  readonly knownThrough: number | null;
  /** The first day off of a public holiday, on a day or after it; `null`: not known. */
  readonly holidayFrom: (holiday: Holiday, from: LocalDate) => LocalDate | null;
}

/** Those by which work is promised, as the data names them. */
export type Holiday = "元旦" | "春节" | "清明" | "劳动节" | "端午" | "中秋" | "国庆节" | "圣诞";

export interface WorkCalendarOptions {
  /** `CN`: the public holidays and 调休 of mainland China. `none`: weekends alone. */
  readonly region: "CN" | "none";
  /** Days off besides; `YYYY-MM-DD`. */
  readonly holidays: readonly LocalDate[];
  /** Days worked all the same, even if everything else says otherwise. */
  readonly workdays: readonly LocalDate[];
}

// Of the package chinese-days only the data is used: its functions go through the machine's time
// zone and are a day off west of Greenwich.
const holidaysInChina: Readonly<Record<string, string>> = china.holidays;
const workdaysInChina: Readonly<Record<string, string>> = china.workdays;

/**
 * The year of the last National Day in the data. A year's days off are announced all at once, but
 * those around New Year may lie in the neighbouring year.
 */
function lastYearKnownInChina(): number {
  const years = Object.keys(holidaysInChina).filter((date) => date.endsWith("-10-01"));
  return greatest(years.map((date) => Number(date.slice(0, 4))));
}

export function workCalendar(options: WorkCalendarOptions): WorkCalendar {
  const off = new Set(options.holidays);
  const on = new Set(options.workdays);
  const isChinese = options.region === "CN";
  return {
    knownThrough: isChinese ? lastYearKnownInChina() : null,
    holidayFrom: (holiday, from) => {
      const known = isChinese ? daysOffInChina(holiday).find((day) => day >= from) : undefined;
      return known ?? sameEveryYear(holiday, from);
    },
    isWorkday: (date) => {
      if (on.has(date)) return true;
      if (off.has(date)) return false;
      if (isChinese && Object.hasOwn(workdaysInChina, date)) return true;
      if (isChinese && Object.hasOwn(holidaysInChina, date)) return false;
      return isoWeekday(date) <= 5;
    },
  };
}

const daysOff = new Map<Holiday, readonly LocalDate[]>();

/** The first day off of each year. */
function daysOffInChina(holiday: Holiday): readonly LocalDate[] {
  const before = daysOff.get(holiday);
  if (before) return before;
  const all = Object.keys(holidaysInChina).filter(
    (day) => holidaysInChina[day]?.split(",")[1] === holiday,
  );
  const first = all.filter((day) => !all.includes(addDays(day, -1))).sort();
  daysOff.set(holiday, first);
  return first;
}

const fixed: Partial<Record<Holiday, string>> = {
  元旦: "01-01",
  劳动节: "05-01",
  国庆节: "10-01",
  圣诞: "12-25",
};

function sameEveryYear(holiday: Holiday, from: LocalDate): LocalDate | null {
  const day = fixed[holiday];
  const year = Number(from.slice(0, 4));
  if (day === undefined || year > 9998) return null;
  const found = `${from.slice(0, 4)}-${day}`;
  return found >= from ? found : `${String(year + 1).padStart(4, "0")}-${day}`;
}

/** More days ahead than anybody counts; keeps a notice dated in the year 1 from costing seconds. */
const countLimit = 400;

/**
 * The working days d with notice ≤ d < meeting (guide G7). Friday to Monday is 1, Sunday to Monday
 * and the same day are 0, as is a notice after the meeting. Stops counting at {@link countLimit}.
 */
export function workingDaysAhead(
  notice: LocalDate,
  meeting: LocalDate,
  calendar: WorkCalendar,
): number {
  let count = 0;
  for (let day = notice; day < meeting && count < countLimit; day = addDays(day, 1)) {
    if (calendar.isWorkday(day)) count++;
  }
  return count;
}

/**
 * The n-th working day after a day, or before it when n is negative; the day itself for 0. Gives up
 * with a RangeError where the years of four digits end.
 */
export function addWorkingDays(date: LocalDate, n: number, calendar: WorkCalendar): LocalDate {
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (calendar.isWorkday(day)) left--;
  }
  return day;
}
