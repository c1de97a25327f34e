import type { Table } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import {
  type ActionColumn,
  type AgendaColumn,
  actionColumnOf,
  agendaColumnOf,
  isTaskColumn,
  normalise,
  wordsOf,
} from "../vocabulary/index.ts";

/** What the columns of an agenda's table hold; `null`: something else. */
export function agendaColumns(header: readonly PlainText[]): readonly (AgendaColumn | null)[] {
  return onceEach(header, (name) => agendaColumnOf(name)?.concept ?? null, "agendaColumns");
}

/** What the columns of an action table hold; `null`: something else. */
export function actionColumns(header: readonly PlainText[]): readonly (ActionColumn | null)[] {
  return onceEach(header, (name) => actionColumnOf(name)?.concept ?? null, "actionColumns");
}

/**
 * Of several columns for one thing, such as 问题 and 措施, the one counts whose name stands first in
 * the vocabulary, where names are listed by how surely they mean it; the others are something else.
 */
function onceEach<Column extends string>(
  header: readonly PlainText[],
  columnOf: (name: string) => Column | null,
  area: "agendaColumns" | "actionColumns",
): readonly (Column | null)[] {
  const columns = header.map(({ value }) => columnOf(value));
  const best = new Map<Column, number>();
  for (const column of new Set(columns)) {
    if (column === null) continue;
    const words = wordsOf(area, column).map(normalise);
    let least = Number.POSITIVE_INFINITY;
    for (const [at, { value }] of header.entries()) {
      if (columns[at] !== column) continue;
      const rank = words.indexOf(normalise(value));
      if (rank >= least) continue;
      least = rank;
      best.set(column, at);
    }
  }
  return columns.map((column, at) => (column !== null && best.get(column) === at ? column : null));
}

/** Who has to do what, said by a table's own columns: | 成员 | 任务 |. */
export const saysWhoDoesWhat = ({ header }: Table): boolean =>
  header.some(({ value }) => isTaskColumn(value)) &&
  header.some(({ value }) => actionColumnOf(value)?.concept === "owner");

/** A table below 遗留问题： may also be its evidence: a list of repositories, or of accounts. */
export const listsActions = ({ header }: Table): boolean =>
  header.some(({ value }) => {
    const concept = actionColumnOf(value)?.concept;
    return concept === "task" || concept === "owner";
  });
