import type { Block, ListItem } from "../markdown/blocks.ts";
import type { PlainText } from "../markdown/plain-text.ts";
import type { LabelConcept } from "../vocabulary/index.ts";
import { type Label, labelled, numbered } from "./line.ts";

// What a line or block is to the entry before it.

/** What says more about an action instead of starting something new. */
const DETAILS: ReadonlySet<LabelConcept> = new Set([
  "owner",
  "task",
  "deliverable",
  "due",
  "status",
]);

/** A link or a picture is no part of a sentence. */
export const isAlone = ({ value, picture = false }: PlainText): boolean =>
  picture || /^https?:\/\/\S+$/.test(value);

/** Below an action, what is given to somebody by a handle or has a box is one of its own. */
export const isGivenOut = (block: Block): boolean =>
  block.type === "list" &&
  block.items.some(({ box, lines }) => box !== null || /^@[^\s@]/.test(lines[0]?.value ?? ""));

/** `- Backend` above `- Ann` and `- Bo`, each above a list of tasks: short titles, and no task itself. */
export function teams(item: ListItem): readonly ListItem[] {
  const [list, another] = item.blocks;
  if (item.box || list?.type !== "list" || another || !isShort(item)) return [];
  const areAbove = list.items.every(
    (inner) => isShort(inner) && !inner.box && inner.blocks.some(({ type }) => type === "list"),
  );
  return areAbove ? list.items : [];
}

const isShort = ({ lines: [line, more] }: ListItem): boolean =>
  line !== undefined &&
  !more &&
  /^(?:\p{Script=Han}{1,6}|[\p{L}\d_.-]{1,20}(?: [\p{L}\d_.-]{1,20})?)\s?[:：]?$/u.test(line.value);

/** The next heading, or a bold line that serves as one. */
export const endsConclusion = (block: Block): boolean =>
  block.type === "paragraph" &&
  block.lines.length === 1 &&
  block.lines.every((line) => line.bold && labelled(line) === null);

export const isDetail = ({ concept }: Label): boolean => DETAILS.has(concept);

export const isNumbered = (line: PlainText): boolean => numbered(line).length > 0;
