import { betweenDays } from "../vocabulary/index.ts";
import { type Occasion, readOccasion, type YearHint } from "./occasion.ts";

/** What a text says where it may name two days: the one that counts, and whether that is sure. */
export interface DayOfTwo {
  readonly occasion: Occasion;
  /** It names another, and does not say which of them counts. */
  readonly isOpen: boolean;
}

/**
 * 12月1日（原定11月30日）14:00 is on the first of them, `moved from 30 Nov to 1 Dec 2026` on the second, and
 * 12月1日至2日 begins on the first. `1 or 2 Dec` is on neither for sure: then no day is read.
 */
export function readOneOfTwo(text: string, hint: YearHint): DayOfTwo | null {
  const first = readOccasion(text, hint);
  if (!first?.date) return first && { occasion: first, isOpen: false };
  const rest = text.slice(first.at.to);
  const second = readOccasion(rest, { ...hint, year: Number(first.date.slice(0, 4)) });
  if (!second?.date || second.date === first.date || second.at.to === 0)
    return { occasion: first, isOpen: false };
  const how = betweenDays(text.slice(0, first.at.from), rest.slice(0, second.at.from));
  const timed = first.from === null ? second : first;
  const { from, to, until, isNextDay, zone, unclear } = timed;
  const times = { from, to, until, isNextDay, zone, unclear, isEndOpen: false };
  const at = { from: first.at.from, to: first.at.to + second.at.to };
  switch (how) {
    case "several": {
      // 12月1日至12月2日14:00: perhaps it ends then.
      const isEndOpen = second.from !== null || first.to !== null;
      return {
        occasion: {
          ...{ ...first, ...(isEndOpen && { to: null, until: null }) },
          ...{ lastsDays: true, isEndOpen, at },
        },
        isOpen: false,
      };
    }
    case "first":
      return { occasion: { ...first, ...times, at }, isOpen: false };
    case "second":
      return {
        occasion: second.from === null ? { ...second, ...times, at } : { ...second, at },
        isOpen: false,
      };
    case "either":
      return { occasion: { ...first, date: null, weekday: null, at }, isOpen: true };
    default:
      return { occasion: first, isOpen: true };
  }
}
