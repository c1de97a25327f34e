import { joinLines, type PlainText, part } from "../markdown/plain-text.ts";
import { answersMotion } from "../vocabulary/decisions.ts";
import { breaksOff, type LabelConcept } from "../vocabulary/index.ts";
import type { OpenEntry } from "./entry.ts";
import { decidedBy, runsOn } from "./line.ts";

/**
 * `It was agreed to …` as a conclusion; what a long line says around it stays what it is. Below a label
 * for actions or conclusions everything is one of those already. `last`: the entry before the line; around it stand the
 * lines of its paragraph.
 */
export function decisionIn(
  line: PlainText,
  concept: LabelConcept | null,
  [before, behind]: readonly [PlainText | undefined, PlainText | undefined],
  last: OpenEntry | undefined,
): readonly OpenEntry[] {
  if (concept === "actions" || concept === "conclusion") return [];
  const found = decidedBy(line);
  if (!found && !last?.inWords) return [];
  const isWrapped = before !== undefined && runsOn(before, line);
  if (isWrapped && last?.inWords && last.line.span.to === before.span.to) return [decided(line)];
  // What begins or ends in the middle of a sentence would be half of one.
  if (!found || isWrapped || (!behind && isCut(line.value))) return [];
  const { from, to } = found;
  if (last && last.concept === null && answersMotion(line.value, last.line.value))
    return [decided(joinLines([last.line, line], 0, " – "))];
  return [
    { ...said(part(line, 0, from)), concept, isBeside: true as const },
    decided(part(line, from, to)),
    { ...said(part(line, to)), concept, isBeside: true as const },
  ].filter(({ text }) => text.value !== "");
}

const isCut = (line: string): boolean => breaksOff(line) || /\b(?:that|to|on|upon)$/.test(line);

const said = (text: PlainText): OpenEntry => ({
  ...{ concept: null, text, line: text, whom: null, details: [] },
  ...{ checked: null, box: null, form: "line", table: null },
});

const decided = (text: PlainText): OpenEntry => ({
  ...said(text),
  concept: "conclusion",
  inWords: true,
});
