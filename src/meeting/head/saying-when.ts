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
 * 会议时间：12月8日14:00 below 定于2026年12月8日召开: the year that another place has, if both name the same day. A
 * meeting in January that is announced in December has another one.
 */
export function yearBeside(text: PlainText, hint: Hint, around: readonly Said[]): Hint {
  const known = around.find(({ occasion }) => occasion.date !== null)?.occasion.date;
  if (!known || hint.year !== null) return hint;
  const [said] = sayingWhen(text, hint);
  if (said && said.occasion.date !== null) return hint;
  const inYear = { ...hint, year: Number(known.slice(0, 4)) };
  return sayingWhen(text, inYear)[0]?.occasion.date === known ? inYear : hint;
}
