import type { Element, Root } from "hast";

type Node = Root["children"][number];

export function isElement(node: Node): node is Element {
  return node.type === "element";
}

export function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === "text" ? child.value : isElement(child) ? textOf(child) : ""))
    .join("");
}

/** Every element below a node, parents before children. */
export function eachElement(parent: Root | Element, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    visit(child);
    eachElement(child, visit);
  }
}
