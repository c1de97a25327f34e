import { addDays, daysBetween, type LocalDate, localDate } from "../time/local.ts";
import type { WorkCalendar } from "../time/workdays.ts";

/** The day that is offered for the next meeting of a series. */
export interface NextDay {
  readonly date: LocalDate;
  /** The usual distance in days; `null`: the same day of each month. */
  readonly every: number | null;
  /** The day the rhythm names, where that is none to work on; else `null`. */
  readonly instead: LocalDate | null;
}

/** How many of the last distances say what is usual. */
const RECENT = 6;
/** Nobody plans a hundred years ahead. */
const MOST_STEPS = 5000;

/**
 * The day after the last one by the usual distance of a series, not before today, and on a working day;
 * `null`: fewer than two meetings have no rhythm.
 */
export function nextDay(
  days: readonly LocalDate[],
  today: LocalDate,
  calendar: WorkCalendar,
): NextDay | null {
  const sorted = [...new Set(days)].sort();
  const last = sorted.at(-1);
  const before = sorted.at(-2);
  if (last === undefined || before === undefined) return null;
  const recent = sorted.slice(-RECENT - 1);
  const every = isMonthly(recent) ? null : usual(recent);
  let named = last;
  for (let step = 1; step <= MOST_STEPS && (named <= last || named < today); step++)
    named = every === null ? monthsAfter(last, step) : addDays(last, every * step);
  let date = named;
  while (!calendar.isWorkday(date)) date = addDays(date, 1);
  return { date, every, instead: date === named ? null : named };
}

/** On the same day of months that follow each other. */
function isMonthly(days: readonly LocalDate[]): boolean {
  return days.slice(1).every((day, index) => day === monthsAfter(days[index] ?? day, 1));
}

/** The same day so many months later; a month that is too short ends on its last day. */
function monthsAfter(day: LocalDate, months: number): LocalDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
  for (let ofMonth = Number(day.slice(8)); ofMonth > 28; ofMonth--) {
    const found = localDate(year, ofYear, ofMonth);
    if (found !== null) return found;
  }
  return localDate(year, ofYear, Math.min(28, Number(day.slice(8)))) ?? day;
}

/** The most frequent distance; of several the latest. */
function usual(days: readonly LocalDate[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const [index, day] of days.slice(1).entries()) {
    const distance = daysBetween(days[index] ?? day, day);
    const count = (counts.get(distance) ?? 0) + 1;
    counts.set(distance, count);
    if (count >= (counts.get(best) ?? 0)) best = distance;
  }
  return best;
}
