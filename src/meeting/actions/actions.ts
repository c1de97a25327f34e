import { type PlainText, part, struckIn } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { type DeadlineContext, readDeadline } from "../../time/deadline.ts";
import { isDitto, isNothing } from "../../vocabulary/index.ts";
import { agendaIndexOf } from "../agenda/topics.ts";
import type { Entry } from "../entry.ts";
import type { Names } from "../people/address-book.ts";
import { isNobody } from "../people/nobody.ts";
import { ownersOf } from "../people/person.ts";
import { repeated } from "../table.ts";
import type { ActionItem, AgendaItem } from "../types.ts";
import { firstDay, formerOf } from "./former.ts";
import type { FoundActions } from "./found.ts";
import { doersIn, namesIn, sharedByName, sharedOut, sharedWith, tasksOfGroup } from "./group.ts";
import { groupAbove } from "./group-due.ts";
import { tasksInLine } from "./in-one-line.ts";
import { placesOf, tableRows } from "./in-table.ts";
import { isNameAlone, isNoTask, isProse, isUnwritten, PROMPT, saysNone } from "./no-task.ts";
import type { Cells, Column, Row } from "./row.ts";
import { sharedBySign, signedAlike } from "./signed.ts";
import { readStatus } from "./status.ts";
import { readActionText, readDetail } from "./text.ts";

export interface ActionContext {
  readonly agenda: readonly AgendaItem[];
  readonly deadline: DeadlineContext;
  /** Name keys of everybody the file knows. */
  readonly people: Names;
}

export interface Actions {
  readonly actions: readonly ActionItem[];
  /** Agenda indices for which it says 无. */
  readonly withoutAction: readonly number[];
}

/** Makes what was found into action items. */
export function readActions(found: readonly FoundActions[], context: ActionContext): Actions {
  const actions: ActionItem[] = [];
  const withoutAction: number[] = [];
  for (const { entries, agendaIndex, isAnywhere = false } of found) {
    const written = withoutProse(signedAlike(entries, context), context);
    let above: Row | null = null;
    for (const one of written) {
      const row = withAbove(one, above);
      above = row;
      const index = itemOf(row.cells, context.agenda, agendaIndex);
      if (!Object.values(row.cells).some((cell) => cell)) continue;
      if (isUnwritten(row.cells) || isNameAlone(row, context.people) || isNoTask(row, isAnywhere))
        continue;
      if (!saysNone(row.cells)) actions.push(actionOf(row, index, context));
      else if (index !== null) withoutAction.push(index);
    }
  }
  return { actions, withoutAction };
}

/** Below a list of tasks, lines that are none of its items, and say neither who nor when: one may be a task, several go on about something else. */
function withoutProse(entries: readonly Entry[], context: ActionContext): readonly Row[] {
  const rows = entries.map((entry) => ({ entry, rows: rowsOf(entry, context) }));
  const isStray = ({ entry, rows: said }: (typeof rows)[number]): boolean =>
    !isListed(entry) && said.some(isProse);
  const areSeveral = entries.some(isListed) && rows.filter(isStray).length > 1;
  const kept = areSeveral ? rows.filter((one) => !isStray(one)) : rows;
  return kept.flatMap(({ rows: said }) => said);
}

/** An item of a list, or a line with a bullet that Markdown does not know. */
const isListed = ({ form, line }: Entry): boolean =>
  form === "item" || form === "box" || /^[•●▪◦‣∙○■☐☑]/u.test(line.value);

/** `李雷：同上`: the task of the one above, with its deadline, for another. */
function withAbove(row: Row, above: Row | null): Row {
  const { task } = row.cells;
  if (!above?.cells.task || !task || !isDitto(task.value)) return row;
  const { due, deliverable } = above.cells;
  const more = Object.entries({ due, deliverable }).flatMap(([column, cell]) =>
    cell && !row.cells[column as Column] ? [[column, { ...cell, span: task.span }] as const] : [],
  );
  const cells = {
    ...Object.fromEntries(more),
    ...row.cells,
    task: repeated(task, above.cells.task),
  };
  return { ...row, cells };
}

function rowsOf(entry: Entry, context: ActionContext): readonly Row[] {
  const said = entry.said ?? null;
  const shared =
    sharedByName(entry, context) ?? sharedWith(entry, context) ?? sharedBySign(entry, context);
  if (shared) return shared.flatMap((one) => rowsOf(one, context)).map(about(entry.text));
  const several = tasksOfGroup(entry, context) ?? tasksInLine(entry, context);
  if (several) return several.flatMap((one) => rowsOf(one, context));
  const group = entry.above ? groupAbove(entry.above, context) : null;
  const when = group?.due ?? null;
  const of = group?.about ?? null;
  if (entry.table)
    return tableRows(entry.table, context).map((row) => ({ ...dueBy(row, when), said, of }));
  if (struckIn(entry.text) === null && isNothingWritten(entry.text)) return [];
  const cells = cellsOf(entry, context);
  if (when) cells.due ??= when;
  const { form, checked, box } = entry;
  return [
    { cells, form, places: placesOf(cells, box, false), span: entry.text.span, checked, said, of },
  ];
}

const isNothingWritten = ({ value }: PlainText): boolean =>
  /^[—–\-…\s]*$/.test(value) || PROMPT.test(value);

/** What a line and those that belong to it say: whoever is named first for something holds. */
function cellsOf(entry: Entry, context: ActionContext): Cells {
  const cells: Cells = entry.whom ? { owner: entry.whom } : {};
  const add = (fields: Cells): void => {
    for (const [name, value] of Object.entries(fields)) cells[name as keyof Cells] ??= value;
  };
  const parts = entry.whom ? null : sharedOut(entry);
  add(parts ?? readActionText(entry.text, context));
  const doers = cells.owner ? null : namesIn(entry.details, context.people);
  if (doers) add({ owner: doers });
  else if (!parts) for (const line of entry.details) add(readDetail(line, context));
  const group = entry.group && doersIn(entry.group, context.people);
  if (group) add({ owner: group });
  return cells;
}

const about =
  (text: PlainText) =>
  (row: Row): Row => ({
    ...row,
    cells: { topic: part(text, 0, withoutEnd(text.value, /[\s:：]/).length), ...row.cells },
  });

/** What a table says of its rows by the line above it, where it has no column that does. */
const dueBy = <R extends Pick<Row, "cells" | "places">>(row: R, when: PlainText | null): R =>
  when && !row.places.due ? { ...row, cells: { ...row.cells, due: when } } : row;

/** What is written decides, then the check box, then the heading above, then a line through the task. */
function statusFor(
  cells: Cells,
  { checked, said: above, isDone = null }: Pick<Row, "checked" | "said" | "isDone">,
  { deadline }: ActionContext,
): Pick<ActionItem, "status" | "isStatusUnderstood" | "closed"> {
  if (isDone !== null)
    return { status: isDone ? "done" : "open", isStatusUnderstood: true, closed: null };
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
  { cells, span, checked, said, form, places, isDone = null, of = null }: Row,
  agendaIndex: number | null,
  context: ActionContext,
): ActionItem {
  const owner = cells.owner ?? null;
  const origin = originOf(cells, context.agenda);
  const former = cells.due ? formerOf(cells.due, form === "row") : [];
  return {
    owner,
    owners:
      owner && !isNobody(owner.value) ? ownersOf(owner).filter((name) => !isNobody(name)) : [],
    task: cells.task ?? null,
    deliverable: cells.deliverable ?? null,
    dueText: cells.due ?? null,
    due: readDeadline(cells.due?.value ?? "", context.deadline),
    ...statusFor(cells, { checked, said, isDone }, context),
    statusText: cells.status ?? null,
    topic: cells.topic ?? (origin ? of : (cells.origin ?? of)),
    origin,
    moved: former.length,
    firstDue: firstDay(former, context.deadline),
    agendaIndex,
    form,
    places,
    span,
  };
}
