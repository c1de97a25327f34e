import type { Table } from "../../markdown/blocks.ts";
import { actionColumns } from "../../meeting/columns.ts";
import { labelled } from "../../meeting/line.ts";
import { timesOf } from "../../meeting/minutes/times.ts";
import { documentPlace } from "../../meeting/scenario-document.ts";
import type { Section } from "../../meeting/sections.ts";
import { messagesIn } from "../../messages/index.ts";
import { type Edit, inserted } from "../../rewrite/action/edit.ts";
import { lineEnd } from "../../rewrite/action/place.ts";
import { scenarios } from "../../scenarios/index.ts";
import type { LabelConcept } from "../../vocabulary/index.ts";
import { writingIn } from "../../vocabulary/languages.ts";
import type { Change, NewAction } from "../types.ts";
import { amended } from "./amended.ts";
import { withoutNone } from "./none.ts";
import {
  behind,
  lastOf,
  ownEnd,
  type Page,
  pageOf,
  sectionOf,
  textEnd,
  wholeLineEnd,
  withNewSection,
} from "./place.ts";
import { newRow, otherRow, tableLines, waysOfCells } from "./rows.ts";
import { stretchesText } from "./times.ts";
import { conclusionPlace, lineEdits, numberOf, topicOf } from "./topic.ts";
import { waysToWrite } from "./written.ts";

type Ways = Iterable<readonly Edit[]>;

/** The ways in which a change could be written, the smallest and most usual first; a reading says which holds. */
export function waysFor(meeting: Page["meeting"], change: Change): Ways {
  const page = pageOf(meeting);
  const { labels, deferred, noAction } = writingIn(meeting.language);
  const { phase: phases } = messagesIn(meeting.language).terms;
  switch (change.kind) {
    case "note":
      return labelledLine(page, change.item, change.phase, phases[change.phase], change.text);
    case "alternative":
      return labelledLine(page, change.item, "alternatives", labels.alternatives, change.text);
    case "conclude":
      return concluded(page, change.item, change.text);
    case "defer":
      return concluded(page, change.item, deferred(change.text));
    case "noAction":
      return lineEdits(page, change.item, { concept: "actions", line: noAction, value: "" });
    // Where it cannot be taken out, it stands beside the action.
    case "someAction":
      return [withoutNone(page, change.item), []];
    case "enter":
    case "leave":
      return timed(page, change);
    case "action":
      return actionRow(page, change.item, change.action);
    case "amend":
      return amended(page, change.at, change.action);
    case "park":
      return parked(page, change.text);
    case "document":
      return documentRow(page, change);
    case "absent":
      return attendance(page, change.names);
  }
}

function* labelledLine(
  page: Page,
  item: number,
  concept: LabelConcept,
  name: string,
  text: string,
): Generator<readonly Edit[]> {
  const { label } = writingIn(page.meeting.language);
  for (const value of waysToWrite(text))
    yield* lineEdits(page, item, { concept, line: label(name, value), value });
}

/** A conclusion that is there already is replaced: there is one to each item. */
function* concluded(page: Page, item: number, text: string): Generator<readonly Edit[]> {
  const topic = topicOf(page.meeting, item);
  const place = topic && conclusionPlace(page, topic);
  if (place) for (const value of waysToWrite(text)) yield [{ ...place, text: value }];
  if (!topic?.conclusion)
    yield* labelledLine(
      page,
      item,
      "conclusion",
      messagesIn(page.meeting.language).terms.phase.conclusion,
      text,
    );
}

function* timed(
  page: Page,
  change: Change & { readonly kind: "enter" | "leave" },
): Generator<readonly Edit[]> {
  const { language } = page.meeting;
  const { label, labels } = writingIn(language);
  const topic = topicOf(page.meeting, change.item);
  const times = topic && timesOf(topic);
  const value = stretchesText(times?.stretches ?? [], change, page.meeting);
  if (!times) {
    yield* lineEdits(page, change.item, {
      concept: "minutes",
      line: label(labels.time, value),
      value,
    });
    return;
  }
  const { from, to } = times.note.span;
  const line = page.text.slice(from, to);
  const colon = line.search(/[:：]/);
  const isWide = line.charAt(colon) === "：";
  yield [{ from: from + colon + 1, to, text: isWide ? value : ` ${value}` }];
}

function* actionRow(
  page: Page,
  item: number | null,
  action: NewAction,
): Generator<readonly Edit[]> {
  const { language } = page.meeting;
  const { columns, statuses, sections } = writingIn(language);
  const { actions: header } = columns;
  const { open } = statuses;
  const number = item === null ? null : numberOf(page.meeting, item);
  const topic = number === null ? titleOf(page, item) : String(number);
  const said = { ...action, topic, status: open };
  const section = sectionOf(page, "actions");
  const table = section && tableIn(section);
  for (const cell of waysOfCells) {
    if (table) yield* intoTable(page, table, said, cell);
    const row = [topic, action.owner, action.task, action.deliverable, action.due, open].map(cell);
    const lines = tableLines(header, row);
    if (section) yield [behind(page, ownEnd(page, section), lines)];
    else yield [withNewSection(page, "actions", sections.actions, () => lines)];
  }
}

const titleOf = ({ meeting }: Page, item: number | null): string =>
  item === null ? "" : (meeting.agenda[item]?.title.value ?? "");

/** The last table that has a place for all that an action says. */
function tableIn(section: Section): Table | null {
  const table = lastOf(section, "table");
  const columns = table ? actionColumns(table.header, table.rows) : [];
  const isWhole = (["owner", "task", "due"] as const).every((column) => columns.includes(column));
  return isWhole ? table : null;
}

function intoTable(
  page: Page,
  table: Table,
  said: NewAction & { readonly topic: string; readonly status: string },
  cell: (text: string) => string,
): Ways {
  const columns = actionColumns(table.header, table.rows);
  const values = columns.map((column) => {
    if (column === "number") return String(table.rows.length + 1);
    return column === null || column === "origin" ? "" : cell(said[column]);
  });
  return newRow(page, table, values);
}

type DocumentRow = Change & { readonly kind: "document" };

/** A row of the scenario's document: in its table, else in a new one below its heading. */
function* documentRow(page: Page, { scenario, at, row }: DocumentRow): Generator<readonly Edit[]> {
  const { heading, columns } = scenarios[scenario].document;
  const { language } = page.meeting;
  const table = documentPlace(page.root, scenario)?.table;
  const written = table?.rows.filter(({ cells }) => cells.some(({ value }) => value !== ""));
  const old = at === null ? undefined : written?.[at];
  const section = sectionOf(page, scenario);
  for (const cell of waysOfCells) {
    if (old) yield* otherRow(page.text, old, row, cell);
    else if (table) yield* newRow(page, table, row.map(cell));
    if (table) continue;
    const lines = tableLines(columns[language], row.map(cell));
    if (section) yield [behind(page, ownEnd(page, section), lines)];
    // What stands below the heading may be promises, which a table beside them would make mere text.
    yield [withNewSection(page, scenario, heading[language], () => lines)];
  }
}

function* parked(page: Page, text: string): Generator<readonly Edit[]> {
  const section = sectionOf(page, "parkingLot");
  for (const value of waysToWrite(text)) {
    if (!section) {
      const name = writingIn(page.meeting.language).sections.parkingLot;
      yield [withNewSection(page, "parkingLot", name, () => [`- ${value}`])];
      continue;
    }
    const last = section.blocks.at(-1);
    if (last?.type === "list" && !last.ordered) {
      const item = last.items.at(-1)?.span ?? last.span;
      const at = wholeLineEnd(page.text, textEnd(page.text, item));
      yield [inserted(at, `${page.lineEnd}- ${value}`)];
    }
    yield [behind(page, ownEnd(page, section), [`- ${value}`])];
  }
}

function* attendance(page: Page, names: readonly string[]): Generator<readonly Edit[]> {
  const { attendees, language } = page.meeting;
  const { label, labels, nobody, sections, list } = writingIn(language);
  const value = names.length === 0 ? nobody : list(names);
  const line = label(labels.absent, value);
  const minutes = sectionOf(page, "minutes");
  if (!minutes) {
    yield [withNewSection(page, "minutes", sections.minutes, () => [line])];
    return;
  }
  const missing = new Set(names);
  const others = attendees.flatMap(({ name }) => (missing.has(name) ? [] : [name]));
  const written = behindLabel(page, minutes, "absent", value);
  const turned = others.length > 0 && behindLabel(page, minutes, "present", list(others));
  if (written || turned) yield [...(written ? [written] : []), ...(turned ? [turned] : [])];
  else yield [behind(page, lineEnd(page.text, minutes.heading?.span.to ?? 0), [line])];
}

/** Another value in the place of what a line of the section itself says; `null`: there is no such line. */
function behindLabel(
  { text }: Page,
  { blocks }: Section,
  concept: LabelConcept,
  value: string,
): Edit | null {
  const line = blocks
    .flatMap((block) => (block.type === "paragraph" ? block.lines : []))
    .find((each) => labelled(each)?.concept === concept);
  const said = line && labelled(line)?.value;
  if (!line || !said) return null;
  const to = lineEnd(text, line.span.to);
  const from = said.value === "" ? to : said.span.from;
  const isWide = /[：】]$/.test(text.slice(0, from).trimEnd());
  return { from, to, text: said.value === "" && !isWide ? ` ${value}` : value };
}
