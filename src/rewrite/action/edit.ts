import type { Span } from "../../markdown/source.ts";

/** A piece of a text and what comes into its place. */
export interface Edit extends Span {
  readonly text: string;
}

export const inserted = (at: number, text: string): Edit => ({ from: at, to: at, text });

/** The text with its edits made; they do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, text: instead } of edits.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(at, from) + instead;
    at = to;
  }
  return result + text.slice(at);
}

/** Whether edits can be made in one go: none touches what another one changes, or stands where it stands. */
export function areApart(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return sorted.every(({ from }, at) => {
    const before = sorted[at - 1];
    return !before || before.to < from || (before.to === from && before.from < before.to);
  });
}
