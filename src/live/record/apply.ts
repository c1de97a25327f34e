import type { Meeting } from "../../meeting/types.ts";
import { withEdits } from "../../rewrite/action/edit.ts";
import type { Change } from "../types.ts";
import { waysFor } from "./edits.ts";
import { readsAsMeant } from "./reads.ts";

/** All meetings of a text, as if it stood in the file. */
export type Read = (text: string) => readonly Meeting[];

/** The meeting with all changes written, by the smallest edits that read as meant; `null`: one cannot be. */
export function withChanges(
  meeting: Meeting,
  changes: readonly Change[],
  read: Read,
): Meeting | null {
  let now: Meeting | null = meeting;
  for (const change of changes) now = now && withChange(now, change, read);
  return now;
}

function withChange(meeting: Meeting, change: Change, read: Read): Meeting | null {
  for (const edits of waysFor(meeting, change)) {
    const text = withEdits(meeting.source.text, edits);
    const [after, ...others] = read(text);
    if (after && others.length === 0 && readsAsMeant(change, meeting, after)) return after;
  }
  return null;
}
