import type { Table } from "../../markdown/blocks.ts";
import { part } from "../../markdown/plain-text.ts";
import { asksDone } from "../../vocabulary/closing.ts";
import { type ActionColumn, yesOrNo } from "../../vocabulary/index.ts";
import { actionColumns, isNameless, isOfTemplate } from "../columns.ts";
import { recordsOf, withColumn } from "../table.ts";
import type { ActionPlaces } from "../types.ts";
import { boxOf } from "./boxes.ts";
import { type ActionTextContext, isDeadline } from "./due.ts";
import { placeOf } from "./former.ts";
import { areSurelyNames } from "./names.ts";
import type { Cells, Column, Row } from "./row.ts";
import { readStatus } from "./status.ts";
import { readActionText } from "./text.ts";

/** Among actions a column of items holds the tasks, where none other does. */
function itemAsTask(columns: readonly (ActionColumn | null)[]): readonly (ActionColumn | null)[] {
  const isNeeded = !columns.includes("task") && !columns.includes(null);
  return isNeeded ? columns.map((column) => (column === "topic" ? "task" : column)) : columns;
}

/** Where no column has a name, the one that holds nothing but people's says who. */
function withNames(
  columns: readonly (ActionColumn | null)[],
  { header, rows }: Table,
  { people }: ActionTextContext,
): readonly (ActionColumn | null)[] {
  if (!isNameless(header) || columns.includes("owner")) return columns;
  const areNamed = (at: number): boolean =>
    rows.every(({ cells }) => areSurelyNames(cells[at]?.value ?? "", people));
  const owner = columns.findIndex((column, at) => column === null && areNamed(at));
  return owner === -1 ? columns : columns.with(owner, "owner");
}

/** A column that nothing is known of may hold the tasks, unless it holds nothing but days. */
function withTask(table: Table, context: ActionTextContext): readonly (ActionColumn | null)[] {
  const columns = withNames(actionColumns(table.header, table.rows), table, context);
  const isDays = columns.map(
    (column, at) =>
      column === null &&
      table.rows.every(({ cells }) => {
        const text = cells[at]?.value ?? "";
        return /\d/.test(text) && isDeadline(text, context);
      }),
  );
  const marked = itemAsTask(columns.map((column, at) => (isDays[at] ? "number" : column)));
  const known = withColumn(withAnswers(marked, table, context), "task");
  return known.map((column, at) => (isDays[at] ? null : column));
}

/** Where no column says how far it is, one that asks whether it is done, and is answered in every row. */
function withAnswers(
  columns: readonly (ActionColumn | null)[],
  { header, rows }: Table,
  { deadline }: ActionTextContext,
): readonly (ActionColumn | null)[] {
  if (columns.includes("status")) return columns;
  const answers = (text: string): boolean => {
    if (text === "" || yesOrNo(text) !== null) return true;
    const { isUnderstood, isWhole } = readStatus(text, deadline);
    return isUnderstood && isWhole;
  };
  const asked = columns.findIndex(
    (column, at) =>
      column === null &&
      asksDone(header[at]?.value ?? "") &&
      rows.every(({ cells }) => answers(cells[at]?.value ?? "")),
  );
  return asked === -1 ? columns : columns.with(asked, "status");
}

export function tableRows(table: Table, context: ActionTextContext): readonly Omit<Row, "said">[] {
  const columns = withTask(table, context);
  const rows = table.rows.filter((row) => !isOfTemplate(row));
  return recordsOf({ rows }, columns).map(({ cell, cells: written, span }) => {
    const cells: Cells = {};
    const all: Cells = {};
    for (const [at, column] of columns.entries()) {
      const place = written[at];
      if (!column || column === "number" || !place || all[column]) continue;
      const text = cell(column);
      if (text) cells[column] = text;
      all[column] = text ?? place;
    }
    const asked = asksDone(table.header[columns.indexOf("status")]?.value ?? "");
    const isDone = asked && cells.status ? yesOrNo(cells.status.value) : null;
    takeBox(cells);
    takeFields(cells, context);
    return { cells, form: "row", places: placesOf(all, null, true), span, checked: null, isDone };
  });
}

/** `[x] write it` in a cell: the box says how far it is, where no column does. */
function takeBox(cells: Cells): void {
  for (const column of ["task", "owner"] as const) {
    const text = cells[column];
    const box = text && boxOf(text.value);
    if (!text || !box || text.value.length === box.word.length) continue;
    cells[column] = part(text, box.word.length);
    cells.status ??= part(text, 0, box.word.length);
  }
}

/** `by 14 Dec send it`, `更新文档（进行中）` in the cell of a task: what the others leave open. */
function takeFields(cells: Cells, context: ActionTextContext): void {
  const { task, topic: _, origin: __, ...known } = cells;
  if (!task || task.struck) return;
  const said = readActionText(task, context, known);
  const isNew = FROM_TASK.some((name) => said[name] && !cells[name]);
  if (isNew && said.task) Object.assign(cells, said);
}

const FROM_TASK = ["owner", "due", "status", "deliverable"] as const;

/** Where the file has what is said of an action. */
export function placesOf(cells: Cells, box: ActionPlaces["box"], isCell: boolean): ActionPlaces {
  const at = (column: Column): ActionPlaces["owner"] => {
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
