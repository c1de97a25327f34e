import type { Block, Table } from "../../markdown/blocks.ts";
import { type PlainText, part } from "../../markdown/plain-text.ts";
import { append } from "../../text/many.ts";
import { labelOf } from "../../vocabulary/index.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import { agendaColumns } from "../columns.ts";
import { labelled, withoutNumbering } from "../line.ts";
import { isTitleOfAll, type Section } from "../sections.ts";
import { recordsOf } from "../table.ts";
import type { AgendaItem, Located, MinutesItem } from "../types.ts";
import { bareTopic, conclusionOf } from "./minutes.ts";

/** What the sections called 会议结论 say, beside the minutes of each item. */
export interface Gathered {
  readonly items: readonly MinutesItem[];
  /** Headings of the sections of which every line belongs to an item. */
  readonly headings: ReadonlySet<Located<string>>;
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
): Gathered {
  const items: MinutesItem[] = [];
  const headings = new Set<Located<string>>();
  const topics = agenda.flatMap((item, index) => (item.housekeeping ? [] : [index]));
  const said = firstByItem(minutes);
  for (const section of isRecord ? sectionsOfConclusions(root) : []) {
    const lines = section.blocks.flatMap(linesOfBlock).filter((line) => !isBareLabel(line));
    const rows = section.blocks.flatMap((block) => (block.type === "table" ? rowsOf(block) : []));
    const named = [
      ...lines.map((line) => namedItem(line, agenda)),
      ...rows.map(([topic, text]) => itemOf(agendaIndexOf(topic.value, agenda), text, agenda)),
    ];
    const unnamed = [...lines, ...rows.map(([, text]) => text)];
    const found = named.some((item) => item !== null) ? named : inOrder(unnamed, topics, agenda);
    const read = found.map((item) => (item && contradicts(item, said) ? null : item));
    append(
      items,
      read.filter((item) => item !== null),
    );
    const ofNone = unnamed.filter((_, at) => found[at] === null);
    const general = section.heading && generalConclusion(section.heading, ofNone);
    if (general) items.push(general);
    if (section.heading && read.length > 0 && read.every((item, at) => item ?? found[at] === null))
      headings.add(section.heading);
  }
  return { items, headings };
}

/** What was decided without saying about which item stays together, under the heading it has. */
function generalConclusion(heading: PlainText, lines: readonly PlainText[]): MinutesItem | null {
  const [first] = lines;
  if (!first) return null;
  const value = lines.map((line) => line.value).join("\n");
  const text = {
    value,
    span: { from: first.span.from, to: lines.at(-1)?.span.to ?? first.span.to },
  };
  return { ...bareTopic(heading, null, heading.span), conclusion: conclusionOf(text) };
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
    if (labelOf(withoutNumbering(section.heading).title.value)?.concept === "conclusion")
      return [section];
    return section.depth === 1 ? sectionsOfConclusions(section) : [];
  });
}

/** `| 议题 | 结论 |`: what each row is about, and what it says. */
function rowsOf(table: Table): ReadonlyArray<readonly [PlainText, PlainText]> {
  return recordsOf(table, agendaColumns(table.header)).flatMap(({ cell }) => {
    const [about, said] = [cell("title"), cell("conclusion")];
    return about && said ? [[about, said] as const] : [];
  });
}

const isBareLabel = (line: PlainText): boolean => labelled(line)?.value.value === "";

function linesOfBlock(block: Block): readonly PlainText[] {
  if (block.type === "paragraph") return block.lines;
  return block.type === "list" ? block.items.flatMap(({ lines }) => lines.slice(0, 1)) : [];
}

function namedItem(line: PlainText, agenda: readonly AgendaItem[]): MinutesItem | null {
  const colon = line.value.search(/[:：]/);
  if (colon < 1) return null;
  const index = agendaIndexOf(line.value.slice(0, colon), agenda);
  return itemOf(index, part(line, colon + 1), agenda);
}

function inOrder(
  lines: readonly PlainText[],
  topics: readonly number[],
  agenda: readonly AgendaItem[],
): readonly (MinutesItem | null)[] {
  if (lines.length !== topics.length) return lines.map(() => null);
  return lines.map((line, at) => itemOf(topics[at] ?? null, line, agenda));
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
