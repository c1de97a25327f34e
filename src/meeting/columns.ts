import type { Table, TableRow } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import { simplified } from "../text/simplified.ts";
import {
  type ActionColumn,
  type AgendaColumn,
  actionColumnOf,
  agendaColumnOf,
  holdsTasks,
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
export function actionColumns(header: readonly PlainText[]): readonly (ActionColumn | null)[] {
  const columns = onceEach(header.map(({ value }) => actionColumnOf(value)));
  // Beside a task, and where nobody else is, a name says whose it is.
  if (columns.includes("owner") || !columns.includes("task")) return columns;
  const name = header.findIndex(
    ({ value }, at) =>
      columns[at] === null &&
      (personColumnOf(value)?.concept === "name" || mayBeOwner(simplified(value))),
  );
  return name === -1 ? columns : columns.with(name, "owner");
}

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

/** Who has to do what, said by a table's own columns: | 成员 | 任务 |. */
export const saysWhoDoesWhat = ({ header }: Table): boolean =>
  header.some(({ value }) => isTaskColumn(value) || holdsTasks(value)) &&
  actionColumns(header).includes("owner");

/** A table below 遗留问题： may also be its evidence: a list of repositories, or of accounts. */
export const listsActions = ({ header }: Table): boolean =>
  header.some(({ value }) => {
    const concept = actionColumnOf(value)?.concept;
    return concept === "task" || concept === "owner";
  });

/** `| item | who | due_date |` below a header: what a template wants in the columns, and nothing said. */
export const isOfTemplate = ({ cells }: Pick<TableRow, "cells">): boolean =>
  cells.every(({ value }) => value === "" || actionColumnOf(value.replaceAll("_", " ")) !== null);
