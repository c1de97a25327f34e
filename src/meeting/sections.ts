import {
  type LabelConcept,
  labelOf,
  type Named,
  numberingOf,
  type SectionConcept,
  sectionOf,
} from "../vocabulary/index.ts";
import type { Block } from "./blocks.ts";
import { type PlainText, part } from "./plain-text.ts";

/** A heading with what stands below it, up to the next heading of its rank. */
export interface Section {
  /** `null` for the file itself. */
  readonly heading: PlainText | null;
  /** 0 for the file, 1–6 for headings, 7 for a bold line that serves as one. */
  readonly depth: number;
  readonly concept: Named<SectionConcept> | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

interface Draft extends Section {
  readonly blocks: Block[];
  readonly sections: Draft[];
}

const draft = (heading: PlainText | null, depth: number): Draft => ({
  heading,
  depth,
  concept: heading ? sectionOf(heading.value) : null,
  blocks: [],
  sections: [],
});

/** Arranges a file's blocks under their headings. A line that is bold as a whole is a heading too. */
export function outline(blocks: readonly Block[]): Section {
  const root = draft(null, 0);
  const open: Draft[] = [root];
  const enter = (heading: PlainText, depth: number): void => {
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const section = draft(heading, depth);
    open.at(-1)?.sections.push(section);
    open.push(section);
  };
  for (const block of blocks) {
    if (block.type === "heading") {
      enter(block.text, block.depth);
    } else if (
      block.type === "paragraph" &&
      block.lines[0]?.bold &&
      !labelled(block.lines[0])?.value.value
    ) {
      enter(block.lines[0], 7);
      if (block.lines.length > 1)
        open.at(-1)?.blocks.push({ ...block, lines: block.lines.slice(1) });
    } else {
      open.at(-1)?.blocks.push(block);
    }
  }
  return root;
}

/** Every section of a concept, outermost first. */
export function sectionsFor(section: Section, concept: SectionConcept): readonly Section[] {
  return section.sections.flatMap((child) => [
    ...(child.concept?.concept === concept ? [child] : []),
    ...sectionsFor(child, concept),
  ]);
}

/** Every section below, at any depth. */
export function allSections(section: Section): readonly Section[] {
  return section.sections.flatMap((child) => [child, ...allSections(child)]);
}

/** `标签：值` or `【标签】值` with a label we know; the value may be empty. */
export function labelled(
  line: PlainText,
): { readonly concept: LabelConcept; readonly value: PlainText } | null {
  const framed = /^[【[]([^【】[\]]{1,20})[】\]]\s*[:：]?/.exec(line.value);
  const end = framed ? framed[0].length : line.value.search(/[:：]/) + 1;
  if (end < 2 || end > 30) return null;
  const label = labelOf(framed?.[1] ?? line.value.slice(0, end - 1));
  return label ? { concept: label.concept, value: part(line, end) } : null;
}

/** A title with its numbering taken off. */
export function withoutNumbering(text: PlainText): {
  readonly title: PlainText;
  readonly number: number | null;
} {
  const { length, number } = numberingOf(text.value);
  const title = part(text, length);
  return title.value === "" ? { title: text, number } : { title, number };
}

/** All lines of text in blocks, nested ones included, in reading order. */
export function linesOf(blocks: readonly Block[]): readonly PlainText[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "paragraph":
        return block.lines;
      case "list":
        return block.items.flatMap((item) => [...item.lines, ...linesOf(item.blocks)]);
      case "quote":
        return linesOf(block.blocks);
      default:
        return [];
    }
  });
}
