import { Option } from "commander";
import { meetingJson } from "../inspect/json.ts";
import { meetingOutline } from "../inspect/outline.ts";
import { overview, type Row, rowOf } from "../inspect/overview.ts";
import { Shapes } from "../inspect/shapes.ts";
import type { Meeting } from "../meeting/types.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import { errorLine, UserError } from "../text/errors.ts";
import { visibleJson } from "../text/visible.ts";
import type { CommandModule, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { tellLeftOut } from "./left-out.ts";
import { byFile, type Meetings, meetingsFrom } from "./meetings.ts";
import type { FileMeetings } from "./reader.ts";
import { madeOf } from "./threads.ts";

interface Options {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly unread?: boolean;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { inspect } = messages.cli;
    line
      .description(inspect.description)
      .argument("<files...>", inspect.files)
      .addOption(new Option("--json", inspect.options.json).conflicts(["ndjson", "unread"]))
      .addOption(new Option("--ndjson", inspect.options.ndjson).conflicts("unread"))
      .option("--unread", inspect.options.unread);
    withExamples(line, inspect.examples, messages);
  },

  paths: (args) => args,

  async run(args, options, invocation) {
    const { io, messages, quiet } = invocation;
    const input = await meetingsFrom(args, invocation, { examples: true });
    const view = viewFor(options, input, invocation);
    let spoken = invocation.language;
    let [files, shown] = [0, 0];
    if (options.ndjson)
      for await (const { language, meetings, text } of madeOf("inspect", input, {}, invocation)) {
        shown += meetings;
        spoken ??= language;
        io.stdout.write(text);
      }
    else
      for (const meetings of byFile(input.meetings)) {
        files++;
        shown += meetings.length;
        spoken ??= meetings[0].language;
        view.take(meetings);
      }
    for (const error of input.errors) io.stderr.write(errorLine(error));
    const said = messagesIn(spoken ?? "en");
    tellLeftOut(input.leftOut, invocation, said);
    if (options.json && shown > 1) throw new UserError(tooMany(files, shown, messages));
    if (shown > 0) view.end(said);
    const skipped = input.skipped();
    if (view.isOfMany && skipped > 0 && !quiet)
      io.stderr.write(`collab: ${said.cli.inspect.overview.skipped(skipped)}\n`);
    if (shown === 0 && input.errors.length === 0) throw new UserError(messages.cli.lint.noMeetings);
    return input.errors.length > 0 ? 2 : 0;
  },
};

/** One way to show what was understood. */
interface View {
  /** Whether it tells of files together, and so of those that it does not tell of. */
  readonly isOfMany: boolean;
  readonly take: (meetings: FileMeetings) => void;
  readonly end: (messages: Messages) => void;
}

function viewFor(options: Options, { placeOf }: Meetings, invocation: Invocation): View {
  const { io, language, color } = invocation;
  const write = (text: string): void => io.stdout.write(text);
  const one = { isOfMany: false, end: () => undefined };
  if (options.json) {
    let first: Meeting | null = null;
    const take = ([meeting]: FileMeetings): void => {
      first ??= meeting;
    };
    return { ...one, take, end: () => first && write(`${visibleJson(meetingJson(first), 2)}\n`) };
  }
  if (options.unread) {
    const shapes = new Shapes();
    const take = (meetings: FileMeetings): void => {
      for (const each of meetings) shapes.add(each);
    };
    return { isOfMany: true, take, end: (said) => write(shapes.text(io.stdout.columns, said)) };
  }
  const outline = (meeting: Meeting): string =>
    meetingOutline(meeting, messagesIn(language ?? meeting.language), color);
  const rows: Row[] = [];
  let isFirst = true;
  return {
    get isOfMany() {
      return rows.length > 0;
    },
    take: (meetings) => {
      // A screen for every file of a folder would be read by nobody.
      const [{ source }] = meetings;
      if (source.file !== "-" && placeOf(source.file).found) rows.push(rowOf(meetings));
      else
        for (const meeting of meetings) {
          write(`${isFirst ? "" : "\n"}${outline(meeting)}`);
          isFirst = false;
        }
    },
    end: (said) => {
      if (rows.length > 0)
        write(`${isFirst ? "" : "\n"}${overview(rows, io.stdout.columns, said)}`);
    },
  };
}

function tooMany(files: number, meetings: number, { cli: { inspect } }: Messages): string {
  return files > 1 ? inspect.oneFileOnly(files) : inspect.oneMeetingOnly(meetings);
}
