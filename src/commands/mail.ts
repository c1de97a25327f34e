import { dirname, resolve } from "node:path";
import { Argument, Option } from "commander";
import { errorLine, UserError } from "../errors.ts";
import { type Mailbox, parseAddressList } from "../mail/address.ts";
import { type MailKind, mailFormats, mailKinds } from "../mail/kind.ts";
import { fileName } from "../mail/outbox.ts";
import { hasTemplates } from "../mail/templates.ts";
import { readMoment } from "../meeting/moment.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { CommandModule, ExitCode, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { Delivery, type Options, type Outcome } from "./mail-delivery.ts";
import { meetingsFrom } from "./meetings.ts";

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { command: words } = messages.mail;
    line
      .description(words.description)
      .addArgument(new Argument("<kind>", words.arguments.kind).choices(mailKinds))
      .argument("<files...>", words.arguments.files)
      .addOption(
        new Option("--format <format>", words.options.format).choices(mailFormats).default("eml"),
      )
      .option("--out <folder>", words.options.out)
      .addOption(new Option("-o, --output <file>", words.options.output).conflicts("out"))
      .option("--template <folder>", words.options.template)
      .option("--from <address>", words.options.from)
      .option("--date <time>", words.options.date)
      .option("--dry-run", words.options.dryRun)
      .option("--force", words.options.force);
    withExamples(line, words.examples, messages);
  },

  async run(args, options, invocation) {
    const [kind, ...paths] = args as [MailKind, ...string[]];
    const delivery = new Delivery(kind, options, {
      invocation,
      from: senderOf(options, invocation),
      bcc: blindCopies(invocation),
      templates: templateFolder(kind, options, invocation),
      outbox: outboxOf(options, invocation),
      place: outputOf(kind, options, invocation),
    });
    checkDate(options, invocation);
    const input = await meetingsFrom(paths, invocation);
    const meetings = [...input.meetings];
    for (const error of input.errors) invocation.io.stderr.write(errorLine(error));
    const words = messagesIn(invocation.language ?? meetings[0]?.language ?? "en").mail.command;
    if (options.output !== undefined && meetings.length > 1)
      throw new UserError(words.onlyOne(meetings.length));
    if (meetings.length === 0 && input.errors.length === 0) throw new UserError(words.noMeetings);

    const outcomes: Outcome[] = [];
    for (const meeting of meetings) outcomes.push(await attempt(delivery, meeting, invocation));
    return exitCode(input.errors.length > 0 ? [...outcomes, "failed"] : outcomes);
  },
};

/** One meeting's trouble must not keep the others from their mails. */
async function attempt(delivery: Delivery, meeting: Meeting, { io }: Invocation): Promise<Outcome> {
  try {
    return await delivery.deliver(meeting);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.stderr.write(errorLine(error));
    return "failed";
  }
}

function exitCode(outcomes: readonly Outcome[]): ExitCode {
  if (outcomes.includes("failed")) return 2;
  return outcomes.includes("refused") ? 1 : 0;
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

/** The folder of the mails, also of the earlier ones. */
function outboxOf({ out }: Options, { cwd, config }: Invocation): string {
  const base = config.file === null ? cwd : dirname(config.file);
  return out === undefined ? resolve(base, config.mail.outbox) : resolve(cwd, out);
}

/** Where a meeting's mail goes; `null` stands for standard output. */
function outputOf(
  kind: MailKind,
  options: Options,
  invocation: Invocation,
): (meeting: Meeting) => string | null {
  const { output, format } = options;
  if (output === "-") return () => null;
  if (output !== undefined) return () => resolve(invocation.cwd, output);
  const folder = outboxOf(options, invocation);
  return (meeting) => resolve(folder, fileName(meeting.id, kind, format));
}

function checkDate({ date }: Options, { messages }: Invocation): void {
  if (date !== undefined && !readMoment(date, "UTC"))
    throw new UserError(messages.cli.usage.invalidTime("--date", date));
}
