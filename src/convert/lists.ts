import type { Element, ElementContent } from "hast";
import { type Content, element, isElement, styleOf, text, textOf } from "./tree.ts";
import { takenNumber } from "./word-lists.ts";

/**
 * Lists as the eye sees them: what Word writes as paragraphs with a marker in front, what others write
 * as lists beside each other or inside a list and not inside its item.
 */
export function withLists(nodes: readonly Content[]): readonly Content[] {
  return joined(fromWord(nodes));
}

interface WordItem {
  readonly level: number;
  readonly marker: string;
  readonly children: readonly ElementContent[];
}

function fromWord(nodes: readonly Content[]): readonly Content[] {
  const result: Content[] = [];
  let items: WordItem[] = [];
  const flush = (): void => {
    for (const node of listOf(items)) result.push(node);
    items = [];
  };
  for (const node of nodes) {
    const item = wordItem(node);
    if (item) items.push(item);
    else if (items.length > 0 && node.type === "text" && node.value.trim() === "") continue;
    else {
      flush();
      result.push(node);
    }
  }
  flush();
  return result;
}

/** `<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.<span>   </span></span>text</p>` */
function wordItem(node: Content): WordItem | null {
  if (!isElement(node, "p")) return null;
  const [, level] = /level(\d)/.exec(styleOf(node, "mso-list")) ?? [];
  if (level === undefined) return null;
  const { marker, rest } = withoutMarker(node.children);
  return { level: Number(level), marker: marker.trim(), children: rest };
}

/** The marker may stand inside other elements, as bold text does. */
function withoutMarker(children: readonly ElementContent[]): {
  readonly marker: string;
  readonly rest: readonly ElementContent[];
} {
  const [first, ...others] = children;
  if (first?.type === "text" && first.value.trim() === "") return withoutMarker(others);
  if (!isElement(first)) return { marker: "", rest: children };
  if (styleOf(first, "mso-list") === "ignore") return { marker: textOf(first), rest: others };
  const { marker, rest } = withoutMarker(first.children);
  return {
    marker,
    rest:
      marker === ""
        ? children
        : [element(first.tagName, rest, first.properties) as ElementContent, ...others],
  };
}

const NUMBER = /^(\d{1,4})[.)、．]$/;
const BULLET = /^[·•●▪■◆◇○§ØÞüvqlo\-–—\uf0a7\uf0b7\uf0d8\uf0fc]$/;

/** Items below each other by their level; one with a marker that no list has keeps it, as a line of its own. */
function listOf(items: readonly WordItem[]): readonly Content[] {
  const result: Content[] = [];
  for (let at = 0; at < items.length; ) {
    const { marker, level, children } = items[at] as WordItem;
    const deeper = items.slice(at + 1).findIndex((one) => one.level <= level);
    const end = deeper === -1 ? items.length : at + 1 + deeper;
    const below = listOf(items.slice(at + 1, end));
    const [, number] = NUMBER.exec(marker) ?? [];
    if (number !== undefined)
      result.push(
        element("ol", [element("li", [...children, ...below])], { start: Number(number) }),
      );
    else if (marker === "" || BULLET.test(marker))
      result.push(element("ul", [element("li", [...children, ...below])]));
    else {
      const label = text(`${marker}${/[\w.)]$/.test(marker) ? " " : ""}`);
      result.push(element("p", [label, ...children]));
      for (const node of below) result.push(node);
    }
    at = end;
  }
  return joined(result);
}

/**
 * Lists that follow each other are one where their numbers go on, or one in the other where their
 * program says how deep they stand; a list beside the items of another belongs to the item before it.
 */
function joined(nodes: readonly Content[]): readonly Content[] {
  const result: Content[] = [];
  for (const node of nodes) {
    const before = result.findLast((one) => one.type !== "text" || one.value.trim() !== "");
    if (!isList(node) || !isElement(before) || !takenInto(before, node)) result.push(node);
  }
  return result;
}

const isList = (node: Content | undefined): node is Element => isElement(node, "ul", "ol");

function takenInto(before: Element, list: Element): boolean {
  if (before.tagName === "li") {
    before.children = [...joined([...before.children, list])] as ElementContent[];
    return true;
  }
  if (!isList(before)) return false;
  const last = before.children.findLast((child) => isElement(child, "li"));
  if (levelOf(list) > levelOf(before) && isElement(last)) return takenInto(last, list);
  if (before.tagName !== list.tagName || levelOf(list) !== levelOf(before)) return false;
  const next =
    Number(before.properties.start ?? 1) +
    before.children.filter((child) => isElement(child, "li")).length;
  const start = list.properties.start ?? (levelOf(list) > 0 ? next : 1);
  if (list.tagName === "ol" && Number(start) !== next) return false;
  for (const child of list.children) before.children.push(child);
  return true;
}

/** 0: its program does not say. */
const levelOf = ({ properties }: Element): number => Number(properties.dataLevel ?? 0);

/** An item with the number that Word counted for it (src/convert/word-lists.ts). */
export function numbered(item: Element): Element {
  let number: number | null = null;
  const without = (nodes: readonly Content[]): readonly Content[] => {
    const [first, ...rest] = nodes;
    if (first?.type === "text") {
      const taken = takenNumber(first.value);
      number = taken.number;
      return [text(taken.rest), ...rest];
    }
    if (!isElement(first) || first.tagName === "ul" || first.tagName === "ol") return nodes;
    return [element(first.tagName, without(first.children), first.properties), ...rest];
  };
  const children = without(item.children);
  return element("li", children, {
    ...item.properties,
    ...(number === null ? {} : { value: number }),
  });
}

/** A list as several where the numbers of its items do not go on. */
export function runsOf(list: Element): readonly Element[] {
  if (list.tagName !== "ol") return [list];
  const runs: Element[] = [];
  let next = Number(list.properties.start ?? 1);
  for (const child of list.children) {
    const value = isElement(child, "li") ? child.properties.value : undefined;
    const number = value === undefined ? next : Number(value);
    if (runs.length === 0 || number !== next)
      runs.push(
        element(
          "ol",
          [child],
          number === next ? list.properties : { ...list.properties, start: number },
        ),
      );
    else runs.at(-1)?.children.push(child);
    next = isElement(child, "li") ? number + 1 : number;
  }
  return runs;
}
