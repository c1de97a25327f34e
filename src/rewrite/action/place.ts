import type { Block, ListItem, Table } from "../../markdown/blocks.ts";
import { readBlocks } from "../../markdown/parser.ts";
import type { Source, Span } from "../../markdown/source.ts";
import { parse } from "../../meeting/parse.ts";
import type { ActionItem, Meeting } from "../../meeting/types.ts";
import type { Language } from "../../messages/language.ts";

/** Where an action stands in the text. */
export type Place =
  | { readonly kind: "row"; readonly table: Table; readonly row: Span }
  | {
      readonly kind: "line";
      /** The list item whose own text it is; `null` outside of lists. */
      readonly item: ListItem | null;
      /** Where its own line, or the last of its own lines, ends. */
      readonly end: number;
    };

/** What an edit has to know of the text it is made in. */
export interface Form {
  readonly text: string;
  readonly language: Language;
  readonly place: Place;
}

/** The blocks of a file, among which actions have their places. */
export const blocksOf = (source: Source): readonly Block[] =>
  readBlocks(source.text, parse(source).frontMatter.bodyFrom);

/** `blocks`: those of the meeting's file. */
export function placeOf(
  { source }: Meeting,
  { span }: ActionItem,
  blocks: readonly Block[],
): Place {
  const found = within(blocks, span);
  const last = found?.kind === "line" ? found.item?.lines.at(-1) : undefined;
  if (found && !last) return found;
  const item = found?.kind === "line" ? found.item : null;
  return { kind: "line", item, end: lineEnd(source.text, last?.span.to ?? span.to) };
}

function within(blocks: readonly Block[], span: Span): Place | null {
  for (const block of blocks) {
    if (block.span.from > span.from || span.from > block.span.to) continue;
    if (block.type === "table") {
      const row = block.rows.find((each) => each.span.from === span.from);
      if (row) return { kind: "row", table: block, row: row.span };
    } else if (block.type === "quote") return within(block.blocks, span);
    else if (block.type === "list") {
      const item = block.items.find(
        (each) => each.span.from <= span.from && span.from < each.span.to,
      );
      if (item) return within(item.blocks, span) ?? { kind: "line", item, end: span.to };
    }
  }
  return null;
}

/** Where the line ends that an offset is in, without the white space behind its text. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  const end = newline === -1 ? text.length : newline;
  return at + text.slice(at, end).trimEnd().length;
}

export const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
