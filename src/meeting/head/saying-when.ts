import type { PlainText } from "../../markdown/plain-text.ts";
import { readOneOfTwo } from "../../time/two-days.ts";
import type { HeadContext } from "./types.ts";
import type { Said } from "./when-problems.ts";

type Hint = HeadContext["hint"];

/** The day and times that a text names, of two days the one that counts. */
export const sayingWhen = (text: PlainText | null, hint: Hint): readonly Said[] => {
  const found = text && readOneOfTwo(text.value, hint);
  return text && found ? [{ ...found, span: text.span, text }] : [];
};

/**
 * The same, with the year that another place has if both name one day: 会议时间：12月8日14:00 below 定于2026年12月8日召开.
 * A meeting in January that is announced in December has another year.
 */
export function sayingWhenBeside(
  text: PlainText,
  hint: Hint,
  around: readonly Said[],
): readonly Said[] {
  const said = sayingWhen(text, hint);
  const known = around.find(({ occasion }) => occasion.date !== null)?.occasion.date;
  if (!known || hint.year !== null || (said[0]?.occasion.date ?? null) !== null) return said;
  const inYear = sayingWhen(text, { ...hint, year: Number(known.slice(0, 4)) });
  return inYear[0]?.occasion.date === known ? inYear : said;
}
