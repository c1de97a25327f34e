import type { Table } from "../../markdown/blocks.ts";
import type { Span } from "../../markdown/source.ts";
import { displayWidth, pad } from "../../text/wrap.ts";
import { type Edit, inserted } from "./edit.ts";
import { lineEnd } from "./place.ts";

interface RawRow {
  /** Between the bars, white space included. */
  readonly cells: readonly Span[];
  /** Whether a bar ends the row. */
  readonly closed: boolean;
  readonly end: number;
}

/** A table's row as it stands there; a bar behind a backslash is text. */
function rawRow(text: string, from: number): RawRow {
  const end = lineEnd(text, from);
  const bars: number[] = [];
  for (let at = from; at < end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "|") bars.push(at);
  }
  const [first = end] = bars;
  const opened = bars.length > 0 && text.slice(from, first).trim() === "";
  const closed = bars.at(-1) === end - 1 && (!opened || bars.length > 1);
  const edges = [
    opened ? first : from - 1,
    ...(opened ? bars.slice(1) : bars),
    ...(closed ? [] : [end]),
  ];
  const cells = edges.slice(1).map((to, index) => ({ from: (edges[index] ?? from) + 1, to }));
  return { cells, closed, end };
}

/** Puts a value into a cell; one that the row leaves out is added to it. */
export function cellEdit(text: string, row: Span, column: number, value: string): Edit {
  const { cells, closed, end } = rawRow(text, row.from);
  const cell = cells[column];
  if (!cell) {
    const missing = column - cells.length;
    const empty = (closed ? "  |" : " | ").repeat(missing);
    return inserted(end, closed ? `${empty} ${value} |` : `${empty} | ${value}`);
  }
  const raw = text.slice(cell.from, cell.to);
  const content = raw.trim();
  if (content === "") {
    const isLast = !closed && column === cells.length - 1;
    const written = isLast ? ` ${value}` : ` ${value} `;
    return { ...cell, text: isLast ? written : pad(written, displayWidth(raw)) };
  }
  const from = cell.from + raw.indexOf(content);
  return { from, to: from + content.length, text: value };
}

/** A further column: its name, the line below it, and one row's value; GFM fills up the other rows. */
export function columnEdits(
  text: string,
  table: Table,
  row: Span,
  { name, value }: { readonly name: string; readonly value: string },
): readonly Edit[] {
  const head = rawRow(text, table.span.from);
  const rule = rawRow(text, text.indexOf("\n", head.end) + 1 + indentAt(text, head.end));
  const added = ({ closed, end }: RawRow, cell: string): Edit => {
    const space = /[^\s|]\|$/.test(text.slice(end - 2, end)) ? "" : " ";
    return inserted(end, closed ? `${space}${cell}${space}|` : ` | ${cell}`);
  };
  return [added(head, name), added(rule, "---"), cellEdit(text, row, table.header.length, value)];
}

/** What stands before a table's second line: the marks of a quote, the indentation of a list. */
function indentAt(text: string, headEnd: number): number {
  const line = text.slice(text.indexOf("\n", headEnd) + 1).split("\n", 1)[0] ?? "";
  return /^[ \t>]*/.exec(line)?.[0].length ?? 0;
}
