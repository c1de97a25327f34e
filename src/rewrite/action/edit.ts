import type { Span } from "../../markdown/source.ts";
import { greatest, least } from "../../text/many.ts";

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

/** Whether changes can be made in one go: each keeps to a stretch of the text that no other one touches. */
export function areApart(changes: readonly (readonly Edit[])[]): boolean {
  const stretches = changes.map((edits) => ({
    from: least(edits.map(({ from }) => from)),
    to: greatest(edits.map(({ to }) => to)),
  }));
  const sorted = stretches.toSorted((a, b) => a.from - b.from);
  return sorted.every(({ from }, at) => (sorted[at - 1]?.to ?? -1) < from);
}
