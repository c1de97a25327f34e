import type { Letter } from "../../mail/letters.ts";
import {
  deliver,
  type Means,
  type Parcel,
  type Plan,
  type Result,
  type Transport,
  type Trouble,
} from "../../mail/sending/deliver.ts";
import { type Endpoint, hostAndPort } from "../../mail/sending/endpoint.ts";
import { NoConnection } from "../../mail/sending/no-connection.ts";
import type { Messages } from "../../messages/index.ts";
import { reasonOf, UserError } from "../../text/errors.ts";
import { visibleLine } from "../../text/visible.ts";
import { mailboxText } from "./dry-run.ts";
import type { Run } from "./options.ts";
import { complain, remark } from "./tell.ts";

/** One mail, ready to go. */
export interface Ready {
  readonly letter: Letter;
  readonly said: Messages;
  /** The file in the outbox that holds what was sent. */
  readonly path: string;
  /** What that file held when it was looked at; `null`: there was none. */
  readonly before: Uint8Array | null;
  /** Whether it is the mail of that file, which is not what the meeting file gives now. */
  readonly asSaved: boolean;
  readonly parcel: Parcel;
}

export interface Planned extends Ready {
  readonly plan: Plan;
  /** When somebody last got it, before this run. */
  readonly sentAt: Date | null;
}

/** Throws a `UserError` when the server takes no mail from us at all. */
export async function connected(endpoint: Endpoint, run: Run): Promise<Transport> {
  const { connectSmtp } = await import("../../mail/sending/smtp.ts");
  try {
    return await connectSmtp(endpoint);
  } catch (error) {
    if (!(error instanceof NoConnection)) throw error;
    throw new UserError(reasonText(error.trouble, endpoint, run.invocation.messages));
  }
}

/** Says who is not sent a mail, because they have it or may have it; whether nobody is in doubt. */
export function tellStanding({ said, parcel, plan }: Planned, run: Run): boolean {
  const words = said.mail.send;
  const place = { file: parcel.file };
  for (const box of plan.uncertain)
    complain(run.invocation, words.uncertain(mailboxText(box)), place);
  if (plan.due.length === 0 && plan.uncertain.length === 0)
    remark(run.invocation, words.everybodyHasIt, place);
  return plan.uncertain.length === 0;
}

/** Sends one mail to those it is due to and says what became of each; whether all have it now. */
export async function sendOne(
  one: Planned,
  means: Means,
  to: Endpoint,
  run: Run,
): Promise<boolean> {
  const { said, parcel, plan, path } = one;
  const { io } = run.invocation;
  const words = said.mail.send;
  const place = { file: parcel.file };
  const progress = progressOf(plan.due.length, words.progress, run);
  const results: Result[] = [];
  try {
    const replaced = one.before === null ? {} : { replaces: one.before };
    run.outbox.files.write(path, parcel.bytes, { overwrite: one.before !== null, ...replaced });
    progress.show(plan.due[0]?.address);
    for await (const result of deliver(parcel, plan.due, means)) {
      results.push(result);
      progress.clear();
      tell(result);
      progress.show(plan.due[results.length]?.address);
    }
  } catch (error) {
    const reason = reasonOf(error);
    const changed = reason === "ESTALE" || reason === "EEXIST";
    throw new UserError(changed ? said.cli.changedMeanwhile : said.cli.unwritable(reason), place);
  } finally {
    progress.clear();
  }
  for (const box of plan.due.slice(results.length))
    complain(run.invocation, words.untried(mailboxText(box)), place);
  const sent = plan.sent.length + results.filter(({ outcome }) => outcome === "sent").length;
  const complete = sent === parcel.recipients.length;
  if (!complete) remark(run.invocation, words.incomplete(sent, parcel.recipients.length), place);
  return complete;

  function tell({ box, outcome, trouble }: Result): void {
    const person = mailboxText(box);
    if (outcome === "sent") io.stdout.write(`${visibleLine(words.sent(person))}\n`);
    const reason = trouble ? reasonText(trouble, to, said) : "";
    if (outcome === "failed") complain(run.invocation, words.failed(person, reason), place);
    if (outcome === "uncertain") complain(run.invocation, words.uncertain(person), place);
  }
}

/** A line that is always the latest; only on a terminal. */
function progressOf(
  all: number,
  text: Messages["mail"]["send"]["progress"],
  { invocation }: Run,
): { readonly show: (address: string | undefined) => void; readonly clear: () => void } {
  const { stderr } = invocation.io;
  const wanted = stderr.isTerminal && !invocation.quiet;
  let done = 0;
  return {
    show: (address) => {
      if (!wanted || address === undefined) return;
      done++;
      stderr.write(`${visibleLine(text(done, all, address)).slice(0, stderr.columns - 1)}\r`);
    },
    clear: () => {
      if (wanted) stderr.write("\u001b[2K\r");
    },
  };
}

/** What the server or the network has said against it, in a sentence. */
export function reasonText(
  { kind, code, text }: Trouble,
  endpoint: Endpoint,
  said: Messages,
): string {
  const detail = text === "" ? String(code ?? "") : text.slice(0, 300);
  return said.mail.send.trouble[kind](hostAndPort(endpoint), detail);
}
