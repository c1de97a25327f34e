import type { Block } from "../../markdown/blocks.ts";
import type { PlainText } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import { headOf, isAgendaPart, isNothing, isPlaceholder } from "../../vocabulary/index.ts";
import { says } from "../../vocabulary/phrases.ts";
import { bulletsOf } from "../agenda/bullets.ts";
import { agendaHeadings } from "../agenda/headings.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import { blocksUnder, entriesOf, saysSomething } from "../entries.ts";
import { headLine } from "../head/label.ts";
import { namesPeople } from "../head/lines.ts";
import { firstOf, labelled, withoutNumbering } from "../line.ts";
import {
  agendaSections,
  allSections,
  gathered,
  holdsMotions,
  isTitleOfAll,
  linesOf,
  Section,
  sectionsFor,
} from "../sections.ts";
import type { AgendaItem } from "../types.ts";
import { partsOf, saysMore } from "./parts.ts";
import type { Part } from "./plain-parts.ts";

/**
 * The sections that hold minutes. Where none is called so, those that are called as the agenda's
 * items are: `## 1. 目标对齐` next to `## 议程`; beside them, and without an agenda, those of no known kind.
 */
export function minutesSections(
  root: Section,
  agenda: readonly AgendaItem[],
  unknown: readonly Section[],
  isHeld = false,
  isOfMeeting = false,
): readonly Section[] {
  // Motions are the agenda's.
  const untitled = unknown.filter((section) => !holdsMotions(section, section.depth));
  const [first, ...others] = called(root);
  if (first) {
    const moved = allSections(root).filter((section) => holdsMotions(section, first.depth));
    // Where nothing was written down yet, what stands beside prepares the meeting.
    const isWritten = [first, ...others].some((section) => saysMore(section, agenda));
    const beside = isWritten ? untitled.filter(({ depth }) => depth === first.depth) : [];
    return [first, ...others, ...moved, ...(beside.length > 0 ? [gathered(beside)] : [])];
  }
  const named = agenda.length === 0 ? [] : topicsNamed(root, agenda);
  const inAgenda = named.length > 0 || agenda.length === 0 ? [] : topicsInAgenda(root, isHeld);
  // What stands beside the agenda of a meeting yet to come is about how to attend it.
  const beside = agenda.length === 0 || isHeld ? untitled : [];
  const topics = [...inAgenda, ...inOrder([...named, ...beside])];
  if (topics.length > 0) return [gathered(topics)];
  const loose = isHeld ? looseIn(root, isOfMeeting) : null;
  return loose ? [loose] : [];
}

/** Topics that stand below no heading but the title: `- Roof` with what was said of it, `3. Roof` and a paragraph. */
function looseIn(root: Section, isOfMeeting: boolean): Section | null {
  // `#### 时间：2026-12-01` below the title only says when, above what was said.
  const below = root.sections.flatMap(({ sections }) => sections).filter(saysOfMeeting);
  for (const { heading, blocks } of [root, ...root.sections, ...below]) {
    if (blocks.length === 0 || (heading !== null && headOf(heading.value) !== null)) continue;
    const section = new Section(null, 0, null, blocks, []);
    if (partsOf(section, [], false).filter(isToldOf).length > 1) return section;
    if (!isOfMeeting) continue;
    const told = blocks.filter((block, at) => isOfTalk(block, blocks[at - 1]));
    if (told.length > 0) return new Section(null, 0, null, told, []);
  }
  return null;
}

const saysOfMeeting = ({ heading }: Section): boolean => {
  const line = heading && headLine(heading, []);
  return line?.concept === "when" && line.value.value !== "";
};

/** `- 完成初稿`, `- 讨论预算`: a list that says nothing of the meeting itself, and lists nobody. */
function isOfTalk(block: Block, before: Block | undefined): boolean {
  if (block.type !== "list" || namesPeople(block)) return false;
  const above = before?.type === "paragraph" ? before.lines.at(-1) : undefined;
  if (above && /[:：]$/.test(above.value)) return false;
  return block.items.every(
    ({ lines: [line], box }) =>
      line !== undefined &&
      !box &&
      headLine(line, []).concept === null &&
      !/^https?:/.test(line.value),
  );
}

const isToldOf = ({ blocks }: Part): boolean => linesOf(blocks).length > 0;

/** Each once, as they stand in the file; what was said besides is a topic as well. */
const inOrder = (sections: readonly Section[]): readonly Section[] =>
  [...new Set(sections)].toSorted(
    (a, b) => (a.heading?.span.from ?? 0) - (b.heading?.span.from ?? 0),
  );

/** Whether some heading says that minutes stand below it. */
export const hasMinutes = (root: Section): boolean => called(root).length > 0;

/** Sections that are called so, or Discussion items behind an agenda. */
function called(root: Section): readonly Section[] {
  const minutes = outermost(root);
  if (minutes.length > 0) return minutes;
  const [agenda, ...others] = sectionsFor(root, "agenda");
  const discussed = others.find(
    ({ heading, depth }) =>
      depth === agenda?.depth && tellsOfTalk(simplified(heading?.value ?? "")),
  );
  return discussed ? [discussed] : [];
}

const tellsOfTalk = says("talkTitle");

/** What is called Discussion below an item of the agenda is that item's. */
function outermost(section: Section): readonly Section[] {
  return section.sections.flatMap((child) => {
    if (isPartOfAgenda(child, section)) return [];
    if (child.concept?.concept === "minutes" && !isTitleOfAll(child))
      return isSilent(child) ? [] : [child];
    const isItem = section.concept?.concept === "agenda" && child.concept === null;
    return isItem ? [] : outermost(child);
  });
}

/** `討論事項` beside `報告事項` below the agenda is one of its parts. */
const isPartOfAgenda = ({ heading, concept }: Section, above: Section): boolean =>
  above.concept?.concept === "agenda" &&
  concept?.concept === "minutes" &&
  heading !== null &&
  isAgendaPart(withoutNumbering(heading).title.value) &&
  above.sections.some(({ concept: other, heading: title }) => other === null && title !== null);

/** (無) */
const saysNothing = ({ value }: PlainText): boolean =>
  isNothing(value.replace(/^[(（]|[)）]$/g, ""));

/** Whether a heading for minutes has nothing below it yet, so that what else the file says may prepare the meeting. */
export const awaitsMinutes = (root: Section): boolean =>
  sectionsFor(root, "minutes").some(isSilent);

/** Nothing stands below it: a title above what follows, or `Notes:` above a lonely dash. */
const isSilent = ({ blocks, sections }: Section): boolean =>
  blocks.every((block) => block.type !== "table" && linesOf([block]).every(saysNothing)) &&
  sections.every((child) => isSilent(child) && !answers(child));

/** `### 決議：照案通過` with nothing below it. */
const answers = ({ heading }: Section): boolean =>
  heading !== null && (labelled(heading)?.value.value ?? "") !== "";

/**
 * An agenda whose items, headings or bullets, have conclusions or actions below them is the minutes,
 * too. A bullet's details then count as written under a heading of its own.
 */
function topicsInAgenda(root: Section, isHeld: boolean): readonly Section[] {
  const agendas = agendaSections(root);
  const headings = agendas.flatMap(agendaHeadings);
  const topics = headings.length > 0 ? headings : agendas.flatMap(withHeadings);
  const decides = (section: Section): boolean =>
    sectionsFor(section, "minutes").length > 0 ||
    entriesOf(blocksUnder(section)).some(
      ({ concept, text, box }) =>
        (concept === "conclusion" || (concept === "actions" && !box)) &&
        saysSomething(text) &&
        !isPlaceholder(text.value),
    );
  return isHeld || topics.some(decides) ? topics : [];
}

function withHeadings(agenda: Section): readonly Section[] {
  return bulletsOf(agenda).flatMap(({ lines: written, blocks, span }) => {
    const wrapped = firstOf(written);
    if (!wrapped) return [];
    const { first: heading, more: lines } = wrapped;
    const rest = { type: "paragraph", lines, span } as const;
    const depth = agenda.depth + 1;
    return [new Section(heading, depth, null, [rest, ...blocks], [])];
  });
}

function topicsNamed(section: Section, agenda: readonly AgendaItem[]): readonly Section[] {
  return section.sections.flatMap((child) => {
    const { heading, concept } = child;
    if (concept !== null) return concept.concept === "agenda" ? [] : topicsNamed(child, agenda);
    // Motions are the agenda's, and read with its other items.
    if (holdsMotions(child, child.depth)) return [];
    const isTopic =
      heading !== null &&
      agendaIndexOf(heading.value, agenda) !== null &&
      sectionsFor(child, "agenda").length === 0;
    return isTopic ? [child] : topicsNamed(child, agenda);
  });
}
