import type { Block } from "../../markdown/blocks.ts";
import type { ActionItem, Meeting } from "../../meeting/types.ts";
import { type DueChange, dueEdits } from "./due.ts";
import type { Edit } from "./edit.ts";
import { type OwnerChange, ownerEdits } from "./owner.ts";
import { placeOf } from "./place.ts";
import { type StatusChange, statusEdits } from "./status.ts";

/** What is to become of an action. */
export type ActionChange = StatusChange | DueChange | OwnerChange;

/**
 * The ways in which a change could be written, the smallest and most usual first. Which of them reads
 * as meant, a reading has to say. `blocks`: those of the meeting's file.
 */
export function candidates(
  meeting: Meeting,
  action: ActionItem,
  change: ActionChange,
  blocks: readonly Block[],
): Iterable<readonly Edit[]> {
  const { source, language } = meeting;
  const form = { text: source.text, language, place: placeOf(meeting, action, blocks) };
  switch (change.kind) {
    case "status":
      return statusEdits(form, action, change);
    case "due":
      return dueEdits(form, action, change, meeting.date?.value ?? null);
    case "owner":
      return ownerEdits(form, action, change);
  }
}
