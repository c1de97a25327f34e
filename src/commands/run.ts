import { calendarFor } from "../lint/run.ts";
import { Keeper } from "../live/keeper.ts";
import { refusalText } from "../live/refusal.ts";
import { unfit } from "../live/session.ts";
import { summaryLines } from "../live/summary.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import { UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import type { LocalDateTime } from "../time/local.ts";
import { toLocal } from "../time/zone.ts";
import type { CommandModule, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { meetingsFrom } from "./meetings.ts";
import { fileStore } from "./run/file.ts";
import { runScript } from "./run/script.ts";
import { parseTime } from "./time.ts";

interface Options {
  readonly script: string;
  readonly now?: string;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { run } = messages;
    line
      .description(run.description)
      .argument("<file>", run.argument)
      .requiredOption("--script <file>", run.options.script)
      .option("--now <time>", run.options.now);
    withExamples(line, run.examples, messages);
  },

  async run([file = ""], options, invocation) {
    const { io } = invocation;
    const begin = parseTime("--now", options.now, invocation.messages) ?? io.now();
    const { keeper, meeting, clock } = await opened(file, begin, invocation);
    const messages = messagesIn(invocation.language ?? meeting.language);
    await runScript(options.script, keeper, clock.set, invocation, messages);
    const now = keeper.refresh().meeting;
    const lines = summaryLines(now, clock.now(now).slice(11, 16), messages);
    for (const line of lines) io.stdout.write(`${visibleLine(line)}\n`);
    return 0;
  },
};

interface Clock {
  /** By the clock where the meeting is. */
  readonly now: (meeting: Meeting) => LocalDateTime;
  readonly set: (time: string) => void;
}

/** The session of the one meeting that a file holds. Throws UserError where there is none to be held. */
async function opened(
  named: string,
  begin: Date | LocalDateTime,
  invocation: Invocation,
): Promise<{ readonly keeper: Keeper; readonly meeting: Meeting; readonly clock: Clock }> {
  const { messages, config, language } = invocation;
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
  const clock = clockFrom(begin);
  const calendars = calendarFor(config);
  const keeper = new Keeper({
    store: fileStore(file, input.placeOf(file), said),
    read: input.read,
    calendar: ({ language: own }) => calendars(own),
    now: clock.now,
  });
  keeper.refresh();
  return { keeper, meeting, clock };
}

/** A clock that stands at the beginning until it is set. */
function clockFrom(begin: Date | LocalDateTime): Clock {
  let time: string | null = null;
  return {
    now: ({ timezone }) => {
      const local = typeof begin === "string" ? begin : toLocal(begin, timezone);
      return time === null ? local : `${local.slice(0, 11)}${time}`;
    },
    set: (given) => {
      time = given;
    },
  };
}
