import type { Root } from "hast";
import type { Root as Document } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import { unified } from "unified";
import { type LeftOut, tidied } from "./tidy.ts";
import { type Content, isElement, textOf } from "./tree.ts";

/** What a meeting is written in, and nothing that could do something. */
const allowed: Options = {
  tagNames: [
    ...[
      "a",
      "blockquote",
      "br",
      "code",
      "del",
      "em",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "hr",
      "i",
    ],
    ...["b", "input", "li", "ol", "p", "pre", "s", "strong", "table", "tbody", "td", "th", "thead"],
    ...["tr", "ul", "div", "section", "article", "dl", "dt", "dd"],
  ],
  attributes: {
    a: ["href"],
    input: [["type", "checkbox"], "checked"],
    ol: ["start"],
    td: ["colSpan", "rowSpan"],
    th: ["colSpan", "rowSpan"],
  },
  protocols: { href: ["http", "https", "mailto"] },
  required: {},
  strip: ["script", "style"],
};

/** HTML as a Markdown tree, and the title that the page itself has. Nothing of it is run or fetched. */
export function documentOf(
  html: string,
  leftOut: LeftOut,
): { tree: Document; title: string | null } {
  const root = unified().use(rehypeParse).parse(html);
  const title = titleIn(root.children);
  const clean = tidied(root as Root, leftOut);
  const tree = unified()
    .use(rehypeSanitize, allowed)
    .use(rehypeRemark, { checked: "[x]", unchecked: "[ ]" })
    .runSync(clean as never) as unknown as Document;
  return { tree, title };
}

function titleIn(nodes: readonly Content[]): string | null {
  const [page] = nodes.filter((node) => isElement(node, "html"));
  const [head] = isElement(page) ? page.children.filter((node) => isElement(node, "head")) : [];
  const [title] = head?.children.filter((node) => isElement(node, "title")) ?? [];
  const text = title ? textOf(title).replace(/\s+/g, " ").trim() : "";
  return text === "" ? null : text;
}
