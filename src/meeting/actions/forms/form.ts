import type { ActionTextContext } from "../due.ts";

/** What a group of a form's pattern holds; the text must be readable as that. */
export type Slot =
  | ("owner" | "handles" | "promiser" | "known" | "named" | "doers" | "nobody" | "due")
  | ("status" | "closing" | "closed" | "box")
  | ("whoAndWhen" | "whenAndWho" | "whoOrWhen" | "whoWithWhen");

/** One way in which a line says who, when or how far, beside what there is to do. */
export interface ActionForm {
  /** As somebody might write it. */
  readonly form: string;
  /** Where it stands in the line; what is left is the task, and never empty. */
  readonly at: "start" | "end" | "within";
  /** Characters: a text that has none of them does not fit the pattern. */
  readonly marks?: string;
  /** Named groups are slots. A function gives the length of what stands at the start, of an owner's names unless it says so. */
  readonly is: RegExp | ((text: string, context: ActionTextContext) => number);
  /** What a function finds. */
  readonly takes?: "owner" | "due";
  /** So much before the names belongs neither to them nor to the task: 请. */
  readonly skips?: number;
  /** `said`: what the slot holds; `rest`: what would be left. */
  readonly unless?: (said: string, rest: string, context: ActionTextContext) => boolean;
}
