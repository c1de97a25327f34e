import { movedTo } from "../../vocabulary/index.ts";
import type { When } from "./when.ts";

const marker = new RegExp(movedTo, "g");

/** 5月8日（延期至5月15日）, ~~5月8日~~ 5月15日 → 5月8日 and 5月15日, whatever the brackets; `null` when nothing is postponed. */
export function splitPostponed(
  text: string,
): { readonly first: string; readonly later: string } | null {
  const struck = /^~~(?<first>[^~]+)~~ ?(?<later>[^~]+)$/.exec(text)?.groups;
  if (struck) return { first: struck.first ?? "", later: struck.later ?? "" };
  const last = [...text.matchAll(marker)].at(-1);
  if (!last) return null;
  return {
    first: text.slice(0, last.index).replace(/\([^()]*$/, ""),
    later: upToClosing(text.slice(last.index + last[0].length)).trim(),
  };
}

/** The text before a bracket closes that was opened before it. */
function upToClosing(text: string): string {
  let open = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === "(") open++;
    if (character === ")" && open-- === 0) return [...text].slice(0, at).join("");
  }
  return text;
}

/** The year and the month that are only said with the first day hold for the second, which comes after it. */
export function postponed(first: When, then: When): When {
  if (first.is !== "day" || then.is !== "day") return then;
  if (then.month === null) return first.month === null ? then : inMonthOf(first, then.day);
  if (then.year !== null || first.year === null) return then;
  if (typeof first.month !== "number" || typeof then.month !== "number") return then;
  const isEarlier = (then.month - first.month || then.day - first.day) < 0;
  return { ...then, year: isEarlier ? yearAfter(first.year) : first.year };
}

type Day = Extract<When, { is: "day" }>;

function inMonthOf(first: Day, day: number): Day {
  if (day >= first.day || first.month === null) return { ...first, day };
  if (typeof first.month !== "number")
    return { ...first, month: { ahead: first.month.ahead + 1 }, day };
  if (first.month !== 12) return { ...first, month: first.month + 1, day };
  return { ...first, year: yearAfter(first.year), month: 1, day };
}

function yearAfter(year: Day["year"]): Day["year"] {
  if (year === null) return null;
  return typeof year === "number" ? year + 1 : { yearsAhead: year.yearsAhead + 1 };
}
