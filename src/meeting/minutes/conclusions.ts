import type { Block, Table } from "../../markdown/blocks.ts";
import { joinLines, type PlainText, part } from "../../markdown/plain-text.ts";
import { isDayAlone } from "../../time/day.ts";
import { endsAllSaid } from "../../vocabulary/closing.ts";
import { agendaIndexOf, itemHintedAt, itemNamedIn, topicsOf } from "../agenda/topics.ts";
import type { Claims } from "../claims.ts";
import { agendaColumns } from "../columns.ts";
import { entriesOf } from "../entries.ts";
import type { Evidence } from "../held-by.ts";
import { decidedBy, labelled, unwrapped, withoutNumbering } from "../line.ts";
import { allSections, isTitleOfAll, linesOf, type Section } from "../sections.ts";
import { recordsOf } from "../table.ts";
import type { AgendaItem, Conclusion, MinutesItem } from "../types.ts";
import { announcesConclusions } from "../unread.ts";
import { bareTopic, conclusionOf } from "./minutes.ts";

/** What the sections called 会议结论 say, beside the minutes of each item. */
export interface Gathered {
  readonly items: readonly MinutesItem[];
  /** What is nobody's. */
  readonly general: readonly Conclusion[];
}

/**
 * `## 会议结论` below the title: a line for each item, which it names before a colon, or as many lines
 * as there are items, in their order; what is nobody's stays together. What the minutes of an item have
 * decided otherwise is not taken, and a file that is no meeting has a Decision of another kind.
 */
export function gatheredConclusions(
  root: Section,
  agenda: readonly AgendaItem[],
  minutes: readonly MinutesItem[],
  isRecord: boolean,
  claims: Claims,
): Gathered {
  const items: MinutesItem[] = [];
  const general: Conclusion[] = [];
  const decided = firstByItem(minutes);
  for (const section of isRecord ? sectionsOfConclusions(root) : []) {
    const said = ownOf(section)
      .flatMap(sayingsIn)
      .filter(({ text }) => !isBareLabel(text));
    const found = matched(said, agenda);
    for (const [at, { text, lines }] of said.entries()) {
      const item = found[at] ?? null;
      if (item === null) general.push(conclusionOf(text));
      else if (contradicts(item, decided)) continue;
      else items.push(item);
      claims.takeAll(lines);
    }
  }
  return { items, general };
}

/** What a text says in a sentence that was decided, where no topic has it; the rest of its line is left over. */
export function decisionsElsewhere(
  root: Section,
  heldBy: readonly Evidence[],
  claims: Claims,
): readonly Conclusion[] {
  if (heldBy.length === 0) return [];
  const sections = [root, ...allSections(root)].filter(
    ({ concept, blocks }) =>
      (concept === null || concept.concept === "minutes") && mayDecide(blocks, claims),
  );
  // Looked for before anything is claimed: asking between claims would sort them anew each time.
  const unclaimed = sections.map(({ blocks, concept }) => ({
    concept,
    left: entriesOf(blocks).filter(({ line }) => !claims.has(line.span)),
  }));
  return unclaimed.flatMap(({ concept, left }) => {
    const decided = left.filter(({ inWords }) => inWords);
    claims.takeAll(decided.map(({ line }) => line));
    if (decided.length > 0) {
      const why = concept === null ? "no-section" : "no-topic";
      for (const { text, isBeside } of left) if (isBeside) claims.leave([{ text, why }]);
    }
    return decided.map(({ text }) => conclusionOf(text));
  });
}

/** Whether a sentence says that something was decided, and not all of these lines belong to a topic. */
function mayDecide(blocks: readonly Block[], claims: Claims): boolean {
  const lines = linesOf(blocks);
  return (
    lines.some((line) => decidedBy(line) !== null) &&
    lines.some((line) => {
      const { from, to } = decidedBy(line) ?? { from: 0, to: line.value.length };
      return !claims.has(part(line, from, to).span);
    })
  );
}

/** The first of the minutes of each agenda item. */
function firstByItem(minutes: readonly MinutesItem[]): ReadonlyMap<number | null, MinutesItem> {
  return new Map(minutes.toReversed().map((item) => [item.agendaIndex, item]));
}

function contradicts(item: MinutesItem, minutes: ReadonlyMap<number | null, MinutesItem>): boolean {
  const said = minutes.get(item.agendaIndex)?.conclusion;
  return Boolean(said) && said?.text !== item.conclusion?.text;
}

/** Fills in what the minutes of an item leave open; what they say themselves counts. */
export function withGathered(
  minutes: readonly MinutesItem[],
  { items }: Gathered,
): readonly MinutesItem[] {
  const known = new Set(minutes.map(({ agendaIndex }) => agendaIndex));
  const gathered = firstByItem(items);
  const filled = minutes.map((item) => {
    const found = gathered.get(item.agendaIndex);
    return item.conclusion === null && item.agendaIndex !== null && found
      ? { ...item, conclusion: found.conclusion }
      : item;
  });
  return [
    ...filled,
    ...items.filter(({ agendaIndex }) => agendaIndex === null || !known.has(agendaIndex)),
  ];
}

function sectionsOfConclusions({ sections }: Section): readonly Section[] {
  return sections.flatMap((section) => {
    if (section.depth === 1 && isTitleOfAll(section)) return sectionsOfConclusions(section);
    if (section.concept?.concept === "agenda") return sectionsOfConclusions(section);
    if (section.concept !== null || !section.heading) return [];
    if (announcesConclusions(section.heading)) return [section];
    return section.depth === 1 || sections.length === 1 ? sectionsOfConclusions(section) : [];
  });
}

/** Up to a label of something else: `Actions:` above a list of its own, 落款：… below all that was decided. */
function ownOf({ blocks }: Section): readonly Block[] {
  const end = blocks.findIndex((block) =>
    linesOf(block.type === "paragraph" ? [block] : []).some((line) => {
      const label = labelled(line);
      const isOther = label !== null && label.concept !== "conclusion" && label.value.value === "";
      return isOther || isEnd(line);
    }),
  );
  return end === -1 ? blocks : blocks.slice(0, end);
}

/** `Signed: …`, or a day by itself. */
const isEnd = ({ value }: PlainText): boolean =>
  endsAllSaid(value.split(/[:：]/, 1)[0] ?? "") || isDayAlone(value);

/** One thing that was decided. */
interface Saying {
  readonly text: PlainText;
  /** All of it, what it is about included; a picture between two lines is none of it. */
  readonly lines: readonly PlainText[];
  /** What it says it is about, in a column of its own or before a colon. */
  readonly about: string | null;
  /** Its place in a list that counts. */
  readonly number: number | null;
}

const isBareLabel = (line: PlainText): boolean => labelled(line)?.value.value === "";

function sayingsIn(block: Block): readonly Saying[] {
  if (block.type === "paragraph")
    return block.lines.filter(({ picture }) => !picture).map((line) => saying(line, null));
  if (block.type === "table") return rowsOf(block);
  if (block.type !== "list") return [];
  return block.items.flatMap(({ lines, blocks, number }) => {
    const worded = lines.filter(({ picture }) => !picture);
    if (worded.length === 0) return [];
    const below = linesOf(blocks);
    const whole = joinLines([unwrapped(worded), ...below], 0, "\n");
    return [{ ...saying(whole, number), lines: [...worded, ...below] }];
  });
}

function saying(line: PlainText, number: number | null): Saying {
  const { title: text, number: written } = withoutNumbering(line);
  const colon = text.value.search(/[:：]/);
  const about = colon > 0 ? text.value.slice(0, colon) : null;
  return { text, lines: [line], about, number: written ?? number };
}

/** `| 议题 | 结论 |`: what each row is about, and what it says. */
function rowsOf(table: Table): readonly Saying[] {
  return recordsOf(table, agendaColumns(table.header)).flatMap(({ cell, cells, span }) => {
    const [about, said] = [cell("title"), cell("conclusion")];
    if (!about || !said) return [];
    const line = { ...joinLines(cells, span.from, " "), span };
    // What is nobody's has to say itself what it is about.
    const text = joinLines([about, said], span.from, "：");
    return [{ text, lines: [line], about: about.value, number: null }];
  });
}

/** Which items are meant: those named first, else those whose title is among the words, else those counted. */
function matched(
  said: readonly Saying[],
  agenda: readonly AgendaItem[],
): readonly (MinutesItem | null)[] {
  const named = said.map(({ text, about }) => {
    const index = about === null ? null : agendaIndexOf(about, agenda);
    if (index === null) return itemOf(itemNamedIn(text.value, agenda), text, agenda);
    const behind = text.value.startsWith(about ?? "") ? part(text, (about ?? "").length + 1) : text;
    return itemOf(index, behind, agenda);
  });
  return named.some((item) => item !== null) ? named : byNumber(said, agenda);
}

/**
 * `1. 同意`, `2. 通过` beside as many items: the numbers say which, but a row of bullets says nothing.
 * Where a word names another item than the number does, only words count.
 */
function byNumber(
  said: readonly Saying[],
  agenda: readonly AgendaItem[],
): readonly (MinutesItem | null)[] {
  const topics = topicsOf(agenda);
  const areCounted =
    said.length === topics.length && said.every(({ number }, at) => number === at + 1);
  if (!areCounted) return said.map(() => null);
  const hinted = said.map(({ text }) => itemHintedAt(text.value, agenda));
  const inOrder = hinted.every((index, at) => index === null || index === topics[at]);
  return said.map(({ text }, at) => {
    const index = inOrder ? (topics[at] ?? null) : (hinted[at] ?? null);
    const isOnly = inOrder || hinted.filter((other) => other === index).length === 1;
    return isOnly ? itemOf(index, text, agenda) : null;
  });
}

function itemOf(
  index: number | null,
  text: PlainText,
  agenda: readonly AgendaItem[],
): MinutesItem | null {
  const about = index === null ? undefined : agenda[index];
  if (!about || text.value === "") return null;
  return { ...bareTopic(about.title, index, text.span), conclusion: conclusionOf(text) };
}
