import { ownerFilesIn } from "../../mail/calendar/in-mail.ts";
import {
  binary,
  bytesOf as binaryBytes,
  fieldsIn,
  headAndRest,
  headFrom,
} from "../../mail/head.ts";
import type { Letter } from "../../mail/letters.ts";
import { contentHash } from "../../mail/outbox.ts";
import type { Parcel } from "../../mail/sending/deliver.ts";
import type { Ledger } from "../../mail/sending/ledger.ts";
import { savedDraft } from "../../mail/sending/saved-draft.ts";
import { messageIdIn, type Standing, standingOf } from "../../mail/sending/standing.ts";
import { positionAt } from "../../markdown/source.ts";
import type { Messages } from "../../messages/index.ts";
import { UserError } from "../../text/errors.ts";
import { asWrittenBy } from "./bytes.ts";
import type { Ready } from "./deliveries.ts";
import { readLedger } from "./ledger-file.ts";
import type { Run } from "./options.ts";
import { bytesOf, commonDraft } from "./outlets.ts";
import { sentKey } from "./sent-elsewhere.ts";
import { remark, shownPath } from "./tell.ts";

interface Setting {
  readonly run: Run;
  readonly said: Messages;
  readonly ledger: Ledger;
}

/** What the mail in the outbox is; words that only time has changed make no other mail of it. */
async function standingIn(
  before: Uint8Array,
  letter: Letter,
  sent: Uint8Array,
  { run, said, ledger }: Setting,
): Promise<Standing> {
  const revision = letter.meetings[0].revision?.value ?? 0;
  const draft = await bytesOf(commonDraft(letter, run), run, said, "draft");
  const standing = standingOf(before, { sent, draft, revision }, ledger);
  const then = standing === "same" ? null : asWrittenBy(letter, before);
  if (!then) return standing;
  const forms = {
    sent: await bytesOf(then, run, said, "send"),
    draft: await bytesOf(commonDraft(then, run), run, said, "draft"),
    revision,
  };
  return standingOf(before, forms, ledger) === "same" ? "same" : standing;
}

type Prepare = (letter: Letter, path: string, said: Messages) => Promise<Ready>;

/** Makes letters ready to go; the ledger is read once for all of them. */
export function preparing(run: Run, attended: boolean): Prepare {
  let ledger: Ledger | null = null;
  return async (letter, path, said) => {
    const { files } = run.outbox;
    const before = files.kind(path) === null ? null : files.read(path);
    const file = shownPath(run.invocation, path);
    const sent = await bytesToSend(before, letter, run, said);
    const personal = (parcel: Parcel): Parcel => withCopies(parcel, letter, run, said);
    const fresh = {
      ...{ letter, said, path, before },
      parcel: personal(parcelOf(letter, sent, file)),
    };
    if (before === null || run.options.force) return { ...fresh, asSaved: false };
    ledger ??= readLedger(run).ledger;
    const standing = await standingIn(before, letter, sent, { run, said, ledger });
    if (standing === "earlier") return { ...fresh, asSaved: false };
    if (standing === "same") {
      // Those who get it later get the very mail the others have.
      const isOut = ledger.holds(messageIdIn(before), contentHash(before));
      const parcel = isOut ? personal(parcelOf(letter, before, file)) : fresh.parcel;
      return { ...fresh, asSaved: false, parcel };
    }
    const ready = asSaved({ ...fresh, before }, standing === "sent" ? ledger : null);
    if (run.options.dryRun) remark(run.invocation, said.mail.send.edited, { file });
    else if (!attended) throw new UserError(said.mail.send.edited, { file });
    return ready;
  };
}

/** A mail that the outbox does not hold; who has it already by the ledger gets it no more. */
async function bytesToSend(
  before: Uint8Array | null,
  letter: Letter,
  run: Run,
  said: Messages,
): Promise<Uint8Array> {
  const sent = await freshBytes(letter, run, said);
  if (before !== null || sentKey(letter) === null) return sent;
  const isKnown = readLedger(run).ledger.knows(messageIdIn(sent));
  return isKnown ? sent : sentAnew(letter, run, said);
}

/**
 * A mail that went out from somewhere else, under an id that servers and mail programs know: what has
 * other words must not take it. Throws a `UserError` unless it is wanted all the same, as a revision.
 */
async function sentAnew(letter: Letter, run: Run, said: Messages): Promise<Uint8Array> {
  const [meeting] = letter.meetings;
  const key = sentKey(letter) ?? "";
  const stamp = letter.kind === "notice" ? meeting.notified : meeting.minutesSent;
  const span = stamp?.span ?? meeting.topSpan;
  if (!run.options.force) {
    const place = { file: meeting.source.file, ...positionAt(meeting.source, span.from) };
    throw new UserError(said.mail.send.sentElsewhere(key), place);
  }
  const revised = { ...meeting, revision: { value: 1, span } };
  return freshBytes({ ...letter, meetings: [revised] }, run, said);
}

function everybodyHas({ mail, recipients }: Parcel, ledger: Ledger): boolean {
  return recipients.every(({ address }) => ledger.stateOf(mail, address) === "sent");
}

async function freshBytes(letter: Letter, run: Run, said: Messages): Promise<Uint8Array> {
  const { from, to, cc, bcc } = letter.recipients;
  const place = { file: letter.meetings[0].source.file };
  if (!from) throw new UserError(said.mail.send.noFrom, place);
  if (to.length + cc.length + bcc.length === 0) throw new UserError(said.mail.send.nobody, place);
  return bytesOf(letter, run, said, "send");
}

/**
 * The letter with the words and the recipients that the file in the outbox has; `sentAs` is given when it
 * is what was sent. Throws a `UserError` when that cannot be sent, or everybody has it.
 */
function asSaved(
  fresh: Omit<Ready, "asSaved"> & { readonly before: Uint8Array },
  sentAs: Ledger | null,
): Ready {
  const { letter, said, before, parcel } = fresh;
  const saved = savedDraft(before, sentAs === null ? parcel.bytes : before);
  const place = { file: parcel.file };
  if (saved === null) throw new UserError(said.mail.command.differs, place);
  const { bytes, subject, from, to, cc, bcc } = saved;
  const recipients = { ...letter.recipients, from, to, cc, bcc, withoutAddress: [] };
  const edited = { ...letter, subject, recipients };
  const own = parcelOf(edited, bytes, parcel.file);
  if (sentAs && everybodyHas(own, sentAs)) throw new UserError(said.mail.send.changed, place);
  return { ...fresh, letter: edited, asSaved: true, parcel: own };
}

function parcelOf(letter: Letter, bytes: Uint8Array, file: string): Parcel {
  const { from, to, cc, bcc } = letter.recipients;
  const saysDeadlines = letter.deadlines.own.length > 0;
  return {
    ...{ mail: messageIdIn(bytes), file, content: contentHash(bytes), bytes },
    meetings: letter.meetings.map(({ id }) => id),
    ...(saysDeadlines
      ? { deadlinesIn: (copy) => ownerFilesIn(copy).flatMap(({ said }) => said) }
      : {}),
    ...{ from: from?.address ?? "", recipients: [...to, ...cc, ...bcc] },
  };
}

/** Each copy may say on top what it asks of its reader; it is the same mail, under the same id. */
function withCopies(parcel: Parcel, letter: Letter, run: Run, said: Messages): Parcel {
  if (run.invocation.config.mail.personal === false && !run.options.ics) return parcel;
  return {
    ...parcel,
    copyFor: async ({ address }) => {
      const copy = letter.copyFor(address);
      return copy ? under(parcel.bytes, await bytesOf(copy, run, said, "send")) : parcel.bytes;
    },
  };
}

/** A mail under the date and in the place of another. */
function under(other: Uint8Array, eml: Uint8Array): Uint8Array {
  const [head, rest] = headAndRest(binary(eml));
  const kept = fieldsIn(headAndRest(binary(other))[0]).filter(({ name }) => PLACE.test(name));
  const own = fieldsIn(head).filter(({ name }) => !PLACE.test(name));
  return binaryBytes(headFrom([...own, ...kept]) + rest);
}

const PLACE = /^(?:Date|Message-ID|In-Reply-To|References)$/i;
