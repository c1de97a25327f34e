import type { PlainText } from "./plain-text.ts";
import type { Span } from "./source.ts";

/** What a file is made of, as the readers see it: markdown.ts makes it, and nobody else knows the parser. */
export type Block = Heading | Paragraph | List | Table | Quote | Other;

interface Heading {
  readonly type: "heading";
  /** 1–6 */
  readonly depth: number;
  readonly text: PlainText;
  readonly span: Span;
}

interface Paragraph {
  readonly type: "paragraph";
  /** One per source line; a `<br>` starts a new one too. */
  readonly lines: readonly PlainText[];
  readonly span: Span;
}

interface List {
  readonly type: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface ListItem {
  /** The item's own first paragraph. */
  readonly lines: readonly PlainText[];
  /** As written before it: `3` of `3.`; `null` in a list of bullets. */
  readonly number: number | null;
  /** `null`: no check box. */
  readonly checked: boolean | null;
  /** Where the check box stands, `[x]`. */
  readonly box: Span | null;
  /** What is nested below. */
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface TableRow {
  /** As many as the header has. Line breaks within a cell are `\n`. */
  readonly cells: readonly PlainText[];
  /** Cells beyond the header's, which Markdown shows nowhere. */
  readonly excess: readonly PlainText[];
  readonly span: Span;
}

export interface Table {
  readonly type: "table";
  readonly header: readonly PlainText[];
  readonly rows: readonly TableRow[];
  readonly span: Span;
}

interface Quote {
  readonly type: "quote";
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** Code and HTML; and comments, rules, link definitions, which are no content. */
interface Other {
  readonly type: "other";
  /** The lines of code, or what HTML shows; without blank ones. */
  readonly lines: readonly PlainText[];
  readonly span: Span;
}
