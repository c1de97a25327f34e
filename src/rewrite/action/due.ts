import type { ActionItem } from "../../meeting/types.ts";
import type { LocalDate } from "../../time/local.ts";
import { writingIn } from "../../vocabulary/languages.ts";
import { detailEdit, noteBelow } from "./details.ts";
import { type Edit, inserted } from "./edit.ts";
import type { Form } from "./place.ts";
import { beforeTail, commented, rowEdits } from "./row.ts";

export interface DueChange {
  readonly kind: "due";
  /** `null`: what `words` name is no day of its own: 下次会议前. */
  readonly date: LocalDate | null;
  readonly words: string;
  readonly note: string | null;
}

export function* dueEdits(
  form: Form,
  action: ActionItem,
  { date, words, note }: DueChange,
  heldOn: LocalDate | null,
): Generator<readonly Edit[]> {
  const { dueText } = action;
  const days =
    date === null ? [words] : daysLike(dueText?.value ?? "", form.language, date, heldOn);
  const below = note === null ? [] : noteBelow(form, note);
  for (const day of days) {
    if (note === null) yield* placed(form, action, day, []);
    else {
      if (below.length > 0) yield* placed(form, action, day, below);
      yield* placed(form, action, `${day} ${commented(note)}`, []);
    }
  }
}

/** The old day stays, struck out; what had none gets one where its form has it. */
function* placed(
  form: Form,
  { dueText, statusText }: ActionItem,
  day: string,
  also: readonly Edit[],
): Generator<readonly Edit[]> {
  const { text, language, place } = form;
  if (dueText) {
    const { from, to } = dueText.span;
    yield [{ from, to, text: `~~${text.slice(from, to)}~~ ${day}` }, ...also];
  } else if (place.kind === "row") yield rowEdits(form, "due", day);
  else {
    const detail = detailEdit(form, "due", day);
    if (detail) yield [detail, ...also];
    // Before a tail such as ` -- done`; behind `status: done`, whose label would be torn off.
    const places = statusText ? [beforeTail(text, statusText.span.from), place.end] : [place.end];
    for (const at of places)
      for (const behind of writingIn(language).dueBehind)
        yield [inserted(at, behind(day)), ...also];
  }
}

/**
 * A day written as the old one was: as figures, with 前 behind it, with “by” before it. With its year
 * where that was written, too, or is another than the meeting's: nobody has to work it out.
 */
function daysLike(
  old: string,
  language: Form["language"],
  date: LocalDate,
  heldOn: LocalDate | null,
): readonly string[] {
  const [short, ...whole] = writingIn(language).days(date);
  const hasYear = /\d{4}/.test(old) || heldOn?.slice(0, 4) !== date.slice(0, 4);
  const ways = hasYear ? [...whole, short] : [short, ...whole];
  const days = /\d{4}-\d\d-\d\d/.test(old) ? [date, ...ways] : ways;
  const [before = ""] = /^(?:by|before|due|until)\s+/i.exec(old) ?? [];
  const [behind = ""] = /(?:之前|以前|前)$/.exec(old) ?? [];
  const framed = days.map((day) => `${before}${day}${behind}`);
  return before + behind === "" ? days : [...framed, ...days];
}
