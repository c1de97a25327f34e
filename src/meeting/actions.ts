import { type DeadlineContext, readDeadline } from "../calendar/deadline.ts";
import {
  type ActionColumn,
  actionColumnOf,
  isNothing,
  type LabelConcept,
  statusOf,
} from "../vocabulary/index.ts";
import type { ListItem, Table } from "./blocks.ts";
import { ownersOf } from "./person.ts";
import { type PlainText, part, splitAt } from "./plain-text.ts";
import { labelled, linesOf, type Section } from "./sections.ts";
import type { Span } from "./source.ts";
import { agendaIndexOf } from "./topics.ts";
import type { ActionItem, AgendaItem } from "./types.ts";

export interface ActionContext {
  readonly agenda: readonly AgendaItem[];
  readonly deadline: DeadlineContext;
}

export interface Actions {
  readonly actions: readonly ActionItem[];
  /** Agenda indices of rows that say 无. */
  readonly withoutAction: readonly number[];
}

type Cells = { [Column in Exclude<ActionColumn, "number">]?: PlainText | null };

/** The action items of a section: a table, or a list. */
export function readActions(section: Section, context: ActionContext): Actions {
  const rows: { cells: Cells; span: Span; checked: boolean | null }[] = [];
  for (const block of section.blocks) {
    if (block.type === "table") {
      for (const row of tableRows(block)) rows.push({ ...row, checked: null });
    } else if (block.type === "list") {
      for (const item of block.items)
        rows.push({
          cells: listCells(item),
          span: item.lines[0]?.span ?? item.span,
          checked: item.checked,
        });
    }
  }
  const written = rows.filter(({ cells }) => Object.values(cells).some((cell) => cell));
  return {
    actions: written
      .filter(({ cells }) => !saysNone(cells))
      .map((row) => actionOf(row.cells, row.span, row.checked, context)),
    withoutAction: written
      .filter(({ cells }) => saysNone(cells))
      .flatMap(({ cells }) => {
        const index = cells.topic ? agendaIndexOf(cells.topic.value, context.agenda) : null;
        return index === null ? [] : [index];
      }),
  };
}

/** A row whose task is 无, with nobody to do it. */
function saysNone({ task, owner }: Cells): boolean {
  return !!task && isNothing(task.value) && !owner?.value.replace(/[-—无]/g, "");
}

function tableRows(table: Table): readonly { cells: Cells; span: Span }[] {
  const columns = table.header.map((cell) => actionColumnOf(cell.value)?.concept ?? null);
  return table.rows.map((row) => {
    const cells: Cells = {};
    row.cells.forEach((cell, at) => {
      const column = columns[at];
      if (column && column !== "number" && cell.value !== "") cells[column] ??= cell;
    });
    return { cells, span: row.span };
  });
}

/** `- [ ] @lee write the draft`, with `负责人：…` and the like below it or behind it. */
function listCells(item: ListItem): Cells {
  const [first, ...more] = item.lines;
  const cells: Cells = {};
  const put = (concept: LabelConcept, value: PlainText): void => {
    if (
      concept === "owner" ||
      concept === "task" ||
      concept === "deliverable" ||
      concept === "due" ||
      concept === "status"
    ) {
      if (value.value !== "") cells[concept] ??= value;
    }
  };
  const free: PlainText[] = [];
  for (const line of [...(first ? [first] : []), ...more, ...linesOf(item.blocks)]) {
    splitAt(line, /[；;，,。]/).forEach((entry, index) => {
      const label = labelled(entry);
      if (label) put(label.concept, label.value);
      else if (index === 0) free.push(entry);
    });
  }
  const handle = /^@([\w.-]{1,40})\s+/.exec(free[0]?.value ?? "");
  if (handle && free[0]) {
    cells.owner ??= part(free[0], 0, handle[0].length);
    free[0] = part(free[0], handle[0].length);
  }
  if (free[0]) cells.task ??= free[0];
  return cells;
}

function actionOf(
  cells: Cells,
  span: Span,
  checked: boolean | null,
  context: ActionContext,
): ActionItem {
  const owner = cells.owner ?? null;
  const status = cells.status ? statusOf(cells.status.value)?.concept : undefined;
  return {
    owner,
    owners: owner ? ownersOf(owner) : [],
    task: cells.task ?? null,
    deliverable: cells.deliverable ?? null,
    dueText: cells.due ?? null,
    due: readDeadline(cells.due?.value ?? "", context.deadline),
    status: status ?? (checked ? "done" : "open"),
    statusText: cells.status ?? null,
    topic: cells.topic ?? null,
    agendaIndex: cells.topic ? agendaIndexOf(cells.topic.value, context.agenda) : null,
    span,
  };
}
