import type { Numbering } from "./word-numbering.ts";

/** What mammoth makes of a document, as far as it matters here. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly styleName?: string | null;
  readonly styleId?: string | null;
  readonly numbering?: {
    readonly isOrdered: boolean;
    readonly level: string;
    readonly paragraphStyleId?: string;
  } | null;
}

/** Around the number of an item, at the beginning of its text: characters that no font has. */
const [BEFORE, AFTER] = ["\ue000", "\ue001"];
const NUMBER = new RegExp(`^${BEFORE}(\\d{1,5})${AFTER}`);

/** Paragraphs with the labels that Word computes: `一、` as text, a plain number for the list it goes into. */
export function labelled(node: Node, numbering: Numbering): Node {
  const children = node.children?.map((child) => labelled(child, numbering));
  const inner = children ? { ...node, children } : node;
  return node.type === "paragraph" && node.numbering ? withLabel(inner, numbering) : inner;
}

function withLabel(node: Node, numbering: Numbering): Node {
  const label = numbering.next(node.numbering?.paragraphStyleId ?? "");
  if (!label || !node.numbering) return node;
  const isHeading = /^(?:heading \d|title|标题 ?\d?)$/i.test(node.styleName ?? "");
  const gap = /[\w.)\]]$/.test(label.text) ? " " : "";
  const isBullet = !node.numbering.isOrdered;
  const text = isBullet || label.text === "" ? "" : `${label.text}${gap}`;
  if (!isHeading && (label.isPlain || label.depth > 0)) {
    const isOrdered = node.numbering.isOrdered && label.isPlain;
    const mark = isOrdered ? `${BEFORE}${label.number}${AFTER}` : text;
    return {
      ...node,
      numbering: { ...node.numbering, isOrdered, level: String(Math.min(label.depth, 4)) },
      children: [{ type: "text", value: mark }, ...(node.children ?? [])],
    };
  }
  return {
    ...node,
    numbering: null,
    children: [{ type: "text", value: text }, ...(node.children ?? [])],
  };
}

/** The number in front of a text, and the text without it. */
export function takenNumber(text: string): {
  readonly number: number | null;
  readonly rest: string;
} {
  const [mark = "", number] = NUMBER.exec(text) ?? [];
  return { number: number === undefined ? null : Number(number), rest: text.slice(mark.length) };
}

/** Whatever else a document says with these characters. */
export const withoutMarks = (text: string): string =>
  text.replaceAll(BEFORE, "").replaceAll(AFTER, "");
