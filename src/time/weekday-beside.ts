import type { DayAt } from "./day.ts";
import { weekdayNamed, weekdayOf } from "./forms/en-names.ts";

const WEEKDAY_BEFORE = new RegExp(
  `(?:周[1-7日天]|(?<![a-z])${weekdayNamed.replace("?<weekday>", "?:")})[ ,(]{0,3}$`,
);

/** Friday, 27 November begins with its weekday. */
export function weekdayFrom(plain: string, at: number): number {
  const start = Math.max(0, at - 14);
  const found = WEEKDAY_BEFORE.exec(plain.slice(start, at));
  return found ? start + found.index : at;
}

const chineseWeekday = /周([1-7日天])/;
const englishWeekday = new RegExp(`(?<![a-z])${weekdayNamed}(?![a-z])`);

/** 1 = Monday … 7 = Sunday, before a day or between it and what `start` is the beginning of. */
export const weekdayBeside = (plain: string, { from, to }: DayAt, start: number): number | null =>
  weekdayIn(plain.slice(weekdayFrom(plain, from), from)) ?? weekdayIn(plain.slice(to, start));

function weekdayIn(plain: string): number | null {
  const chinese = chineseWeekday.exec(plain)?.[1];
  if (chinese) return Number(chinese) || 7;
  return weekdayOf(englishWeekday.exec(plain)?.groups?.weekday) || null;
}
