import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { readBlocks } from "./markdown.ts";
import { outline } from "./outline.ts";
import type { Section } from "./sections.ts";
import type { Source } from "./source.ts";

/** A file's two halves, before anything in them is understood. */
export interface Parsed {
  readonly frontMatter: FrontMatter;
  /** The headings of the body, with what stands under each. */
  readonly root: Section;
}

const known = new WeakMap<Source, Parsed>();

/** Each source is parsed once, by whoever asks first. Never throws. */
export function parse(source: Source): Parsed {
  const before = known.get(source);
  if (before) return before;
  const frontMatter = readFrontMatter(source.text);
  const parsed = { frontMatter, root: outline(readBlocks(source.text, frontMatter.bodyFrom)) };
  known.set(source, parsed);
  return parsed;
}
