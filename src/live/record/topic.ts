import type { Block, ListItem } from "../../markdown/blocks.ts";
import { topicsOf } from "../../meeting/agenda/topics.ts";
import { labelled } from "../../meeting/line.ts";
import type { Meeting, MinutesItem } from "../../meeting/types.ts";
import { type Edit, inserted } from "../../rewrite/action/edit.ts";
import { lineEnd, lineStart } from "../../rewrite/action/place.ts";
import { fold, type LabelConcept } from "../../vocabulary/index.ts";
import { allLanguages, writingIn } from "../../vocabulary/languages.ts";
import type { ItemRef } from "../types.ts";
import {
  behind,
  endOf,
  isHeadedAt,
  ownEnd,
  type Page,
  sectionOf,
  textEnd,
  topicSection,
  wholeLineEnd,
  withNewSection,
} from "./place.ts";
import { waysToWrite } from "./written.ts";

/** What a line of a topic is about, in the order in which these stand below its heading. */
const ORDER: ReadonlyArray<LabelConcept | null> = [
  ...(["minutes", "facts", "analysis", "options", "alternatives", null] as const),
  ...(["conclusion", "actions"] as const),
];

const rankOf = (concept: LabelConcept | null): number =>
  ORDER.includes(concept) ? ORDER.indexOf(concept) : ORDER.indexOf(null);

/** What the minutes have of an item; `null`: nothing yet. */
export function topicOf(meeting: Meeting, item: ItemRef): MinutesItem | null {
  const isMeant = ({ agendaIndex, title }: MinutesItem): boolean =>
    item === "opening" ? agendaIndex === null && isOpening({ title }) : agendaIndex === item;
  return meeting.minutes.find(isMeant) ?? null;
}

/** Whether a heading is the one that sessions write above the opening. */
export const isOpening = ({ title }: Pick<MinutesItem, "title">): boolean =>
  OPENINGS.has(fold(title.value));

const OPENINGS: ReadonlySet<string> = new Set(
  allLanguages.map(({ writing }) => fold(writing.sections.opening)),
);

/** The number that people call an item by: the one written before it, else its place among the topics. */
export function numberOf({ agenda }: Meeting, index: number): number | null {
  const place = topicsOf(agenda).indexOf(index);
  return agenda[index]?.number ?? (place === -1 ? null : place + 1);
}

/** A line of a topic: its label, and what stands behind it in Markdown. */
export interface TopicLine {
  readonly concept: LabelConcept;
  readonly line: string;
  /** Only what stands behind the label, for a label that waits for it. */
  readonly value: string;
}

/** The ways in which a line could be added to a topic, the smallest first; with its heading where there is none. */
export function* lineEdits(page: Page, item: ItemRef, line: TopicLine): Generator<readonly Edit[]> {
  const topic = topicOf(page.meeting, item);
  const section = topic && topicSection(page, topic);
  if (!section) {
    for (const heading of headings(page.meeting, item))
      yield [newTopic(page, item, heading, `- ${line.line}`)];
    return;
  }
  const lists = section.blocks.flatMap((block) => (block.type === "list" ? [block] : []));
  const items = lists.flatMap((list) => list.items);
  const waiting = items.find((one) => isWaiting(one, line.concept));
  if (waiting) yield [filled(page, waiting, line.value)];
  const edit = besides(page, lists, line);
  if (edit) yield [edit];
  yield [behind(page, ownEnd(page, section), [`- ${line.line}`])];
  // What stands last may be a label that takes in whatever follows.
  if (section.heading)
    yield [behind(page, lineEnd(page.text, section.heading.span.to), [`- ${line.line}`])];
}

/** `- 结论：` with nothing behind it yet. */
function isWaiting({ lines: [first, ...more], blocks }: ListItem, concept: LabelConcept): boolean {
  const label = first && labelled(first);
  return (
    label?.concept === concept &&
    label.value.value === "" &&
    more.length === 0 &&
    blocks.length === 0
  );
}

function filled({ text }: Page, { lines: [first], span }: ListItem, value: string): Edit {
  const at = lineEnd(text, first?.span.to ?? span.to);
  const isWide = /[：】]$/.test(text.slice(0, at));
  return { from: at, to: at, text: isWide ? value : ` ${value}` };
}

/** Behind the last line that comes before it in a topic, or in front of the first one. */
function besides(
  page: Page,
  lists: ReadonlyArray<Block & { readonly type: "list" }>,
  { concept, line }: TopicLine,
): Edit | null {
  const { text, lineEnd: end } = page;
  const bullets = lists.filter(({ ordered }) => !ordered).flatMap(({ items }) => items);
  const conceptOf = ({ lines: [first] }: ListItem): LabelConcept | null =>
    (first && labelled(first)?.concept) ?? null;
  const rank = rankOf(concept);
  const before = bullets.findLast((bullet) => rankOf(conceptOf(bullet)) <= rank);
  const mark = (bullet: ListItem): string =>
    /^[ \t>]*[-*+][ \t]+/.exec(text.slice(lineStart(text, bullet.span.from)))?.[0] ?? "- ";
  if (before) {
    const at = wholeLineEnd(text, textEnd(text, before.span));
    return inserted(at, `${end}${mark(before)}${line}`);
  }
  const [first] = bullets;
  return first ? inserted(lineStart(text, first.span.from), `${mark(first)}${line}${end}`) : null;
}

/** The ways to write an item's heading, without its mark. */
function* headings(meeting: Meeting, item: ItemRef): Generator<string> {
  if (item === "opening") {
    yield writingIn(meeting.language).sections.opening;
    return;
  }
  const number = numberOf(meeting, item);
  const title = meeting.agenda[item]?.title.value ?? "";
  for (const way of waysToWrite(title)) yield number === null ? way : `${number}. ${way}`;
}

/** A heading of a rank; below those of Markdown bold lines serve as headings (meeting/outline.ts). */
const headingLine = (heading: string, depth: number): string =>
  depth > 6 ? `**${heading}**` : `${"#".repeat(depth)} ${heading}`;

/** In the order of the agenda, below the heading of the minutes. */
function newTopic(page: Page, item: ItemRef, heading: string, line: string): Edit {
  const { meeting, text, lineEnd: end } = page;
  const minutes = sectionOf(page, "minutes");
  if (!minutes) {
    const name = writingIn(meeting.language).sections.minutes;
    return withNewSection(page, "minutes", name, (depth) => [
      headingLine(heading, depth + 1),
      "",
      line,
    ]);
  }
  const topics = meeting.minutes.flatMap(({ agendaIndex, title }) => {
    const section = minutes.below.find((one) => isHeadedAt(one, title.span));
    return section ? [{ section, agendaIndex }] : [];
  });
  const depth = topics[0]?.section.depth ?? minutes.depth + 1;
  const lines = [headingLine(heading, depth), "", line];
  const order = item === "opening" ? -1 : item;
  const next = topics.find(({ agendaIndex }) => agendaIndex !== null && agendaIndex > order);
  const from = next?.section.heading?.span.from;
  if (from === undefined) return behind(page, endOf(page, minutes), lines);
  return inserted(lineStart(text, from), `${lines.join(end)}${end}${end}`);
}

/**
 * Where the answer of a topic stands; `null`: nowhere, or in several lines that hold more than it, which would be
 * lost with them.
 */
export function conclusionPlace(
  page: Page,
  topic: MinutesItem,
): { readonly from: number; readonly to: number } | null {
  const { conclusion } = topic;
  if (!conclusion) return null;
  const { from } = conclusion.span;
  const to = lineEnd(page.text, conclusion.span.to);
  const written = page.text.slice(from, to);
  const isItAlone = !/[\r\n]/.test(written) || letters(written) === letters(conclusion.text);
  return isItAlone && conclusion.span.to > from ? { from, to } : null;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
