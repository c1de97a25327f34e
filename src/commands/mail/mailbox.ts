import { sameContent } from "../../mail/outbox.ts";
import { hostAndPort } from "../../mail/sending/endpoint.ts";
import type { Mailbox, SpecialFolder } from "../../mail/sending/imap.ts";
import { messageIdIn } from "../../mail/sending/standing.ts";
import type { Messages } from "../../messages/index.ts";
import type { Consent } from "../../plan/ask.ts";
import { UserError } from "../../text/errors.ts";
import { visibleLine } from "../../text/visible.ts";
import type { Run } from "./options.ts";
import { refuseSecret, type Server, serverOf, withPassword } from "./server.ts";
import { remark } from "./tell.ts";

/** A folder of the user's mailbox, opened when the first mail goes there. */
export interface Shelf {
  /** Throws a `UserError` where the folder or the mailbox cannot be reached. */
  readonly open: () => Promise<void>;
  readonly put: (eml: Uint8Array, file: string, said: Messages) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * The Drafts or the Sent folder of the account that `--imap` or the settings name. Throws a `UserError`
 * when it is known beforehand that it cannot be reached.
 */
export function shelfFor(
  kind: SpecialFolder,
  run: Run,
  asking: () => Promise<Consent | null>,
): Shelf {
  const server = serverOf(run, "imap");
  const { stdin, stdout } = run.invocation.io;
  const attended = stdin.isTerminal && stdout.isTerminal;
  if (server.endpoint.user === null) throw new UserError(run.invocation.messages.mail.imap.noUser);
  if (!attended) refuseSecret(server, run);
  let opened: { readonly mailbox: Mailbox; readonly folder: string } | null = null;
  const opening = async () => {
    opened ??= await openedIn(kind, server, run, attended ? await asking() : null);
    return opened;
  };
  return {
    open: async () => {
      await opening();
    },
    put: async (eml, file, said) => {
      const { mailbox, folder } = await opening();
      await told(server, said, async () => {
        if (kind === "Drafts")
          await putDraft(withoutMark(eml), file, { mailbox, folder, run, said });
        else if ((await mailbox.find(folder, messageIdIn(eml))).length === 0)
          await mailbox.append(folder, eml, ["\\Seen"]);
      });
      const words = said.mail.imap;
      const line = kind === "Drafts" ? words.draft(folder) : words.sent(folder);
      run.invocation.io.stdout.write(`${visibleLine(line)}\n`);
    },
    close: async () => opened?.mailbox.close(),
  };
}

async function openedIn(kind: SpecialFolder, server: Server, run: Run, consent: Consent | null) {
  const { messages } = run.invocation;
  const endpoint = await withPassword(server, run, consent);
  return told(server, messages, async () => {
    const { openMailbox } = await import("../../mail/sending/imap.ts");
    const mailbox = await openMailbox(endpoint);
    const folder = await mailbox.folder(kind);
    if (folder !== null) return { mailbox, folder };
    await mailbox.close();
    throw new UserError(messages.mail.imap.noFolder[kind](hostAndPort(endpoint)));
  });
}

/** The folder says that it is a draft; the mark for mail programs that open files might go out with it. */
function withoutMark(eml: Uint8Array): Uint8Array {
  const text = Buffer.from(eml).toString("latin1");
  return Buffer.from(text.replace(/^X-Unsent: 1\r\n/m, ""), "latin1");
}

interface Setting {
  readonly mailbox: Mailbox;
  readonly folder: string;
  readonly run: Run;
  readonly said: Messages;
}

/** A draft of the same mail makes room for the new one, but not for something that somebody has edited. */
async function putDraft(
  eml: Uint8Array,
  file: string,
  { mailbox, folder, run, said }: Setting,
): Promise<void> {
  const { force } = run.options;
  const there = await mailbox.find(folder, messageIdIn(eml));
  const isSame = (other: Uint8Array): boolean => sameContent(other, eml, "eml");
  if (there.some((one) => !one.isDraft)) throw new UserError(said.mail.imap.noDraft, { file });
  if (there.some((one) => isSame(one.eml))) {
    remark(run.invocation, said.mail.command.unchanged, { file });
    return;
  }
  if (there.length > 0 && !force) throw new UserError(said.mail.imap.differs, { file });
  // The old one goes last: whatever happens in between, one of them is there.
  await mailbox.append(folder, eml, ["\\Draft", "\\Seen"]);
  await mailbox.remove(
    folder,
    there.map(({ uid }) => uid),
  );
}

/** What the server or the network has said against it, in a sentence. */
async function told<Result>(
  { endpoint }: Server,
  said: Messages,
  work: () => Promise<Result>,
): Promise<Result> {
  const { NoConnection } = await import("../../mail/sending/no-connection.ts");
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NoConnection)) throw error;
    const { kind, text } = error.trouble;
    const { quota, trouble } = said.mail.imap;
    const place = hostAndPort(endpoint);
    const isFull = kind === "refused" && /OVERQUOTA|quota/i.test(text);
    throw new UserError(isFull ? quota(place) : trouble[kind](place, text.slice(0, 300)));
  }
}
