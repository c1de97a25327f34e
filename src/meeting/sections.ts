import type { Block } from "../markdown/blocks.ts";
import { type PlainText, part } from "../markdown/plain-text.ts";
import {
  type LabelConcept,
  labelOf,
  type Named,
  numberingOf,
  qualifiedSectionOf,
  type SectionConcept,
} from "../vocabulary/index.ts";

/** A heading with what stands below it, up to the next heading of its rank. */
export interface Section {
  /** `null` for the file itself. */
  readonly heading: PlainText | null;
  /** 0 for the file, 1–6 for headings, 7–9 for lines of text that serve as one (outline.ts). */
  readonly depth: number;
  readonly concept: Named<SectionConcept> | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** Every section of a concept, outermost first. */
export function sectionsFor(section: Section, concept: SectionConcept): readonly Section[] {
  return allSections(section).filter((below) => below.concept?.concept === concept);
}

/**
 * The sections of the agenda: the first one, and with `New topics` also `Standing topics` beside it.
 * Another that is called Agenda again holds the minutes, or somebody else's. Without any, 议题一：… and
 * 议题二：… as headings are one.
 */
export function agendaSections(root: Section): readonly Section[] {
  const [first, ...others] = sectionsFor(root, "agenda");
  if (!first) {
    const items = itemSections(root);
    return items.length > 1
      ? [{ heading: null, depth: 0, concept: null, blocks: [], sections: items }]
      : [];
  }
  const saysWhich = ({ heading }: Section): boolean =>
    heading !== null && qualifiedSectionOf(heading.value) !== null;
  const isBeside = (section: Section): boolean =>
    section.depth === first.depth && saysWhich(section) && !allSections(first).includes(section);
  return [first, ...(saysWhich(first) ? others.filter(isBeside) : [])];
}

function itemSections({ sections }: Section): readonly Section[] {
  const named = sections.filter(
    ({ heading, concept }) =>
      heading !== null && concept === null && NAMES_ITEM.test(heading.value),
  );
  if (named.length > 0) return named;
  return sections.flatMap((child) => (child.concept === null ? itemSections(child) : []));
}

const NAMES_ITEM =
  /^\P{L}{0,4}(?:议题|议程|agenda(?: item)?)\s?[0-9一二三四五六七八九十]{1,3}\s?[:：、.．)）-]/iu;

/** A title such as 会议纪要 above everything, agenda or head included, is not the minutes' own heading. */
export function isTitleOfAll(section: Section): boolean {
  const holds = (concept: SectionConcept): boolean => sectionsFor(section, concept).length > 0;
  return holds("agenda") || (section.depth === 1 && (holds("attendees") || holds("minutes")));
}

/** Every section below, at any depth, in reading order. */
export function allSections(section: Section): readonly Section[] {
  let below = sectionsBelow.get(section);
  if (!below) {
    below = section.sections.flatMap((child) => [child, ...allSections(child)]);
    sectionsBelow.set(section, below);
  }
  return below;
}

/** Everyone who looks for a section asks again. */
const sectionsBelow = new WeakMap<Section, readonly Section[]>();

/** A line that names what it holds. */
export interface Label {
  readonly concept: LabelConcept;
  /** May be empty: what is meant then follows below. */
  readonly value: PlainText;
  /** Whom the label itself names: 待办（王某）：…, RESOLUTION (Lee) – …. */
  readonly whom: PlainText | null;
}

/** `标签：值`, `【标签】值`, `标签（王某）：值`, `RESOLUTION - …` or a bold `结论` by itself, with a label we know. */
export function labelled(line: PlainText): Label | null {
  const framed = /^[【[]([^【】[\]]{1,20})[】\]]\s*[:：]?/.exec(line.value);
  const dashed = /^([A-Z]{4,12}(?: ITEM)?)\s*(?:\([^()]{1,30}\)\s*)?[-–—]\s/.exec(line.value);
  const end = framed?.[0].length ?? dashed?.[0].length ?? line.value.search(/[:：]/) + 1;
  if (end === 0 && line.bold) return named(line, line.value.length, line.value);
  if (end < 2 || end > 40) return null;
  return named(line, end, framed?.[1] ?? dashed?.[1] ?? line.value.slice(0, end - 1));
}

function named(line: PlainText, end: number, words: string): Label | null {
  const value = part(line, end);
  const plain = labelOf(words);
  if (plain) return { concept: plain.concept, value, whom: null };
  const bracket = /^([^()（）]{1,20})[(（]([^()（）]{1,20})[)）]\s*$/.exec(words);
  const label = bracket && labelOf(bracket[1] ?? "");
  if (!bracket || !label) return null;
  const from = line.value.indexOf(bracket[2] ?? "", (bracket[1] ?? "").length);
  const whom = part(line, from, from + (bracket[2] ?? "").length);
  return { concept: label.concept, value, whom };
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
