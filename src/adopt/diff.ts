import type { ChalkInstance } from "chalk";
import { structuredPatch } from "diff";
import { visible, visibleLine } from "../terminal.ts";

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
  const { hunks } = structuredPatch(file, file, before, after, undefined, undefined, {
    context: 3,
  });
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
