import type { Element, ElementContent, Root } from "hast";
import { box, boxOf, item } from "./boxes.ts";
import { numbered, runsOf, withLists } from "./lists.ts";
import { blocksOfTable } from "./tables.ts";
import {
  type Content,
  changed,
  classesOf,
  element,
  isElement,
  styleOf,
  text,
  textOf,
} from "./tree.ts";

/** Counts what was left out of a page, as Markdown has no place for it. */
export interface LeftOut {
  pictures: number;
  comments: number;
}

/**
 * A page as its author saw it, without what the program that wrote it needs for itself: nothing that
 * runs, is hidden, or leads anywhere; office lists, check boxes and bold text as plain elements.
 */
export function tidied(root: Root, leftOut: LeftOut): Root {
  const change = (node: Exclude<Content, Element>): readonly Content[] =>
    node.type === "text" ? [text(plain(node.value))] : [];
  const children = changed(root.children, change, (node) => tidy(node, leftOut));
  return { type: "root", children: withLists(children) as Root["children"] };
}

/** Spaces that look like one are one; marks without width are there for line breaks. */
const plain = (value: string): string =>
  value.replace(/[\u00a0\u202f\u2007]/g, " ").replace(/[\u00ad\u200b\u2060\ufeff]/g, "");

const DROPPED = new Set([
  ...[
    "applet",
    "audio",
    "base",
    "button",
    "canvas",
    "embed",
    "frame",
    "frameset",
    "head",
    "iframe",
  ],
  ...["link", "math", "meta", "noembed", "noframes", "noscript", "object", "script", "select"],
  ...["source", "style", "svg", "template", "textarea", "title", "track", "video", "xml"],
]);

function tidy(node: Element, leftOut: LeftOut): readonly Content[] {
  if (DROPPED.has(node.tagName) || isHidden(node) || isOrnament(node)) return [];
  switch (node.tagName) {
    case "img":
      return picture(node, leftOut);
    case "input":
      return node.properties.type === "checkbox" ? [box(node.properties.checked === true)] : [];
    case "time":
      return [text(timeOf(node))];
    case "ul":
    case "ol":
      return runsOf(element(node.tagName, withLists(node.children), kept(node)));
    case "table":
      return blocksOfTable(node);
    case "li":
      return [numbered(item(element("li", withLists(node.children), node.properties)))];
    default:
      return boxOf(node) ?? styled(node);
  }
}

/** What a list says of itself beyond its items; how deep it stands where programs nest by name only. */
function kept(node: Element): Element["properties"] {
  const name = classesOf(node).find((one) => /^list-[a-z]+\d$/.test(one));
  return {
    ...(node.properties.start === undefined ? {} : { start: node.properties.start }),
    ...(name ? { dataLevel: name.slice(-1) } : {}),
  };
}

function isHidden(node: Element): boolean {
  const isNowhere = styleOf(node, "display") === "none" || styleOf(node, "mso-hide") === "all";
  return node.properties.hidden === true || isNowhere;
}

/** The sign that Notion puts in front of a page or a remark. */
function isOrnament(node: Element): boolean {
  const isIcon = classesOf(node).some((name) => /(?:^|-)icon$/.test(name));
  return isIcon && !/[\p{L}\p{N}]/u.test(textOf(node));
}

/** A sign in a line of text stays, by its name; a picture goes. */
function picture(node: Element, leftOut: LeftOut): readonly Content[] {
  const alt = String(node.properties.alt ?? "").trim();
  const names = classesOf(node);
  const isSign = names.some((name) => /^(?:emoji|emoticon)/.test(name));
  if (alt !== "" && (isSign || /^\p{Extended_Pictographic}\ufe0f?$/u.test(alt))) return [text(alt)];
  const isSpacer = ["0", "1"].includes(String(node.properties.width ?? ""));
  const isPartOfText = String(node.properties.ariaRoleDescription) === "checkbox";
  if (!isSpacer && !isPartOfText && !names.some((name) => /icon|avatar/.test(name)))
    leftOut.pictures++;
  return [];
}

/** `@December 1, 2026` of Notion; Confluence may leave it to the attribute. */
function timeOf(node: Element): string {
  const said = textOf(node).trim().replace(/^@/, "");
  return said === "" ? String(node.properties.dateTime ?? "") : said;
}

const TEXT_LEVEL = [
  "a",
  "abbr",
  "b",
  "cite",
  "code",
  "em",
  "font",
  "i",
  "label",
  "mark",
  "q",
  "small",
];
const STYLED = new Set([
  ...TEXT_LEVEL,
  ...["span", "strong", "sub", "sup", "u", "del", "s", "ins"],
]);
const BOLD = new Set(["b", "strong"]);

/** Bold and struck-out text by its look; a `<b>` whose style says that it is neither is none. */
function styled(node: Element): readonly Content[] {
  // The marker of an item, for whoever makes the list.
  if (styleOf(node, "mso-list") !== "") return [node];
  if (!STYLED.has(node.tagName))
    return [element(node.tagName, withLists(node.children), node.properties)];
  const weight = styleOf(node, "font-weight");
  const isWrapper = node.children.some((child) => isBlock(child));
  const line = styleOf(node, "text-decoration") + styleOf(node, "text-decoration-line");
  const inner: readonly ElementContent[] = /line-through/.test(line)
    ? [element("del", node.children)]
    : node.children;
  if (isWrapper || (BOLD.has(node.tagName) && /^(?:normal|400)$/.test(weight)))
    return node.children;
  if (node.tagName !== "span" && node.tagName !== "font")
    return [element(node.tagName, inner, node.properties)];
  return /^(?:bold|bolder|[6-9]00)$/.test(weight) ? [element("strong", inner)] : inner;
}

const isBlock = (node: Content): boolean =>
  isElement(node, "p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6");
