import { dirname, resolve } from "node:path";
import { UserError } from "../../errors.ts";
import { type Mailbox, parseAddressList } from "../../mail/address.ts";
import type { MailFormat, MailKind } from "../../mail/kind.ts";
import { hasTemplates, loadTemplates, type Templates } from "../../mail/templates.ts";
import { readMoment } from "../../meeting/moment.ts";
import type { Language } from "../../messages/language.ts";
import type { Invocation } from "../command.ts";

/** What the command line of `collab mail` says. */
export interface Options {
  readonly format: MailFormat;
  readonly out?: string;
  readonly output?: string;
  readonly template?: string;
  readonly from?: string;
  readonly date?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  /** The global `--lang`, which alone overrules the meeting's own language. */
  readonly lang?: Language;
}

/** One run of `collab mail`: what command line and configuration say together, checked. */
export interface Run {
  readonly kind: MailKind;
  readonly options: Options;
  readonly invocation: Invocation;
  readonly from: Mailbox | null;
  readonly bcc: readonly Mailbox[];
  /** The folder of the mails, also of the earlier ones. */
  readonly outbox: string;
  /** Read once a run, not once a letter. */
  readonly templates: (language: Language) => Templates;
}

/** Throws a `UserError` naming what is wrong with an option or a setting. */
export function runOf(kind: MailKind, options: Options, invocation: Invocation): Run {
  checkDate(options, invocation);
  return {
    ...{ kind, options, invocation },
    from: senderOf(options, invocation),
    bcc: blindCopies(invocation),
    outbox: outboxOf(options, invocation),
    templates: templatesOf(kind, options, invocation),
  };
}

function checkDate({ date }: Options, { messages }: Invocation): void {
  if (date !== undefined && !readMoment(date, "UTC"))
    throw new UserError(messages.cli.usage.invalidTime("--date", date));
}

function senderOf({ from }: Options, { config, messages }: Invocation): Mailbox | null {
  const text = from ?? config.mail.from;
  if (text === null) return null;
  const { mailboxes, unusable } = parseAddressList(text);
  const [mailbox, ...others] = mailboxes;
  if (mailbox && others.length === 0 && unusable.length === 0) return mailbox;
  const fromConfig = from === undefined && config.file !== null;
  throw new UserError(messages.mail.command.from(text), fromConfig ? { file: config.file } : null);
}

function blindCopies({ config, messages }: Invocation): readonly Mailbox[] {
  const { mailboxes, unusable } = parseAddressList(config.mail.bcc.join(";"));
  const [wrong] = unusable;
  if (wrong === undefined) return mailboxes;
  throw new UserError(messages.mail.command.unusable(wrong), { file: config.file ?? "" });
}

function outboxOf({ out }: Options, { cwd, config }: Invocation): string {
  const base = config.file === null ? cwd : dirname(config.file);
  return out === undefined ? resolve(base, config.mail.outbox) : resolve(cwd, out);
}

function templatesOf(
  kind: MailKind,
  options: Options,
  invocation: Invocation,
): (language: Language) => Templates {
  const own = templateFolder(kind, options, invocation);
  const { files, packageRoot } = invocation.io;
  const loaded = new Map<Language, Templates>();
  return (language) => {
    const templates =
      loaded.get(language) ?? loadTemplates(files, packageRoot, own, { kind, language });
    loaded.set(language, templates);
    return templates;
  };
}

function templateFolder(
  kind: MailKind,
  { template }: Options,
  { io, cwd, messages }: Invocation,
): string | null {
  if (template === undefined) return null;
  const folder = resolve(cwd, template);
  if (io.files.kind(folder) !== "folder")
    throw new UserError(messages.cli.missingFile, { file: template });
  if (!hasTemplates(io.files, folder, kind))
    throw new UserError(messages.mail.command.noTemplates(`${kind}.md.hbs`), { file: template });
  return folder;
}
