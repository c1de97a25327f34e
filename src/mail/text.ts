import type { List, Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import { onOneLine } from "../text/lines.ts";
import { greatest } from "../text/many.ts";
import { displayWidth, pad, wrap } from "../text/wrap.ts";

const width = 76;

/**
 * A body as plain text that reads well without HTML: underlined headings, hanging lists, tables
 * aligned where they fit and as records where they do not, lines of at most 76 columns.
 */
export function plainText(tree: Root): string {
  const { children } = tree;
  const mark = signatureAt(children);
  if (mark === -1) return `${blocks(children, width).join("\n")}\n`;
  const signature = blocks(children.slice(mark + 1), width);
  return `${[...blocks(children.slice(0, mark), width), "", "-- ", ...signature].join("\n")}\n`;
}

/**
 * A body without the title it begins with, where a subject says all of it: kind and name of a mail. Another
 * one is not underlined: the row is better used, and programs that show how a mail begins show it, too.
 */
export function below(subject: string, tree: Root): Root {
  const [title, ...children] = tree.children;
  if (title?.type !== "heading" || title.depth !== 1) return tree;
  const parts = inline(title.children).split(/[:：]/);
  if (parts.every((part) => subject.includes(part.trim()))) return { ...tree, children };
  return { ...tree, children: [{ type: "paragraph", children: title.children }, ...children] };
}

/** The rule below which the signature stands: nothing but paragraphs comes after it; -1: none. */
function signatureAt(nodes: readonly RootContent[]): number {
  const mark = nodes.findLastIndex(({ type }) => type === "thematicBreak");
  const below = nodes.slice(mark + 1);
  return below.length > 0 && below.every(({ type }) => type === "paragraph") ? mark : -1;
}

/** Lines of a sequence of blocks, a blank one between each two. */
function blocks(nodes: readonly RootContent[], columns: number): string[] {
  const parts = nodes.map((node) => block(node, columns)).filter((lines) => lines.length > 0);
  return parts.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function block(node: RootContent, columns: number): string[] {
  switch (node.type) {
    case "heading": {
      const title = wrap(inline(node.children), columns);
      const rule = Math.min(columns, greatest(title.map(displayWidth)));
      if (node.depth > 2) return title;
      return [...title, (node.depth === 1 ? "=" : "-").repeat(rule)];
    }
    case "paragraph":
      return inline(node.children)
        .split("\n")
        .flatMap((line) => wrap(line, columns));
    case "list":
      return list(node, columns);
    case "table":
      return table(node, columns);
    case "blockquote":
      return blocks(node.children, columns - 2).map((line) => `> ${line}`.trimEnd());
    case "code":
      return node.value.split("\n").map((line) => `    ${line}`);
    case "thematicBreak":
      return ["-".repeat(24)];
    default:
      return [];
  }
}

function list(node: List, columns: number): string[] {
  const loose = node.children.some((item) => item.spread);
  return node.children.flatMap((item, index) => {
    const number = (node.start ?? 1) + index;
    const marker = node.ordered
      ? `${number}. `
      : item.checked === true
        ? "☑ "
        : item.checked === false
          ? "☐ "
          : "- ";
    const indent = " ".repeat(displayWidth(marker));
    const room = columns - indent.length;
    const lines = loose
      ? blocks(item.children, room)
      : item.children.flatMap((child) => block(child, room));
    const hung = lines.map((line, at) => `${at === 0 ? marker : indent}${line}`.trimEnd());
    return loose && index > 0 ? ["", ...hung] : hung;
  });
}

function table(node: Table, columns: number): string[] {
  const rows = node.children.map((row) => row.children.map((cell) => inline(cell.children)));
  const [header = [], ...records] = rows;
  const widths = header.map((_, column) =>
    greatest(rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  const total = widths.reduce((sum, one) => sum + one, 0) + 2 * (widths.length - 1);
  return total <= columns ? aligned(header, records, widths) : stacked(header, records, columns);
}

function aligned(
  header: readonly string[],
  records: readonly string[][],
  widths: readonly number[],
): string[] {
  const line = (cells: readonly string[]): string =>
    widths
      .map((columns, index) => pad(cells[index] ?? "", columns))
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((columns) => "-".repeat(columns))), ...records.map(line)];
}

/** Each row a record of `column: value` lines, the rows set apart by blank lines. */
function stacked(
  header: readonly string[],
  records: readonly string[][],
  columns: number,
): string[] {
  return records.flatMap((record, index) => {
    const lines = record.flatMap((value, column) => {
      // A dash stands for nothing; a record can leave it out.
      if (/^[—–-]?$/.test(value)) return [];
      const [first = "", ...rest] = wrap(labelled(header[column] ?? "", value), columns - 4);
      // Deeper than the labels, so that a line that goes on is not taken for another.
      return [first, ...rest.map((line) => `  ${line}`)];
    });
    const hung = lines.map((line, at) => `${at === 0 ? "* " : "  "}${line}`);
    return index === 0 ? hung : ["", ...hung];
  });
}

/** With the colon of the language that the label is in. */
const labelled = (label: string, value: string): string =>
  `${label}${/\p{Script=Han}$/u.test(label) ? "：" : ": "}${value}`;

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes.reduce((before, node, at) => {
    const text = phrase(node);
    // What follows an address at once would be taken for a part of it.
    const touches = nodes[at - 1]?.type === "link" && /^[^\s.,;:!?)\]]/.test(text);
    return `${before}${touches && /[^\s>]$/.test(before) ? " " : ""}${text}`;
  }, "");
}

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case "text":
      return onOneLine(node.value);
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "image":
      return node.alt ?? "";
    case "delete":
      return `~~${inline(node.children)}~~`;
    case "link": {
      const label = inline(node.children);
      const url = node.url.replace(/^mailto:/, "");
      // Only addresses that HTML readers can follow too.
      if (label === url || !/^(?:https?|mailto):/i.test(node.url)) return label;
      return node.url.startsWith("mailto:") ? `${label} <${url}>` : labelled(label, url);
    }
    default:
      return "children" in node
        ? inline((node as Extract<Nodes, { children: unknown }>).children as PhrasingContent[])
        : "";
  }
}
