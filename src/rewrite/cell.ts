import { readBlocks } from "../markdown/parser.ts";
import type { Span } from "../markdown/source.ts";
import type { Located } from "../meeting/types.ts";

/** What a table says in one place, and which part of the file it says again. */
export interface Cell {
  /** Markdown, as it stands in the file. */
  readonly markdown: string;
  readonly span: Span;
}

/**
 * A value's Markdown, emphasis and links included, so that the cell reads as the value did.
 * `null`: it cannot stand in a cell.
 */
export function cellFor(text: string, { value, span }: Located<string>): Cell | null {
  const opened = /[*_~`[]{0,8}$/.exec(text.slice(Math.max(0, span.from - 8), span.from))?.[0] ?? "";
  const wide = { from: span.from - opened.length, to: span.to + closingAt(text, span.to) };
  return (
    [wide, { ...wide, to: span.to }, { ...wide, from: span.from }, span]
      .map((candidate) => cellAt(text, candidate))
      .find((cell) => cell !== null && plainText(cell.markdown) === value) ?? null
  );
}

export function cellAt(text: string, span: Span): Cell | null {
  const markdown = text.slice(span.from, span.to).trim();
  return /[\r\n]/.test(markdown) ? null : { markdown: escapeBars(markdown), span };
}

/** How much after a value belongs to its markup: `**`, `](address)`. */
export function closingAt(text: string, at: number): number {
  const rest = text.slice(at, at + 2000);
  return /^(?:[*_~`]|\]\([^()\s]*\)|\]\[[^[\]\n]*\])*/.exec(rest)?.[0].length ?? 0;
}

function escapeBars(markdown: string): string {
  return markdown.replace(/\\.|\|/g, (found) => (found === "|" ? "\\|" : found));
}

/** What makes Markdown say something else than its letters. */
const MARKUP = /[\\`*_[\]<>&!|~\r\n]/;

/** What a cell with this Markdown says; `null`: it would not be one cell. */
export function plainText(markdown: string): string | null {
  if (!MARKUP.test(markdown)) return markdown.trim();
  const [table] = readBlocks(`| x | y |\n| - | - |\n| ${markdown} | y |\n`);
  if (table?.type !== "table" || table.rows.length !== 1) return null;
  const [cell, next] = table.rows[0]?.cells ?? [];
  return next?.value === "y" ? (cell?.value ?? null) : null;
}

/** The mark of a list's item with its check box. */
export const LIST_MARK = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;

/** Where the table cell or the line that holds an offset begins, without a list's mark. */
export function contentStart(text: string, at: number): number {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.slice(line, at);
  if (!before.trimStart().startsWith("|")) return line + (LIST_MARK.exec(before)?.[0].length ?? 0);
  let bar = before.lastIndexOf("|");
  while (before[bar - 1] === "\\") bar = before.lastIndexOf("|", bar - 1);
  return line + bar + 1;
}
