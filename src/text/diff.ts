import type { ChalkInstance } from "chalk";
import { diffArrays, type StructuredPatchHunk, structuredPatch } from "diff";
import { append } from "./many.ts";
import { visible, visibleLine } from "./visible.ts";

/** The time to find the shortest way grows with the square of it; no meeting has as many lines changed. */
const MOST_CHANGES = 1000;

/**
 * A unified diff as git and patch take it; empty when nothing changes. What could disturb a terminal
 * is made visible, which a patch of such a line does not survive.
 */
export function unifiedDiff(
  file: string,
  before: string,
  after: string,
  color: ChalkInstance,
): string {
  const options = { context: 3, maxEditLength: MOST_CHANGES };
  const patch = structuredPatch(file, file, before, after, undefined, undefined, options);
  const hunks = patch?.hunks ?? [wholeHunk(before, after)];
  if (hunks.length === 0) return "";
  const inside = visibleLine(file.startsWith("/") ? file.slice(1) : file);
  // A name with a space needs something behind it, or patch takes half of it.
  const name = inside.includes(" ") ? `${inside}\t` : inside;
  const lines = [
    color.bold(`--- a/${name}`),
    color.bold(`+++ b/${name}`),
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      color.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
      ...lines.map((line) => shown(line, color)),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Everything old away, everything new in: what is left to say of thousands of changed lines. */
function wholeHunk(before: string, after: string): StructuredPatchHunk {
  const lines = (text: string, sign: "-" | "+"): readonly string[] => {
    const isEnded = text.endsWith("\n");
    const signed = (isEnded ? text.slice(0, -1) : text).split("\n").map((line) => sign + line);
    return isEnded ? signed : [...signed, "\\ No newline at end of file"];
  };
  const count = (text: string): number => text.replace(/\n$/, "").split("\n").length;
  return {
    oldStart: 1,
    oldLines: count(before),
    newStart: 1,
    newLines: count(after),
    lines: [...lines(before, "-"), ...lines(after, "+")],
  };
}

function shown(line: string, color: ChalkInstance): string {
  // The carriage return before the line's end belongs to the patch.
  const [text, end] = line.endsWith("\r") ? [line.slice(0, -1), "\r"] : [line, ""];
  const safe = visible(text);
  const colored = line.startsWith("+")
    ? color.green(safe)
    : line.startsWith("-")
      ? color.red(safe)
      : safe;
  return `${colored}${end}`;
}

/** Lines of one text that others stand for in another. */
export interface Hunk {
  /** A half-open range of lines, counted from 0; an empty one: something is added there. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** Where two lists of lines differ, in order. */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
): readonly Hunk[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES });
  if (!changes) return [{ from: 0, to: before.length, lines: after }];
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { from: number; to: number; lines: string[] } | null = null;
  for (const { value, added, removed } of changes) {
    if (!added && !removed) open = null;
    else {
      if (!open) {
        open = { from: at, to: at, lines: [] };
        hunks.push(open);
      }
      if (added) append(open.lines, value);
      else open.to += value.length;
    }
    if (!added) at += value.length;
  }
  return hunks;
}
