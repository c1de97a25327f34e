import type { Table } from "../markdown/blocks.ts";
import { type PlainText, UNSTRUCK } from "../markdown/plain-text.ts";
import type { Span } from "../markdown/source.ts";
import { isDitto } from "../vocabulary/index.ts";

/** A row of a table whose columns are known by name. */
export interface TableRecord<Column extends string> {
  /** What stands in a column; `null`: nothing, or there is no such column. */
  readonly cell: (column: Column) => PlainText | null;
  /** Everything written in the row, by position. */
  readonly cells: readonly PlainText[];
  /** All that is written in it has a line through it. */
  readonly struck: boolean;
  readonly span: Span;
}

/**
 * A table's rows as records; a cell that says 同上 or ″ has what stands above it. `columns`: what each column holds, by position; of two columns for one
 * thing the first that says something counts. Rows in which nothing is written are left out.
 */
export function recordsOf<Column extends string>(
  { rows }: Pick<Table, "rows">,
  columns: readonly (Column | null)[],
): readonly TableRecord<Column>[] {
  let above: readonly PlainText[] = [];
  return rows.flatMap(({ cells: asWritten, span }) => {
    const cells = asWritten.map((cell, at) => repeated(cell, above[at]));
    above = cells;
    const written = cells.filter(({ value }) => value !== "");
    if (written.length === 0) return [];
    const cell = (column: Column): PlainText | null =>
      cells.find(({ value }, at) => value !== "" && columns[at] === column) ?? null;
    return [{ cell, cells, struck: written.every(({ struck }) => struck), span }];
  });
}

/** What an entry says, where it only says that the one above holds once more: in the words of that one, at its own place. */
export function repeated(entry: PlainText, above: PlainText | null | undefined): PlainText {
  if (!above || above.value === "" || !isDitto(entry.value)) return entry;
  const { value, bold } = above;
  const { from, to } = entry.span;
  const pieces = [...value].flatMap((_, at) => [at, Math.min(from + at, Math.max(from, to - 1))]);
  return { value, span: entry.span, pieces, bold, ...UNSTRUCK };
}

/**
 * Where no column has a name known for what every row must say, the first one that holds nothing else
 * known is taken to say it.
 */
export function withColumn<Column extends string>(
  columns: readonly (Column | null)[],
  column: Column,
): readonly (Column | null)[] {
  const unknown = columns.indexOf(null);
  if (columns.includes(column) || unknown === -1) return columns;
  return columns.with(unknown, column);
}
