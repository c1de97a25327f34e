import { join } from "node:path";
import type { Lock } from "../../host/io.ts";
import type { Letter } from "../../mail/letters.ts";
import { contentHash, isDraft, sameContent } from "../../mail/outbox.ts";
import { planOf, type Transport } from "../../mail/sending/deliver.ts";
import { Ledger, type Recorder, recorderAt } from "../../mail/sending/ledger.ts";
import type { Messages } from "../../messages/index.ts";
import { Cancelled, type Consent } from "../../plan/ask.ts";
import { reasonOf, UserError } from "../../text/errors.ts";
import { agreed, planLines } from "./agreed.ts";
import { connected, type Planned, type Ready, sendOne, tellStanding } from "./deliveries.ts";
import type { Run } from "./options.ts";
import { bytesOf, claims, type Outlet, placeOf, saidAbout } from "./outlets.ts";
import { refuseSecret, type Server, serverOf, withPassword } from "./server.ts";
import { stamp } from "./stamp.ts";
import { shownPath } from "./tell.ts";

/** Letters are gathered, shown as a whole, and sent together. */
export interface Sending {
  readonly put: Outlet;
  /** Whether everybody has got what was put here. */
  readonly finish: () => Promise<boolean>;
}

/** Throws a `UserError` when it is known beforehand that nothing could be sent. */
export function sendingThrough(run: Run, asking: () => Promise<Consent>): Sending {
  const { options, invocation } = run;
  const { stdin, stdout } = invocation.io;
  const attended = stdin.isTerminal && stdout.isTerminal;
  const server = options.dryRun ? null : serverOf(run);
  if (!options.dryRun && !options.yes && !attended)
    throw new UserError(invocation.messages.mail.send.needsYes);
  if (server && !attended) refuseSecret(server, run);
  const ready: Ready[] = [];
  const claim = claims();
  return {
    put: async (letter) => {
      const said = saidAbout(letter, run);
      const path = placeOf(letter, run);
      if (path === null) return;
      claim(path, letter, said);
      ready.push(await prepared(letter, path, said, run));
    },
    finish: async () => {
      if (ready.length === 0) return true;
      if (!server) return shown(ready, run);
      const lock = locked(run);
      try {
        return await sendAll(ready, server, run, attended ? await asking() : null);
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
        throw new UserError(invocation.messages.mail.send.cancelled);
      } finally {
        lock.release();
      }
    },
  };
}

async function prepared(letter: Letter, path: string, said: Messages, run: Run): Promise<Ready> {
  const { options, invocation } = run;
  const { from, to, cc, bcc } = letter.recipients;
  const place = { file: letter.meetings[0].source.file };
  const recipients = [...to, ...cc, ...bcc];
  if (!from) throw new UserError(said.mail.send.noFrom, place);
  if (recipients.length === 0) throw new UserError(said.mail.send.nobody, place);
  const fresh = await bytesOf(letter, run, said, "send");
  const { files } = run.outbox;
  const before = files.kind(path) === null ? null : files.read(path);
  const same = before !== null && sameContent(before, fresh, "eml");
  const file = shownPath(invocation, path);
  const replaces = before === null || same || options.force || isOther(before, fresh, letter);
  if (!replaces) throw new UserError(said.mail.command.differs, { file });
  // Those who get it later get the very mail the others have.
  const bytes = before && same && !isDraft(new TextDecoder().decode(before)) ? before : fresh;
  const mail = messageIdIn(bytes);
  const content = contentHash(bytes);
  const parcel = { mail, file, content, from: from.address, bytes, recipients };
  return { letter, said, path, parcel };
}

/**
 * Whether the outbox holds a mail that is none of this one's revisions: yesterday's reminder. It was
 * sent, and the record knows it, so nothing is lost.
 */
function isOther(before: Uint8Array, fresh: Uint8Array, { meetings: [meeting] }: Letter): boolean {
  const id = messageIdIn(fresh);
  const counted = revisionNumber(id) > (meeting.revision?.value ?? 0);
  return !counted && id !== messageIdIn(before) && !isDraft(new TextDecoder().decode(before));
}

function messageIdIn(eml: Uint8Array): string {
  return /^Message-ID: *(<[^>\s]+>)/im.exec(new TextDecoder("latin1").decode(eml))?.[1] ?? "";
}

function revisionNumber(messageId: string): number {
  return Number(/\.(\d+)@/.exec(messageId)?.[1] ?? 0);
}

/** Bytes: some millions of deliveries. */
const MOST_LEDGER = 512 * 1024 * 1024;

const ledgerPath = ({ outbox }: Run): string => join(outbox.path, "sent.ndjson");

function locked(run: Run): Extract<Lock, { taken: true }> {
  const { messages } = run.invocation;
  const path = `${ledgerPath(run)}.lock`;
  const file = shownPath(run.invocation, path);
  let lock: Lock;
  try {
    lock = run.outbox.files.lock(path);
  } catch (error) {
    throw new UserError(messages.cli.unwritable(reasonOf(error)), { file });
  }
  if (lock.taken) return lock;
  throw new UserError(messages.mail.send.busy(lock.holder, file));
}

/** Who gets what, by what was sent so far. Throws a `UserError` when that cannot be told. */
function planned(
  ready: readonly Ready[],
  run: Run,
): { readonly plans: readonly Planned[]; readonly recorder: Recorder } {
  const { options, invocation } = run;
  const { messages } = invocation;
  const { files } = run.outbox;
  const path = ledgerPath(run);
  const file = shownPath(invocation, path);
  let text = "";
  try {
    if (files.kind(path) !== null) text = new TextDecoder().decode(files.read(path, MOST_LEDGER));
  } catch (error) {
    throw new UserError(messages.cli.unreadable(reasonOf(error)), { file });
  }
  const { ledger, damaged } = Ledger.read(text);
  if (damaged !== null) throw new UserError(messages.mail.send.damaged, { file, line: damaged });
  const again = { all: options.resend === true, uncertain: options.resendUncertain === true };
  const plans = ready.map((one) => {
    const { mail, content } = one.parcel;
    if (ledger.holdsOther(mail, content)) {
      const revision = revisionNumber(mail) + 1;
      const place = { file: one.letter.meetings[0].source.file };
      throw new UserError(one.said.mail.send.otherContent(revision), place);
    }
    return { ...one, plan: planOf(one.parcel, ledger, again), sentAt: ledger.sentAt(mail) };
  });
  return { plans, recorder: recorderAt(path, text, files) };
}

function shown(ready: readonly Ready[], run: Run): boolean {
  for (const one of planned(ready, run).plans) run.invocation.io.stdout.write(planLines(one));
  return true;
}

/** Somebody without an address has been named; until there is one, not everybody has the mail. */
const hasAddresses = ({ letter }: Ready): boolean => letter.recipients.withoutAddress.length === 0;

async function sendAll(
  ready: readonly Ready[],
  server: Server,
  run: Run,
  consent: Consent | null,
): Promise<boolean> {
  const { io } = run.invocation;
  const { plans, recorder } = planned(ready, run);
  await agreed(plans, server, run, consent);
  const { endpoint } = server;
  let transport: Transport | null = null;
  let complete = true;
  try {
    for (const one of plans) {
      const sure = tellStanding(one, run);
      let sentAt = one.sentAt;
      let isOut = sure;
      if (one.plan.due.length > 0) {
        transport ??= await connected(await withPassword(server, run, consent), run);
        const means = { transport, recorder, now: io.now };
        isOut = await sendOne(one, means, endpoint, run);
        sentAt = io.now();
      }
      const isWhole = isOut && (run.options.force === true || hasAddresses(one));
      if (!sure || !isWhole) complete = false;
      // A run may have ended before it could write this down.
      if (isWhole && sentAt) await stamp(one, sentAt, run);
    }
  } finally {
    transport?.close();
  }
  return complete;
}
