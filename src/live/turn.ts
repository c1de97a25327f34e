import { readDuration } from "../time/duration.ts";

/** The guide's limit for one turn (G9), in minutes. */
const USUAL = 3;
const LONGEST = 15;

/** The minutes that the rules of a meeting allow for one turn: 每人每次发言不超过 3 分钟, Three minutes a turn. */
export function turnMinutes(rules: ReadonlyArray<{ readonly value: string }>): number {
  for (const { value } of rules) {
    const minutes = value.length > 200 ? null : durationIn(value);
    if (minutes !== null) return minutes;
  }
  return USUAL;
}

/** The first stretch of words, or of Chinese characters, that is a length of time. */
function durationIn(text: string): number | null {
  const pieces = text.match(/[0-9.]+|\p{Script=Han}|[\p{L}]+/gu) ?? [];
  for (const [at] of pieces.entries()) {
    for (const count of [4, 3, 2]) {
      const words = pieces.slice(at, at + count);
      const minutes = readDuration(words.join(" ")) ?? readDuration(words.join(""));
      if (minutes !== null && minutes > 0 && minutes <= LONGEST) return minutes;
    }
  }
  return null;
}
