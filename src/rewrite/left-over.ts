import type { Span } from "../markdown/source.ts";
import { labelOf } from "../vocabulary/index.ts";
import { LIST_MARK } from "./cell.ts";

/** Marks that hold a line together and say nothing themselves; code and what is struck out do. */
const SILENT = /[\s()（）[\]【】,，、;；:：。.|\-–—*_]/;

/**
 * The first thing that a part of a file says beside what was kept of it: words other than labels,
 * symbols, numbers that do not merely count on. `null`: nothing would be lost.
 */
export function leftOver(
  text: string,
  region: Span,
  kept: readonly Span[],
): { readonly text: string; readonly at: number } | null {
  const gone = new Uint8Array(region.to - region.from);
  for (const { from, to } of kept)
    gone.fill(1, Math.max(0, from - region.from), Math.max(0, to - region.from));
  let count = 0;
  let at = region.from;
  for (const line of text.slice(region.from, region.to).split("\n")) {
    const mark = LIST_MARK.exec(line);
    const number = mark?.[1] === undefined ? null : Number(mark[1]);
    if (number !== null) count++;
    const counts = number === null || number === count || number === 1;
    const from = counts ? (mark?.[0].length ?? 0) : 0;
    const rest = remainder(line, from, at - region.from, gone);
    const word = rest.split(/\s+/).find((part) => part !== "" && labelOf(part) === null);
    if (word !== undefined) return { text: line.trim(), at: at + line.search(/\S/) };
    at += line.length + 1;
  }
  return null;
}

/** A line without what was kept and what is silent; blanks stand in their place. */
function remainder(line: string, from: number, at: number, gone: Uint8Array): string {
  let rest = "";
  for (let i = from; i < line.length; i++) {
    const char = line.charAt(i);
    rest += gone[at + i] || SILENT.test(char) ? " " : char;
  }
  return rest;
}
