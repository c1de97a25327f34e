import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { commaOfDay } from "../../time/day.ts";
import { type ActionTextContext, isDeadline, isWholeClause, saysWhatToo } from "./due.ts";
import { areNames, isName } from "./names.ts";

const APART = new RegExp(`[、，;；]|\\s&\\s|\\sand\\s|(?!${commaOfDay}),`, "i");

/** `May 15 (Ann)`: behind a day, nobody but a person stands in the bracket. */
export function whenAndWhoIn(
  text: PlainText,
  context: ActionTextContext,
): { readonly owner: PlainText; readonly due: PlainText } | null {
  const open = text.value.search(/\s?[(（]/);
  const due = part(text, 0, open);
  const owner = part(text, text.value.search(/[(（]/) + 1, text.value.length - 1);
  if (!/\d/.test(due.value) || !isDeadline(due.value, context, true) || saysWhatToo(due.value))
    return null;
  return isName(owner.value, context.people, true) ? { owner, due } : null;
}

/** Names and deadlines and nothing else; `strict`: only what is surely a name. `null`: something else. */
export function whoAndWhenIn(
  text: PlainText,
  context: ActionTextContext,
  strict: boolean,
): { readonly owner?: PlainText; readonly due?: PlainText } | null {
  if (isOneDay(text, context)) return { due: text };
  const said = splitAt(text, APART).flatMap((entry) =>
    isName(entry.value, context.people, strict) || isDeadline(entry.value, context)
      ? [entry]
      : splitAt(entry, /[\s/]/),
  );
  const pieces = said.filter(({ value }) => value !== "");
  const names = pieces.filter(
    ({ value }) => isName(value, context.people, strict) && !isDeadline(value, context),
  );
  const [due, other] = pieces.filter((piece) => !names.includes(piece));
  // Of two days nobody knows which is meant.
  if (pieces.length === 0 || other || (due && !isDeadline(due.value, context))) return null;
  const [first, last] = [names[0], names.at(-1)];
  if (!first || !last) return due ? { due } : null;
  const from = text.value.indexOf(first.value);
  const owner = part(text, from, text.value.lastIndexOf(last.value) + last.value.length);
  return due ? { owner, due } : { owner };
}

/** `Ann (by 14 Dec)`, `By Friday, Ann`, `王芳（12月14日前）`: one of each, before a colon. */
export function whoWithWhen(
  text: PlainText,
  context: ActionTextContext,
): { readonly owner: PlainText; readonly due: PlainText } | null {
  const bracket = /^([^（()）]+)[（(]([^（()）]+)[)）]$/.exec(text.value)?.[1]?.length;
  // Of several commas the last one: by Fri, 14 Dec, Ann.
  const comma = Math.max(text.value.lastIndexOf(","), text.value.lastIndexOf("，"));
  const at = bracket ?? comma;
  if (at < 1) return null;
  const first = part(text, 0, at);
  const second = part(text, at + 1, text.value.length - (bracket === undefined ? 0 : 1));
  const isWhen = ({ value }: PlainText): boolean =>
    isDeadline(value, context) && isWholeClause(value, context);
  const [owner, due] = isWhen(first) ? [second, first] : [first, second];
  if (isWhen(owner) || !isWhen(due)) return null;
  return areNames(owner.value, context.people) ? { owner, due } : null;
}

/** `周五，11月27日 10:00`, `本周内，11月27日复核`: one day, said twice or with what is done on it. */
function isOneDay(text: PlainText, context: ActionTextContext): boolean {
  const pieces = splitAt(text, /[，,]/);
  return (
    pieces.length > 1 &&
    pieces.every(({ value }) => /\d/.test(value) || isDeadline(value, context, true)) &&
    !pieces.some(({ value }) => isName(value, context.people, true)) &&
    isDeadline(text.value, context, true)
  );
}
