import { readBlocks } from "../markdown/parser.ts";
import { withoutNoteLinks } from "../markdown/plain-text.ts";
import type { Source } from "../markdown/source.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter/split.ts";
import { Line } from "./line.ts";
import { outline } from "./outline.ts";
import type { Section } from "./sections.ts";
import { unfolded } from "./unfold.ts";

/** A file's two halves, before anything in them is understood. */
export interface Parsed {
  readonly frontMatter: FrontMatter;
  /** The headings of the body, with what stands under each. */
  readonly root: Section;
}

let latest: { readonly source: Source; readonly parsed: Parsed } | null = null;

/**
 * Reader and rules ask for the same file one after the other, so the latest is kept; a report holds
 * every source that has findings, and what is kept by source would fill the memory. Never throws.
 */
export function parse(source: Source): Parsed {
  if (latest?.source === source) return latest.parsed;
  const frontMatter = readFrontMatter(source.text);
  const blocks = readBlocks(
    source.text,
    frontMatter.bodyFrom,
    (text) => new Line(withoutNoteLinks(text)),
  );
  const parsed = { frontMatter, root: outline(unfolded(blocks, source.text)) };
  latest = { source, parsed };
  return parsed;
}
