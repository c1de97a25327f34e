import type { Tree, TreeCursor } from "@lezer/common";
import { parser as commonmark, GFM, type MarkdownParser } from "@lezer/markdown";
import { definitionKey, inlineLines, type PlainText } from "./inline.ts";
import type { Span } from "./source.ts";

/**
 * The block model the readers work on. This file and inline.ts are the only ones that know the
 * Markdown parser (docs/adr/002-markdown-parser.md); spans are offsets into the whole file.
 */
export type Block = Heading | Paragraph | List | Table | Quote | Other;

interface Heading {
  readonly type: "heading";
  /** 1–6 */
  readonly depth: number;
  readonly text: PlainText;
  readonly span: Span;
}

interface Paragraph {
  readonly type: "paragraph";
  /** One per source line; a `<br>` starts a new one too. */
  readonly lines: readonly PlainText[];
  readonly span: Span;
}

interface List {
  readonly type: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface ListItem {
  /** The item's own first paragraph. */
  readonly lines: readonly PlainText[];
  /** `null`: no check box. */
  readonly checked: boolean | null;
  /** What is nested below. */
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Table {
  readonly type: "table";
  readonly header: readonly PlainText[];
  /** As many cells as the header has. Line breaks within a cell are `\n`. */
  readonly rows: ReadonlyArray<{ readonly cells: readonly PlainText[]; readonly span: Span }>;
  readonly span: Span;
}

interface Quote {
  readonly type: "quote";
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** Code, HTML, comments, rules, link definitions: no meeting content. */
interface Other {
  readonly type: "other";
  readonly span: Span;
}

/**
 * The parser's time for inline markup grows with the square of a paragraph's length. What is longer
 * than anybody writes is taken as it stands.
 */
const MAX_INLINE = 10_000;

const gfm: MarkdownParser = commonmark.configure(GFM);
const markdown: MarkdownParser = Object.create(gfm, {
  parseInline: {
    value: (text: string, offset: number) =>
      text.length > MAX_INLINE ? [] : gfm.parseInline(text, offset),
  },
});

/** Nothing people write nests deeper; hostile files do, and are cut off here. */
const MAX_DEPTH = 60;

/**
 * Reads Markdown (CommonMark with GFM tables, task lists, strikethrough) from `from` to the end.
 * Never fails: any text is Markdown.
 */
export function readBlocks(text: string, from = 0): readonly Block[] {
  const body = evenLineEnds(text.slice(from));
  const tree = markdown.parse(body);
  return blocksOf({ body, base: from, definitions: definitionsIn(body, tree) }, tree.cursor(), 0);
}

/** The labels of all link definitions; most files have none, and need no look. */
function definitionsIn(body: string, tree: Tree): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!body.includes("]:")) return labels;
  tree.iterate({
    enter: ({ name, node }) => {
      const label = name === "LinkReference" ? node.getChild("LinkLabel") : null;
      if (label) labels.add(definitionKey(body.slice(label.from + 1, label.to - 1)));
    },
  });
  return labels;
}

export interface ParsedText {
  readonly body: string;
  /** Offset of `body` in the file. */
  readonly base: number;
  readonly definitions: ReadonlySet<string>;
}

/**
 * The parser ends lines at `\n` only, and takes no table whose second line ends in white space.
 * Both are put right without changing the length, so that every offset stays true: there the last
 * bar changes places with the space behind it.
 */
function evenLineEnds(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
  return lines.replace(/([-:][ \t]*)\|([ \t]+)(?=\n|$)/g, "$1$2|");
}

function blocksOf(parsed: ParsedText, cursor: TreeCursor, depth: number): Block[] {
  const blocks: Block[] = [];
  if (depth > MAX_DEPTH || !cursor.firstChild()) return blocks;
  do {
    const block = blockAt(parsed, cursor, depth);
    if (block) blocks.push(block);
  } while (cursor.nextSibling());
  cursor.parent();
  return blocks;
}

function blockAt(parsed: ParsedText, cursor: TreeCursor, depth: number): Block | null {
  const span = { from: cursor.from + parsed.base, to: cursor.to + parsed.base };
  const name = cursor.name;
  if (name.startsWith("ATXHeading") || name.startsWith("SetextHeading")) {
    const text = joinLines(inlineLines(parsed, cursor, " "), span.to, " ");
    return { type: "heading", depth: Number(name.at(-1)), text, span };
  }
  switch (name) {
    case "Paragraph":
      return { type: "paragraph", lines: inlineLines(parsed, cursor, "\n"), span };
    case "OrderedList":
    case "BulletList":
      return {
        type: "list",
        ordered: name === "OrderedList",
        items: itemsOf(parsed, cursor, depth + 1),
        span,
      };
    case "Table":
      return tableAt(parsed, cursor, span);
    case "Blockquote":
      return { type: "quote", blocks: blocksOf(parsed, cursor, depth + 1), span };
    case "ListMark":
    case "QuoteMark":
      return null;
    default:
      return { type: "other", span };
  }
}

function itemsOf(parsed: ParsedText, cursor: TreeCursor, depth: number): ListItem[] {
  const items: ListItem[] = [];
  if (depth > MAX_DEPTH || !cursor.firstChild()) return items;
  do {
    if (cursor.name === "ListItem") items.push(itemAt(parsed, cursor, depth));
  } while (cursor.nextSibling());
  cursor.parent();
  return items;
}

function itemAt(parsed: ParsedText, cursor: TreeCursor, depth: number): ListItem {
  const span = { from: cursor.from + parsed.base, to: cursor.to + parsed.base };
  let lines: readonly PlainText[] | null = null;
  let checked: boolean | null = null;
  const blocks: Block[] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "ListMark") continue;
      if (
        lines === null &&
        blocks.length === 0 &&
        (cursor.name === "Paragraph" || cursor.name === "Task")
      ) {
        if (cursor.name === "Task")
          checked = /^\[[xX]\]/.test(parsed.body.slice(cursor.from, cursor.from + 3));
        lines = inlineLines(parsed, cursor, "\n");
        continue;
      }
      const block = blockAt(parsed, cursor, depth + 1);
      if (block) blocks.push(block);
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { lines: lines ?? [], checked, blocks, span };
}

function tableAt(parsed: ParsedText, cursor: TreeCursor, span: Span): Table {
  let header: readonly PlainText[] = [];
  const rows: Table["rows"][number][] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "TableHeader") header = cellsOf(parsed, cursor);
      else if (cursor.name === "TableRow") {
        const rowSpan = { from: cursor.from + parsed.base, to: cursor.to + parsed.base };
        const cells = cellsOf(parsed, cursor).slice(0, header.length);
        while (cells.length < header.length) cells.push(emptyAt(rowSpan.to));
        rows.push({ cells, span: rowSpan });
      }
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { type: "table", header, rows, span };
}

/** The parser leaves out empty cells; they are what stands between two delimiters with nothing in it. */
function cellsOf(parsed: ParsedText, cursor: TreeCursor): PlainText[] {
  const cells: PlainText[] = [];
  const start = cursor.from;
  let open = start;
  let cell: PlainText | null = null;
  if (!cursor.firstChild()) return cells;
  do {
    if (cursor.name === "TableCell") {
      cell = joinLines(inlineLines(parsed, cursor, "\n"), cursor.from + parsed.base, "\n");
    } else if (cursor.name === "TableDelimiter") {
      if (cursor.from > start)
        cells.push(cell ?? emptyAt(Math.min(open + 1, cursor.from) + parsed.base));
      cell = null;
      open = cursor.to;
    }
  } while (cursor.nextSibling());
  cursor.parent();
  if (cell) cells.push(cell);
  return cells;
}

function joinLines(lines: readonly PlainText[], at: number, separator: string): PlainText {
  const [first, ...rest] = lines;
  if (!first) return emptyAt(at);
  if (rest.length === 0) return first;
  let value = first.value;
  const pieces = [...first.pieces];
  for (const line of rest) {
    value += separator;
    for (let i = 0; i < line.pieces.length; i += 2) {
      pieces.push((line.pieces[i] ?? 0) + value.length, line.pieces[i + 1] ?? 0);
    }
    value += line.value;
  }
  const last = rest.at(-1) ?? first;
  return {
    value,
    span: { from: first.span.from, to: last.span.to },
    pieces,
    bold: lines.every((line) => line.bold),
  };
}

function emptyAt(offset: number): PlainText {
  return { value: "", span: { from: offset, to: offset }, pieces: [0, offset], bold: false };
}
