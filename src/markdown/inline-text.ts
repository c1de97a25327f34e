import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { LineBuilder, type PlainText } from "./plain-text.ts";
import type { Span } from "./source.ts";

/** Marks and targets that are not text. `URL` is one only inside a link. */
export const MARKUP = new Set([
  "HeaderMark",
  "EmphasisMark",
  "StrikethroughMark",
  "CodeMark",
  "LinkMark",
  "LinkTitle",
  "LinkLabel",
  "QuoteMark",
  "TaskMarker",
  "Comment",
  "ProcessingInstruction",
]);

/** What stands between its backquotes, with `\|` as `|`. */
export function collectCode(out: LineBuilder, { from, to }: Span): void {
  const code = out.body.slice(from, to);
  const marks = /^`+/.exec(code)?.[0].length ?? 0;
  const end = code.length - marks;
  let at = marks;
  for (let bar = at; ; at = bar + 1) {
    bar = code.indexOf("\\|", at);
    if (bar === -1 || bar >= end) break;
    out.source(from + at, from + bar);
  }
  out.source(from + at, from + end);
}

/** How the labels of link definitions are compared (CommonMark 0.31, 4.7). */
export function definitionKey(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

export function decodeEntity(entity: string): string {
  const numeric = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(entity);
  if (!numeric) return decodeNamedCharacterReference(entity.slice(1, -1)) || entity;
  const code = Number.parseInt(numeric[1] ?? numeric[2] ?? "", numeric[1] ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** The lines of a block of code, blank ones left out. `texts`: where they stand, without the fences. */
export function codeLines(
  { body, base }: { readonly body: string; readonly base: number },
  texts: readonly Span[],
): readonly PlainText[] {
  const out = new LineBuilder(body, base, false);
  for (const { from, to } of texts) out.source(from, to);
  return out.finish();
}
