import type { Table, TableRow } from "../../markdown/blocks.ts";
import { cellEdit } from "../../rewrite/action/cells.ts";
import { type Edit, inserted } from "../../rewrite/action/edit.ts";
import { lineEnd } from "../../rewrite/action/place.ts";
import { type Page, textEnd, wholeLineEnd } from "./place.ts";
import { waysToWriteCell } from "./written.ts";

/** A text in a cell, as it is typed or with its marks escaped. */
type Cell = (text: string) => string;

const asTyped: Cell = (text) => waysToWriteCell(text)[0] ?? text;
const escaped: Cell = (text) => waysToWriteCell(text).at(-1) ?? text;

export const waysOfCells: readonly Cell[] = [asTyped, escaped];

const rowText = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|")}|`;

/** A whole table of one row. */
export const tableLines = (header: readonly string[], row: readonly string[]): readonly string[] =>
  [header, header.map(() => "---"), row].map(rowText);

/** A further row: in one that waits to be filled in, else behind the last. */
export function* newRow(
  { text, lineEnd: end }: Page,
  { rows, span }: Table,
  values: readonly string[],
): Generator<readonly Edit[]> {
  const blank = rows.find(({ cells }) => cells.every(({ value }) => value === ""));
  if (blank) yield filledRow(text, blank, values);
  const last = rows.at(-1)?.span ?? span;
  const at = wholeLineEnd(text, textEnd(text, last));
  yield [inserted(at, `${end}${indentOf(text, last.from)}${rowText(values)}`)];
}

/** What stands before a row: the marks of a quote, the indentation of a list. */
const indentOf = (text: string, from: number): string =>
  /^[ \t>]*/.exec(text.slice(text.lastIndexOf("\n", from - 1) + 1))?.[0] ?? "";

/** Other values in the place of those of a row: cell by cell, else the row as a whole. */
export function* otherRow(
  text: string,
  { cells, excess, span }: TableRow,
  values: readonly string[],
  cell: Cell,
): Generator<readonly Edit[]> {
  yield values.flatMap((value, at) =>
    value === cells[at]?.value ? [] : [cellEdit(text, span, at, cell(value))],
  );
  if (excess.length === 0)
    yield [{ from: span.from, to: lineEnd(text, span.from), text: rowText(values.map(cell)) }];
}

/** All cells of one row at once: each edit keeps to its own. */
const filledRow = (text: string, row: TableRow, values: readonly string[]): readonly Edit[] =>
  values.flatMap((value, column) =>
    value === "" ? [] : [cellEdit(text, row.span, column, value)],
  );
