import type { PlainText } from "../../markdown/plain-text.ts";
import type { ActionColumn } from "../../vocabulary/index.ts";
import type { ActionItem, ActionStatus } from "../types.ts";

export type Column = Exclude<ActionColumn, "number">;
/** What a line or a row of a table says of an action, field by field. */
export type Cells = { [Name in Column]?: PlainText };

/** One that is to become an action, unless it is none. */
export interface Row extends Pick<ActionItem, "form" | "places" | "span"> {
  readonly cells: Cells;
  readonly checked: boolean | null;
  /** What a line above says that it is about, beside by when. */
  readonly of?: PlainText | null;
  /** The answer of a column that asks whether it is done; `null`, absent: there is none. */
  readonly isDone?: boolean | null;
  /** By the heading it stands below: Done. */
  readonly said: ActionStatus | null;
}
