import type { Block, Table } from "../markdown/blocks.ts";
import { readBlocks } from "../markdown/parser.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import { lineEndOf, positionAt, type Span } from "../markdown/source.ts";
import { outline } from "../meeting/outline.ts";
import { allSections } from "../meeting/sections.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Cell } from "./cell.ts";
import { leftOver } from "./left-over.ts";

/** A row of a canonical table; a column that says nothing is `null`. */
export type Row = ReadonlyArray<Cell | string | null>;

/** Why a part of a file stays as it is. */
export interface Obstacle {
  /** 1-based; the heading's when there is no one line to blame. */
  readonly line: number;
  /** What a table has no place for, if that is it. */
  readonly text: string | null;
  /** There where a value was understood only in part: a table would hide that. */
  readonly column?: number;
}

export const isObstacle = (result: unknown): result is Obstacle =>
  typeof result === "object" && result !== null && "line" in result;

export function obstacleAt({ source }: Meeting, span: Span, text: string | null): Obstacle {
  return { line: positionAt(source, span.from).line, text };
}

/** The blocks below a heading that hold some things. */
export interface Region extends Span {
  readonly blocks: readonly Block[];
}

/** `null` when some of them stand elsewhere than in blocks right below the heading. */
export function regionOf(
  { source: { text } }: Meeting,
  heading: Span,
  spans: readonly Span[],
): Region | null {
  const section = allSections(outline(readBlocks(text))).find(
    (candidate) => candidate.heading?.span.from === heading.from,
  );
  const holds = (block: Block): boolean =>
    spans.some(({ from }) => block.span.from <= from && from < block.span.to);
  const blocks = section?.blocks.filter(holds) ?? [];
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const lineStart = text.lastIndexOf("\n", first.span.from - 1) + 1;
  const indent = text.slice(lineStart, first.span.from);
  const from = indent.trim() === "" ? lineStart : first.span.from;
  const within = spans.every((span) => span.from >= from && span.to <= last.span.to);
  return within ? { from, to: endOf(text, last.span), blocks } : null;
}

/** A block may end in a carriage return that belongs to the line end, and in spaces that mean nothing. */
function endOf(text: string, { from, to }: Span): number {
  const end = from + text.slice(from, to).trimEnd().length;
  return end + (/^[ \t]*/.exec(text.slice(end, to))?.[0].length ?? 0);
}

/**
 * What of a region the new table replaces without repeating it: an old table's header and counted
 * rows. `"canonical"`: there is nothing to do.
 */
export function frameOf(
  meeting: Meeting,
  { blocks }: Region,
  headers: readonly (readonly string[])[],
  columnsOf: (header: readonly PlainText[], rows: Table["rows"]) => readonly (string | null)[],
): readonly Span[] | Obstacle | "canonical" {
  const table = blocks.find((block): block is Table => block.type === "table");
  if (!table) return [];
  const heads = table.header.map(({ value }) => value);
  if (headers.some((header) => header.join("|") === heads.join("|"))) return "canonical";
  const columns = columnsOf(table.header, table.rows);
  const stray = table.header.find(({ value }, at) => value !== "" && columns[at] === null);
  if (stray) return obstacleAt(meeting, stray.span, stray.value);
  const number = columns.indexOf("number");
  const numbers = number === -1 ? [] : table.rows.flatMap(({ cells }) => cells[number] ?? []);
  const odd = numbers.find(({ value }, index) => value !== "" && value !== String(index + 1));
  if (odd) return obstacleAt(meeting, odd.span, odd.value);
  const firstRow = table.rows[0]?.span.from ?? table.span.to;
  return [{ from: table.span.from, to: firstRow }, ...numbers.map(({ span }) => span)];
}

/** The text with a table in the region's place; or what the table would lose. */
export function withTable(
  meeting: Meeting,
  region: Region,
  {
    header,
    rows,
    also,
  }: { header: readonly string[]; rows: readonly Row[]; also: readonly Span[] },
): string | Obstacle {
  const { text } = meeting.source;
  const kept = rows.flatMap((row) =>
    row.flatMap((cell) => (cell !== null && typeof cell !== "string" ? [cell.span] : [])),
  );
  const lost = leftOver(text, region, [...kept, ...also]);
  if (lost) return obstacleAt(meeting, { from: lost.at, to: lost.at }, lost.text);
  const lineEnd = lineEndOf(text);
  const lines = [header, header.map(() => "---"), ...rows.map((row) => row.map(cellText))];
  return [
    text.slice(0, region.from),
    // A line right above would be the table's header, one right below its next row.
    isBlank(lastLine(text.slice(0, region.from))) ? "" : lineEnd,
    lines.map(rowText).join(lineEnd),
    isBlank(nextLine(text.slice(region.to))) ? "" : lineEnd,
    text.slice(region.to),
  ].join("");
}

const isBlank = (line: string): boolean => line.trim() === "";
const lastLine = (before: string): string =>
  before.slice(before.lastIndexOf("\n", before.length - 2) + 1);
const nextLine = (behind: string): string =>
  behind.slice(behind.indexOf("\n") + 1).split("\n", 1)[0] ?? "";

const cellText = (cell: Row[number]): string =>
  cell === null ? "" : typeof cell === "string" ? cell : cell.markdown;

/** `| a | | b |`: an empty cell takes one space. */
function rowText(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;
}
