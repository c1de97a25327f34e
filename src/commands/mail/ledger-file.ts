import { join } from "node:path";
import type { ToldDeadline } from "../../mail/calendar/in-mail.ts";
import { Ledger, MOST_LEDGER } from "../../mail/sending/ledger.ts";
import { reasonOf, UserError } from "../../text/errors.ts";
import type { Run } from "./options.ts";
import { shownPath } from "./tell.ts";

export const ledgerPath = ({ outbox }: Run): string => join(outbox.path, "sent.ndjson");

/** What was sent so far. Throws a `UserError` when that cannot be told. */
export function readLedger(run: Run): { readonly ledger: Ledger; readonly text: string } {
  const { messages } = run.invocation;
  const { files } = run.outbox;
  const path = ledgerPath(run);
  const file = shownPath(run.invocation, path);
  let text = "";
  try {
    if (files.kind(path) !== null) text = new TextDecoder().decode(files.read(path, MOST_LEDGER));
  } catch (error) {
    throw new UserError(messages.cli.unreadable(reasonOf(error)), { file });
  }
  const { ledger, damaged } = Ledger.read(text);
  if (damaged !== null) throw new UserError(messages.mail.send.damaged, { file, line: damaged });
  return { ledger, text };
}

type Told = ReadonlyMap<string, ReadonlyMap<string, ToldDeadline>>;

const toldBefore = new WeakMap<Run, Told>();

/** What calendars were told of deadlines before this run, by address in small letters and UID. */
export function toldIn(run: Run): Told {
  const told = toldBefore.get(run) ?? readLedger(run).ledger.told();
  toldBefore.set(run, told);
  return told;
}
