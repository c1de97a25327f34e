import { extname, resolve } from "node:path";
import type { RecipientChoice } from "../../config/config.ts";
import { type MailFormat, type MailKind, mailFormats } from "../../config/mail-kind.ts";
import { settingPath } from "../../config/setting-path.ts";
import type { Files } from "../../host/io.ts";
import { type Mailbox, parseAddressList } from "../../mail/address.ts";
import { choiceFor } from "../../mail/recipients.ts";
import {
  hasTemplates,
  loadTemplates,
  type OwnTemplates,
  type Templates,
} from "../../mail/templates.ts";
import type { Language } from "../../messages/language.ts";
import { UserError } from "../../text/errors.ts";
import type { LocalDate } from "../../time/local.ts";
import { readMoment } from "../../time/moment.ts";
import { dayOf } from "../actions/options.ts";
import type { Invocation } from "../command.ts";
import { refuseStdout } from "../command-line.ts";

/** What the command line of `collab mail` says. */
export interface Options {
  readonly format: MailFormat;
  readonly out?: string;
  readonly output?: string;
  readonly template?: string;
  readonly from?: string;
  readonly date?: string;
  readonly now?: string;
  /** `3d` */
  readonly dueWithin?: string;
  /** Likewise. */
  readonly escalate?: string;
  /** `2026-12-01` */
  readonly since?: string;
  readonly printData?: boolean;
  readonly dryRun?: boolean;
  readonly send?: boolean;
  readonly smtp?: string;
  /** Also, or instead, into a folder of a mailbox. */
  readonly draft?: boolean;
  readonly saveSent?: boolean;
  readonly imap?: string;
  readonly yes?: boolean;
  /** The one address that gets the first mail, on trial. */
  readonly only?: string;
  readonly resend?: boolean;
  readonly resendUncertain?: boolean;
  readonly force?: boolean;
  readonly invite?: boolean;
  /** Whether owners get their deadlines for calendars. */
  readonly ics?: boolean;
  /** Files to carry. */
  readonly attach?: readonly string[];
  /** The global `--lang`, which alone overrules the meeting's own language. */
  readonly lang?: Language;
}

/** As given: the format may follow from the name of the file. */
export type GivenOptions = Omit<Options, "format"> & { readonly format?: MailFormat };

/** `-o notice.txt` wants text: what a file's name says holds where `--format` says nothing. */
export function withFormat(given: GivenOptions): Options {
  const ending = extname(given.output ?? "")
    .slice(1)
    .toLowerCase();
  const named = mailFormats.find((format) => format === ending);
  return { ...given, format: given.format ?? named ?? "eml" };
}

/** One run of `collab mail`: what command line and configuration say together, checked. */
export interface Run {
  readonly kind: MailKind;
  readonly options: Options;
  readonly invocation: Invocation;
  readonly from: Mailbox | null;
  readonly replyTo: Mailbox | null;
  /** Who gets the first mail on trial, instead of everybody else; `null`: it is no trial. */
  readonly only: Mailbox | null;
  readonly bcc: readonly Mailbox[];
  readonly chosen: RecipientChoice;
  /** How many calendar days ahead a reminder looks. */
  readonly dueWithin: number;
  /** Days overdue after which host and decision-makers are told; `null`: never. */
  readonly escalate: number | null;
  /** The first day that a digest tells of; `null`: that of the digest before. */
  readonly since: LocalDate | null;
  /** The folder of the mails, also of the earlier ones, and the files as far as it may lead. */
  readonly outbox: { readonly path: string; readonly files: Files };
  /** Read once a run, not once a letter. */
  readonly templates: (language: Language) => Templates;
}

/** Throws a `UserError` naming what is wrong with an option or a setting. */
export function runOf(kind: MailKind, options: Options, invocation: Invocation): Run {
  const { config } = invocation;
  refuseStdout("--out", options.out, invocation.messages);
  checkTimes(kind, options, invocation);
  checkSending(options, invocation);
  checkCalendar(kind, options, invocation);
  return {
    ...{ kind, options, invocation },
    from: senderOf(options, invocation),
    replyTo: mailboxIn("replyTo", config.mail.replyTo, invocation),
    only: mailboxIn("only", options.only ?? null, invocation),
    bcc: blindCopies(invocation),
    chosen: chosenRecipients(kind, invocation),
    dueWithin: daysIn("--due-within", options.dueWithin ?? "3d", invocation),
    escalate:
      options.escalate === undefined ? null : daysIn("--escalate", options.escalate, invocation),
    since: sinceOf(kind, options, invocation),
    outbox: outboxOf(options, invocation),
    templates: templatesOf(kind, options, invocation),
  };
}

function checkTimes(kind: MailKind, options: Options, { messages }: Invocation): void {
  const { date, now, dueWithin, escalate } = options;
  for (const [option, text] of [
    ["--date", date],
    ["--now", now],
  ] as const)
    if (text !== undefined && !readMoment(text, "UTC"))
      throw new UserError(messages.cli.usage.invalidTime(option, text));
  const given = { "--due-within": dueWithin, "--escalate": escalate };
  const strayed = Object.entries(given).find(([, text]) => text !== undefined);
  if (kind !== "reminder" && strayed)
    throw new UserError(messages.mail.command.reminderOnly(strayed[0]));
}

function sinceOf(kind: MailKind, { since }: Options, invocation: Invocation): LocalDate | null {
  if (since !== undefined && kind !== "digest")
    throw new UserError(invocation.messages.mail.command.digestOnly("--since"));
  return dayOf("--since", since, invocation);
}

function checkSending(options: Options, { messages }: Invocation): void {
  const words = messages.mail.send;
  const given = (names: readonly [keyof Options, string][]): string | null =>
    names.find(([key]) => options[key] !== undefined)?.[1] ?? null;
  if (options.draft && (options.format !== "eml" || options.output === "-"))
    throw new UserError(messages.mail.imap.onlyEml);
  if (options.imap !== undefined && !options.draft && !options.saveSent)
    throw new UserError(messages.mail.imap.onlyWith);
  if (options.send) {
    const other =
      options.format === "eml"
        ? given([
            ["draft", "--draft"],
            ["output", "--output"],
            ["printData", "--print-data"],
          ])
        : "--format";
    if (other !== null) throw new UserError(words.notWithSend(other));
    return;
  }
  const stray = given([
    ["saveSent", "--save-sent"],
    ["smtp", "--smtp"],
    ["yes", "--yes"],
    ["only", "--only"],
    ["resend", "--resend"],
    ["resendUncertain", "--resend-uncertain"],
  ]);
  if (stray !== null) throw new UserError(words.onlySend(stray));
}

/** `3d`, `3`, `2w`, `3天`: calendar days; by default three, which reach over a weekend. */
function daysIn(option: string, text: string, { messages }: Invocation): number {
  const match = /^(\d{1,4}) *(?:(d|days?|天)|(w|weeks?|周))?$/i.exec(text.trim());
  if (!match) throw new UserError(messages.mail.command.notDays(option, text));
  return Number(match[1]) * (match[3] ? 7 : 1);
}

function chosenRecipients(kind: MailKind, { config, messages }: Invocation): RecipientChoice {
  const chosen = choiceFor(kind, config.mail.recipients);
  for (const entry of Object.values(chosen).flat()) {
    if (typeof entry === "string") continue;
    const { address, ...place } = entry;
    const { mailboxes, unusable } = parseAddressList(address);
    if (mailboxes.length === 0 || unusable.length > 0)
      throw new UserError(messages.mail.command.unusable(unusable[0] ?? address), place);
  }
  return chosen;
}

/** What has nothing to tell a calendar is a mistake of the command line, not of a meeting. */
function checkCalendar(kind: MailKind, options: Options, { messages }: Invocation): void {
  const words = messages.mail.command.calendar;
  if (options.invite && kind !== "notice" && kind !== "cancel") throw new UserError(words.invite);
  if (options.format === "ics" && !calendarKinds.includes(kind)) throw new UserError(words.ics);
  const carries = (kind === "actions" || kind === "reminder") && options.format === "eml";
  if (options.ics && !carries) throw new UserError(words.icsOnly);
}

const calendarKinds: readonly MailKind[] = ["notice", "cancel", "actions"];

function senderOf({ from }: Options, { config, messages }: Invocation): Mailbox | null {
  const text = from ?? config.mail.from;
  if (text === null) return null;
  const { mailboxes, unusable } = parseAddressList(text);
  const [mailbox, ...others] = mailboxes;
  if (mailbox && others.length === 0 && unusable.length === 0) return mailbox;
  const place = from === undefined ? config.origins.get("mail.from") : null;
  throw new UserError(messages.mail.command.from(text), place);
}

/** One address, or none at all. */
function mailboxIn(
  key: "replyTo" | "only",
  text: string | null,
  { config, messages }: Invocation,
): Mailbox | null {
  if (text === null) return null;
  const { mailboxes, unusable } = parseAddressList(text);
  const [mailbox, ...others] = mailboxes;
  if (mailbox && others.length === 0 && unusable.length === 0) return mailbox;
  const place = key === "only" ? null : config.origins.get("mail.reply-to");
  throw new UserError(messages.mail.command[key](text), place);
}

function blindCopies({ config, messages }: Invocation): readonly Mailbox[] {
  const { mailboxes, unusable } = parseAddressList(config.mail.bcc.join(";"));
  const [wrong] = unusable;
  if (wrong === undefined) return mailboxes;
  throw new UserError(messages.mail.command.unusable(wrong), { file: config.file ?? "" });
}

/** What lies in a folder that the command line names is not named itself: no link there leads on. */
function outboxOf({ out, output }: Options, invocation: Invocation): Run["outbox"] {
  const { cwd, config, messages, io } = invocation;
  if (out !== undefined) {
    const path = resolve(cwd, out);
    return { path, files: io.files.within(path) };
  }
  const { path, files, leadsOut } = settingPath(config.mail.outbox, chosenIn(invocation));
  // Without it nothing is written there.
  if (!leadsOut || output !== undefined) return { path, files };
  const place = config.origins.get("mail.outbox") ?? { file: config.mail.outbox };
  throw new UserError(messages.cli.config.leadsOut["mail.outbox"](config.mail.outbox), place);
}

const chosenIn = ({ io, ...invocation }: Invocation) => ({ ...invocation, files: io.files });

function templatesOf(
  kind: MailKind,
  options: Options,
  invocation: Invocation,
): (language: Language) => Templates {
  const own = templateFolder(kind, options, invocation);
  const { io } = invocation;
  const loaded = new Map<Language, Templates>();
  return (language) => {
    const templates = loaded.get(language) ?? loadTemplates(io, own, { kind, language });
    loaded.set(language, templates);
    return templates;
  };
}

function templateFolder(
  kind: MailKind,
  { template }: Options,
  invocation: Invocation,
): OwnTemplates | null {
  const { io, cwd, config, messages } = invocation;
  if (template === undefined) {
    if (config.templates === null || config.file === null) return null;
    const own = settingPath(config.templates, chosenIn(invocation));
    const place = config.origins.get("templates") ?? { file: config.file };
    if (own.leadsOut)
      throw new UserError(messages.cli.config.leadsOut.templates(config.templates), place);
    // It may lack a kind: what it holds is for every mail of the project.
    if (own.files.kind(own.path) === "folder") return { folder: own.path, files: own.files };
    throw new UserError(messages.mail.command.noTemplateFolder(config.templates), place);
  }
  const own = { folder: resolve(cwd, template), files: io.files };
  if (io.files.kind(own.folder) !== "folder")
    throw new UserError(messages.cli.missingFile, { file: template });
  if (!hasTemplates(own, kind))
    throw new UserError(messages.mail.command.noTemplates(`${kind}.md.hbs`), { file: template });
  return own;
}
