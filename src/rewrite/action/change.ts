import type { ActionItem, Meeting } from "../../meeting/types.ts";
import { meaningOf } from "../meaning.ts";
import { type ActionChange, candidates } from "./candidates.ts";
import { areApart, type Edit, withEdits } from "./edit.ts";
import { blocksOf } from "./place.ts";
import type { StatusChange } from "./status.ts";

export type { ActionChange } from "./candidates.ts";

export interface Changed {
  readonly text: string;
  readonly meetings: readonly Meeting[];
}

type Read = Pick<Changed, "meetings">;

export interface ChangeContext {
  /** All meetings of the file. */
  readonly meetings: readonly Meeting[];
  readonly read: (text: string) => readonly Meeting[];
  /** Whether the file, so read, is what is wanted beyond itself. */
  readonly suits: (meetings: readonly Meeting[]) => boolean;
}

/** An action of a file, and what is to become of it. */
export interface Wanted {
  readonly part: number;
  /** Among the meeting's actions. */
  readonly index: number;
  readonly change: ActionChange;
}

/** More ways than any change has. */
const ROUNDS = 16;

/**
 * A file's text with actions changed, each by the smallest edit after which it reads as meant, and all
 * else says the same as before; else the first action that cannot be. All are changed together where
 * their edits allow it, else one half after the other.
 */
export function withChanges<One extends Wanted>(
  wanted: readonly One[],
  context: ChangeContext,
): Changed | { readonly cannot: One } {
  const [first, ...more] = wanted;
  if (!first) throw new Error("nothing is wanted");
  if (more.length === 0) return changedAlone(first, context) ?? { cannot: first };
  const together = changedTogether(wanted, context);
  if (together) return together;
  const half = wanted.length >> 1;
  const begun = withChanges(wanted.slice(0, half), context);
  if ("cannot" in begun) return begun;
  return withChanges(wanted.slice(half), { ...context, meetings: begun.meetings });
}

/** The ways in which a change of one action could be written. All meetings are of one file. */
function waysIn(meetings: readonly Meeting[]): (wanted: Wanted) => Iterable<readonly Edit[]> {
  const [any] = meetings;
  const blocks = any ? blocksOf(any.source) : [];
  return ({ part, index, change }) => {
    const meeting = meetings[part];
    const action = meeting?.actions[index];
    return meeting && action ? candidates(meeting, action, change, blocks) : [];
  };
}

function changedAlone(wanted: Wanted, context: ChangeContext): Changed | null {
  for (const edits of waysIn(context.meetings)(wanted)) {
    if (edits.length === 0) continue;
    const changed = withEditsMade(edits, context);
    if (isDone(wanted, changed) && isAllElseTheSame([wanted], changed, context)) return changed;
  }
  return null;
}

/** Each action in the first way that reads as meant; `null` where that does not go together. */
function changedTogether(wanted: readonly Wanted[], context: ChangeContext): Changed | null {
  const waysOf = waysIn(context.meetings);
  const each = wanted.map((one) => {
    const ways = waysOf(one)[Symbol.iterator]();
    return { one, ways, way: ways.next() };
  });
  for (let round = 0; round < ROUNDS; round++) {
    const changes: (readonly Edit[])[] = [];
    for (const { way } of each) {
      if (way.done || way.value.length === 0) return null;
      changes.push(way.value);
    }
    if (!areApart(changes)) return null;
    const changed = withEditsMade(changes.flat(), context);
    const others = each.filter(
      ({ one }) => !isDone(one, changed) || !isElseTheSame(one, context, changed),
    );
    if (others.length === 0) return isAllElseTheSame(wanted, changed, context) ? changed : null;
    for (const other of others) other.way = other.ways.next();
  }
  return null;
}

function withEditsMade(edits: readonly Edit[], { meetings, read }: ChangeContext): Changed {
  const text = withEdits(meetings[0]?.source.text ?? "", edits);
  return { text, meetings: read(text) };
}

/** Whether one action says what it said before, but for its change. */
function isElseTheSame({ part, index, change }: Wanted, before: Read, after: Read): boolean {
  const [was, now] = [before, after].map(({ meetings }) => meetings[part]?.actions[index]);
  return !!was && !!now && meaningOf(masked(was, change)) === meaningOf(masked(now, change));
}

function isDone({ part, index, change }: Wanted, { meetings }: Changed): boolean {
  const action = meetings[part]?.actions[index];
  return action !== undefined && isAsMeant(action, change);
}

const isAllElseTheSame = (
  wanted: readonly Wanted[],
  changed: Changed,
  { meetings, suits }: ChangeContext,
): boolean =>
  changed.meetings.length === meetings.length &&
  withoutChanged(changed.meetings, wanted) === withoutChanged(meetings, wanted) &&
  suits(changed.meetings);

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

/** What all meetings of the file say, without what the changes are allowed to change. */
function withoutChanged(meetings: readonly Meeting[], wanted: readonly Wanted[]): string {
  const changes = new Map(wanted.map(({ part, index, change }) => [`${part} ${index}`, change]));
  const parts = new Set(wanted.map(({ part }) => part));
  const rest = meetings.map((meeting, part) => {
    if (!parts.has(part)) return meeting;
    const actions = meeting.actions.map((action, index) => {
      const change = changes.get(`${part} ${index}`);
      return change ? masked(action, change) : action;
    });
    const isOwner = wanted.some((one) => one.part === part && one.change.kind === "owner");
    // Somebody new may be known from the address book now.
    const people = isOwner ? { mentioned: [], ambiguous: [] } : {};
    return { ...meeting, ...people, actions };
  });
  return meaningOf(rest);
}

const masked = (action: ActionItem, change: ActionChange): object => ({
  ...action,
  ...unsaid(action, change),
});

function unsaid({ task, dueText }: ActionItem, { kind }: ActionChange): object {
  if (kind === "status") return { status: null, closed: null };
  if (kind === "owner") return { owner: null, owners: [] };
  const inside =
    task && dueText && dueText.span.from >= task.span.from && dueText.span.to <= task.span.to;
  const rest = inside ? task.value.replace(dueText.value, " ").replace(/\s+/g, "") : null;
  return { due: null, moved: null, firstDue: null, ...(rest !== null && { task: rest }) };
}
