import type { Block, Table } from "../markdown/blocks.ts";
import { joinLines, type PlainText } from "../markdown/plain-text.ts";
import { bareTitle } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";
import { readDuration } from "../time/duration.ts";
import {
  headOf,
  type Named,
  qualifiedSectionOf,
  type SectionConcept,
  sectionOf,
} from "../vocabulary/index.ts";

/** A heading with what stands below it, up to the next heading of its rank. */
export class Section {
  /** `null` for the file itself. */
  readonly heading: PlainText | null;
  /** 0 for the file, 1–6 for headings, 7–9 for lines of text that serve as one (outline.ts). */
  readonly depth: number;
  readonly concept: Named<SectionConcept> | null;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  private foundBelow: readonly Section[] | null = null;
  private foundByConcept: Map<SectionConcept, readonly Section[]> | null = null;

  constructor(
    heading: PlainText | null,
    depth: number,
    concept: Named<SectionConcept> | null,
    blocks: readonly Block[],
    sections: readonly Section[],
  ) {
    this.heading = heading;
    this.depth = depth;
    this.concept = concept;
    this.blocks = blocks;
    this.sections = sections;
  }

  /** Every section below, at any depth, in reading order; found once, when the whole file is arranged. */
  get below(): readonly Section[] {
    this.foundBelow ??= this.sections.flatMap((child) => [child, ...child.below]);
    return this.foundBelow;
  }

  /** Every section of a concept below, outermost first; likewise found once. */
  of(concept: SectionConcept): readonly Section[] {
    if (this.sections.length === 0) return NO_SECTIONS;
    this.foundByConcept ??= new Map();
    let found = this.foundByConcept.get(concept);
    if (!found) {
      found = this.below.filter((section) => section.concept?.concept === concept);
      this.foundByConcept.set(concept, found);
    }
    return found;
  }
}

const NO_SECTIONS: readonly Section[] = [];

/** Sections that stand below no common heading, taken together. */
export const gathered = (sections: readonly Section[]): Section =>
  new Section(null, 0, null, [], sections);

/** Every section of a concept, outermost first. */
export const sectionsFor = (section: Section, concept: SectionConcept): readonly Section[] =>
  section.of(concept);

/** Every section below, at any depth, in reading order. */
export const allSections = (section: Section): readonly Section[] => section.below;

/**
 * The sections of the agenda: the first one, and with `New topics` also `Standing topics` beside it.
 * Another that is called Agenda again holds the minutes, or somebody else's. Without any, 议题一：… and
 * 议题二：… as headings are one.
 */
export function agendaSections(root: Section): readonly Section[] {
  const [first, ...others] = sectionsFor(root, "agenda");
  if (!first) {
    const items = itemSections(root);
    if (items.length > 1) return [gathered(items)];
    const listed = listedAhead(root) ?? timedList(root);
    return listed ? [listed] : [];
  }
  const saysWhich = ({ heading }: Section): boolean =>
    heading !== null && qualifiedSectionOf(heading.value) !== null;
  const isBeside = (section: Section): boolean =>
    section.depth === first.depth && saysWhich(section) && !allSections(first).includes(section);
  const moved = allSections(root).filter((section) => holdsMotions(section, first.depth));
  return [first, ...(saysWhich(first) ? others.filter(isBeside) : []), ...moved];
}

/** 臨時動議 with 動議1. …, 動議2. … below it, beside the agenda. */
export const holdsMotions = ({ depth, concept, sections }: Section, beside: number): boolean =>
  depth === beside &&
  concept === null &&
  sections.length > 0 &&
  sections.every(
    ({ heading, concept: own }) =>
      own === null && heading !== null && NAMES_MOTION.test(simplified(heading.value)),
  );

function itemSections({ sections }: Section): readonly Section[] {
  const named = sections.filter(
    ({ heading, concept }) =>
      heading !== null && concept === null && NAMES_ITEM.test(simplified(heading.value)),
  );
  if (named.length > 0) return named;
  return sections.flatMap((child) =>
    child.concept === null || child.concept.concept === "minutes" ? itemSections(child) : [],
  );
}

const NAMES_MOTION = /^\P{L}{0,4}(?:动议|提案)\s?[0-9一二三四五六七八九十]{1,3}\s?[:：、.．)）-]/u;

const NAMES_ITEM =
  /^\P{L}{0,4}(?:议题|议程|动议|提案|agenda(?: item)?)\s?[0-9一二三四五六七八九十]{1,3}(?:\s?[:：、.．)）-]|\s{1,4}\S)/iu;

/**
 * A list of topics above headings of the same names, as many as they are: `- Roof` and `- Budget` above
 * `### Roof` and `### Budget`. Some may be worded otherwise where they come in the same order.
 */
function listedAhead(root: Section): Section | null {
  for (const { blocks, sections } of [root, ...allSections(root)]) {
    const titles = sections.flatMap(({ heading, concept }) =>
      heading && concept === null ? bareTitle(heading.value) : [],
    );
    const list = titles.length > 1 && blocks.find((block) => listsAll(block, titles));
    if (list) return new Section(null, 0, null, [list], []);
  }
  return null;
}

/**
 * The one section of no known kind with a list that says of most of its items how long they take: `- Roof (10 min)`,
 * 预算（5分钟）.
 */
function timedList(root: Section): Section | null {
  const timed = allSections(root).filter(
    ({ concept, blocks }) => concept === null && blocks.some(isTimedList),
  );
  const [only, another] = timed;
  return only && !another ? only : null;
}

function isTimedList(block: Block): boolean {
  if (block.type !== "list" || block.items.length < 3) return false;
  const timed = block.items.filter(({ lines: [line] }) => line && saysHowLong(line.value));
  return timed.length * 3 >= block.items.length * 2;
}

const saysHowLong = (text: string): boolean => {
  const inside = /[(（[]([^()（）[\]]{2,16})[)）\]]\P{L}{0,3}$/u.exec(text)?.[1] ?? "";
  return /\d/.test(inside) && readDuration(inside) !== null;
};

function listsAll(block: Block, titles: readonly string[]): boolean {
  if (block.type !== "list" || block.items.length !== titles.length) return false;
  const listed = block.items.map(({ lines: [line, another] }) =>
    line && !another ? bareTitle(line.value) : "",
  );
  const isTopic = (title: string): boolean => sectionOf(title) === null && headOf(title) === null;
  const same = listed.filter((title, at) => title === titles[at]);
  return same.length * 2 >= listed.length && same.every(isTopic) && !listed.includes("");
}

/** A title such as 会议纪要 above everything, agenda or head included, is not the minutes' own heading. */
export function isTitleOfAll(section: Section): boolean {
  const holds = (concept: SectionConcept): boolean => sectionsFor(section, concept).length > 0;
  if (holds("agenda")) return true;
  return section.depth === 1 && (holds("attendees") || holds("minutes")) && !isTold(section);
}

/** `# Notes` with what was said right below it, before `## Attendees`: more than 时间：… of a head. */
function isTold({ blocks }: Section): boolean {
  const items = blocks.flatMap((block) => (block.type === "list" ? block.items : []));
  return items.filter(({ blocks: below }) => below.some(({ type }) => type === "list")).length > 1;
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

/** All that is written in blocks: lines, and tables and code, which are nothing but text where nobody reads them. */
export function textIn(blocks: readonly Block[]): readonly PlainText[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "list":
        return block.items.flatMap((item) => [...item.lines, ...textIn(item.blocks)]);
      case "quote":
        return textIn(block.blocks);
      case "table":
        return tableText(block);
      default:
        return "lines" in block ? block.lines : [];
    }
  });
}

/** A table as lines of text, its header included. */
export function tableText({ header, rows }: Table): readonly PlainText[] {
  return [header, ...rows.map(({ cells }) => cells)].flatMap((cells) => {
    const written = cells.filter(({ value }) => value !== "");
    return written.length > 0 ? [joinLines(written, 0, " | ")] : [];
  });
}
