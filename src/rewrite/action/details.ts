import { lineEndOf, type Span } from "../../markdown/source.ts";
import { labelOf } from "../../vocabulary/index.ts";
import { writingIn } from "../../vocabulary/languages.ts";
import { type Edit, inserted } from "./edit.ts";
import { type Form, lineEnd, lineStart } from "./place.ts";

const FIELDS = new Set(["owner", "deliverable", "due", "status"]);

/**
 * A further line below an action whose fields stand there, one a line with its label: `负责人：王芳`.
 * `null`: they do not.
 */
export function detailEdit(
  { text, language, place }: Form,
  field: "status" | "due" | "owner",
  value: string,
): Edit | null {
  if (place.kind !== "line") return null;
  const last = lastDetail(text, place.end, place.item?.span ?? null);
  if (last === null) return null;
  const { labels, label } = writingIn(language);
  const line = text.slice(lineStart(text, last.from), last.to);
  const mark = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(line)?.[0] ?? "";
  const bold = /^(\*\*|__)/.exec(line.slice(mark.length))?.[0] ?? "";
  const name = `${bold}${labels[field]}${bold}`;
  return inserted(last.to, `${lineEndOf(text)}${mark}${label(name, value)}`);
}

/** The last of the lines right below an action that begin with a field's label. */
function lastDetail(text: string, from: number, item: Span | null): Span | null {
  let last: Span | null = null;
  for (let at = from; ; ) {
    const newline = text.indexOf("\n", at);
    if (newline === -1 || (item && newline + 1 >= item.to)) return last;
    const start = newline + 1;
    const end = lineEnd(text, start);
    const [, word = ""] =
      /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?[*_]{0,2}([^:：*_\n]{1,20})[*_]{0,2}[:：]/.exec(
        text.slice(start, end),
      ) ?? [];
    if (!FIELDS.has(labelOf(word)?.concept ?? "")) return last;
    last = { from: start, to: end };
    at = end;
  }
}

/** A note as an item below the action's; empty where it stands in no list. */
export function noteBelow({ text, language, place }: Form, note: string): readonly Edit[] {
  if (place.kind !== "line" || !place.item) return [];
  const { from } = place.item.span;
  const before = text.slice(lineStart(text, from), from);
  const mark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(from, from + 14))?.[0] ?? "- ";
  const bullet = /^\d/.test(mark) ? "- " : `${mark.charAt(0)} `;
  const indent = before + " ".repeat(mark.length);
  const { label, labels } = writingIn(language);
  return [inserted(place.end, `${lineEndOf(text)}${indent}${bullet}${label(labels.note, note)}`)];
}
