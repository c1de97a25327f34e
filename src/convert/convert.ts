import { documentOf } from "./html.ts";
import { htmlText } from "./html-text.ts";
import type { Kind } from "./kind.ts";
import { letterOf, type Person } from "./mail.ts";
import { headingOf, markdownOf } from "./markdown.ts";
import { Refused } from "./refusal.ts";
import type { LeftOut } from "./tidy.ts";
import { wordPage } from "./word.ts";

/** A document as Markdown. */
export interface Converted {
  readonly text: string;
  /** Of an attachment, its name; `null`: the document itself. */
  readonly name: string | null;
  /** What the document calls itself outside of its text, as a heading: a property, a subject, the title of a page. */
  readonly heading: string | null;
  /** Whom it names with an address outside of its text. */
  readonly people: readonly Person[];
  readonly leftOut: LeftOut;
  /** Names of attachments that were not looked at. */
  readonly attachments: readonly string[];
}

/**
 * What a document holds: one text, or of a mail its own and those attached to it. Throws `Refused`.
 * Nothing is fetched, nothing but the bytes at hand is read, and nothing in them is run.
 */
export async function convert(
  kind: Exclude<Kind, "markdown">,
  bytes: Uint8Array,
): Promise<readonly Converted[]> {
  try {
    const found = await converted(kind, bytes);
    if (found.every(({ text }) => text.trim() === "")) throw new Refused("empty");
    return found.filter(({ text }) => text.trim() !== "");
  } catch (error) {
    // Nothing that people write has thousands of levels.
    if (error instanceof RangeError) throw new Refused("too-deep");
    throw error;
  }
}

async function converted(kind: Kind, bytes: Uint8Array): Promise<readonly Converted[]> {
  if (kind === "word") return [await ofWord(bytes)];
  if (kind === "html") return [ofHtml(htmlText(bytes))];
  const { subject, html, text, documents, people, others } = await letterOf(bytes);
  const own = html === null ? ofText(text ?? "") : ofHtml(html);
  const attached: Converted[] = [];
  const unread: string[] = [];
  for (const { name, bytes } of documents) {
    const one = await ofWord(bytes).catch((error: unknown) => {
      if (error instanceof Refused || error instanceof RangeError) return null;
      throw error;
    });
    if (one) attached.push({ ...one, name });
    else unread.push(name);
  }
  return [
    { ...own, heading: headingFrom(subject), people, attachments: [...unread, ...others] },
    ...attached.map((one) => ({ ...one, heading: one.heading ?? headingFrom(subject), people })),
  ];
}

async function ofWord(bytes: Uint8Array): Promise<Converted> {
  const { html, title, comments } = await wordPage(bytes);
  const page = ofHtml(html);
  return {
    ...page,
    heading: headingFrom(title),
    leftOut: { ...page.leftOut, comments },
  };
}

function ofHtml(html: string): Converted {
  const leftOut = { pictures: 0, comments: 0 };
  const { tree, title } = documentOf(html, leftOut);
  return { ...ofText(markdownOf(tree)), heading: headingFrom(title), leftOut };
}

const ofText = (text: string): Converted => ({
  name: null,
  text: text === "" ? "" : `${text.trimEnd()}\n`,
  heading: null,
  people: [],
  leftOut: { pictures: 0, comments: 0 },
  attachments: [],
});

/** What programs call a document whose author gave it no name. */
const NAMELESS =
  /^(?:microsoft word\b.*|(?:document|untitled|文档|無標題|无标题|未命名).{0,12})$/iu;

const headingFrom = (title: string | null): string | null =>
  title === null || NAMELESS.test(title.trim()) ? null : headingOf(title.trim());
