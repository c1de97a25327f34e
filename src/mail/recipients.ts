import type { RecipientChoice, RecipientGroup } from "../config/config.ts";
import type { MailKind, MeetingMailKind } from "../config/mail-kind.ts";
import type { Source, Span } from "../markdown/source.ts";
import { sameName } from "../meeting/people/person.ts";
import type { Attendee, Meeting } from "../meeting/types.ts";
import { append } from "../text/many.ts";
import { displayName, type Mailbox, mergeMailboxes, parseAddressList } from "./address.ts";
import { type Doubt, doubtsAbout } from "./doubts.ts";

/** Who gets a mail, and whom it cannot reach. Nobody is left out without a trace. */
export interface Recipients {
  readonly from: Mailbox | null;
  /** Who gets the answers; `null`: who sends it. */
  readonly replyTo: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** Who gets a copy that the others do not see. */
  readonly bcc: readonly Mailbox[];
  /** People the mail is meant for of whom the file gives no address. */
  readonly withoutAddress: readonly string[];
  /** Addresses that nothing can be sent to, with their place in the file. */
  readonly unusable: ReadonlyArray<{
    readonly text: string;
    readonly source: Source;
    readonly span: Span;
  }>;
  /** What may be somebody else's doing. */
  readonly doubts: ReadonlyArray<Doubt & { readonly source: Source }>;
}

/** What the command line and the configuration say about the people of a mail. */
export interface Correspondents {
  /** `null`: the person who sends such a mail by role. */
  readonly from: Mailbox | null;
  /** `null`: the host, where somebody else sends. */
  readonly replyTo?: Mailbox | null;
  readonly bcc: readonly Mailbox[];
  /** What the configuration puts in the place of the usual recipients. */
  readonly chosen: RecipientChoice;
}

/** Whom a configuration chooses for a kind of mail: whoever got the notice hears that the meeting is off. */
export function choiceFor(
  kind: MailKind,
  choices: Readonly<Partial<Record<MailKind, RecipientChoice>>>,
): RecipientChoice {
  return choices[kind] ?? (kind === "cancel" ? choices.notice : undefined) ?? {};
}

/** A person by name; `person` is `null` when the file lists nobody of that name. */
export interface Addressee {
  readonly name: string;
  readonly person: Attendee | null;
  /** Where the person is listed. */
  readonly source: Source;
}

/**
 * Recipients by role (guide G6, G13, C4): To must act, Cc is informed. A notice goes to everybody
 * invited, as does its cancellation; minutes go to those who came, with absentees and cc informed; an action list goes to the
 * owners of open actions, with host and decision-makers informed; a reminder to its owner alone; the digest of a
 * series to its decision-makers.
 */
const usual: Readonly<Record<MailKind, Readonly<Record<"to" | "cc", readonly RecipientGroup[]>>>> =
  {
    // Those merely informed get the minutes afterwards (guide G6), not the notice.
    notice: { to: ["invited"], cc: [] },
    cancel: { to: ["invited"], cc: [] },
    minutes: { to: ["attendees"], cc: ["cc", "absent"] },
    actions: { to: ["owners"], cc: ["host", "decision-makers"] },
    // To be reminded before others is a reproach; and hosts need not read of each other's meetings.
    reminder: { to: ["owners"], cc: [] },
    digest: { to: ["decision-makers"], cc: ["host"] },
  };

/** `from` defaults to the person who sends such a mail: the host invites, the recorder writes the minutes. */
export function recipientsOf(
  meeting: Meeting,
  kind: MeetingMailKind,
  { from, ...others }: Correspondents,
): Recipients {
  const members = (group: RecipientGroup): Addressee[] => membersOf(group, meeting);
  const sender = from ?? senderOf(meeting, kind);
  const replyTo = others.replyTo ?? senderOf(meeting, "notice");
  return recipients(kind, members, { ...others, replyTo, from: sender });
}

/** The recipients of a mail whose groups are known. Nobody is in two fields. */
export function recipients(
  kind: MailKind,
  members: (group: RecipientGroup) => readonly Addressee[],
  { from, replyTo = null, bcc, chosen }: Correspondents,
): Recipients {
  const found: Addressee[] = [];
  const boxes = (field: "to" | "cc" | "bcc"): Mailbox[] =>
    (chosen[field] ?? (field === "bcc" ? [] : usual[kind][field])).flatMap((entry) => {
      if (typeof entry !== "string") return parseAddressList(entry.address).mailboxes;
      const people = members(entry);
      append(found, people);
      return people.flatMap(mailboxesOf);
    });
  const to = mergeMailboxes(boxes("to"));
  const cc = without(to, mergeMailboxes(boxes("cc")));
  const blind = chosen.bcc ? boxes("bcc") : bcc;
  return {
    replyTo: isSameBox(replyTo, from) ? null : replyTo,
    ...{ from, to, cc, bcc: without([...to, ...cc], mergeMailboxes(blind)) },
    withoutAddress: [
      ...new Set(found.filter(({ person }) => !person?.email).map(({ name }) => displayName(name))),
    ],
    unusable: unusableIn(found),
    doubts: doubtsIn(found),
  };
}

const isSameBox = (one: Mailbox | null, other: Mailbox | null): boolean =>
  one?.address.toLowerCase() === other?.address.toLowerCase();

function without(others: readonly Mailbox[], boxes: readonly Mailbox[]): readonly Mailbox[] {
  const known = new Set(others.map((box) => box.address.toLowerCase()));
  return boxes.filter((box) => !known.has(box.address.toLowerCase()));
}

/** The people of a group, in the order of the file. */
export function membersOf(group: RecipientGroup, meeting: Meeting): Addressee[] {
  const { source } = meeting;
  const listed = (people: readonly Attendee[]): Addressee[] =>
    people.map((person) => ({ name: person.name, person, source }));
  const named = (names: readonly string[]): Addressee[] =>
    names.map((name) => ({ name, person: findPerson(meeting, name), source }));
  const { attendees } = meeting;
  switch (group) {
    case "invited":
      return listed(attendees);
    case "attendees":
      return listed(attendees.filter(({ present }) => present !== false));
    case "absent":
      return listed(attendees.filter(({ present }) => present === false));
    case "cc":
      return listed(meeting.cc);
    case "host":
    case "recorder":
      return named(meeting[group] ? [meeting[group].value] : []);
    case "decision-makers":
      return listed(attendees.filter(({ role }) => role === "decision-maker"));
    case "executors":
      return listed(attendees.filter(({ role }) => role === "executor"));
    case "stakeholders":
      return listed(attendees.filter(({ role }) => role === "stakeholder"));
    case "owners":
      return named(
        meeting.actions.filter(({ status }) => status === "open").flatMap(({ owners }) => owners),
      );
  }
}

/**
 * The invited or informed person of that name, else one the address book knows; `null` when several
 * with different addresses have it: a mail must not go to the wrong one.
 */
export function findPerson(meeting: Meeting, name: string): Attendee | null {
  return onlyOne(everybodyIn(meeting), name);
}

function onlyOne(people: readonly Attendee[], name: string): Attendee | null {
  const found = people.filter((person) => sameName(person.name, name));
  const addresses = new Set(found.flatMap(({ email }) => email?.value.toLowerCase() ?? []));
  return addresses.size > 1 ? null : (found[0] ?? null);
}

function mailboxesOf({ person }: Pick<Addressee, "person">): readonly Mailbox[] {
  return person ? personMailboxes(person) : [];
}

/** Whom a meeting names, invited or not. */
export const everybodyIn = ({ attendees, cc, mentioned }: Meeting): readonly Attendee[] => [
  ...attendees,
  ...cc,
  ...mentioned,
];

/** Where somebody gets mail; the addresses nothing can be sent to are left out. */
export function personMailboxes(person: Attendee): readonly Mailbox[] {
  if (!person.email) return [];
  // A name that looks like an address is one copied from it; it would only mislead.
  const name = person.name.includes("@") ? "" : displayName(person.name);
  return parseAddressList(person.email.value).mailboxes.map(({ address }) => ({ name, address }));
}

function unusableIn(people: readonly Addressee[]): Recipients["unusable"] {
  const found = new Map<string, Recipients["unusable"][number]>();
  for (const { person, source } of people) {
    if (!person?.email) continue;
    const { span } = person.email;
    const text = parseAddressList(person.email.value).unusable.join("; ");
    if (text !== "") found.set(`${span.from} ${source.file}`, { text, source, span });
  }
  return [...found.values()];
}

function doubtsIn(people: readonly Addressee[]): Recipients["doubts"] {
  const listed = new Map(
    people.map((one) => [`${one.person?.email?.span.from} ${one.source.file}`, one]),
  );
  return [...listed.values()].flatMap(({ person, source }) => {
    if (!person?.email) return [];
    const { mailboxes } = parseAddressList(person.email.value);
    return doubtsAbout(person.name, mailboxes, person.email.span).map((doubt) => ({
      ...doubt,
      source,
    }));
  });
}

/** The person who sends such a mail by role, if the file gives an address. */
export function senderOf(meeting: Meeting, kind: MailKind): Mailbox | null {
  const invites = kind === "notice" || kind === "cancel";
  const names = invites ? [meeting.host] : [meeting.recorder, meeting.host];
  for (const name of names) {
    if (!name) continue;
    // Who chairs or records is there: a namesake who is only informed puts nobody in doubt.
    const person = onlyOne(meeting.attendees, name.value) ?? findPerson(meeting, name.value);
    const [mailbox] = mailboxesOf({ person });
    if (mailbox) return mailbox;
  }
  return null;
}
