import type { Root } from "mdast";
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
  return parser.parse(markdown);
}
