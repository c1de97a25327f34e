import type { Span } from "./source.ts";

/** A piece of text with what Markdown says about it; `span` is where in the file it stands. */
export interface Run {
  readonly kind: "text" | "code" | "image" | "tag" | "break";
  /** What is read: of an image its alternative text, of a tag the tag. */
  readonly text: string;
  readonly strong: boolean;
  readonly struck: boolean;
  /** Where a link around it leads, as written. */
  readonly url: string | null;
  readonly span: Span;
}

export type RichLine = readonly Run[];

/** Everything a piece of a file says, markup that only tells how it looks left out. */
export type RichBlock =
  | { readonly type: "heading"; readonly lines: readonly RichLine[]; readonly span: Span }
  | { readonly type: "paragraph"; readonly lines: readonly RichLine[]; readonly span: Span }
  | { readonly type: "quote"; readonly blocks: readonly RichBlock[]; readonly span: Span }
  | { readonly type: "list"; readonly items: readonly RichItem[]; readonly span: Span }
  | { readonly type: "table"; readonly rows: readonly RichRow[]; readonly span: Span }
  | { readonly type: "code" | "html"; readonly text: string; readonly span: Span };

export interface RichItem {
  /** As written before it; `null` in a list of bullets. */
  readonly number: number | null;
  readonly checked: boolean | null;
  readonly blocks: readonly RichBlock[];
  readonly span: Span;
}

/** The cells of a row, each its lines. */
export type RichRow = readonly (readonly RichLine[])[];
