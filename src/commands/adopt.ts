import { isDocumentName, kindOf } from "../convert/kind.ts";
import { messagesIn } from "../messages/index.ts";
import { errorLine, UserError } from "../text/errors.ts";
import { isDocument } from "./adopt-document.ts";
import type { Options } from "./adopter.ts";
import type { CommandModule } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { DocumentAdopter } from "./document-adopter.ts";
import { tellLeftOut } from "./left-out.ts";
import { byFile, meetingsFrom } from "./meetings.ts";

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { adopt: words } = messages.cli;
    line
      .description(words.description)
      .argument("<files...>", words.files)
      .option("--write", words.options.write)
      .option("--split", words.options.split)
      .option("--normalize", words.options.normalize);
    withExamples(line, words.examples, messages);
  },

  paths: (args) => args,

  async run(args, options, invocation) {
    const { io, messages, language, quiet } = invocation;
    const isFilter = args.includes("-");
    if (isFilter && args.some((arg) => arg !== "-"))
      throw new UserError(messages.cli.adopt.stdinAlone);
    if (isFilter && options.split) throw new UserError(messages.cli.adopt.splitAlone);
    const reading = isFilter ? io.stdin.read() : null;
    // An error is worded by whoever reads the files.
    const given = (await reading?.catch(() => null)) ?? new Uint8Array();
    if (kindOf("-", given) !== "markdown") {
      const adopter = new DocumentAdopter(options, invocation, { stdin: given, placeOf: nowhere });
      return adopter.takeInput(given);
    }
    const stdin = { ...io.stdin, read: () => reading ?? io.stdin.read() };
    const input = await meetingsFrom(
      args,
      { ...invocation, io: { ...io, stdin } },
      // A file gets what it says itself: no names and no addresses of the address book.
      { asWritten: true, documents: { isName: isDocumentName, is: isDocument } },
    );

    const { placeOf } = input;
    const adopter = new DocumentAdopter(options, invocation, { stdin: given, placeOf });
    let spoken = language;
    for (const meetings of byFile(input.meetings)) {
      spoken ??= meetings[0].language;
      await adopter.take(meetings);
    }
    for (const document of input.documents) {
      const found = await adopter.takeDocument(document);
      spoken ??= found;
    }
    adopter.end(messagesIn(spoken ?? "en"));
    for (const error of input.errors) io.stderr.write(errorLine(error));
    tellLeftOut(input.leftOut, invocation, messagesIn(spoken ?? "en"));
    const { adopted, left, failed } = adopter.count;
    const files = adopted + left + failed;
    const skipped = input.skipped() + adopter.count.skipped;
    if (files === 0 && input.errors.length === 0) throw new UserError(messages.cli.lint.noMeetings);
    if (!quiet && !isFilter && files > 0) {
      const said = messagesIn(spoken ?? "en").cli.adopt;
      const write = options.write ?? false;
      const line = said.summary({ write, adopted, left, skipped });
      io.stderr.write(`collab: ${line}\n`);
    }
    return failed > 0 || input.errors.length > 0 ? 2 : 0;
  },
};

/** Of what came on standard input. */
function nowhere(name: string): never {
  throw new Error(`${name} is no file`);
}
