import type { Table, TableRow } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import { simplified } from "../text/simplified.ts";
import {
  type ActionColumn,
  type AgendaColumn,
  actionColumnOf,
  agendaColumnOf,
  holdsTasks,
  isHanName,
  isOwnerColumn,
  isTaskColumn,
  personColumnOf,
  type Ranked,
} from "../vocabulary/index.ts";
import { says } from "../vocabulary/phrases.ts";

const mayBeOwner = says("ownerBesideTask");

/** What the columns of an agenda's table hold; `null`: something else. */
export function agendaColumns(header: readonly PlainText[]): readonly (AgendaColumn | null)[] {
  return onceEach(header.map(({ value }) => agendaColumnOf(value)));
}

/** What the columns of an action table hold; `null`: something else. */
export function actionColumns(
  header: readonly PlainText[],
  rows: readonly TableRow[] = [],
): readonly (ActionColumn | null)[] {
  const columns = onceEach(header.map(({ value }) => actionColumnOf(value)));
  // Beside a task, and where nobody else is, a name says whose it is.
  if (columns.includes("owner") || !columns.includes("task")) return columns;
  const name = header.findIndex(
    ({ value }, at) =>
      columns[at] === null &&
      (personColumnOf(value)?.concept === "name" ||
        mayBeOwner(simplified(value)) ||
        (value === "" && areNamed(rows, at))),
  );
  return name === -1 ? columns : columns.with(name, "owner");
}

/** `|  | 工作 |` above `| 王芳 | 前端 |`: a column without a name that holds nothing but names. */
const areNamed = (rows: readonly TableRow[], at: number): boolean =>
  rows.length > 0 && rows.every(({ cells }) => isHanName(cells[at]?.value ?? ""));

/**
 * Of several columns for one thing, such as 问题 and 措施, the one counts whose name stands first in
 * the vocabulary, where names are listed by how surely they mean it; the others are something else.
 */
function onceEach<Column extends string>(
  columns: readonly (Ranked<Column> | null)[],
): readonly (Column | null)[] {
  const best = new Map<Column, number>();
  for (const [at, column] of columns.entries()) {
    if (column === null) continue;
    const place = best.get(column.concept);
    const other = place === undefined ? null : columns[place];
    if (!other || column.rank < other.rank) best.set(column.concept, at);
  }
  return columns.map((column, at) =>
    column !== null && best.get(column.concept) === at ? column.concept : null,
  );
}

/** Who has to do what, said by a table's own columns: | 成员 | 任务 |, or names beside 工作. */
export function saysWhoDoesWhat({ header, rows }: Table): boolean {
  const columns = actionColumns(header, rows);
  const owner = columns.indexOf("owner");
  if (owner === -1) return false;
  return (
    header.some(({ value }) => isTaskColumn(value) || holdsTasks(value)) ||
    (header[owner]?.value === "" && columns.includes("task"))
  );
}

/**
 * The same, or `| 事项 | 责任人 |` and `| # | What | Who |` where no document has such a table: who has to do
 * something, and not who presents it, or is on duty at a time of the day.
 */
export function givesTasks(table: Table): boolean {
  if (saysWhoDoesWhat(table)) return true;
  const { header, rows } = table;
  const columns = actionColumns(header, rows);
  if (!columns.includes("owner")) return false;
  // | 模块 | 相关人 | 截止时间 |: what is due, and of whom, is a task whatever its column is called.
  const isDue = columns.includes("due") && columns.includes(null) && isSurelyDue(header, columns);
  if (!columns.includes("task") && !isDue) return false;
  const isTimetable = rows.some(({ cells }) => cells.some(({ value }) => CLOCK.test(value)));
  if (isTimetable || agendaColumns(header).includes("conclusion")) return false;
  const isSure = isOwnerColumn(header[columns.indexOf("owner")]?.value ?? "");
  return isSure || FOLLOWED_UP.some((column) => columns.includes(column));
}

/** 截止时间; 时间 may be when it is talked about. */
const isSurelyDue = (
  header: readonly PlainText[],
  columns: readonly (ActionColumn | null)[],
): boolean => agendaColumnOf(header[columns.indexOf("due")]?.value ?? "") === null;

const CLOCK = /^\d{1,2}[:：]\d\d/;
const FOLLOWED_UP = ["number", "due", "status"] as const;

/** A table below 遗留问题： may also be its evidence: a list of repositories, or of accounts. */
export const listsActions = ({ header }: Table): boolean =>
  isNameless(header) ||
  header.some(({ value }) => {
    const concept = actionColumnOf(value)?.concept;
    return concept === "task" || concept === "owner";
  });

/** `|  |  |` above the rows: what they hold, only they can say. */
export const isNameless = (header: readonly PlainText[]): boolean =>
  header.length > 1 && header.every(({ value }) => value === "");

/** `| item | who | due_date |` below a header: what a template wants in the columns, and nothing said. */
export const isOfTemplate = ({ cells }: Pick<TableRow, "cells">): boolean =>
  cells.every(({ value }) => value === "" || actionColumnOf(value.replaceAll("_", " ")) !== null);
