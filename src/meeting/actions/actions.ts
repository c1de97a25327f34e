import type { Block, Table } from "../../markdown/blocks.ts";
import type { PlainText } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { type DeadlineContext, readDeadline } from "../../time/deadline.ts";
import {
  type ActionColumn,
  isHanName,
  isNothing,
  isPlaceholder,
  isUnassigned,
  numberingOf,
  statusOf,
} from "../../vocabulary/index.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import { actionColumns } from "../columns.ts";
import { type Entry, entriesOf } from "../entries.ts";
import { ownersOf } from "../people/person.ts";
import { linesOf, type Section } from "../sections.ts";
import { recordsOf, withColumn } from "../table.ts";
import type { ActionItem, ActionPlaces, ActionStatus, AgendaItem } from "../types.ts";
import { isDeadline } from "./due.ts";
import { formerOf, placeOf } from "./former.ts";
import { readStatus } from "./status.ts";
import { readActionText, readDetail } from "./text.ts";

export interface ActionContext {
  readonly agenda: readonly AgendaItem[];
  readonly deadline: DeadlineContext;
  /** Name keys of everybody the file knows. */
  readonly people: ReadonlySet<string>;
}

export interface Actions {
  readonly actions: readonly ActionItem[];
  /** Agenda indices for which it says 无. */
  readonly withoutAction: readonly number[];
}

type Column = Exclude<ActionColumn, "number">;
type Cells = { [Name in Column]?: PlainText };

interface Row extends Pick<ActionItem, "form" | "places" | "span"> {
  readonly cells: Cells;
  readonly checked: boolean | null;
  /** By the heading it stands below: Done. */
  readonly said: ActionStatus | null;
}

/** Where actions were found: in the minutes of an item, or below its heading. */
export interface FoundActions {
  readonly entries: readonly Entry[];
  readonly agendaIndex: number | null;
}

/** Every action of a file outside its minutes' topics, with the agenda item whose heading it stands below. */
export function actionsOutside(
  root: Section,
  minutes: ReadonlySet<Section>,
  agenda: readonly AgendaItem[],
): readonly FoundActions[] {
  const found: FoundActions[] = [];
  const walk = (section: Section, above: number | null, inMinutes: boolean): void => {
    const { heading, concept } = section;
    const agendaIndex = (heading && agendaIndexOf(heading.value, agenda)) ?? above;
    if (concept?.concept === "actions") found.push({ entries: listed(section), agendaIndex });
    const inside = inMinutes || minutes.has(section);
    if (concept === null && !inside) {
      const entries = entriesOf(section.blocks).filter((entry) => entry.concept === "actions");
      if (entries.length > 0) found.push({ entries, agendaIndex });
    }
    for (const child of section.sections) {
      if (concept?.concept !== "agenda" || child.concept !== null)
        walk(child, agendaIndex, inside || concept?.concept === "actions");
    }
  };
  walk(root, null, false);
  return found;
}

/** The entries of an action section, those below its headings included. */
function listed(section: Section): readonly Entry[] {
  return [
    ...ownEntries(section.blocks),
    ...section.sections.flatMap((child) => {
      const { heading } = child;
      if (child.concept !== null || !heading) return [];
      const said = statusOf(heading.value)?.concept;
      const below = listed(child).map((entry) => (said ? { ...entry, said } : entry));
      // `#### 1. 补齐文档` is an action, `### 行动一、文档` and `### 王芳` are the titles of some.
      if (below.length > 0 && numberingOf(heading.value).length === 0) return below;
      const details = linesOf(child.blocks);
      return [{ ...bare, text: heading, line: heading, details }];
    }),
  ];
}

const bare = {
  concept: "actions",
  whom: null,
  checked: null,
  box: null,
  form: "line",
  table: null,
} as const;

/** Prose around a list or a table introduces it; without one, its lines are the actions. */
function ownEntries(blocks: readonly Block[]): readonly Entry[] {
  const isListed = blocks.some(({ type }) => type === "list" || type === "table");
  const lines = isListed ? blocks.filter(({ type }) => type !== "paragraph") : blocks;
  const entries = entriesOf(lines, "actions").filter(
    ({ concept, text }) => concept === "actions" && !/[:：]$/.test(text.value),
  );
  return withDetails(entries);
}

/** `1.1: …` and `1.2: …` say more about `1. …`. */
function withDetails(entries: readonly Entry[]): readonly Entry[] {
  const whole: (Entry & { readonly details: PlainText[] })[] = [];
  for (const entry of entries) {
    const last = whole.at(-1);
    const isBelow = /^\d{1,2}\.\d{1,2}(?!\d)[.:：、\s]/.test(entry.text.value);
    if (isBelow && last && numberingOf(last.text.value).length > 0) last.details.push(entry.text);
    else whole.push({ ...entry, details: [...entry.details] });
  }
  return whole;
}

/** Makes what was found into action items. */
export function readActions(found: readonly FoundActions[], context: ActionContext): Actions {
  const actions: ActionItem[] = [];
  const withoutAction: number[] = [];
  for (const { entries, agendaIndex } of found) {
    for (const row of entries.flatMap((entry) => rowsOf(entry, context))) {
      const index = itemOf(row.cells, context.agenda, agendaIndex);
      if (!Object.values(row.cells).some((cell) => cell)) continue;
      if (isUnwritten(row.cells) || isNameAlone(row.cells)) continue;
      if (!saysNone(row.cells)) actions.push(actionOf(row, index, context));
      else if (index !== null) withoutAction.push(index);
    }
  }
  return { actions, withoutAction };
}

/** `- 王芳` above what she promised: a person is nobody's task, and stays unread. */
function isNameAlone(cells: Cells): boolean {
  const [only, another] = Object.values(cells).filter((cell) => cell);
  const task = cells.task?.value ?? "";
  return only === cells.task && another === undefined && isHanName(task);
}

function rowsOf(entry: Entry, context: ActionContext): readonly Row[] {
  const said = entry.said ?? null;
  if (entry.table) return tableRows(entry.table, context).map((row) => ({ ...row, said }));
  if (entry.text.value === "" || /^[—–\-…\s]+$/.test(entry.text.value)) return [];
  const cells: Cells = entry.whom ? { owner: entry.whom } : {};
  const add = (fields: Cells): void => {
    for (const [name, value] of Object.entries(fields)) cells[name as keyof Cells] ??= value;
  };
  add(readActionText(entry.text, context));
  for (const line of entry.details) add(readDetail(line, context));
  const { form, checked, box } = entry;
  return [
    { cells, form, places: placesOf(cells, box, false), span: entry.text.span, checked, said },
  ];
}

/** `- [ ] TODO` of a template, yet to be filled in. */
const isUnwritten = ({ task, owner }: Cells): boolean =>
  !!task && !owner && isPlaceholder(task.value);

/** A row whose task is 无, with nobody to do it. */
function saysNone({ task, owner }: Cells): boolean {
  return !!task && beginsWithNothing(task.value) && !owner?.value.replace(/[-—无]/g, "");
}

/** `N/A this week`, `None, see above`; but not `None of the links work`. */
function beginsWithNothing(text: string): boolean {
  const [first = ""] = /^n\/a(?=\s)/i.exec(text) ?? text.split(/[，,。.;；:：—–]|\s[-–—]/, 1);
  return isNothing(first);
}

/** Among actions a column of items holds the tasks, where none other does. */
function itemAsTask(columns: readonly (ActionColumn | null)[]): readonly (ActionColumn | null)[] {
  const isNeeded = !columns.includes("task") && !columns.includes(null);
  return isNeeded ? columns.map((column) => (column === "topic" ? "task" : column)) : columns;
}

/** A column that nothing is known of may hold the tasks, unless it holds nothing but days. */
function withTask(table: Table, context: ActionContext): readonly (ActionColumn | null)[] {
  const columns = actionColumns(table.header);
  const isDays = columns.map(
    (column, at) =>
      column === null &&
      table.rows.every(({ cells }) => {
        const text = cells[at]?.value ?? "";
        return /\d/.test(text) && isDeadline(text, context);
      }),
  );
  const marked = itemAsTask(columns.map((column, at) => (isDays[at] ? "number" : column)));
  return withColumn(marked, "task").map((column, at) => (isDays[at] ? null : column));
}

function tableRows(table: Table, context: ActionContext): readonly Omit<Row, "said">[] {
  const columns = withTask(table, context);
  return recordsOf(table, columns).map(({ cell, cells: written, span }) => {
    const cells: Cells = {};
    const all: Cells = {};
    for (const [at, column] of columns.entries()) {
      const place = written[at];
      if (!column || column === "number" || !place || all[column]) continue;
      const text = cell(column);
      if (text) cells[column] = text;
      all[column] = text ?? place;
    }
    return { cells, form: "row", places: placesOf(all, null, true), span, checked: null };
  });
}

/** What is written decides, then the check box, then the heading above, then a line through the task. */
function statusFor(
  cells: Cells,
  { checked, said: above }: Pick<Row, "checked" | "said">,
  { deadline }: ActionContext,
): Pick<ActionItem, "status" | "isStatusUnderstood" | "closed"> {
  const read = cells.status ? readStatus(cells.status.value, deadline) : null;
  const said = read?.isUnderstood ? read.status : checked ? "done" : (above ?? "open");
  return {
    status: said === "open" && isStruck(cells) ? "dropped" : said,
    isStatusUnderstood: read?.isUnderstood ?? true,
    closed: read?.closed ?? null,
  };
}

/** With a line through its task, or through all of it, an action is given up. */
function isStruck(cells: Cells): boolean {
  const written = Object.values(cells).filter((cell) => cell.value !== "");
  return cells.task?.struck ?? (written.length > 0 && written.every(({ struck }) => struck));
}

function placesOf(cells: Cells, box: Span | null, isCell: boolean): ActionPlaces {
  const at = (column: Column): Span | null => {
    const text = cells[column];
    return text ? placeOf(text, isCell) : null;
  };
  return {
    owner: at("owner"),
    task: at("task"),
    deliverable: at("deliverable"),
    due: at("due"),
    status: at("status"),
    origin: at("origin"),
    box,
  };
}

/** The item of the agenda that a row names, else the one it stands below. */
function itemOf(
  { topic, origin }: Cells,
  agenda: readonly AgendaItem[],
  above: number | null,
): number | null {
  if (topic) return agendaIndexOf(topic.value, agenda);
  return (origin ? agendaIndexOf(origin.value, agenda) : null) ?? above;
}

/** 来源 may also name the item of this meeting's agenda. */
function originOf({ origin }: Cells, agenda: readonly AgendaItem[]): PlainText | null {
  if (!origin || isNothing(origin.value) || !/[\p{L}\p{N}]/u.test(origin.value)) return null;
  return agendaIndexOf(origin.value, agenda) === null ? origin : null;
}

function actionOf(
  { cells, span, checked, said, form, places }: Row,
  agendaIndex: number | null,
  context: ActionContext,
): ActionItem {
  const owners = cells.owner ? ownersOf(cells.owner) : [];
  const nobody = owners.length > 0 && owners.every(isUnassigned);
  const owner = cells.owner && !nobody ? cells.owner : null;
  const origin = originOf(cells, context.agenda);
  return {
    owner,
    owners: owner ? owners : [],
    task: cells.task ?? null,
    deliverable: cells.deliverable ?? null,
    dueText: cells.due ?? null,
    due: readDeadline(cells.due?.value ?? "", context.deadline),
    ...statusFor(cells, { checked, said }, context),
    statusText: cells.status ?? null,
    topic: cells.topic ?? (origin ? null : (cells.origin ?? null)),
    origin,
    moved: cells.due ? formerOf(cells.due, form === "row").length : 0,
    agendaIndex,
    form,
    places,
    span,
  };
}
