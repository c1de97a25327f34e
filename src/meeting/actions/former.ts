import type { PlainText } from "../../markdown/plain-text.ts";
import type { Located, Span } from "../../markdown/source.ts";
import { greatest, least } from "../../text/many.ts";
import { type DeadlineContext, readDeadline } from "../../time/deadline.ts";
import type { LocalDate } from "../../time/local.ts";

/** Nobody strikes out more in one place; hostile files do. */
const MOST = 100;

/**
 * What was struck out in front of or within a text that holds instead: `~~4 Dec~~ 10 Dec`,
 * `by ~~4 Dec~~ 10 Dec`. In a cell that is everything, in a line only what stands right there.
 */
export function formerOf(text: PlainText, isCell: boolean): readonly Located<string>[] {
  const former = text.former.slice(-MOST);
  if (isCell) return former;
  const beside: Located<string>[] = [];
  let { from } = text.span;
  for (const each of [...former].reverse()) {
    if (each.span.to > text.span.to || each.span.to < from - 2) continue;
    beside.unshift(each);
    from = Math.min(from, each.span.from);
  }
  return beside;
}

/** The day that the first of the struck out texts is read as. */
export function firstDay(
  [first]: readonly Located<string>[],
  context: DeadlineContext,
): LocalDate | null {
  const due = readDeadline(first?.value ?? "", context);
  return "date" in due ? due.date : null;
}

/** A text's place with all that was struck out there. */
export function placeOf(text: PlainText, isCell: boolean): Span {
  const spans = [text.span, ...formerOf(text, isCell).map(({ span }) => span)];
  return {
    from: least(spans.map(({ from }) => from)),
    to: greatest(spans.map(({ to }) => to)),
  };
}
