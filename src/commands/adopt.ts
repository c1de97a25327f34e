import { messagesIn } from "../messages/index.ts";
import { errorLine, UserError } from "../text/errors.ts";
import { Adopter, type Options } from "./adopter.ts";
import type { CommandModule } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { tellLeftOut } from "./left-out.ts";
import { byFile, meetingsFrom } from "./meetings.ts";

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { adopt: words } = messages.cli;
    line
      .description(words.description)
      .argument("<files...>", words.files)
      .option("--write", words.options.write)
      .option("--normalize", words.options.normalize);
    withExamples(line, words.examples, messages);
  },

  async run(args, options, invocation) {
    const { io, messages, language, quiet } = invocation;
    const isFilter = args.includes("-");
    if (isFilter && args.some((arg) => arg !== "-"))
      throw new UserError(messages.cli.adopt.stdinAlone);
    // What is left alone goes out as it came in, byte for byte.
    let given = new Uint8Array();
    const read = async () => (given = new Uint8Array(await io.stdin.read()));
    const stdin = { ...io.stdin, read };
    const input = await meetingsFrom(
      args,
      { ...invocation, io: { ...io, stdin } },
      // A file gets what it says itself: no names and no addresses of the address book.
      { asWritten: true },
    );

    const adopter = new Adopter(options, invocation, { ...input, stdin: given });
    let spoken = language;
    for (const meetings of byFile(input.meetings)) {
      spoken ??= meetings[0].language;
      await adopter.take(meetings);
    }
    for (const error of input.errors) io.stderr.write(errorLine(error));
    tellLeftOut(input.leftOut, invocation, messagesIn(spoken ?? "en"));
    const { adopted, left, failed } = adopter.count;
    const files = adopted + left + failed;
    if (files === 0 && input.errors.length === 0) throw new UserError(messages.cli.lint.noMeetings);
    if (!quiet && !isFilter && files > 0) {
      const said = messagesIn(spoken ?? "en").cli.adopt;
      const write = options.write ?? false;
      const line = said.summary({ write, adopted, left, skipped: input.skipped() });
      io.stderr.write(`collab: ${line}\n`);
    }
    return failed > 0 || input.errors.length > 0 ? 2 : 0;
  },
};
