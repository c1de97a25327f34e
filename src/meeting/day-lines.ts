import type { Block } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import { readOccasion } from "../time/occasion.ts";
import { Section } from "./sections.ts";

/** 2026-11-17, `2026-11-17 20:49`, 11.2, 11月2日：, and nothing else on the line. */
const DAY =
  /^(?:(?:20\d\d\s?[-./年]\s?)?\d{1,2}\s?[-./月]\s?\d{1,2}\s?[日号號]?)(?:\s\d{1,2}:\d\d(?::\d\d)?)?\s?[:：]?$/u;

/** Has every day. */
const LEAP_YEAR = 2000;

/** Whether a line is a day by itself, of whichever year. */
export const isDayLine = ({ value }: PlainText): boolean =>
  DAY.test(value) && readOccasion(value.replace(".", "-"), { year: LEAP_YEAR })?.date != null;

/**
 * A record of meetings that has lines with nothing but a day where others have headings: each begins what
 * stands below it. Where anything but a title stands above the first of them, or only one does so, nothing changes.
 */
export function withDayLines(root: Section): Section {
  const [title, ...others] = root.sections;
  if (!title) return divided(root, 1) ?? root;
  if (others.length > 0 || title.sections.length > 0 || root.blocks.length > 0) return root;
  const own = divided(title, title.depth + 1);
  return own ? new Section(root.heading, root.depth, root.concept, [], [own]) : root;
}

function divided({ heading, depth, concept, blocks }: Section, rank: number): Section | null {
  const days: { readonly heading: PlainText; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    const lines: readonly PlainText[] = block.type === "paragraph" ? block.lines : [];
    let from = 0;
    for (const [at, line] of lines.entries()) {
      if (!isDayLine(line)) continue;
      if (days.length === 0 && at > 0) return null;
      days
        .at(-1)
        ?.blocks.push({ type: "paragraph", lines: lines.slice(from, at), span: block.span });
      days.push({ heading: line, blocks: [] });
      from = at + 1;
    }
    const last = days.at(-1);
    if (!last) return null;
    last.blocks.push(block.type === "paragraph" ? { ...block, lines: lines.slice(from) } : block);
  }
  if (days.length < 2) return null;
  const sections = days.map(
    (day) => new Section(day.heading, rank, null, day.blocks.filter(hasLines), []),
  );
  return new Section(heading, depth, concept, [], sections);
}

const hasLines = (block: Block): boolean => block.type !== "paragraph" || block.lines.length > 0;
