import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** A rendered body as a tree: HTML and plain text are both written from it. */
export function parseBody(markdown: string): Root {
  return parser.parse(markdown);
}
