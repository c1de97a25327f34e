import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { Option } from "commander";
import { calendarFor } from "../lint/run.ts";
import { languageOfKeys } from "../meeting/front-matter/names.ts";
import { readFrontMatter } from "../meeting/front-matter/split.ts";
import { readMeeting } from "../meeting/read.ts";
import type { Meeting } from "../meeting/types.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { Answers } from "../plan/answers.ts";
import { type Ask, askAtTerminal, Cancelled } from "../plan/ask.ts";
import { checkAnswers, checkGiven } from "../plan/check-answers.ts";
import { idFor } from "../plan/file-name.ts";
import { type Continued, continued, planned, takes } from "../plan/next.ts";
import { overview } from "../plan/overview.ts";
import { type NextDay, nextDay } from "../plan/rhythm.ts";
import { scaffold } from "../plan/scaffold.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import { addWorkingDays } from "../time/workdays.ts";
import { isTimezone, toLocal } from "../time/zone.ts";
import type { CommandModule, ExitCode, Invocation } from "./command.ts";
import { refuseStdout, several, withExamples } from "./command-line.ts";
import { folderBeside } from "./plan-folder.ts";
import {
  type Asked,
  askFor,
  givenBy,
  type Previous,
  previousMeeting,
  refuseWithoutPrevious,
  startOn,
  toldOf,
} from "./plan-next.ts";
import type { PlanOptions } from "./plan-options.ts";

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
      .option("--attendee <person>", plan.options.attendee, several)
      .option("--series <name>", plan.options.series)
      .addOption(new Option("--from <file>", plan.options.from).conflicts("series"))
      .addOption(new Option("--take <what>", plan.options.take).choices([...takes]))
      .addOption(new Option("--keys <language>", plan.options.keys).choices(["zh", "en"]))
      .option("--dir <folder>", plan.options.dir)
      .option("--force", plan.options.force)
      .option("--stdout", plan.options.stdout);
    withExamples(line, plan.examples, messages);
  },
  paths: (_, { from }) => (from === undefined ? [] : [from]),

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
  refuseStdout("--dir", options.dir, invocation.messages);
  const previous = await previousMeeting(options, invocation);
  const base = previous?.base ?? null;
  const language = invocation.language ?? base?.language ?? languageOf(args[0] ?? "");
  const messages = messagesIn(language);
  const timezone = zoneFor(options, base, invocation, messages);
  const isAsking = io.stdin.isTerminal && io.stdout.isTerminal && !options.stdout;
  if (!previous) await refuseWithoutPrevious(args, options, invocation, isAsking, messages);
  const today = toLocal(io.now(), timezone).slice(0, 10);
  const calendar = calendarFor(invocation.config)(language);
  const clock = { timezone, today, calendar };
  const day = previous && nextDay(previous.days, today, calendar);
  const offered = startOn(day, base);
  const given = {
    ...givenBy(args, options, previous),
    start: options.start ?? (isAsking ? undefined : offered),
  };
  checkGiven(given, clock, messages);
  let asked: Asked = { raw: given, take: options.take ?? "all" };
  if (isAsking) {
    try {
      const setting = { given, offered, language, clock, messages };
      asked = await askFor(await asking(), options.take ?? null, previous, setting);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      io.stderr.write(`collab: ${messages.plan.cancelled}\n`);
      return 130;
    }
  }
  const answers = withPeople(checkAnswers(asked.raw, clock, language, messages), base);
  const taken = previous && continued(previous, asked.take, messages.plan.next.review);
  const next = { previous, taken, offered: day };
  return produce(answers, next, language, options, invocation);
}

interface Next {
  readonly previous: Previous | null;
  readonly taken: Continued | null;
  readonly offered: NextDay | null;
}

/** Writes the file, or prints it, and says what it is. */
function produce(
  answers: Answers,
  { previous, taken, offered }: Next,
  language: Language,
  options: PlanOptions,
  invocation: Invocation,
): ExitCode {
  const { io, cwd, quiet } = invocation;
  const messages = messagesIn(language);
  const code = previous?.failed ? 2 : 0;
  const id = idFor(answers.title, answers.start, answers.scenario ?? "meeting");
  const keys = options.keys ?? (previous ? keysOf(previous.base) : null) ?? language;
  const text = textFor(answers, { id, taken, keys }, language, invocation, messages);
  if (options.stdout) {
    io.stdout.write(text, "data");
    return code;
  }
  const folder = options.dir ?? folderBeside(previous?.base ?? null, invocation);
  const file = resolve(cwd, folder, `${id}.md`);
  report(text, write(text, file, options, invocation, messages), language, invocation, messages);
  if (previous && taken && !quiet)
    for (const line of toldOf(previous, taken, offered, answers.start, messages))
      io.stdout.write(`${visibleLine(line)}\n`);
  return code;
}

/** In what language the keys of a file are; `null`: it has none. */
function keysOf({ source }: Meeting): Language | null {
  const keys = readFrontMatter(source.text).map?.entries.map(({ key }) => key.raw) ?? [];
  return keys.length === 0 ? null : languageOfKeys(keys);
}

interface Made {
  readonly id: string;
  readonly taken: Continued | null;
  /** The language of the front-matter's keys. */
  readonly keys: Language;
}

function textFor(
  answers: Answers,
  { id, taken, keys }: Made,
  language: Language,
  { io, config }: Invocation,
  { terms }: Messages,
): string {
  const template = io.files.read(
    join(io.packageRoot, "templates", language, "meeting", "meeting.md.hbs"),
  );
  const day = answers.start?.slice(0, 10);
  return scaffold(answers, {
    id,
    language,
    keys,
    template: new TextDecoder().decode(template),
    continued: taken,
    openStatus: terms.status.open,
    materialDue: day ? addWorkingDays(day, -1, calendarFor(config)(language)) : null,
  });
}

/** Who was there before, where nobody is named. */
const withPeople = (answers: Answers, base: Meeting | null): Answers =>
  base && answers.attendees.length === 0
    ? { ...answers, attendees: base.attendees.map(planned) }
    : answers;

/** Chinese when the title is, where nothing else says what to speak. */
function languageOf(title: string): Language {
  return /\p{Script=Han}/u.test(title) ? "zh" : "en";
}

/** Where nothing says which zone, people mean the clock that they see: the machine's. */
function zoneFor(
  { timezone }: PlanOptions,
  base: Meeting | null,
  { config, io }: Invocation,
  { plan }: Messages,
): string {
  const named = timezone ?? base?.timezone ?? config.timezone;
  if (named === null) {
    const own = io.timezone();
    return isTimezone(own) ? own : "UTC";
  }
  if (!isTimezone(named)) throw new UserError(plan.problem.timezone(named));
  return named;
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
    messages.plan.nextStep(/^[\w./\p{L}-]+$/u.test(path) ? path : JSON.stringify(path)),
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}
