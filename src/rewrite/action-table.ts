import type { ListItem } from "../markdown/blocks.ts";
import { actionColumns } from "../meeting/columns.ts";
import type { ActionItem, Meeting } from "../meeting/types.ts";
import { writingIn } from "../vocabulary/languages.ts";
import { cellFor } from "./cell.ts";
import {
  frameOf,
  isObstacle,
  type Obstacle,
  obstacleAt,
  type Row,
  regionOf,
  withTable,
} from "./part.ts";

/** As `withAgendaTable`, for the action items below their own heading. */
export function withActionTable(meeting: Meeting): string | Obstacle {
  const { source, actions, actionsSpan, language } = meeting;
  if (actions.length === 0 || !actionsSpan) return source.text;
  const spans = actions.map(({ span }) => span);
  const region = regionOf(meeting, actionsSpan, spans);
  if (!region) return obstacleAt(meeting, actionsSpan, null);
  const withTopic = actions.some(({ topic }) => topic !== null);
  const withOrigin = actions.some(({ origin }) => origin !== null);
  const { actions: columns, origin: last } = writingIn(language).columns;
  const full = withOrigin ? [...columns, last] : columns;
  const header = full.slice(withTopic ? 0 : 1);
  const frame = frameOf(meeting, region, [full, header], actionColumns);
  if (frame === "canonical") return source.text;
  if (isObstacle(frame)) return frame;
  const items = region.blocks.flatMap((block) => (block.type === "list" ? block.items : []));
  const rows: Row[] = [];
  for (const action of actions) {
    const row = rowOf(meeting, action, items, withTopic);
    const origin = action.origin && cellFor(source.text, action.origin);
    if (!row || (origin === null && action.origin !== null))
      return obstacleAt(meeting, action.span, action.task?.value ?? null);
    rows.push(withOrigin ? [...row, origin] : row);
  }
  return withTable(meeting, region, { header, rows, also: frame });
}

/** `null`: something the action says cannot stand in a cell. */
function rowOf(
  { source: { text }, language }: Meeting,
  action: ActionItem,
  items: readonly ListItem[],
  withTopic: boolean,
): Row | null {
  const { topic, owner, task, deliverable, dueText, statusText } = action;
  const values = [...(withTopic ? [topic] : []), owner, task, deliverable, dueText, statusText];
  const row: (Row[number] | null)[] = values.map((value) => value && cellFor(text, value));
  if (row.some((cell, at) => cell === null && values[at] !== null)) return null;
  const checked = checkedAt(items, action.span.from);
  if (checked === null) return row;
  const said = checked ? "done" : "open";
  if (statusText === null) row[row.length - 1] = writingIn(language).statuses[said];
  else if (action.status !== said) return null;
  return row;
}

/** The check box of the list item that stands there. */
function checkedAt(items: readonly ListItem[], at: number): boolean | null {
  return items.find(({ span }) => span.from <= at && at < span.to)?.checked ?? null;
}
