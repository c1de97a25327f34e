import { Argument, Option } from "commander";
import { type MailKind, mailFormats, mailKinds } from "../config/mail-kind.ts";
import { messagesIn } from "../messages/index.ts";
import { Cancelled, type Consent, consentAtTerminal } from "../plan/ask.ts";
import { errorLine, systemProblem, UserError } from "../text/errors.ts";
import type { CommandModule, ExitCode, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { tellLeftOut } from "./left-out.ts";
import { historyOf } from "./mail/around.ts";
import { digestsFor } from "./mail/digest.ts";
import type { Shelf } from "./mail/mailbox.ts";
import { type GivenOptions, type Options, type Run, runOf, withFormat } from "./mail/options.ts";
import { outletOf } from "./mail/outlets.ts";
import { releasedFor } from "./mail/released.ts";
import { remindersFor } from "./mail/remind.ts";
import type { Sending } from "./mail/send.ts";
import { letterFor } from "./mail/write.ts";
import { meetingsFrom } from "./meetings.ts";

/** `refused`: the meeting lacks what the mail needs. `failed`: something could not be read or written. */
type Outcome = "written" | "refused" | "failed";

export const command: CommandModule<GivenOptions> = {
  configure(line, messages) {
    const { command: words } = messages.mail;
    line
      .description(words.description)
      .addArgument(new Argument("<kind>", words.arguments.kind).choices(mailKinds))
      .argument("[files...]", words.arguments.files)
      .addOption(
        new Option("--format <format>", words.options.format)
          .choices(mailFormats)
          .default(undefined, "eml"),
      )
      .option("--out <folder>", words.options.out)
      .addOption(new Option("-o, --output <file>", words.options.output).conflicts("out"))
      .option("--template <folder>", words.options.template)
      .option("--from <address>", words.options.from)
      .option("--invite", words.options.invite)
      .option("--ics", words.options.ics)
      .option(
        "--attach <file>",
        words.options.attach,
        (file, all: readonly string[]) => [...all, file],
        [],
      )
      .option("--date <time>", words.options.date)
      .option("--now <time>", words.options.now)
      .option("--due-within <days>", words.options.dueWithin)
      .option("--escalate <days>", words.options.escalate)
      .option("--since <day>", words.options.since)
      .option("--print-data", words.options.printData)
      .option("--dry-run", words.options.dryRun)
      .option("--send", words.options.send)
      .option("--smtp <url>", words.options.smtp)
      .option("--draft", words.options.draft)
      .option("--save-sent", words.options.saveSent)
      .option("--imap <url>", words.options.imap)
      .option("--yes", words.options.yes)
      .option("--only <address>", words.options.only)
      .option("--resend", words.options.resend)
      .option("--resend-uncertain", words.options.resendUncertain)
      .option("--force", words.options.force);
    withExamples(line, words.examples, messages);
  },

  paths: ([, ...files]) => files,

  run: (args, options, invocation) =>
    run(args, options, invocation, () => consentAtTerminal(invocation.io.protocol().input)),
};

/** The command with its way to ask handed in. */
export async function run(
  args: readonly string[],
  options: GivenOptions,
  invocation: Invocation,
  asking: () => Promise<Consent>,
): Promise<ExitCode> {
  try {
    return await written(args, withFormat(options), invocation, asking);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    invocation.io.stderr.write(errorLine(new UserError(invocation.messages.mail.send.cancelled)));
    return 130;
  }
}

async function written(
  args: readonly string[],
  options: Options,
  invocation: Invocation,
  asking: () => Promise<Consent>,
): Promise<ExitCode> {
  const [kind, ...named] = args as [MailKind, ...string[]];
  const paths = pathsFor(kind, named, invocation);
  const run = runOf(kind, options, invocation);
  const sending = options.send ? await sendingOf(run, asking) : null;
  const input = await meetingsFrom(paths, invocation);
  const meetings = [...input.meetings];
  for (const error of input.errors) invocation.io.stderr.write(errorLine(error));
  const said = messagesIn(invocation.language ?? meetings[0]?.language ?? "en");
  const words = said.mail.command;
  tellLeftOut(input.leftOut, invocation, said);
  if (meetings.length === 0 && input.errors.length === 0) throw new UserError(words.noMeetings);

  const shelf = options.draft && !options.dryRun ? await draftsOf(run, asking) : null;
  const put = sending?.put ?? outletOf(run, shelf);
  const outcomes: Outcome[] = input.errors.length > 0 ? ["failed"] : [];
  const attempts = async (work: () => Promise<Outcome>): Promise<void> => {
    outcomes.push(await attempt(invocation, work));
  };
  const history =
    kind === "notice" || kind === "cancel" ? null : await historyOf(meetings, invocation);
  if (kind === "reminder" || kind === "digest") {
    const [gather, tooMany] = {
      reminder: [remindersFor, words.onlyOneReminder] as const,
      digest: [digestsFor, words.onlyOneDigest] as const,
    }[kind];
    await attempts(async () => {
      const { letters, complete } = await gather(meetings, run, history);
      if (options.output !== undefined && options.output !== "-" && letters.length > 1)
        throw new UserError(tooMany(letters.length));
      for (const letter of letters)
        await attempts(async () => put(letter, letters.length).then(() => "written"));
      return complete ? "written" : "refused";
    });
    await attempts(async () => {
      for (const letter of await releasedFor(meetings, run, history)) await put(letter);
      return "written";
    });
  } else {
    if (options.output !== undefined && meetings.length > 1)
      throw new UserError(words.onlyOne(meetings.length));
    for (const meeting of meetings) {
      await attempts(async () => {
        // First: the action list in the outbox tells who was given what, until a new one takes its place.
        for (const letter of await releasedFor([meeting], run, history)) await put(letter);
        return "written";
      });
      await attempts(async () => {
        const letter = await letterFor(meeting, kind, run, history);
        if (letter) await put(letter);
        return letter ? "written" : "refused";
      });
    }
  }
  await shelf?.close();
  if (sending)
    await attempts(async () => ((await sending.finish(input.placeOf)) ? "written" : "refused"));
  return exitCode(outcomes);
}

/** A series is looked for where the user is; every other mail is about a meeting that is named. */
function pathsFor(
  kind: MailKind,
  named: readonly string[],
  { messages }: Invocation,
): readonly string[] {
  if (named.length > 0) return named;
  if (kind === "digest") return ["."];
  throw new UserError(messages.cli.usage.missingArgument("<files>"));
}

async function draftsOf(run: Run, asking: () => Promise<Consent>): Promise<Shelf> {
  const { shelfFor } = await import("./mail/mailbox.ts");
  return shelfFor("Drafts", run, asking);
}

async function sendingOf(run: Run, asking: () => Promise<Consent>): Promise<Sending> {
  if (run.only !== null && !run.options.dryRun) {
    const { trialTo } = await import("./mail/trial.ts");
    return trialTo(run.only, run, asking);
  }
  const { sendingThrough } = await import("./mail/send.ts");
  return sendingThrough(run, asking);
}

/** One meeting's trouble must not keep the others from their mails. */
async function attempt(
  { io, messages }: Invocation,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const known =
      error instanceof UserError ? error : systemProblem(error, messages.cli.unreadable);
    if (!known) throw error;
    io.stderr.write(errorLine(known));
    return "failed";
  }
}

function exitCode(outcomes: readonly Outcome[]): ExitCode {
  if (outcomes.includes("failed")) return 2;
  return outcomes.includes("refused") ? 1 : 0;
}
