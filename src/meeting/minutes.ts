import {
  agendaColumnOf,
  deferredPrefix,
  isNothing,
  type LabelConcept,
} from "../vocabulary/index.ts";
import type { AgendaEntry } from "./agenda.ts";
import type { Block, Table } from "./blocks.ts";
import { emptyAt, type PlainText } from "./plain-text.ts";
import { labelled, type Section, withoutNumbering } from "./sections.ts";
import type { Span } from "./source.ts";
import { agendaIndexOf } from "./topics.ts";
import type { AgendaItem, Conclusion, Located, MinutesItem, Phase } from "./types.ts";

const PHASES: readonly Phase[] = ["facts", "analysis", "options", "conclusion"];

/** What the minutes of a section say, topic by topic. */
export function readMinutes(
  section: Section,
  agenda: readonly AgendaItem[],
): readonly MinutesItem[] {
  const topics = section.sections.filter(
    (child) => child.concept === null || agendaIndexOf(child.heading?.value ?? "", agenda) !== null,
  );
  if (topics.length > 0) return topics.map((topic) => fromSection(topic, agenda));
  const table = section.blocks.find((block) => block.type === "table");
  if (table) return fromTable(table, agenda);
  return section.blocks
    .filter((block) => block.type === "list")
    .flatMap((list) => list.items)
    .flatMap((item) => {
      const [title, ...more] = item.lines;
      if (!title || labelled(title)) return [];
      const rest: Block = { type: "paragraph", lines: more, span: item.span };
      return [topic(title, [rest, ...item.blocks], agenda, title.span)];
    });
}

/** Conclusions that stand in a column of the agenda itself. */
export function minutesInAgenda(entries: readonly AgendaEntry[]): readonly MinutesItem[] {
  return entries.flatMap(({ item, conclusion }, agendaIndex) =>
    conclusion
      ? [{ ...bare(item.title, agendaIndex, item.span), conclusion: conclusionOf(conclusion) }]
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

const bare = (title: Located<string>, agendaIndex: number | null, span: Span): MinutesItem => ({
  title,
  agendaIndex,
  phases: [],
  conclusion: null,
  alternatives: [],
  notes: [],
  span,
});

function fromSection(section: Section, agenda: readonly AgendaItem[]): MinutesItem {
  const heading = section.heading ?? emptyAt(0);
  return topic(heading, blocksUnder(section), agenda, heading.span);
}

/** A topic's own blocks and those of the headings below it, which count as text. */
function blocksUnder(section: Section): readonly Block[] {
  return [
    ...section.blocks,
    ...section.sections.flatMap((child) => {
      const heading: readonly Block[] =
        child.heading === null
          ? []
          : [{ type: "paragraph", lines: [child.heading], span: child.heading.span }];
      return [...heading, ...blocksUnder(child)];
    }),
  ];
}

function fromTable(table: Table, agenda: readonly AgendaItem[]): readonly MinutesItem[] {
  const columns = table.header.map((cell) => agendaColumnOf(cell.value)?.concept ?? null);
  const title = Math.max(columns.indexOf("title"), 0);
  const conclusion = columns.indexOf("conclusion");
  return table.rows.flatMap((row) => {
    const name = row.cells[title];
    const text = row.cells[conclusion];
    if (!name || name.value === "") return [];
    const item = bare(withoutNumbering(name).title, agendaIndexOf(name.value, agenda), row.span);
    return [text && saysSomething(text) ? { ...item, conclusion: conclusionOf(text) } : item];
  });
}

/** A line, and the label it follows or continues. */
interface Entry {
  readonly concept: LabelConcept | null;
  readonly text: PlainText;
}

function topic(
  heading: PlainText,
  blocks: readonly Block[],
  agenda: readonly AgendaItem[],
  span: Span,
): MinutesItem {
  const entries = entriesOf(blocks).filter(({ text }) => saysSomething(text));
  const written = (concept: LabelConcept): readonly Located<string>[] =>
    entries.filter((entry) => entry.concept === concept).map(({ text }) => text);
  const conclusion = joined(written("conclusion"));
  return {
    title: withoutNumbering(heading).title,
    agendaIndex: agendaIndexOf(heading.value, agenda),
    phases: PHASES.flatMap((phase) => {
      const text = joined(written(phase));
      return text ? [{ phase, text }] : [];
    }),
    conclusion: conclusion ? conclusionOf(conclusion) : null,
    alternatives: written("alternatives").filter(({ value }) => !isNothing(value)),
    notes: entries
      .filter(({ concept }) => concept === null || concept === "presenter")
      .map(({ text }) => text),
    span,
  };
}

/** A dash in the place of an answer is none. */
function saysSomething(text: PlainText): boolean {
  return /[^\s—–…-]/.test(text.value);
}

/** Several passages as one; `null` when there are none. */
function joined(passages: readonly Located<string>[]): Located<string> | null {
  const first = passages[0];
  const last = passages.at(-1);
  if (!first || !last) return null;
  const value = passages.map((passage) => passage.value).join("\n");
  return { value, span: { from: first.span.from, to: last.span.to } };
}

/**
 * Lines with the label they belong to. A line without one continues the label above it when it
 * stands in the same paragraph or is nested below it, or when that label had nothing beside it.
 */
function entriesOf(
  blocks: readonly Block[],
  inherited: LabelConcept | null = null,
): readonly Entry[] {
  const entries: Entry[] = [];
  let waiting = inherited;
  const take = (lines: readonly PlainText[]): LabelConcept | null => {
    let current = waiting;
    for (const line of lines) {
      const label = labelled(line);
      if (label) {
        current = label.concept;
        waiting = label.value.value === "" ? label.concept : inherited;
      }
      entries.push(
        label ? { concept: label.concept, text: label.value } : { concept: current, text: line },
      );
    }
    return current;
  };
  for (const block of blocks) {
    if (block.type === "paragraph") take(block.lines);
    else if (block.type === "quote") entries.push(...entriesOf(block.blocks, waiting));
    else if (block.type === "list") {
      for (const item of block.items) {
        const current = take(item.lines);
        entries.push(...entriesOf(item.blocks, current));
      }
    }
  }
  return entries;
}

/** 结论待定, （待定）: what stands around the words that say it is undecided. */
const BEFORE_DEFERRED = /^[\s（(【[]*(?:结论)?\s*/;

function conclusionOf(text: Located<string>): Conclusion {
  const before = BEFORE_DEFERRED.exec(text.value)?.[0].length ?? 0;
  const length = deferredPrefix(text.value.slice(before));
  const next = text.value.slice(before + length).replace(/^[\s，,：:。.；;)）】\]—–-]+/, "");
  const outcome = length > 0 ? "deferred" : isNothing(text.value) ? "none" : "reached";
  return { text: text.value, outcome, next: length > 0 ? next : "", span: text.span };
}

/** Agenda indices under whose heading the minutes say 行动项：无. */
export function topicsWithoutAction(
  section: Section,
  agenda: readonly AgendaItem[],
): readonly number[] {
  return section.sections.flatMap((child) => {
    const index = agendaIndexOf(child.heading?.value ?? "", agenda);
    const none = entriesOf(blocksUnder(child)).some(
      ({ concept, text }) => concept === "actions" && isNothing(text.value),
    );
    return index !== null && none ? [index] : [];
  });
}

/** Names after 出席： or 缺席： outside any topic; where such a line is missing, the list is `null`. */
export function attendanceIn(section: Section): {
  readonly present: PlainText | null;
  readonly absent: PlainText | null;
} {
  const entries = entriesOf(section.blocks);
  const named = (concept: LabelConcept): PlainText | null =>
    entries.find((entry) => entry.concept === concept && entry.text.value !== "")?.text ?? null;
  return { present: named("present"), absent: named("absent") };
}
