import { nameKey, sameName } from "../meeting/people/person.ts";
import type { ActionItem, Meeting } from "../meeting/types.ts";
import type { LocalDate } from "../time/local.ts";
import type { Mention } from "../tracker/types.ts";
import { actionUids, type DeadlineEntry } from "./calendar/deadlines.ts";
import { summaryOf } from "./calendar/event.ts";
import { History, type LatestAction } from "./history.ts";
import { findPerson, personMailboxes } from "./recipients.ts";
import type { OpenAction } from "./reminders.ts";
import { plainTexts } from "./source-text.ts";
import { actionView, dueDate, type ViewContext } from "./view-common.ts";

/** What one owner has to put into a calendar. */
export interface OwnDeadlines {
  /** The beginning of the owner's address, else the name. */
  readonly name: string;
  /** `null`: nobody knows it. */
  readonly address: string | null;
  readonly entries: readonly DeadlineEntry[];
  /** Whether an entry that the owner has from an earlier mail is to be taken back. */
  readonly isOver: IsOver;
}

/** By its UID, and by the meetings of which the mail spoke that brought it. */
export type IsOver = (uid: string, meetings: readonly string[] | null) => boolean;

/**
 * What is not asked of somebody any more is over: done, given to somebody else, or another task by now.
 * That can be told of the actions at hand, and of whatever else was said of these meetings alone.
 */
export function overBut(
  open: ReadonlySet<string>,
  known: ReadonlySet<string>,
  meetings: readonly Meeting[],
): IsOver {
  const atHand = new Set(meetings.map(({ id }) => id));
  return (uid, about) =>
    !open.has(uid) && (known.has(uid) || (about?.every((id) => atHand.has(id)) ?? false));
}

/** The UIDs of all that meetings have as actions, whatever became of them. */
export const uidsIn = (actions: readonly LatestAction[]): ReadonlySet<string> =>
  new Set(actionUids(actions.map(({ tracked }) => identityOf(tracked.first))));

/** What makes an action's entry beside the action itself. */
interface Known {
  readonly uid: string;
  readonly due: LocalDate;
  /** How often its day was moved. */
  readonly moved: number;
}

/** The same promise has the same entry, whichever of the meetings that repeat it speaks of it. */
const identityOf = ({ meeting, owner, task }: Mention): readonly string[] => [
  meeting.id,
  owner ?? "",
  task ?? "",
];

function entryOf(
  action: ActionItem,
  context: ViewContext,
  { uid, due, moved }: Known,
): DeadlineEntry {
  const { meeting, language, fileLink } = context;
  const view = actionView(action, { ...context, source: plainTexts });
  return {
    ...{ uid, due, owner: view.owner, task: String(view.task) },
    ...{ deliverable: String(view.deliverable), topic: view.topic },
    meeting: summaryOf(meeting, language),
    link: fileLink ?? "",
    sequence: Math.max(meeting.revision?.value ?? 0, moved),
  };
}

interface Owned {
  readonly owners: readonly string[];
  readonly entry: DeadlineEntry;
}

/** The UID of each action of a meeting, in its order. */
export function uidsOf(meeting: Meeting, history: History): readonly string[] {
  return actionUids(
    meeting.actions.map((action, index) => {
      const first = history.before(meeting, index)?.first;
      if (first) return identityOf(first);
      return [meeting.id, action.owner?.value ?? "", action.task?.value ?? ""];
    }),
  );
}

/** The open actions of a meeting that have a day, in its order. */
function openActions(context: ViewContext): readonly Owned[] {
  const { meeting } = context;
  const history = context.history ?? new History([meeting]);
  const before = meeting.actions.map((_, index) => history.before(meeting, index));
  const uids = uidsOf(meeting, history);
  return meeting.actions.flatMap((action, index): readonly Owned[] => {
    const due = action.status === "open" ? dueDate(action) : null;
    const uid = uids[index];
    if (due === null || uid === undefined) return [];
    const known = { uid, due, moved: before[index]?.moved ?? action.moved };
    return [{ owners: action.owners, entry: entryOf(action, context, known) }];
  });
}

/** What somebody has to do alone need not say whose it is there: a phone has room for a few words. */
const inOwnCalendar = ({ owners, entry }: Owned): DeadlineEntry =>
  owners.length > 1 ? entry : { ...entry, owner: "" };

/** The deadlines of a meeting, whoever has to keep them. */
export const deadlinesOf = (context: ViewContext): readonly DeadlineEntry[] =>
  openActions(context).map(({ entry }) => entry);

/** The same by owner; `reader`: those of one alone, by address. */
export function deadlinesByOwner(
  context: ViewContext,
  reader: string | null,
): readonly OwnDeadlines[] {
  const { meeting } = context;
  const open = openActions(context);
  const known = new Set(uidsOf(meeting, context.history ?? new History([meeting])));
  const owners = new Map(
    meeting.actions.flatMap(({ owners }) => owners).map((name) => [nameKey(name), name] as const),
  );
  return [...owners.values()].flatMap((owner) => {
    const address = addressOf(owner, meeting);
    if (reader !== null && address?.toLowerCase() !== reader.toLowerCase()) return [];
    const entries = open
      .filter(({ owners }) => owners.some((name) => sameName(name, owner)))
      .map(inOwnCalendar);
    const uids = new Set(entries.map(({ uid }) => uid));
    const isOver = overBut(uids, known, [meeting]);
    return [{ name: fileNameOf(owner, address), address, entries, isOver }];
  });
}

/** What a reminder speaks of; `isOver`: what its owner need not do any more. */
export function remindedDeadlines(
  owner: { readonly name: string; readonly address: string | null },
  open: readonly OpenAction[],
  isOver: IsOver,
  context: Omit<ViewContext, "meeting" | "source">,
): OwnDeadlines {
  const uids = actionUids(open.map(({ tracked }) => identityOf(tracked.first)));
  const entries = open.flatMap(({ action, meeting, tracked, due }, index) => {
    const uid = uids[index];
    if (due === null || uid === undefined) return [];
    const known = { uid, due: due.date, moved: tracked.moved };
    const entry = entryOf(action, { ...context, meeting, source: plainTexts }, known);
    return [inOwnCalendar({ owners: action.owners, entry })];
  });
  const { address } = owner;
  return { name: fileNameOf(owner.name, address), address, entries, isOver };
}

function addressOf(name: string, meeting: Meeting): string | null {
  const person = findPerson(meeting, name);
  return (person ? personMailboxes(person)[0]?.address : null) ?? null;
}

export const fileNameOf = (name: string, address: string | null): string =>
  address === null ? name : address.slice(0, address.lastIndexOf("@"));
