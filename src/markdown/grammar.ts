import {
  parser as commonmark,
  GFM,
  type MarkdownConfig,
  type MarkdownParser,
} from "@lezer/markdown";

/**
 * The parser's time for inline markup grows with the square of a paragraph's length. What is longer
 * than anybody writes is taken as it stands.
 */
const MAX_INLINE = 10_000;

/** Without any of this there is no inline markup, and the parser need not look at each character. */
const INLINE = /[\\&`<*_[\]!~@:]|www\.| {2}\n/i;

/**
 * Lists and quotes in each other; nothing people write nests deeper. The parser's time for a line grows
 * with its depth times its length, and whoever walks the tree goes as deep.
 */
const MAX_DEPTH = 60;

/** Marks past any sense are text, as is what stands behind them. */
const shallow: MarkdownConfig = {
  parseBlock: [
    {
      name: "TooDeep",
      before: "IndentedCode",
      parse(context, line) {
        if (context.depth <= MAX_DEPTH) return false;
        const from = context.lineStart + line.pos;
        const inline = context.parser.parseInline(line.text.slice(line.pos), from);
        context.addElement(
          context.elt("Paragraph", from, context.lineStart + line.text.length, inline),
        );
        context.nextLine();
        return true;
      },
    },
  ],
};

/** By its second line: `|---|---|`; a bare `---` below a line makes that a heading. */
function isTable(text: string): boolean {
  const [, second = ""] = text.split("\n", 2);
  return second.includes("|") && /^[ \t|:-]+$/.test(second);
}

/** A rule right below a table ends it; the parser would take all rows for the text of a heading. */
const ruled: MarkdownConfig = {
  parseBlock: [
    {
      name: "RuleBelowTable",
      endLeaf: (_, line, leaf) =>
        (line.next === DASH || line.next === EQUALS) &&
        /^(?:-+|=+)[ \t]*$/.test(line.text.slice(line.pos)) &&
        isTable(leaf.content),
    },
  ],
};
const DASH = 45;
const EQUALS = 61;

const gfm: MarkdownParser = commonmark.configure([GFM, shallow, ruled]);
/** CommonMark with GFM tables, task lists and strikethrough, in time with the length of the text. */
export const markdown: MarkdownParser = Object.create(gfm, {
  parseInline: {
    value: (text: string, offset: number) =>
      text.length > MAX_INLINE || !INLINE.test(text) ? [] : gfm.parseInline(text, offset),
  },
});
