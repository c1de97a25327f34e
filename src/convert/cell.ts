import type { Element, ElementContent } from "hast";
import { type Content, isElement, text, textOf } from "./tree.ts";

export const BLOCKS: readonly string[] = [
  ...["p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"],
  ...["blockquote", "pre", "table", "hr"],
];

export type Line = readonly ElementContent[];

/** What stands below each other in a cell of a table; items of a list with their markers. */
export function linesIn(cell: Element): readonly Line[] {
  const lines = new Lines();
  lines.add(cell.children);
  return lines.written();
}

const isSeen = (node: ElementContent): boolean =>
  textOf(node).trim() !== "" || isElement(node, "input");

class Lines {
  private readonly lines: ElementContent[][] = [[]];

  written(): readonly Line[] {
    return this.lines.filter((line) => line.some(isSeen));
  }

  add(nodes: readonly Content[]): void {
    for (const node of nodes) {
      if (isElement(node, "ul", "ol")) this.list(node);
      else if (isElement(node, "br")) this.open();
      else if (node.type === "element" && BLOCKS.includes(node.tagName)) {
        this.open();
        this.add(node.children);
        this.open();
      } else if (node.type === "element" || node.type === "text") this.last.push(node);
    }
  }

  private get last(): ElementContent[] {
    return this.lines.at(-1) ?? [];
  }

  /** A marker alone is the beginning of a line that goes on. */
  private open(): void {
    if (this.last.some((node) => isSeen(node) && !this.markers.has(node))) this.lines.push([]);
  }

  private readonly markers = new Set<ElementContent>();

  private list(list: Element): void {
    let number = Number(list.properties.start ?? 1);
    for (const item of list.children) {
      if (!isElement(item, "li")) continue;
      this.open();
      const hasBox = item.children.some((child) => isElement(child, "input"));
      const marker = text(list.tagName === "ol" ? `${number++}. ` : hasBox ? "" : "- ");
      this.markers.add(marker);
      this.last.push(marker);
      this.add(item.children);
      this.open();
    }
  }
}
