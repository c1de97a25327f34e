import type { When } from "./deadline/when.ts";
import { daysBetween, type LocalDate, localDate } from "./local.ts";

/** Which of two numbers is the month where 4/12 is in April for some and in December for others. */
export type DayOrder = "month-first" | "day-first";

/** Day and month with a stroke between them, as they stand within a text. */
const STROKED = /(?<![\d./-])(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d\d))?(?![\d/]|[.-]\d)/g;

/** The order that a text's own dates have, of those that leave no doubt: 30/11, 12/15. `null`: none, or both. */
export function dayOrderIn(text: string): DayOrder | null {
  if (!text.includes("/")) return null;
  const orders = new Set<DayOrder>();
  for (const [, first, second] of text.matchAll(STROKED)) {
    if (isDayOnly(first) && isMonth(second)) orders.add("day-first");
    else if (isDayOnly(second) && isMonth(first)) orders.add("month-first");
  }
  const [order, other] = orders;
  return order && !other ? order : null;
}

const WITH_YEAR = /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/]|[.-]\d)/;
/** Minutes are named by the day of the meeting, or of the week in which they were written. */
const NEAR = 31;

/** The order by which the first date of a text is near a day, where the other one is not. */
export function nearerOrder(text: string, day: LocalDate | null): DayOrder | null {
  const [, first, second, year] = (day && WITH_YEAR.exec(text.slice(0, LOOKED_AT))) || [];
  if (day === null || first === undefined || first === second) return null;
  const isNear = (month: string | undefined, of: string | undefined): boolean => {
    const date = localDate(Number(year), Number(month), Number(of));
    return date !== null && Math.abs(daysBetween(date, day)) <= NEAR;
  };
  const [monthFirst, dayFirst] = [isNear(first, second), isNear(second, first)];
  return monthFirst === dayFirst ? null : monthFirst ? "month-first" : "day-first";
}

const LOOKED_AT = 4000;

const isDayOnly = (digits: string | undefined): boolean =>
  Number(digits) > 12 && Number(digits) <= 31;
const isMonth = (digits: string | undefined): boolean =>
  Number(digits) >= 1 && Number(digits) <= 12;

/**
 * A day whose numbers may change places, read in an order; where none is known (`null`) it is `ambiguous`.
 * Without a year the month comes first where nothing is said (`undefined`).
 */
export function inOrder(when: When, order: DayOrder | null | undefined): When {
  if (when.is === "ambiguous") {
    if (!when.either || !order) return when;
    const { year, first, second } = when.either;
    const [month, day] = order === "day-first" ? [second, first] : [first, second];
    return { is: "day", year, month, day };
  }
  if (when.is !== "day" || !when.perhapsDayFirst || typeof when.month !== "number") return when;
  const { month, day } = when;
  if (month > 12 || day > 12 || month === day) return when;
  if (order === null) return { is: "ambiguous" };
  return order === "day-first" ? { ...when, month: day, day: month } : when;
}

/** Both days that `06/02/2026` may be, the one with the month first before the other; `null`: it is one, or none. */
export function eitherDay(text: string): readonly [LocalDate, LocalDate] | null {
  const [, first, second, year = ""] =
    /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?![\d/])/.exec(text) ?? [];
  const full = year.length === 2 ? `20${year}` : year;
  const monthFirst = localDate(Number(full), Number(first), Number(second));
  const dayFirst = localDate(Number(full), Number(second), Number(first));
  return monthFirst && dayFirst && monthFirst !== dayFirst ? [monthFirst, dayFirst] : null;
}
