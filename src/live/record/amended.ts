import { actionColumns } from "../../meeting/columns.ts";
import type { ActionItem } from "../../meeting/types.ts";
import type { Edit } from "../../rewrite/action/edit.ts";
import { blocksOf, placeOf } from "../../rewrite/action/place.ts";
import { meaningOf } from "../../rewrite/meaning.ts";
import type { NewAction } from "../types.ts";
import type { Page } from "./place.ts";
import { otherRow, waysOfCells } from "./rows.ts";

export const ACTION_FIELDS = ["owner", "task", "deliverable", "due"] as const;

/** What an action says, as somebody would type it. */
export const saidBy = ({ owner, task, deliverable, dueText }: ActionItem): NewAction => ({
  ...{ owner: owner?.value ?? "", task: task?.value ?? "" },
  ...{ deliverable: deliverable?.value ?? "", due: dueText?.value ?? "" },
});

/** Other texts in an action's row; of one that stands in no table, nothing. */
export function* amended(
  { meeting, text }: Page,
  at: number,
  action: NewAction,
): Generator<readonly Edit[]> {
  const old = meeting.actions[at];
  const place = old && placeOf(meeting, old, blocksOf(meeting.source));
  if (place?.kind !== "row") return;
  const { table, row } = place;
  const whole = table.rows.find(({ span }) => span.from === row.from);
  if (!whole) return;
  const columns = actionColumns(table.header, table.rows);
  const values = columns.map((column, index) => {
    const field = ACTION_FIELDS.find((each) => each === column);
    return field ? action[field] : (whole.cells[index]?.value ?? "");
  });
  for (const cell of waysOfCells) yield* otherRow(text, whole, values, cell);
}

/** Whether an action says what it is to say, and all else as before. */
export function isAmended(was: ActionItem, now: ActionItem, wanted: NewAction): boolean {
  const said = saidBy(now);
  return (
    ACTION_FIELDS.every((field) => said[field] === wanted[field]) &&
    now.owners.length === 1 &&
    meaningOf(masked(was)) === meaningOf(masked(now))
  );
}

const masked = (action: ActionItem): object => ({
  ...action,
  ...{ owner: null, owners: null, task: null, deliverable: null, dueText: null, due: null },
  ...{ firstDue: null },
});
