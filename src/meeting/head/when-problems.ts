import type { PlainText } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { isoWeekday } from "../../time/local.ts";
import { mayBeTime, type Occasion } from "../../time/occasion.ts";
import type { FrontMatterProblem } from "../types.ts";

/** What a line says of when, and where. */
export interface Said {
  readonly occasion: Occasion;
  /** It names two days, and not which of them counts. */
  readonly isOpen: boolean;
  readonly span: Span;
  readonly text: PlainText;
}

/** What a label holds, as far as it is understood; `null` where there is none, or it holds nothing. */
export interface Labelled<T> {
  readonly value: T | null;
  readonly text: PlainText;
}

/** 2026-02-30, 14:00-25:00, 14h00: what looks like a day or a time, and is not understood. */
export function notUnderstood(text: PlainText, said: Said | null): readonly FrontMatterProblem[] {
  const found = [problem("impossible-date", "start", { text })];
  if (said === null) return mayBeTime(text.value) ? found : [];
  const { occasion, isOpen } = said;
  if (isOpen) return [problem("two-days", "start", said)];
  if (occasion.isEndOpen) return [problem("several-days", "end", said)];
  if (occasion.unclear !== null) return found;
  const isHalf = occasion.date === null || occasion.from === null;
  const left = isHalf ? leftOf(text, occasion) : "";
  return mayBeTime(left) ? found : [];
}

export function problem(
  code: FrontMatterProblem["code"],
  key: string,
  { text }: { readonly text: PlainText },
): FrontMatterProblem {
  return { code, key, value: text.value, suggestion: null, span: text.span };
}

/** Tuesday 2 December 2026, which is a Wednesday. */
export const otherWeekday = (said: Said): readonly FrontMatterProblem[] => {
  const { date, weekday } = said.occasion;
  const isOther = date !== null && weekday !== null && weekday !== isoWeekday(date);
  return isOther ? [problem("other-weekday", "start", said)] : [];
};

const leftOf = ({ value }: PlainText, { at }: Occasion): string =>
  `${value.slice(0, at.from)} ${value.slice(at.to)}`
    .replace(/^[\s,，;；、]+/, "")
    .replace(/[\s,，;；、]{1,9}$/, "")
    .replace(/^[（(]([^（）()]*)[)）]$/, "$1");
