import type { ListItem, Table } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import type { Span } from "../markdown/source.ts";
import type { LabelConcept } from "../vocabulary/index.ts";
import type { Label } from "./line.ts";
import type { ActionForm, ActionStatus } from "./types.ts";

/** A line, and the label it follows or continues. */
export interface Entry {
  readonly concept: LabelConcept | null;
  /** Without the label. */
  readonly text: PlainText;
  /** As it stands. */
  readonly line: PlainText;
  /** Whom the label names: [ACTION: Lee], 待办（王某）：. */
  readonly whom: PlainText | null;
  /** Lines that belong to an action: those that continue it, and those nested below it. */
  readonly details: readonly PlainText[];
  readonly checked: boolean | null;
  readonly box: Span | null;
  readonly form: ActionForm;
  /** The line or heading it stands below, which may be who has to do it. */
  readonly group?: PlainText;
  /** All lines and headings it stands below, the nearest first; one may say by when. */
  readonly above?: readonly PlainText[];
  /** Said in a sentence, `we agreed to …`, and not by a label. */
  readonly inWords?: true;
  /** What else stands on a line of which a sentence says a decision. */
  readonly isBeside?: true;
  /** How far it is by the heading above it: Done. */
  readonly said?: ActionStatus;
  /** The list of actions is a table. */
  readonly table: Table | null;
}

/** More levels of headings and lists say nothing more of an entry. */
const MOST_LEVELS = 4;

/** Entries below a line or heading. */
export const below = <E extends Entry>(group: PlainText, entries: readonly E[]): readonly E[] =>
  entries.map((entry) => ({
    group,
    ...entry,
    above: [...(entry.above ?? []), group].slice(0, MOST_LEVELS),
  }));

/** One that is still being read. */
export interface OpenEntry extends Entry {
  readonly text: PlainText;
  readonly details: PlainText[];
}

/** A line with its label, or the one it follows. */
export function entryFor(
  line: PlainText,
  label: Label | null,
  concept: LabelConcept | null,
  item: ListItem | null,
): OpenEntry {
  const { value: text = line, whom = null } = label ?? {};
  const { checked, box } = item ?? { checked: null, box: null };
  const isLabelled = whom !== null || text !== line;
  const form = box ? "box" : isLabelled ? "label" : item ? "item" : "line";
  return { concept, text, line, whom, details: [], checked, box, form, table: null };
}
