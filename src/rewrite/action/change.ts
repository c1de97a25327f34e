import type { ActionItem, Meeting } from "../../meeting/types.ts";
import { meaningOf } from "../meaning.ts";
import { type ActionChange, candidates } from "./candidates.ts";
import { withEdits } from "./edit.ts";
import type { StatusChange } from "./status.ts";

export type { ActionChange } from "./candidates.ts";

export interface Changed {
  readonly text: string;
  readonly meetings: readonly Meeting[];
}

export interface ChangeContext {
  /** All meetings of the file. */
  readonly meetings: readonly Meeting[];
  readonly read: (text: string) => readonly Meeting[];
  /** Whether the file, so read, is what is wanted beyond itself. */
  readonly suits: (meetings: readonly Meeting[]) => boolean;
}

/**
 * A file's text with one action changed by the smallest edit after which it reads as meant and says
 * everything else as before; `null` when there is none.
 */
export function withChange(
  part: number,
  index: number,
  change: ActionChange,
  { meetings, read, suits }: ChangeContext,
): Changed | null {
  const meeting = meetings[part];
  const action = meeting?.actions[index];
  if (!meeting || !action) return null;
  const before = withoutChanged(meetings, part, index, change);
  for (const edits of candidates(meeting, action, change)) {
    if (edits.length === 0) continue;
    const text = withEdits(meeting.source.text, edits);
    const after = read(text);
    const now = after[part]?.actions[index];
    if (
      now &&
      after.length === meetings.length &&
      isAsMeant(now, change) &&
      withoutChanged(after, part, index, change) === before &&
      suits(after)
    )
      return { text, meetings: after };
  }
  return null;
}

function isAsMeant(action: ActionItem, change: ActionChange): boolean {
  switch (change.kind) {
    case "status":
      return action.status === change.status && isClosedOn(action, change);
    case "due":
      return change.date === null
        ? action.due.kind === "relative"
        : "date" in action.due && action.due.date === change.date && isSound(action);
    case "owner":
      return action.owner !== null && action.owners.length === 1 && namesOnly(action, change.name);
  }
}

/** The day that was asked for; without one asked for, none is as good. */
const isClosedOn = ({ closed }: ActionItem, { on, onIsWanted }: StatusChange): boolean =>
  closed === on || (closed === null && !onIsWanted);

/** A deadline that contradicts itself would be a finding. */
const isSound = ({ due }: ActionItem): boolean =>
  due.kind !== "date" || (due.wrongWeekday === null && due.wordsMean === null);

const namesOnly = ({ owner }: ActionItem, name: string): boolean => {
  const plain = (text: string): string =>
    text.normalize("NFKC").replace(/^@|\s/g, "").toLowerCase();
  return plain(owner?.value ?? "") === plain(name);
};

/** What all meetings of the file say, without what a change of one action is allowed to change. */
function withoutChanged(
  meetings: readonly Meeting[],
  part: number,
  index: number,
  change: ActionChange,
): string {
  const masked = meetings.map((meeting, at) => {
    if (at !== part) return meeting;
    const actions = meeting.actions.map((action, place) =>
      place === index ? { ...action, ...unsaid(action, change) } : action,
    );
    // Somebody new may be known from the address book now.
    const people = change.kind === "owner" ? { mentioned: [], ambiguous: [] } : {};
    return { ...meeting, ...people, actions };
  });
  return meaningOf(masked);
}

function unsaid({ task, dueText }: ActionItem, { kind }: ActionChange): object {
  if (kind === "status") return { status: null, closed: null };
  if (kind === "owner") return { owner: null, owners: [] };
  const inside =
    task && dueText && dueText.span.from >= task.span.from && dueText.span.to <= task.span.to;
  const rest = inside ? task.value.replace(dueText.value, " ").replace(/\s+/g, "") : null;
  return { due: null, moved: null, ...(rest !== null && { task: rest }) };
}
