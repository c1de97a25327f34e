import type { Lock } from "../../host/io.ts";
import { planOf, type Transport } from "../../mail/sending/deliver.ts";
import { type Recorder, recorderAt } from "../../mail/sending/ledger.ts";
import { revisionNumber } from "../../mail/sending/standing.ts";
import { type Consent, Declined } from "../../plan/ask.ts";
import { errorLine, reasonOf, UserError } from "../../text/errors.ts";
import type { Place } from "../rewrite.ts";
import { agreed, asSavedAgreed, planLines } from "./agreed.ts";
import { connected, type Planned, type Ready, sendOne, tellStanding } from "./deliveries.ts";
import { ledgerPath, readLedger } from "./ledger-file.ts";
import { type Shelf, shelfFor } from "./mailbox.ts";
import type { Run } from "./options.ts";
import { claims, type Outlet, placeOf, saidAbout } from "./outlets.ts";
import { preparing } from "./prepare.ts";
import { refuseSecret, type Server, serverOf, withPassword } from "./server.ts";
import { stamp } from "./stamp.ts";
import { shownPath } from "./tell.ts";

/** Letters are gathered, shown as a whole, and sent together. */
export interface Sending {
  readonly put: Outlet;
  /** Whether everybody has got what was put here. */
  readonly finish: (placeOf: (file: string) => Place) => Promise<boolean>;
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
  const shelf = options.saveSent && server ? shelfFor("Sent", run, asking) : null;
  const ready: Ready[] = [];
  const claim = claims();
  const prepare = preparing(run, attended);
  return {
    put: async (letter) => {
      const said = saidAbout(letter, run);
      const path = placeOf(letter, run);
      if (path === null) return;
      claim(path, letter, said);
      ready.push(await prepare(letter, path, said));
    },
    finish: async (placeOf) => {
      if (ready.length === 0) return true;
      if (!server) return shown(ready, run);
      const lock = locked(run);
      try {
        // What cannot be kept is found out before anything goes out.
        await shelf?.open();
        const consent = attended ? await asking() : null;
        return await sendAll(ready, server, { run, shelf, consent, placeOf });
      } catch (error) {
        if (!(error instanceof Declined)) throw error;
        throw new UserError(invocation.messages.mail.send.cancelled);
      } finally {
        lock.release();
        await shelf?.close();
      }
    },
  };
}

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
  const { options } = run;
  const { ledger, text } = readLedger(run);
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
  return { plans, recorder: recorderAt(ledgerPath(run), text, run.outbox.files) };
}

function shown(ready: readonly Ready[], run: Run): boolean {
  for (const one of planned(ready, run).plans) run.invocation.io.stdout.write(planLines(one));
  return true;
}

/** Somebody without an address has been named; until there is one, not everybody has the mail. */
const hasAddresses = ({ letter }: Ready): boolean => letter.recipients.withoutAddress.length === 0;

interface Means {
  readonly run: Run;
  /** Where copies of what was sent go. */
  readonly shelf: Shelf | null;
  readonly consent: Consent | null;
  readonly placeOf: (file: string) => Place;
}

async function sendAll(
  ready: readonly Ready[],
  server: Server,
  { run, shelf, consent, placeOf }: Means,
): Promise<boolean> {
  const { io } = run.invocation;
  const { ready: chosen, complete: all } = await asSavedAgreed(ready, run, consent);
  const { plans, recorder } = planned(chosen, run);
  await agreed(plans, server, run, consent);
  const { endpoint } = server;
  let transport: Transport | null = null;
  let complete = all;
  const { messages } = run.invocation;
  // Who waits for a server that hangs has to know what has become of the mails.
  const isOver = io.atInterrupt(() => {
    io.stderr.write(errorLine(new UserError(messages.mail.send.interrupted)));
  });
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
      if (isWhole && sentAt) await stamp(one, sentAt, run, placeOf);
      if (sentAt) await shelf?.put(one.parcel.bytes, one.parcel.file, one.said);
    }
  } finally {
    transport?.close();
    isOver();
  }
  return complete;
}
