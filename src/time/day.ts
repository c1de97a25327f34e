import type { DayForm, When } from "./deadline/when.ts";
import { englishDays } from "./forms/en.ts";
import { numericDayOfYear, numericDays } from "./forms/numeric.ts";
import { chineseDays } from "./forms/zh.ts";
import { type LocalDate, localDate } from "./local.ts";

/** A day within a plain text, and where. */
export interface DayAt {
  readonly date: LocalDate;
  readonly from: number;
  readonly to: number;
}

/** The ways to write a day, digits first; deadlines are read by the same ones. */
const forms: readonly DayForm[] = [...numericDays, ...chineseDays, ...englishDays];
const within = forms.map((form) => ({
  ...form,
  found: new RegExp(`(?<![${form.notBehind}])(?:${form.says})(?:(?<=[日号])|(?!\\d|:\\d))`, "g"),
}));
const atTheStart = new RegExp(`^(?:${numericDayOfYear.says})(?![\\d:]|[-./]\\d)`);

/** Years of meetings; 2199 and 1900 are nobody's. */
const isYear = (year: number): boolean => year >= 1900 && year <= 2199;

/**
 * The first day that a plain text (`timeText`) names with its year; where the year is known from
 * elsewhere, else the first one without. What exists on no calendar is none.
 */
export function dayIn(plain: string, year: number | null): DayAt | null {
  if (!/\d/.test(plain)) return null;
  return (
    firstDay(plain, null) ??
    (year === null ? null : (firstDay(plain, year) ?? leading(plain, year)))
  );
}

function firstDay(plain: string, year: number | null): DayAt | null {
  for (const { found, means } of within) {
    for (const hit of plain.matchAll(found)) {
      const date = dateOf(means(hit.groups ?? {}), year);
      if (date) return { date, from: hit.index, to: hit.index + hit[0].length };
    }
  }
  return null;
}

/** 12-01 is a day only where a text begins with it. */
function leading(plain: string, year: number): DayAt | null {
  const found = atTheStart.exec(plain);
  const date = found && dateOf(numericDayOfYear.means(found.groups ?? {}), year);
  return found && date ? { date, from: 0, to: found[0].length } : null;
}

function dateOf(when: When, year: number | null): LocalDate | null {
  if (when.is !== "day" || typeof when.month !== "number") return null;
  const of = when.year ?? year;
  return typeof of === "number" && isYear(of) ? localDate(of, when.month, when.day) : null;
}
