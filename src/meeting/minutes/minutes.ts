import type { Block, Table } from "../../markdown/blocks.ts";
import { joinLines, type PlainText } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { readClockRange } from "../../time/clock.ts";
import { readDuration } from "../../time/duration.ts";
import {
  type AgendaColumn,
  deferredPrefix,
  isNothing,
  isPlaceholder,
  type LabelConcept,
  labelOf,
} from "../../vocabulary/index.ts";
import { type AgendaEntry, bulletsOf } from "../agenda/agenda.ts";
import { agendaHeadings } from "../agenda/headings.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import type { Claims } from "../claims.ts";
import { agendaColumns } from "../columns.ts";
import { blocksUnder, entriesOf, saysSomething } from "../entries.ts";
import type { Entry } from "../entry.ts";
import { firstOf, withoutNumbering } from "../line.ts";
import {
  agendaSections,
  allSections,
  gathered,
  holdsMotions,
  isTitleOfAll,
  Section,
  sectionsFor,
} from "../sections.ts";
import { recordsOf } from "../table.ts";
import type { AgendaItem, Conclusion, Located, MinutesItem, Phase } from "../types.ts";
import { partsOf, saysMore } from "./parts.ts";
import { type Promising, promisedBy, withPromise } from "./promises.ts";

const PHASES: readonly Phase[] = ["facts", "analysis", "options", "conclusion"];

/** One topic of the minutes, with the actions written under it. */
export interface Topic {
  readonly item: MinutesItem;
  readonly actions: readonly Entry[];
}

/**
 * The sections that hold minutes. Where none is called so, those that are called as the agenda's
 * items are: `## 1. 目标对齐` next to `## 议程`; beside them, and without an agenda, those of no known kind.
 */
export function minutesSections(
  root: Section,
  agenda: readonly AgendaItem[],
  unknown: readonly Section[],
  isHeld = false,
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
  return topics.length === 0 ? [] : [gathered(topics)];
}

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
    ({ heading, depth }) => depth === agenda?.depth && TELLS_OF_TALK.test(heading?.value ?? ""),
  );
  return discussed ? [discussed] : [];
}

const TELLS_OF_TALK = /discuss|minutes|notes|讨论|討論|纪要|紀要/i;

/** What is called Discussion below an item of the agenda is that item's. */
function outermost(section: Section): readonly Section[] {
  return section.sections.flatMap((child) => {
    if (child.concept?.concept === "minutes" && !isTitleOfAll(child))
      return isBareLabel(child) ? [] : [child];
    const isItem = section.concept?.concept === "agenda" && child.concept === null;
    return isItem ? [] : outermost(child);
  });
}

/** `Notes:` above a dash that Markdown takes for the line below a heading. */
const isBareLabel = ({ heading, blocks, sections }: Section): boolean =>
  blocks.length + sections.length === 0 && /[:：]$/.test(heading?.value ?? "");

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

/** What the minutes of a section say, topic by topic; `people`: name keys of everybody the file knows. */
export function readMinutes(
  section: Section,
  agenda: readonly AgendaItem[],
  isRecord: boolean,
  { claims, ...promising }: Omit<TopicContext, "agenda">,
): readonly Topic[] {
  const parts = partsOf(section, agenda, isRecord);
  const table = section.blocks.find((block) => block.type === "table");
  if (parts.length === 0 && table) {
    const items = fromTable(table, agenda);
    for (const { span } of items) claims.takeSpan(span);
    return items.map((item) => ({ item, actions: [] }));
  }
  const context = { ...promising, agenda, claims };
  return parts.map(({ heading, blocks }) => topic(heading, blocks, context));
}

/** Conclusions that stand in a column of the agenda itself. */
export function minutesInAgenda(entries: readonly AgendaEntry[]): readonly MinutesItem[] {
  return entries.flatMap(({ item, conclusion }, agendaIndex) =>
    conclusion
      ? [{ ...bareTopic(item.title, agendaIndex, item.span), conclusion: conclusionOf(conclusion) }]
      : [],
  );
}

/** Whether anything was written down, so that the meeting must have been held. */
export function hasContent(item: MinutesItem): boolean {
  return (
    item.conclusion !== null ||
    item.phases.length > 0 ||
    item.notes.length > 0 ||
    item.alternatives.length > 0
  );
}

/** A topic of which nothing is written down yet. */
export const bareTopic = (
  title: Located<string>,
  agendaIndex: number | null,
  span: Span,
): MinutesItem => ({
  title,
  agendaIndex,
  phases: [],
  conclusion: null,
  alternatives: [],
  notes: [],
  body: [],
  span,
});

function fromTable(table: Table, agenda: readonly AgendaItem[]): readonly MinutesItem[] {
  const columns = agendaColumns(table.header);
  const title = columns.includes("title") ? columns : columns.with(0, "title");
  const labels = table.header.map(({ value }) => labelOf(value)?.concept ?? null);
  return recordsOf(table, title).flatMap(({ cell, cells, span }) => {
    const [name, text] = [cell("title"), cell("conclusion")];
    if (!name) return [];
    const item = bareTopic(withoutNumbering(name).title, agendaIndexOf(name.value, agenda), span);
    const conclusion = text && saysSomething(text) ? conclusionOf(text) : null;
    const more = cells.flatMap((text, at) => {
      const column = title[at] ?? null;
      const isTime = column === "minutes" && tellsTime(text.value);
      const isMore = !IS_OF_ROW.has(column) && !isTime && saysSomething(text);
      return isMore ? [{ concept: labels[at] ?? null, text, header: table.header[at] }] : [];
    });
    const notes = more.filter(({ concept }) => concept === null || !OF_TOPIC.has(concept));
    return [
      {
        ...{ ...item, ...saidIn(more), conclusion },
        notes: notes.map(({ text, header }) =>
          header?.value ? joinLines([header, text], span.from, "：") : text,
        ),
        body: more.length > 0 ? [span] : [],
      },
    ];
  });
}

/** Columns that say which row it is, and what it comes to. */
const IS_OF_ROW: ReadonlySet<AgendaColumn | null> = new Set<AgendaColumn>([
  ...(["number", "title", "conclusion"] as const),
]);

/** A column Minutes may also hold what was said. */
const tellsTime = (text: string): boolean =>
  readDuration(text, true) !== null || readClockRange(text) !== null;

type Labelled = Pick<Entry, "concept" | "text">;

/** The phases of a discussion (guide G10), and what was left to choose from (G11). */
function saidIn(entries: readonly Labelled[]): Pick<MinutesItem, "phases" | "alternatives"> {
  const written = (concept: LabelConcept): readonly PlainText[] =>
    entries.filter((entry) => entry.concept === concept).map(({ text }) => text);
  return {
    phases: PHASES.flatMap((phase) => {
      const text = joined(written(phase));
      return text ? [{ phase, text }] : [];
    }),
    alternatives: written("alternatives").filter(({ value }) => !isNothing(value)),
  };
}

/** What is neither a phase of the discussion nor an alternative or an action is written down all the same. */
const isNote = ({ concept }: Entry): boolean =>
  concept === null || !(OF_TOPIC.has(concept) || concept === "actions");

const OF_TOPIC: ReadonlySet<LabelConcept> = new Set([...PHASES, "alternatives"]);

interface TopicContext extends Promising {
  readonly agenda: readonly AgendaItem[];
  readonly claims: Claims;
}

function topic(heading: PlainText, blocks: readonly Block[], context: TopicContext): Topic {
  const { agenda, claims } = context;
  const all = [
    ...promisedBy(heading, blocks, context),
    ...entriesOf(blocks).flatMap((entry) => withPromise(entry, context)),
  ];
  const entries = all.filter(({ text }) => saysSomething(text));
  const said = saidIn(entries);
  const conclusion = said.phases.find(({ phase }) => phase === "conclusion")?.text;
  const item = {
    title: withoutNumbering(heading).title,
    agendaIndex: agendaIndexOf(heading.value, agenda),
    ...said,
    conclusion: conclusion ? conclusionOf(conclusion) : null,
    notes: entries.filter(isNote).map(({ line }) => line),
    body: blocks.flatMap(placeOf),
    span: heading.span,
  };
  claims.take(heading);
  claims.takeAll(all.filter(({ concept }) => concept !== "actions").map(({ line }) => line));
  return { item, actions: all.filter(({ concept }) => concept === "actions") };
}

/** Of lines that have been taken out of a paragraph only their own place. */
function placeOf(block: Block): readonly Span[] {
  if (block.type !== "paragraph") return [block.span];
  const [first] = block.lines;
  return first ? [{ from: first.span.from, to: block.lines.at(-1)?.span.to ?? first.span.to }] : [];
}

/** Several passages as one; `null` when there are none. */
function joined(passages: readonly Located<string>[]): Located<string> | null {
  const first = passages[0];
  const last = passages.at(-1);
  if (!first || !last) return null;
  const value = passages.map((passage) => passage.value).join("\n");
  return { value, span: { from: first.span.from, to: last.span.to } };
}

/** 结论待定, （待定）: what stands around the words that say it is undecided. */
const BEFORE_DEFERRED = /^[\s（(【[]*(?:结论)?\s*/;

/** A conclusion as its words have it: reached, put off, or none. */
export function conclusionOf(text: Located<string>): Conclusion {
  const before = BEFORE_DEFERRED.exec(text.value)?.[0].length ?? 0;
  const length = deferredPrefix(text.value.slice(before));
  const next = text.value.slice(before + length).replace(/^[\s，,：:。.；;)）】\]—–-]+/, "");
  const outcome = length > 0 ? "deferred" : isNothing(text.value) ? "none" : "reached";
  return { text: text.value, outcome, next: length > 0 ? next : "", span: text.span };
}
