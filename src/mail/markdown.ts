import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

const parser = remark().use(remarkGfm, { singleTilde: false }).freeze();

/** A rendered body as a tree: HTML and plain text are both written from it. */
export function parseBody(markdown: string): Root {
  return parser.parse(markdown);
}
