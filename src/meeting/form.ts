import type { Block, Table } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import type { Source, Span } from "../markdown/source.ts";
import { actionColumns, agendaColumns } from "./columns.ts";
import { labelled } from "./line.ts";
import { parse } from "./parse.ts";
import { allSections, linesOf, type Section, sectionsFor } from "./sections.ts";

/** How a file is written, beside what it says: for rules about its form. */
export interface Form {
  readonly tables: readonly TableForm[];
  /** Lines that begin with a known label, by the span of the label with its colon. */
  readonly labels: ReadonlyArray<{ readonly text: string; readonly span: Span }>;
}

export interface TableForm {
  readonly kind: "agenda" | "actions";
  readonly header: ReadonlyArray<{ readonly text: PlainText; readonly column: string | null }>;
  /** Plain text of the cells, as many in each row as the header has. */
  readonly rows: Table["rows"];
  /** Header, delimiter row and rows as they stand, line by line. */
  readonly lines: ReadonlyArray<{ readonly span: Span; readonly cells: readonly string[] }>;
}

let latest: { readonly source: Source; readonly form: Form } | null = null;

/** Rule after rule asks for the form of the same file. */
export function formOf(source: Source): Form {
  if (latest?.source === source) return latest.form;
  const { root } = parse(source);
  const form = {
    tables: [...tablesIn(source, root, "agenda"), ...tablesIn(source, root, "actions")],
    labels: sectionLines(root).flatMap((line) => labelAt(source, line)),
  };
  latest = { source, form };
  return form;
}

function tablesIn(source: Source, root: Section, kind: TableForm["kind"]): readonly TableForm[] {
  const columnsOf = kind === "agenda" ? agendaColumns : actionColumns;
  return sectionsFor(root, kind)
    .flatMap(({ blocks }) => blocks.filter((block): block is Table => block.type === "table"))
    .map((table) => ({
      kind,
      header: headerOf(table, columnsOf(table.header, table.rows)),
      rows: table.rows,
      lines: linesWithin(source, table.span),
    }))
    .filter(({ header, rows, lines }) => {
      const whole = lines.every(({ cells }) => cells.length === header.length);
      return whole && lines.length === rows.length + 2;
    });
}

const headerOf = ({ header }: Table, columns: readonly (string | null)[]): TableForm["header"] =>
  header.map((text, at) => ({ text, column: columns[at] ?? null }));

function linesWithin(source: Source, { from, to }: Span): TableForm["lines"] {
  const lines: TableForm["lines"][number][] = [];
  for (let at = from; at < to; ) {
    const newline = source.text.indexOf("\n", at);
    const next = newline === -1 || newline > to ? to : newline;
    const line = source.text.slice(at, next).trimEnd();
    lines.push({ span: { from: at, to: at + line.length }, cells: cellsOf(line) });
    at = next + 1;
  }
  return lines;
}

/** A row's cells as written; a bar belongs to a cell only behind a backslash (GFM 4.10). */
function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function sectionLines(section: Section): readonly PlainText[] {
  return [
    ...linesOf(section.blocks as readonly Block[]),
    ...section.sections.flatMap(sectionLines),
  ];
}

/** Only where the file has the label just as it reads, without markup inside. */
function labelAt(source: Source, line: PlainText): Form["labels"] {
  const found = labelled(line);
  const colon = line.value.search(/[:：]/);
  // The colon of `#agreed ship it: now` is not the label's.
  if (!found || colon === -1 || colon >= line.value.length - found.value.value.length) return [];
  const named = line.value.slice(0, colon + 1);
  const { from } = line.span;
  if (source.text.slice(from, from + named.length) !== named) return [];
  // Of a label alone on its line, `Conclusion: <br>`, the text has no spaces any more, but the file.
  const behind = /^[ \t]*/.exec(source.text.slice(from + named.length, from + named.length + 80));
  const text = named + (behind?.[0] ?? "");
  return [{ text, span: { from, to: from + text.length } }];
}

/** Code, HTML and comments, in which every character counts, in reading order. */
export function verbatimIn(source: Source): readonly Span[] {
  const inBlocks = (blocks: readonly Block[]): readonly Span[] =>
    blocks.flatMap((block) => {
      if (block.type === "other") return [block.span];
      if (block.type === "quote") return inBlocks(block.blocks);
      return block.type === "list" ? block.items.flatMap((item) => inBlocks(item.blocks)) : [];
    });
  const { root } = parse(source);
  return [root, ...allSections(root)]
    .flatMap(({ blocks }) => inBlocks(blocks))
    .sort((a, b) => a.from - b.from);
}
