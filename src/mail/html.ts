import type { Element, ElementContent, Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import rehypeSanitize, { type Options as SanitizeOptions } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Language } from "../messages/language.ts";
import { eachElement, isElement, textOf } from "./hast.ts";
import { columnShares } from "./html-columns.ts";
import { staysOnOneLine, styleElement } from "./html-style.ts";

/**
 * What may stand in a mail. Everything else, images and raw HTML included, loses its tag and keeps
 * its text; links lose any address but a web or mail one.
 */
const schema: SanitizeOptions = {
  tagNames: [
    ..."a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre strong".split(" "),
    ..."table tbody td th thead tr ul".split(" "),
  ],
  attributes: { a: ["href"], ol: ["start"], td: ["align"], th: ["align"] },
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: Object.fromEntries("tbody td th thead tr".split(" ").map((tag) => [tag, ["table"]])),
  strip: ["script", "style"],
};

const processor = unified()
  .use(remarkRehype)
  .use(() => taskMarks)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze();

/** A body as HTML without a document around it: safe elements alone, their styles inline. */
export function htmlBody(markdown: MarkdownRoot, language: Language): string {
  const tree = processor.runSync(markdown);
  styleTree(tree, language);
  return escapeAttributes(processor.stringify(tree));
}

/**
 * HTML lets `<` and `>` stand in a quoted attribute, but not every mail program and filter knows
 * that. In text `<` is escaped already, so that each one left opens or closes a tag.
 */
function escapeAttributes(html: string): string {
  return html.replace(/<[a-z][^"<>]*(?:"[^"]*"[^"<>]*)+>/g, (tag) =>
    tag.replace(/"[^"]*"/g, (value) => value.replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;")),
  );
}

/** Mail programs drop form fields, so a task's check box becomes a character. */
function taskMarks(tree: Root): void {
  eachElement(tree, (element) => {
    element.children = element.children.map((child): ElementContent => {
      if (child.type !== "element" || child.tagName !== "input") return child;
      return { type: "text", value: child.properties.checked ? "☑" : "☐" };
    });
  });
}

function styleTree(tree: Root, language: Language): void {
  eachElement(tree, (element) => {
    const href = element.properties.href;
    // The sanitiser lets relative addresses pass; in a mail they lead nowhere, or to `//elsewhere`.
    if (typeof href === "string" && !/^(?:https?|mailto):/i.test(href)) {
      element.properties = {};
      element.tagName = "span";
    }
    styleElement(element, language);
    if (element.tagName === "p") styleButton(element);
  });
  styleLeads(tree);
  eachElement(tree, (element) => {
    if (element.tagName === "table") styleCells(element);
  });
}

/** A link that stands alone is what the mail wants its reader to tap. */
function styleButton(paragraph: Element): void {
  const link = soleChild(paragraph, "a");
  if (!link || textOf(link) === link.properties.href) return;
  link.properties.className = ["tap"];
}

/** What stands alone in bold above the first section is the news, or what is asked of the reader. */
function styleLeads(tree: Root): void {
  for (const child of tree.children.filter(isElement)) {
    if (child.tagName === "h2") return;
    if (child.tagName === "p" && soleChild(child, "strong")) child.properties.className = ["lead"];
  }
}

function soleChild({ children }: Element, tagName: string): Element | null {
  const [only, ...others] = children;
  const isSole = only && others.length === 0 && isElement(only) && only.tagName === tagName;
  return isSole ? only : null;
}

/** Column headers for screen readers (`scope`) and for cells that are stacked on narrow screens. */
function styleCells(table: Element): void {
  const labels: string[] = [];
  const shares = columnShares(table);
  eachElement(table, (row) => {
    if (row.tagName !== "tr") return;
    row.children.filter(isElement).forEach((cell, index, { length }) => {
      const text = textOf(cell);
      if (staysOnOneLine(text, length)) {
        // Outlook for Windows knows the attribute alone; others have room for it only on wide screens,
        // as the layout's style sheet says, and take the attribute back.
        cell.properties.style += "white-space:normal;";
        cell.properties.noWrap = true;
        cell.properties.className = ["whole"];
      }
      if (cell.tagName === "th") {
        cell.properties.scope = "col";
        cell.properties.style += `width:${shares[index]}%;`;
        labels[index] = text;
        return;
      }
      cell.properties.dataLabel = labels[index] ?? "";
      // Where cells are stacked, a dash that stands for nothing needs no line.
      if (/^[—–-]?$/.test(text)) cell.properties.className = ["nil"];
    });
  });
}
