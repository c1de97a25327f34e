import { Option } from "commander";
import { meetingJson } from "../inspect/json.ts";
import { meetingOutline } from "../inspect/outline.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import { errorLine, UserError } from "../text/errors.ts";
import { visibleJson } from "../text/visible.ts";
import type { CommandModule } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { tellLeftOut } from "./left-out.ts";
import { meetingsFrom } from "./meetings.ts";

interface Options {
  readonly json?: boolean;
  readonly ndjson?: boolean;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { inspect } = messages.cli;
    line
      .description(inspect.description)
      .argument("<files...>", inspect.files)
      .addOption(new Option("--json", inspect.options.json).conflicts("ndjson"))
      .option("--ndjson", inspect.options.ndjson);
    withExamples(line, inspect.examples, messages);
  },

  async run(args, options, invocation) {
    const { io, messages, language, color } = invocation;
    const input = await meetingsFrom(args, invocation);
    let shown = 0;
    let files = 0;
    let first: string | null = null;
    let spoken = language;
    for (const meeting of input.meetings) {
      shown++;
      spoken ??= meeting.language;
      if (meeting.part.index === 0) files++;
      if (options.ndjson) io.stdout.write(`${visibleJson(meetingJson(meeting))}\n`);
      else if (options.json) first ??= `${visibleJson(meetingJson(meeting), 2)}\n`;
      else
        io.stdout.write(
          `${shown > 1 ? "\n" : ""}${meetingOutline(meeting, messagesIn(language ?? meeting.language), color)}`,
        );
    }
    for (const error of input.errors) io.stderr.write(errorLine(error));
    tellLeftOut(input.leftOut, invocation, messagesIn(spoken ?? "en"));
    if (options.json && shown > 1) throw new UserError(tooMany(files, shown, messages));
    if (first !== null) io.stdout.write(first);
    if (shown === 0 && input.errors.length === 0) throw new UserError(messages.cli.lint.noMeetings);
    return input.errors.length > 0 ? 2 : 0;
  },
};

function tooMany(files: number, meetings: number, { cli: { inspect } }: Messages): string {
  return files > 1 ? inspect.oneFileOnly(files) : inspect.oneMeetingOnly(meetings);
}
