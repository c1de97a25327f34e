import { actionColumns } from "../../meeting/columns.ts";
import { writingIn } from "../../vocabulary/languages.ts";
import { cellEdit, columnEdits } from "./cells.ts";
import type { Edit } from "./edit.ts";
import type { Form } from "./place.ts";

/** What of an action an edit can write. */
export type Field = "status" | "due" | "owner";

/** A cell of the action's row; a column for it where the table has none. Nothing outside of tables. */
export function rowEdits(
  { text, language, place }: Form,
  field: Field,
  value: string,
): readonly Edit[] {
  if (place.kind !== "row") return [];
  const { table, row } = place;
  const cell = value.replace(/\\.|\|/g, (found) => (found === "|" ? "\\|" : found));
  const at = actionColumns(table.header, table.rows).indexOf(field);
  if (at !== -1) return [cellEdit(text, row, at, cell)];
  const name = writingIn(language).labels[field];
  return columnEdits(text, table, row, { name, value: cell });
}

/** Seen by whoever opens the file, and by nobody who reads the mail. */
export const commented = (note: string): string =>
  `<!-- ${note.replace(/-{2,}|[<>]/g, " ").trim()} -->`;

/** Before the dashes that part a tail from the rest. */
export function beforeTail(text: string, at: number): number {
  const dashes = /[ \t]{0,3}(?:-{2,3}|[—–]{1,2})?[ \t]{0,3}$/.exec(
    text.slice(Math.max(0, at - 8), at),
  );
  return at - (dashes?.[0].length ?? 0);
}
