import { documentOf } from "./html.ts";
import { htmlText } from "./html-text.ts";
import { headingOf, markdownOf } from "./markdown.ts";
import { Refused } from "./refusal.ts";
import type { LeftOut } from "./tidy.ts";

/** A document as Markdown. */
export interface Converted {
  readonly text: string;
  /** What the document calls itself outside of its text, as a heading: the title of a page. */
  readonly heading: string | null;
  readonly leftOut: LeftOut;
}

/**
 * What a document holds. Throws `Refused`. Nothing is fetched, nothing but the bytes at hand is read, and
 * nothing in them is run.
 */
export async function convert(_kind: "html", bytes: Uint8Array): Promise<readonly Converted[]> {
  try {
    const leftOut = { pictures: 0, comments: 0 };
    const { tree, title } = documentOf(htmlText(bytes), leftOut);
    const text = markdownOf(tree);
    if (text.trim() === "") throw new Refused("empty");
    return [
      { text: `${text.trimEnd()}\n`, heading: title === null ? null : headingOf(title), leftOut },
    ];
  } catch (error) {
    // Nothing that people write has thousands of levels.
    if (error instanceof RangeError) throw new Refused("too-deep");
    throw error;
  }
}
