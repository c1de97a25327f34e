import type { Element, ElementContent, Root, RootContent, Text } from "hast";

export type Content = ElementContent | RootContent;

export const isElement = <Name extends string = string>(
  node: Content | undefined,
  ...names: readonly Name[]
): node is Element & { readonly tagName: Name } =>
  node?.type === "element" && (names.length === 0 || names.some((name) => name === node.tagName));

export const element = (
  tagName: string,
  children: readonly Content[],
  properties: Element["properties"] = {},
): Element => ({
  type: "element",
  tagName,
  properties,
  children: children.filter((child): child is ElementContent => child.type !== "doctype"),
});

export const text = (value: string): Text => ({ type: "text", value });

/** All that a reader would see of a node. */
export function textOf(node: Content | Root): string {
  if (node.type === "text") return node.value;
  if (isElement(node as Content, "br")) return "\n";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** A tree in which every element has been replaced by what `change` makes of it, the innermost first. */
export function changed(
  nodes: readonly Content[],
  change: (node: Exclude<Content, Element>) => readonly Content[],
  replace: (node: Element) => readonly Content[],
): readonly Content[] {
  return nodes.flatMap((node) =>
    node.type === "element"
      ? replace(element(node.tagName, changed(node.children, change, replace), node.properties))
      : change(node),
  );
}

/** A style property of an element, in lower case; empty when it says nothing of it. */
export function styleOf({ properties }: Element, name: string): string {
  const style = typeof properties.style === "string" ? properties.style : "";
  const entries = style.split(";").map((entry) => entry.split(":"));
  const [, value = ""] = entries.findLast(([key = ""]) => key.trim().toLowerCase() === name) ?? [];
  return value.trim().toLowerCase();
}

export const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];
