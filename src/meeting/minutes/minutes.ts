import type { Block, Table } from "../../markdown/blocks.ts";
import { joinLines, type PlainText } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { readClockRange } from "../../time/clock.ts";
import { readDuration } from "../../time/duration.ts";
import { putsOff } from "../../vocabulary/decisions.ts";
import {
  type AgendaColumn,
  deferredPrefix,
  isNothing,
  type LabelConcept,
  labelOf,
} from "../../vocabulary/index.ts";
import { sharesTasks } from "../actions/signed.ts";
import type { AgendaEntry } from "../agenda/agenda.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import type { Claims } from "../claims.ts";
import { agendaColumns, givesTasks } from "../columns.ts";
import { entriesOf, saysSomething } from "../entries.ts";
import type { Entry } from "../entry.ts";
import { withoutNumbering } from "../line.ts";
import type { Section } from "../sections.ts";
import { recordsOf } from "../table.ts";
import type { AgendaItem, Conclusion, Located, MinutesItem, Phase } from "../types.ts";
import { titleOf } from "./motions.ts";
import { partsOf } from "./parts.ts";
import { type Promising, promisedBy, withPromise } from "./promises.ts";

const PHASES: readonly Phase[] = ["facts", "analysis", "options", "conclusion"];

/** One topic of the minutes, with the actions written under it. */
export interface Topic {
  readonly item: MinutesItem;
  readonly actions: readonly Entry[];
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
  if (parts.length === 0 && table && !givesTasks(table)) {
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
  const ownConcept = sharesTasks(heading, blocks, context.people) ? "actions" : null;
  const all = [
    ...promisedBy(heading, blocks, context),
    ...entriesOf(blocks, ownConcept).flatMap((entry) => withPromise(entry, context)),
  ];
  const entries = all.filter(({ text }) => saysSomething(text));
  const said = saidIn(entries);
  const conclusion = said.phases.find(({ phase }) => phase === "conclusion")?.text;
  const title = titleOf(
    heading,
    all.map(({ line }) => line),
  );
  const item = {
    title,
    agendaIndex: agendaIndexOf(heading.value, agenda) ?? agendaIndexOf(title.value, agenda),
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
  if (length === 0 && putsOff(text.value))
    return { text: text.value, outcome: "deferred", next: text.value, span: text.span };
  const next = text.value.slice(before + length).replace(/^[\s，,：:。.；;)）】\]—–-]+/, "");
  const outcome = length > 0 ? "deferred" : isNothing(text.value) ? "none" : "reached";
  return { text: text.value, outcome, next: length > 0 ? next : "", span: text.span };
}
