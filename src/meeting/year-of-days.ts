import type { PlainText } from "../markdown/plain-text.ts";
import { daysBetween, type LocalDate } from "../time/local.ts";
import { readOccasion, type YearHint } from "../time/occasion.ts";
import { type Section, sectionsFor } from "./sections.ts";

/** The one year a text names, such as a file's path or the title of an archive. */
export function yearIn(text: string): YearHint {
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/g));
  const [year] = years;
  return { year: years.size === 1 ? Number(year) : null };
}

/**
 * `## 10-25` between `## 2026-10-18` and `## 2026-11-01` is of that year, where all days then follow one
 * another, be it from the first to the last or back.
 */
export function yearAmong(sections: readonly Section[], hint: YearHint): YearHint {
  if (hint.year !== null) return hint;
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  const { year } = yearIn(headings.map(({ value }) => value).join(" "));
  if (year === null) return hint;
  const days = headings.flatMap(({ value }) => readOccasion(value, { ...hint, year })?.date ?? []);
  return areInOrder(days) || areInOrder(days.toReversed()) ? { ...hint, year } : hint;
}

const areInOrder = (days: readonly LocalDate[]): boolean =>
  days.every((day, at) => {
    const before = days[at - 1];
    return before === undefined || (day >= before && daysBetween(before, day) <= HALF_A_YEAR);
  });

/** 12-20 before 2026-01-08 is rather of the year before. */
const HALF_A_YEAR = 183;

/** `## 10-25` and `## 11-01`, of no year that anybody could tell, with what meetings have below at least two. */
export const areBareDays = (sections: readonly Section[]): boolean =>
  sections.length > 1 &&
  sections.every(
    ({ heading, concept }) => heading !== null && concept === null && isBareDay(heading),
  ) &&
  sections.filter(holdsMeeting).length > 1;

/** `10-25` and nothing else. */
export const isBareDay = ({ value }: PlainText): boolean =>
  /^\D{0,3}(?:\d{1,2}[-/]\d{1,2}|\d{1,2}\s?月\s?\d{1,2}\s?[日号號])\D{0,8}$/u.test(value) &&
  readOccasion(value, { year: LEAP_YEAR })?.date != null;

/** Has every day. */
const LEAP_YEAR = 2000;

export const holdsMeeting = (section: Section): boolean =>
  (["agenda", "minutes", "actions"] as const).some(
    (concept) => sectionsFor(section, concept).length > 0,
  );
