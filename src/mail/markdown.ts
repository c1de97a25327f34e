import type { Nodes, Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { Processor } from "unified";

const parser = remark().use(remarkGfm, { singleTilde: false }).use(escapesHold).freeze();

/**
 * After parsing, GFM searches all text once more for addresses, also where a backslash said that
 * there is none: `www\.a.cn，密码` would become a link, comma and all. The parser finds those that a
 * template writes without that second search.
 */
function escapesHold(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions ?? [];
  this.data(
    "fromMarkdownExtensions",
    extensions.flat().map((extension) => ({ ...extension, transforms: [] })),
  );
}

/** A rendered body as a tree: HTML and plain text are both written from it. */
export function parseBody(markdown: string): Root {
  const tree = parser.parse(withoutEscapes(markdown));
  restoreEscapes(tree);
  return tree;
}

/** ASCII's punctuation; Unicode has as many code points that never are characters. */
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const FIRST = 0xfdd0;
const STAND_IN = /[\ufdd0-\ufdef]/g;

/**
 * Every `\*` becomes one character that means nothing to the parser: it takes an escape for a piece of
 * text of its own, and time in proportion to the square of their number.
 */
function withoutEscapes(markdown: string): string {
  return markdown
    .replace(STAND_IN, "\ufffd")
    .replace(/\\([!-/:-@[-`{-~])/g, (_, char: string) =>
      String.fromCharCode(FIRST + PUNCTUATION.indexOf(char)),
    );
}

/** In code a backslash is one. */
function restoreEscapes(node: Nodes): void {
  const before =
    node.type === "code" || node.type === "inlineCode" || node.type === "html" ? "\\" : "";
  const restored = (text: string): string =>
    text.replace(STAND_IN, (char) => before + PUNCTUATION.charAt(char.charCodeAt(0) - FIRST));
  if ("value" in node) node.value = restored(node.value);
  if ("url" in node) node.url = restored(node.url);
  if ("title" in node && node.title) node.title = restored(node.title);
  if ("alt" in node && node.alt) node.alt = restored(node.alt);
  if ("children" in node) for (const child of node.children) restoreEscapes(child);
}
