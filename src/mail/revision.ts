import { createHash } from "node:crypto";
import type { Meeting } from "../meeting/types.ts";
import { parseAddressList } from "./address.ts";
import { headOf } from "./head.ts";
import { sameContent } from "./outbox.ts";
import { findPerson } from "./recipients.ts";

/** The mail of this meeting and name that the outbox holds as `.eml`; `null` when there is none. */
export type Earlier = (mail: string) => Uint8Array | null;

/** What makes a mail findable and puts it under the one it belongs to (RFC 5322, 3.6.4). */
export interface Thread {
  readonly messageId: string;
  readonly inReplyTo: string | null;
  /** The chain from the notice down to `inReplyTo`. */
  readonly references: readonly string[];
}

/** Nobody reads further back, and RFC 5537 allows to leave out what is between first and last. */
const longestChain = 10;

/**
 * How often a mail was replaced: what the front-matter says (`revision`), or the mail in the outbox
 * where that is ahead. `mail` is the middle of the file's name: `notice`, `reminder.2`. The calendar
 * counts for itself: a word put right in the agenda makes another mail, but not another event.
 */
export function revisionOf(meeting: Meeting, mail: string, earlier: Earlier): number {
  const said = meeting.revision?.value ?? 0;
  const before = earlier(mail);
  return Math.max(said, before === null ? 0 : (revisionIn(before, meeting, mail) ?? 0));
}

/**
 * The place of a mail among those of its meeting: everything hangs from the notice, and a revision
 * from the one it replaces. The first notice's id follows from the meeting alone, so that minutes
 * find their thread also where the outbox is not at hand.
 */
export function threadOf(
  meeting: Meeting,
  mail: string,
  revision: number,
  earlier: Earlier,
): Thread {
  const ids = (name: string, revisions: number): string[] =>
    latest(revisions).map((one) => messageId(meeting, name, one));
  const references = [
    ...(mail === "notice" ? [] : ids("notice", revisionOf(meeting, "notice", earlier) + 1)),
    ...ids(mail, revision),
  ];
  return {
    messageId: messageId(meeting, mail, revision),
    inReplyTo: references.at(-1) ?? null,
    references,
  };
}

/** `0, 1, 2 …` below a number, the first and the last of them when they are many. */
function latest(count: number): number[] {
  const from = Math.max(1, count - longestChain + 1);
  return count === 0 ? [] : [0, ...Array.from({ length: count - from }, (_, at) => from + at)];
}

/**
 * A mail under an id of its own: what differs from the mail in the outbox is the next revision, as
 * servers drop a second mail of one id. `compose` gives the same bytes for the same place; `then`
 * does so for the time at which that mail was written: words that only time has changed are no news.
 */
export async function composeRevised(
  meeting: Meeting,
  mail: string,
  earlier: Earlier,
  compose: (thread: Thread) => Promise<Uint8Array>,
  then: (thread: Thread) => Promise<Uint8Array> = compose,
): Promise<Uint8Array> {
  const composed = (revision: number): Promise<Uint8Array> =>
    compose(threadOf(meeting, mail, revision, earlier));
  const revision = revisionOf(meeting, mail, earlier);
  const bytes = await composed(revision);
  const before = earlier(mail);
  const replaces =
    before !== null &&
    revisionIn(before, meeting, mail) === revision &&
    !sameContent(before, bytes, "eml") &&
    !sameContent(before, await then(threadOf(meeting, mail, revision, earlier)), "eml");
  return replaces ? composed(revision + 1) : bytes;
}

/** The revision stands in the open, so that a mail in the outbox tells it; only one's own counts. */
function messageId(meeting: Meeting, mail: string, revision: number): string {
  return `<${digest(meeting, mail, revision)}.${revision}@${domainOf(meeting)}>`;
}

function revisionIn(bytes: Uint8Array, meeting: Meeting, mail: string): number | null {
  const found = /^Message-ID: <([0-9a-f]{32})\.(\d{1,9})@/im.exec(headOf(bytes));
  const revision = Number(found?.[2]);
  return found?.[1] === digest(meeting, mail, revision) ? revision : null;
}

/** Lengths keep `["ab", "c"]` and `["a", "bc"]` apart. */
function digest(meeting: Meeting, mail: string, revision: number): string {
  const hash = createHash("sha256");
  for (const part of [meeting.id, mail, String(revision)]) hash.update(`${part.length}:${part}`);
  return hash.digest("hex").slice(0, 32);
}

/** The organiser's domain, whoever sends: a thread must not break because the recorder writes the minutes. */
function domainOf(meeting: Meeting): string {
  const named = [meeting.host, meeting.recorder].flatMap((one) =>
    one ? [findPerson(meeting, one.value)] : [],
  );
  for (const person of [...named, ...meeting.attendees]) {
    const [mailbox] = parseAddressList(person?.email?.value ?? "").mailboxes;
    if (mailbox) return mailbox.address.slice(mailbox.address.indexOf("@") + 1);
  }
  return "collab.invalid";
}
