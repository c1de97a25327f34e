import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { calendarFor } from "../lint/run.ts";
import { readMeeting } from "../meeting/read.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { type Ask, askAtTerminal, Cancelled } from "../plan/ask.ts";
import { checkAnswers, checkGiven } from "../plan/check-answers.ts";
import { idFor } from "../plan/file-name.ts";
import { overview } from "../plan/overview.ts";
import { askForMissing, type RawAnswers } from "../plan/questions.ts";
import { scaffold } from "../plan/scaffold.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import { addWorkingDays } from "../time/workdays.ts";
import { isTimezone, toLocal } from "../time/zone.ts";
import type { CommandModule, ExitCode, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";

interface PlanOptions {
  readonly scenario?: string;
  readonly start?: string;
  readonly duration?: string;
  readonly timezone?: string;
  readonly host?: string;
  readonly recorder?: string;
  readonly attendee?: readonly string[];
  readonly objective?: string;
  readonly series?: string;
  readonly dir?: string;
  readonly force?: boolean;
  readonly stdout?: boolean;
}

export const command: CommandModule<PlanOptions> = {
  configure: (line, messages) => {
    const { plan } = messages;
    line
      .description(plan.description)
      .argument("[title]", plan.argument)
      .option("--scenario <name>", plan.options.scenario)
      .option("--start <time>", plan.options.start)
      .option("--duration <minutes>", plan.options.duration)
      .option("--timezone <zone>", plan.options.timezone)
      .option("--objective <text>", plan.options.objective)
      .option("--host <name>", plan.options.host)
      .option("--recorder <name>", plan.options.recorder)
      .option(
        "--attendee <person>",
        plan.options.attendee,
        (value: string, others: readonly string[] = []) => [...others, value],
      )
      .option("--series <name>", plan.options.series)
      .option("--dir <folder>", plan.options.dir)
      .option("--force", plan.options.force)
      .option("--stdout", plan.options.stdout);
    withExamples(line, plan.examples, messages);
  },
  run: (args, options, invocation) =>
    run(args, options, invocation, () => askAtTerminal(invocation.io.protocol().input)),
};

/** The command with its way to ask handed in. */
export async function run(
  args: readonly string[],
  options: PlanOptions,
  invocation: Invocation,
  asking: () => Promise<Ask>,
): Promise<ExitCode> {
  const { io } = invocation;
  const language = invocation.language ?? languageOf(args[0] ?? "");
  const messages = messagesIn(language);
  const timezone = zoneFor(options, language, invocation, messages);
  const given: RawAnswers = {
    title: args[0],
    scenario: options.scenario,
    start: options.start,
    duration: options.duration,
    objective: options.objective,
    host: options.host,
    recorder: options.recorder,
    attendees: options.attendee ?? [],
    series: options.series,
  };
  checkGiven(given, timezone, messages);
  let raw = given;
  if (io.stdin.isTerminal && io.stdout.isTerminal && !options.stdout) {
    try {
      raw = await askForMissing(given, language, timezone, await asking(), messages);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      io.stderr.write(`collab: ${messages.plan.cancelled}\n`);
      return 2;
    }
  }
  const answers = checkAnswers(raw, timezone, language, messages);
  const id = idFor(answers.title, answers.start, answers.scenario ?? "meeting");
  const template = io.files.read(
    join(io.packageRoot, "templates", language, "meeting", "meeting.md.hbs"),
  );
  const day = answers.start?.slice(0, 10);
  const text = scaffold(answers, {
    id,
    language,
    template: new TextDecoder().decode(template),
    materialDue: day ? addWorkingDays(day, -1, calendarFor(invocation.config)(language)) : null,
  });
  if (options.stdout) {
    io.stdout.write(text, "data");
    return 0;
  }
  const path = write(
    text,
    resolve(invocation.cwd, options.dir ?? ".", `${id}.md`),
    options,
    invocation,
    messages,
  );
  report(text, path, language, invocation, messages);
  return 0;
}

/** Chinese when the title is, where nothing else says what to speak. */
function languageOf(title: string): Language {
  return /\p{Script=Han}/u.test(title) ? "zh" : "en";
}

function zoneFor(
  options: PlanOptions,
  language: Language,
  { config }: Invocation,
  { plan }: Messages,
): string {
  const zone = options.timezone ?? config.timezone ?? (language === "zh" ? "Asia/Shanghai" : "UTC");
  if (!isTimezone(zone)) throw new UserError(plan.problem.timezone(zone));
  return zone;
}

/** Writes the file; gives its path as shown to people. */
function write(
  text: string,
  path: string,
  options: PlanOptions,
  { io, cwd }: Invocation,
  messages: Messages,
): string {
  const inside = relative(cwd, path);
  const shown = inside.startsWith("..") || isAbsolute(inside) ? path : inside;
  try {
    // The folder was named; a link of the file's name in it was not.
    io.files.within(dirname(path)).write(path, text, { overwrite: options.force ?? false });
  } catch (error) {
    const reason = reasonOf(error);
    const message =
      reason === "EEXIST" ? messages.plan.problem.exists : messages.cli.unwritable(reason);
    throw new UserError(message, { file: shown });
  }
  return shown;
}

/** Reads the file back, so that what is said of it is what every other command will find in it. */
function report(
  text: string,
  path: string,
  language: Language,
  invocation: Invocation,
  messages: Messages,
): void {
  const { io, config, color } = invocation;
  if (invocation.quiet) {
    io.stdout.write(`${visibleLine(path)}\n`);
    return;
  }
  const calendar = calendarFor(config);
  const meeting = readMeeting(
    { file: path, text, encoding: "utf-8" },
    { timezone: config.timezone, calendar, people: config.people },
  );
  const today = toLocal(io.now(), meeting.timezone).slice(0, 10);
  const lines = [
    color.bold(messages.plan.wrote(path)),
    "",
    ...overview(meeting, calendar(language), today, messages),
    "",
    messages.plan.next(/^[\w./\p{L}-]+$/u.test(path) ? path : JSON.stringify(path)),
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}
