import type { Mailbox } from "../../mail/address.ts";
import type { Letter } from "../../mail/letters.ts";
import { hostAndPort } from "../../mail/sending/endpoint.ts";
import type { Consent } from "../../plan/ask.ts";
import { UserError } from "../../text/errors.ts";
import { visibleLine } from "../../text/visible.ts";
import { connected, reasonText } from "./deliveries.ts";
import { mailboxText } from "./dry-run.ts";
import type { Run } from "./options.ts";
import { bytesOf, saidAbout } from "./outlets.ts";
import type { Sending } from "./send.ts";
import { refuseSecret, serverOf, withPassword } from "./server.ts";

/** The first mail goes to one address alone, as everybody would get it; nothing is written anywhere. */
export function trialTo(only: Mailbox, run: Run, asking: () => Promise<Consent>): Sending {
  const { stdin, stdout } = run.invocation.io;
  const attended = stdin.isTerminal && stdout.isTerminal;
  const server = serverOf(run);
  if (!attended) refuseSecret(server, run);
  let first: Letter | null = null;
  return {
    put: async (letter) => {
      first ??= letter;
    },
    finish: async () => {
      if (!first) return true;
      const said = saidAbout(first, run);
      const { from } = first.recipients;
      const place = { file: first.meetings[0].source.file };
      if (!from) throw new UserError(said.mail.send.noFrom, place);
      const { config, io } = run.invocation;
      const isOwn = config.mail.personal !== false || run.options.ics === true;
      const copy = (isOwn ? first.copyFor(only.address) : null) ?? first;
      const bytes = onTrial(await bytesOf(copy, run, said, "send"), io.now());
      const endpoint = await withPassword(server, run, attended ? await asking() : null);
      const transport = await connected(endpoint, run);
      try {
        const envelope = { from: from.address, to: only.address, bytes };
        const trouble = await transport.deliver(envelope, () => undefined);
        const person = mailboxText(only);
        if (trouble) {
          const reason = reasonText(trouble, endpoint, said);
          throw new UserError(said.mail.send.failed(person, reason), place);
        }
        stdout.write(`${visibleLine(said.mail.send.onTrial(person, hostAndPort(endpoint)))}\n`);
      } finally {
        transport.close();
      }
      return true;
    },
  };
}

/** Under an id of its own: the real mail must not be dropped as one that is there already. */
function onTrial(eml: Uint8Array, now: Date): Uint8Array {
  const text = Buffer.from(eml).toString("latin1");
  const id = `trial-${now.getTime().toString(36)}`;
  return Buffer.from(text.replace(/^Message-ID: <[^@>]*/m, `Message-ID: <${id}`), "latin1");
}
