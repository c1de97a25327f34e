import type { Element } from "hast";
import { type Content, classesOf, element, text, textOf } from "./tree.ts";

export const box = (checked: boolean): Element =>
  element("input", [], { type: "checkbox", ...(checked ? { checked: true } : {}) });

/** A box that Notion draws; `null`: it is none. */
export function boxOf(node: Element): readonly Content[] | null {
  const names = classesOf(node);
  return names.includes("checkbox") && textOf(node).trim() === ""
    ? [box(names.includes("checkbox-on"))]
    : null;
}

/** An item of a list, with the box in front of it that its program keeps somewhere else. */
export function item(node: Element): Element {
  const { ariaChecked, dataList, dataChecked, dataInlineTaskId, role } = node.properties;
  const isBox =
    // Google Docs; Feishu; editors; Confluence.
    role === "checkbox" ||
    ["check", "done"].includes(String(dataList)) ||
    dataChecked !== undefined ||
    dataInlineTaskId !== undefined;
  if (!isBox) return element("li", node.children);
  const isChecked =
    [ariaChecked, dataChecked].map(String).includes("true") ||
    dataList === "done" ||
    classesOf(node).includes("checked");
  const children = isChecked ? node.children.flatMap(withoutStrokes) : node.children;
  return element("li", [box(isChecked), text(" "), ...children]);
}

/** What is done is struck out by its program, and means no more than the box. */
function withoutStrokes(node: Content): readonly Content[] {
  if (node.type !== "element" || node.tagName === "li") return [node];
  const children = node.children.flatMap(withoutStrokes);
  return node.tagName === "del" ? children : [element(node.tagName, children, node.properties)];
}
