import { sameName } from "../meeting/person.ts";
import type { Span } from "../meeting/source.ts";
import type { Attendee, Meeting } from "../meeting/types.ts";
import { displayName, type Mailbox, mergeMailboxes, parseAddressList } from "./address.ts";
import { type Doubt, doubtsAbout } from "./doubts.ts";
import type { MailKind } from "./kind.ts";

/** Who gets a mail, and whom it cannot reach. Nobody is left out without a trace. */
export interface Recipients {
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** Who gets a copy that the others do not see. */
  readonly bcc: readonly Mailbox[];
  /** People the mail is meant for of whom the file gives no address. */
  readonly withoutAddress: readonly string[];
  /** Addresses that nothing can be sent to, with their place in the file. */
  readonly unusable: ReadonlyArray<{ readonly text: string; readonly span: Span }>;
  /** What may be somebody else's doing. */
  readonly doubts: readonly Doubt[];
}

/** A person by name; `person` is `null` when the file lists nobody of that name. */
interface Addressee {
  readonly name: string;
  readonly person: Attendee | null;
}

/**
 * Recipients by role (guide G6, G13, C4): To must act, Cc is informed. A notice goes to everybody
 * invited; minutes go to those who came, with absentees and cc informed; an action list goes to the
 * owners of open actions, with host and decision-makers informed. `from` defaults to the person who
 * sends such a mail: the host invites, the recorder writes the minutes.
 */
export function recipientsOf(
  meeting: Meeting,
  kind: MailKind,
  from: Mailbox | null,
  bcc: readonly Mailbox[] = [],
): Recipients {
  const { to, cc } = addressees(meeting, kind);
  const toBoxes = mergeMailboxes(to.flatMap(mailboxesOf));
  const ccBoxes = without(toBoxes, mergeMailboxes(cc.flatMap(mailboxesOf)));
  const all = [...to, ...cc];
  return {
    from: from ?? sender(meeting, kind),
    to: toBoxes,
    cc: ccBoxes,
    bcc: without([...toBoxes, ...ccBoxes], mergeMailboxes(bcc)),
    withoutAddress: [
      ...new Set(all.filter(({ person }) => !person?.email).map(({ name }) => displayName(name))),
    ],
    unusable: unusableIn(all),
    doubts: doubtsIn(all),
  };
}

function without(others: readonly Mailbox[], boxes: readonly Mailbox[]): readonly Mailbox[] {
  const known = new Set(others.map((box) => box.address.toLowerCase()));
  return boxes.filter((box) => !known.has(box.address.toLowerCase()));
}

function addressees(meeting: Meeting, kind: MailKind): { to: Addressee[]; cc: Addressee[] } {
  const invited = meeting.attendees.map(listed);
  const informed = meeting.cc.map(listed);
  // Those merely informed get the minutes afterwards (guide G6), not the notice.
  if (kind === "notice") return { to: invited, cc: [] };
  if (kind === "minutes") {
    const absent = ({ person }: Addressee): boolean => person?.present === false;
    return {
      to: invited.filter((one) => !absent(one)),
      cc: [...informed, ...invited.filter(absent)],
    };
  }
  const open = meeting.actions.filter((action) => action.status === "open");
  const deciders = meeting.attendees.filter((person) => person.role === "decision-maker");
  return {
    to: open.flatMap((action) => action.owners).map((name) => named(meeting, name)),
    cc: [...(meeting.host ? [named(meeting, meeting.host.value)] : []), ...deciders.map(listed)],
  };
}

function listed(person: Attendee): Addressee {
  return { name: person.name, person };
}

function named(meeting: Meeting, name: string): Addressee {
  return { name, person: findPerson(meeting, name) };
}

/** The invited or informed person of that name. */
export function findPerson(meeting: Meeting, name: string): Attendee | null {
  const people = [...meeting.attendees, ...meeting.cc];
  return people.find((person) => sameName(person.name, name)) ?? null;
}

function mailboxesOf({ person }: Addressee): readonly Mailbox[] {
  if (!person?.email) return [];
  // A name that looks like an address is one copied from it; it would only mislead.
  const name = person.name.includes("@") ? "" : displayName(person.name);
  return parseAddressList(person.email.value).mailboxes.map(({ address }) => ({ name, address }));
}

function unusableIn(people: readonly Addressee[]): Recipients["unusable"] {
  const found = new Map<number, { text: string; span: Span }>();
  for (const { person } of people) {
    if (!person?.email) continue;
    const { unusable } = parseAddressList(person.email.value);
    const text = unusable.join("; ");
    if (text !== "") found.set(person.email.span.from, { text, span: person.email.span });
  }
  return [...found.values()];
}

function doubtsIn(people: readonly Addressee[]): readonly Doubt[] {
  const emails = new Map(
    people.flatMap(({ person }) => (person?.email ? [[person.email.span.from, person]] : [])),
  );
  return [...emails.values()].flatMap(({ name, email }) =>
    email ? doubtsAbout(name, parseAddressList(email.value).mailboxes, email.span) : [],
  );
}

function sender(meeting: Meeting, kind: MailKind): Mailbox | null {
  const names = kind === "notice" ? [meeting.host] : [meeting.recorder, meeting.host];
  for (const name of names) {
    const [mailbox] = name ? mailboxesOf(named(meeting, name.value)) : [];
    if (mailbox) return mailbox;
  }
  return null;
}
