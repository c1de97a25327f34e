import { nameKey } from "../meeting/people/person.ts";
import type { Attendee, Meeting } from "../meeting/types.ts";
import { daysBetween, type LocalDate } from "../time/local.ts";
import { isGroup } from "../vocabulary/index.ts";
import { parseAddressList } from "./address.ts";
import { History, type LatestAction } from "./history.ts";
import { findPerson } from "./recipients.ts";

/** What is still to be done, and how many days there are left; negative when it is overdue. */
export interface OpenAction extends LatestAction {
  /** `null`: the deadline names no day. */
  readonly due: { readonly date: LocalDate; readonly days: number } | null;
}

/** What one person is reminded of (guide C3); each list with the earliest deadline first. */
export interface Reminder {
  /** The same for the same person in every file: the address, else the name. */
  readonly key: string;
  readonly name: string;
  /** The entry in a list of people that gives the address, and the meeting it stands in. */
  readonly listed: { readonly person: Attendee; readonly meeting: Meeting } | null;
  readonly overdue: readonly OpenAction[];
  readonly today: readonly OpenAction[];
  readonly soon: readonly OpenAction[];
  /** Without a day that could be watched; the owner is asked for one. */
  readonly undated: readonly OpenAction[];
}

export interface Reminders {
  /** In the order in which the files name the owners first. */
  readonly reminders: readonly Reminder[];
  /** What nobody can be reminded of, because no person owns it. */
  readonly ownerless: readonly OpenAction[];
}

export interface Window {
  /** Today, on the clock of a meeting. */
  readonly today: (meeting: Meeting) => LocalDate;
  /** Calendar days ahead within which something is due soon. */
  readonly days: number;
  /** The meetings with those around them; by default alone. */
  readonly history?: History;
}

/**
 * Who has to be reminded of what: of a promise that several meetings repeat once, as the last one has it.
 * Cancelled meetings bind nobody.
 */
export function remindersOf(meetings: readonly Meeting[], window: Window): Reminders {
  const owners = ownersIn(meetings);
  const found = new Map<string, { name: string; actions: OpenAction[] }>();
  const ownerless: OpenAction[] = [];
  for (const open of pendingIn(meetings, window)) {
    const people = open.tracked.owners.filter((name) => !isGroup(name));
    if (people.length === 0) ownerless.push(open);
    for (const name of people) {
      const key = owners.keyOf(name, open.meeting);
      const before = found.get(key) ?? { name, actions: [] };
      // Somebody named twice in one cell still owes one thing.
      if (before.actions.at(-1) !== open) before.actions.push(open);
      found.set(key, before);
    }
  }
  const reminders = [...found].map(([key, { name, actions }]) => ({
    ...{ key, name: owners.listed(key)?.person.name ?? name, listed: owners.listed(key) },
    ...sorted(actions),
  }));
  return { reminders, ownerless };
}

function pendingIn(
  meetings: readonly Meeting[],
  { today, days, history = new History(meetings) }: Window,
): readonly OpenAction[] {
  return history
    .latestIn(meetings)
    .filter(({ tracked }) => tracked.status === "open")
    .map((latest) => {
      const date = latest.tracked.due;
      const left = date ? { date, days: daysBetween(today(latest.meeting), date) } : null;
      return { ...latest, due: left };
    })
    .filter(({ due }) => due === null || due.days <= days);
}

function sorted(
  actions: readonly OpenAction[],
): Pick<Reminder, "overdue" | "today" | "soon" | "undated"> {
  const dated = (which: (days: number) => boolean): OpenAction[] =>
    actions
      .filter(({ due }) => due !== null && which(due.days))
      .sort((a, b) => (a.due?.days ?? 0) - (b.due?.days ?? 0));
  return {
    overdue: dated((days) => days < 0),
    today: dated((days) => days === 0),
    soon: dated((days) => days > 0),
    undated: actions.filter(({ due }) => due === null),
  };
}

interface Owners {
  readonly keyOf: (name: string, meeting: Meeting) => string;
  readonly listed: (key: string) => Reminder["listed"];
}

/**
 * Who is who across files: whoever has the same address, whatever the name. A name without an
 * address is the person of that name whose address another file gives, unless there are two of them.
 */
function ownersIn(meetings: readonly Meeting[]): Owners {
  const people = new Map<string, NonNullable<Reminder["listed"]>>();
  const keysOfName = new Map<string, Set<string>>();
  for (const meeting of meetings) {
    for (const person of [...meeting.attendees, ...meeting.cc]) {
      const key = addressKey(person);
      if (key === null) continue;
      if (!people.has(key)) people.set(key, { person, meeting });
      const name = nameKey(person.name);
      keysOfName.set(name, (keysOfName.get(name) ?? new Set()).add(key));
    }
  }
  return {
    keyOf(name, meeting) {
      const own = findPerson(meeting, name);
      const [only, ...others] = keysOfName.get(nameKey(name)) ?? [];
      const known = only !== undefined && others.length === 0 ? only : null;
      return (own ? addressKey(own) : null) ?? known ?? nameKey(name);
    },
    listed: (key) => people.get(key) ?? null,
  };
}

/** What cannot be sent to is kept as written, so that it is complained about once and not lost. */
function addressKey({ email }: Attendee): string | null {
  if (!email) return null;
  const { mailboxes, unusable } = parseAddressList(email.value);
  return (mailboxes[0]?.address ?? unusable[0] ?? "@").toLowerCase();
}
