import { calendarFor } from "../lint/run.ts";
import { Keeper } from "../live/keeper.ts";
import { refusalText } from "../live/refusal.ts";
import { unfit } from "../live/session.ts";
import { summaryLines } from "../live/summary.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import { errorLine, UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import { type LocalDateTime, toUtc } from "../time/local.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { toLocal } from "../time/zone.ts";
import type { CommandModule, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { meetingsFrom } from "./meetings.ts";
import { fileStore } from "./run/file.ts";
import { missingForMinutes } from "./run/missing.ts";
import type { Opened, SessionClock } from "./run/opened.ts";
import { runScript } from "./run/script.ts";
import { parseTime } from "./time.ts";

interface Options {
  readonly open: boolean;
  readonly script?: string;
  readonly now?: string;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { run } = messages;
    line
      .description(run.description)
      .argument("<file>", run.argument)
      .option("--no-open", run.options.open)
      .option("--script <file>", run.options.script)
      .option("--now <time>", run.options.now);
    withExamples(line, run.examples, messages);
  },

  paths: (args) => args,

  async run([file = ""], options, invocation) {
    const { io } = invocation;
    const begin = parseTime("--now", options.now, invocation.messages);
    const opening = await opened(file, begin, invocation, options.script === undefined);
    const { keeper, meeting, clock } = opening;
    const messages = messagesIn(invocation.language ?? meeting.language);
    if (options.script === undefined) {
      const { serveRoom } = await import("./run/serve.ts");
      return serveRoom({ ...opening, messages, opens: options.open }, invocation);
    }
    const stopped = await runScript(options.script, keeper, clock.set, invocation, messages);
    if (stopped) {
      const { problem, done } = stopped;
      io.stderr.write(errorLine(problem));
      const words = messages.run.script.stopped(done, meeting.source.file);
      if (!invocation.quiet) io.stderr.write(`collab: ${visibleLine(words)}\n`);
      return 2;
    }
    const now = keeper.refresh().meeting;
    const missing = missingForMinutes(now, invocation);
    const lines = summaryLines(now, clock.now(now), messages, missing);
    for (const line of lines) io.stdout.write(`${visibleLine(line)}\n`);
    return 0;
  },
};

/** The session of the one meeting that a file holds. Throws UserError where there is none to be held. */
async function opened(
  named: string,
  begin: Date | LocalDateTime | null,
  invocation: Invocation,
  runs: boolean,
): Promise<Opened> {
  const { messages, configOf, language, io } = invocation;
  if (named === "-") throw new UserError(messages.run.stdin);
  const input = await meetingsFrom([named], invocation);
  const meetings = [...input.meetings];
  const [problem] = input.errors;
  if (problem) throw problem;
  const [meeting] = meetings;
  if (!meeting || input.size.selected !== 1)
    throw new UserError(messages.run.oneFile, { file: named });
  const said = messagesIn(language ?? meeting.language);
  const refusal = unfit(meetings);
  const { file } = meeting.source;
  if (refusal) throw new UserError(refusalText(refusal, said), { file });
  const clock = runs ? runningClock(begin ?? io.now(), io.now) : standingClock(begin, io.now());
  const calendars = calendarFor(configOf(file));
  const calendar = ({ language: own }: Meeting): WorkCalendar => calendars(own);
  const place = input.placeOf(file);
  const keeper = new Keeper({
    ...{ store: fileStore(file, place, said), read: input.read, calendar },
    now: clock.now,
  });
  keeper.refresh();
  return { keeper, meeting, clock, calendar, path: place.path, files: place.files };
}

/**
 * A clock that stands at the beginning until it is set. A script may be carried out long after what it
 * records: unless it is told when, it was on the day of the meeting.
 */
function standingClock(begin: Date | LocalDateTime | null, now: Date): SessionClock {
  let time: string | null = null;
  return {
    now: ({ timezone, date }) => {
      const local = localAt(begin ?? now, timezone);
      const day = begin === null ? (date?.value ?? local.slice(0, 10)) : local.slice(0, 10);
      return `${day}T${time ?? local.slice(11)}`;
    },
    set: (given) => {
      time = given;
    },
  };
}

/** A clock that shows the beginning now and goes on from there. */
function runningClock(begin: Date | LocalDateTime, now: () => Date): SessionClock {
  const since = now().getTime();
  return {
    now: ({ timezone }) => {
      const local = localAt(begin, timezone);
      const start = toUtc(local).getTime() + 1000 * (Number(local.slice(17, 19)) || 0);
      return new Date(start + now().getTime() - since).toISOString().slice(0, 19);
    },
    set: () => {
      throw new Error("a running clock is not set");
    },
  };
}

const localAt = (begin: Date | LocalDateTime, timezone: string): LocalDateTime =>
  typeof begin === "string" ? begin : toLocalSeconds(begin, timezone);

/** With its seconds, which are the same in every zone. */
const toLocalSeconds = (moment: Date, timezone: string): string =>
  `${toLocal(moment, timezone)}:${moment.toISOString().slice(17, 19)}`;
