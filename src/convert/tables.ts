import type { Element, ElementContent } from "hast";
import { BLOCKS, type Line, linesIn } from "./cell.ts";
import { type Content, element, isElement, text, textOf } from "./tree.ts";

/**
 * A table as Markdown can have it, whose cells hold one line each: what is a form drawn with a table
 * (one wide cell with paragraphs and lists in it) becomes a heading in bold and the text below it.
 */
export function blocksOfTable(table: Element): readonly Content[] {
  const rows = rowsOf(table);
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  if (widest < 2 || isLayout(table))
    return rows.flatMap((row) => cellsOf(row).flatMap(blocksOfCell));
  const result: Content[] = [];
  let grid: Element[] = [];
  const flush = (): void => {
    if (grid.length > 0)
      result.push(
        element(
          "table",
          grid.map((row, at) => plainRow(row, at === 0)),
        ),
      );
    grid = [];
  };
  for (const row of rows) {
    const wide = wideCell(row, widest);
    if (wide === null) grid.push(row);
    else {
      flush();
      for (const block of wide) result.push(block);
    }
  }
  flush();
  return result;
}

function rowsOf(node: Element): readonly Element[] {
  return node.children.flatMap((child) =>
    isElement(child, "tr")
      ? [child]
      : isElement(child, "thead", "tbody", "tfoot")
        ? rowsOf(child)
        : [],
  );
}

const cellsOf = (row: Element): readonly Element[] =>
  row.children.filter((child) => isElement(child, "td", "th"));

/** A table in a table is there for its looks. */
const isLayout = (table: Element): boolean =>
  table.properties.role === "presentation" || holds(table.children, "table");

function holds(nodes: readonly Content[], name: string): boolean {
  return nodes.some(
    (node) => isElement(node) && (node.tagName === name || holds(node.children, name)),
  );
}

function blocksOfCell(cell: Element): readonly Content[] {
  const isInline = !cell.children.some(
    (child) => isElement(child) && BLOCKS.includes(child.tagName),
  );
  return isInline ? [element("p", cell.children)] : cell.children;
}

/** Columns that hold a name, a day or a task are narrow; whoever writes a page into a cell draws a form. */
const MOST_LINES = 4;
const LONGEST_LABEL = 20;

/** The label and the text of a row that is no row of a table; `null` for others. */
function wideCell(row: Element, widest: number): readonly Content[] | null {
  const cells = cellsOf(row);
  const [first, second] = cells.filter((cell) => textOf(cell).trim() !== "");
  if (!first || cells.some((cell) => Number(cell.properties.rowSpan ?? 1) > 1)) return null;
  if (cells.length === 1) return linesIn(first).length > 1 ? blocksOfCell(first) : [heading(first)];
  if (cells.length > 2 || !second) return null;
  const label = textOf(first).trim();
  const isLabel = linesIn(first).length === 1 && label.length <= LONGEST_LABEL;
  const isForm = widest > 2 || linesIn(second).length > MOST_LINES;
  if (!isLabel || !isForm || linesIn(second).length <= 1) return null;
  return linesIn(second).length > MOST_LINES || holds(second.children, "li")
    ? [heading(first), ...blocksOfCell(second)]
    : null;
}

const heading = (cell: Element): Content =>
  element("p", [element("strong", [text(textOf(cell).trim())])]);

const plainRow = (row: Element, isHead: boolean): Element =>
  element(
    "tr",
    cellsOf(row).map((cell) => element(isHead ? "th" : "td", between(linesIn(cell)), spans(cell))),
  );

function spans({ properties: { colSpan, rowSpan } }: Element): Element["properties"] {
  return { ...(colSpan ? { colSpan } : {}), ...(rowSpan ? { rowSpan } : {}) };
}

const between = (lines: readonly Line[]): readonly ElementContent[] =>
  lines.flatMap((line, at) => (at === 0 ? line : [element("br", []), ...line]));
