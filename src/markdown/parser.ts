import type { Tree, TreeCursor } from "@lezer/common";
import { evenOut } from "../text/even-out.ts";
import type { Block, ListItem, Table, TableRow } from "./blocks.ts";
import { markdown } from "./grammar.ts";
import { htmlLines } from "./html-lines.ts";
import { codeLines, collectCode, decodeEntity, definitionKey, MARKUP } from "./inline-text.ts";
import { emptyAt, joinLines, LineBuilder, type PlainText } from "./plain-text.ts";
import type { Span } from "./source.ts";

/**
 * Reads Markdown (CommonMark with GFM tables, task lists, strikethrough) from `from` to the end.
 * Never fails: any text is Markdown. `lineOf` makes of each line and each cell what the caller wants to
 * have of it.
 */
export function readBlocks(
  text: string,
  from = 0,
  lineOf: (text: PlainText) => PlainText = (line) => line,
): readonly Block[] {
  const body = evenOut(text.slice(from));
  const tree = markdown.parse(body);
  const definitions = definitionsIn(body, tree);
  return blocksOf({ body, base: from, definitions, lineOf }, tree.cursor());
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

interface ParsedText {
  readonly body: string;
  /** Offset of `body` in the file. */
  readonly base: number;
  readonly definitions: ReadonlySet<string>;
  readonly lineOf: (text: PlainText) => PlainText;
}

function blocksOf(parsed: ParsedText, cursor: TreeCursor): Block[] {
  const blocks: Block[] = [];
  if (!cursor.firstChild()) return blocks;
  do {
    const block = blockAt(parsed, cursor);
    if (block) blocks.push(block);
  } while (cursor.nextSibling());
  cursor.parent();
  return blocks;
}

function blockAt(parsed: ParsedText, cursor: TreeCursor): Block | null {
  const span = { from: cursor.from + parsed.base, to: cursor.to + parsed.base };
  const name = cursor.name;
  if (name.startsWith("ATXHeading") || name.startsWith("SetextHeading")) {
    const text = joinLines(inlineLines(parsed, cursor, " "), span.to, " ");
    return { type: "heading", depth: Number(name.at(-1)), text: parsed.lineOf(text), span };
  }
  switch (name) {
    case "Paragraph":
      return {
        type: "paragraph",
        lines: inlineLines(parsed, cursor, "\n").map(parsed.lineOf),
        span,
      };
    case "OrderedList":
    case "BulletList":
      return {
        type: "list",
        ordered: name === "OrderedList",
        items: itemsOf(parsed, cursor),
        span,
      };
    case "Table":
      return tableAt(parsed, cursor, span);
    case "Blockquote":
      return { type: "quote", blocks: blocksOf(parsed, cursor), span };
    case "ListMark":
    case "QuoteMark":
      return null;
    case "HTMLBlock":
      return { type: "other", lines: htmlLines(parsed, cursor), span };
    default:
      return { type: "other", lines: codeLines(parsed, cursor.node.getChildren("CodeText")), span };
  }
}

function itemsOf(parsed: ParsedText, cursor: TreeCursor): ListItem[] {
  const items: ListItem[] = [];
  if (!cursor.firstChild()) return items;
  do {
    if (cursor.name === "ListItem") items.push(itemAt(parsed, cursor));
  } while (cursor.nextSibling());
  cursor.parent();
  return items;
}

function itemAt(parsed: ParsedText, cursor: TreeCursor): ListItem {
  const span = { from: cursor.from + parsed.base, to: cursor.to + parsed.base };
  let lines: readonly PlainText[] | null = null;
  let ticked: Pick<ListItem, "checked" | "box"> = { checked: null, box: null };
  let number: number | null = null;
  const blocks: Block[] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "ListMark") {
        number = numberIn(parsed.body.slice(cursor.from, cursor.to));
        continue;
      }
      if (
        lines === null &&
        blocks.length === 0 &&
        (cursor.name === "Paragraph" || cursor.name === "Task")
      ) {
        if (cursor.name === "Task") ticked = boxAt(parsed, cursor.from);
        lines = inlineLines(parsed, cursor, "\n").map(parsed.lineOf);
        continue;
      }
      const block = blockAt(parsed, cursor);
      if (block) blocks.push(block);
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { lines: lines ?? [], number, ...ticked, blocks, span };
}

function boxAt({ body, base }: ParsedText, at: number): Pick<ListItem, "checked" | "box"> {
  return { checked: /[xX]/.test(body.charAt(at + 1)), box: { from: at + base, to: at + 3 + base } };
}

const numberIn = (mark: string): number | null =>
  /^\d/.test(mark) ? Number.parseInt(mark, 10) : null;

function tableAt(parsed: ParsedText, cursor: TreeCursor, span: Span): Table {
  let header: readonly PlainText[] = [];
  const rows: TableRow[] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "TableHeader") header = cellsOf(parsed, cursor);
      else if (cursor.name === "TableRow") {
        const rowSpan = { from: cursor.from + parsed.base, to: cursor.to + parsed.base };
        const cells = cellsOf(parsed, cursor);
        const excess = cells.splice(header.length);
        while (cells.length < header.length) cells.push(emptyAt(rowSpan.to));
        rows.push({ cells, excess, span: rowSpan });
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
      const text = inlineLines(parsed, cursor, "\n", true);
      cell = parsed.lineOf(joinLines(text, cursor.from + parsed.base, "\n"));
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

/**
 * The lines of an inline container: links become their text, images their alternative text,
 * entities and escapes their character; comments and tags go. `br` is what a `<br>` becomes;
 * a line end always ends the line.
 */
function inlineLines(
  parsed: ParsedText,
  cursor: TreeCursor,
  br: "\n" | " ",
  inCell = false,
): readonly PlainText[] {
  const out = new LineBuilder(parsed.body, parsed.base, inCell);
  collect(parsed, out, cursor, br);
  return out.finish();
}

/** `brackets`: those of a link that is none, kept as text. */
function collect(
  parsed: ParsedText,
  out: LineBuilder,
  cursor: TreeCursor,
  br: "\n" | " ",
  brackets = false,
): void {
  const parent = cursor.name;
  const end = cursor.to;
  let at = cursor.from;
  const strong = parent === "StrongEmphasis";
  if (strong) out.strongDepth++;
  if (cursor.firstChild()) {
    do {
      out.source(at, cursor.from);
      if (brackets && cursor.name.startsWith("Link")) out.source(cursor.from, cursor.to);
      else take(parsed, out, cursor, parent, br);
      at = cursor.to;
    } while (cursor.nextSibling());
    cursor.parent();
  }
  out.source(at, end);
  if (strong) out.strongDepth--;
}

function take(
  parsed: ParsedText,
  out: LineBuilder,
  cursor: TreeCursor,
  parent: string,
  br: "\n" | " ",
): void {
  const name = cursor.name;
  if ((name === "Link" || name === "Image") && !isLink(parsed, cursor)) {
    collect(parsed, out, cursor, br, true);
    return;
  }
  if (MARKUP.has(name) || (name === "URL" && isTarget(parsed, cursor, parent))) return;
  switch (name) {
    case "Escape":
      out.source(cursor.from + 1, cursor.to);
      return;
    case "Entity":
      out.text(decodeEntity(out.body.slice(cursor.from, cursor.to)), cursor.from);
      return;
    case "HardBreak":
      out.source(cursor.to - 1, cursor.to);
      return;
    case "HTMLTag":
      if (/^<br\b/i.test(out.body.slice(cursor.from, cursor.to))) out.text(br, cursor.from);
      return;
    case "Strikethrough":
      out.striking = { from: cursor.from, to: cursor.to };
      collect(parsed, out, cursor, br);
      out.striking = null;
      return;
    case "Image": {
      const { inPicture } = out;
      out.inPicture = true;
      collect(parsed, out, cursor, br);
      out.inPicture = inPicture;
      return;
    }
    case "InlineCode":
      // In a cell the backslash only keeps the bar from ending it (GFM 4.10).
      if (out.inCell) collectCode(out, cursor);
      else collect(parsed, out, cursor, br);
      return;
    default:
      collect(parsed, out, cursor, br);
  }
}

/** Where a link leads, and not an address that is the text of one. */
function isTarget({ body }: ParsedText, cursor: TreeCursor, parent: string): boolean {
  if (parent !== "Link" && parent !== "Image") return false;
  const before = cursor.node.prevSibling;
  return before?.name === "LinkMark" && body[before.from] === "(";
}

/**
 * The parser takes every `[text]` for a link; without a target or a definition it is text in
 * brackets, such as `[15 min]`.
 */
function isLink({ body, definitions }: ParsedText, cursor: TreeCursor): boolean {
  let label = "";
  let hasTarget = false;
  if (cursor.firstChild()) {
    do {
      if (cursor.name === "LinkLabel") label = body.slice(cursor.from + 1, cursor.to - 1);
      else if (cursor.name === "LinkMark" && body[cursor.from] === "(") hasTarget = true;
    } while (!hasTarget && cursor.nextSibling());
    cursor.parent();
  }
  if (hasTarget || definitions.size === 0) return hasTarget;
  const text = body.slice(cursor.from, cursor.to).replace(/^!/, "");
  const shortcut = text.slice(1, text.endsWith("[]") ? -3 : -1);
  return definitions.has(definitionKey(label.trim() === "" ? shortcut : label));
}
