import { join, relative, resolve } from "node:path";
import { Option } from "commander";
import { type ExportFormat, exportFormats, formats } from "../export/formats.ts";
import { actionRow, mentionRows } from "../export/rows.ts";
import { type TableName, tableNames } from "../export/tables.ts";
import type { Pieces } from "../host/io.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { errorLine, reasonOf, UserError } from "../text/errors.ts";
import { append } from "../text/many.ts";
import { visibleLine } from "../text/visible.ts";
import { track } from "../tracker/track.ts";
import type { Mention } from "../tracker/types.ts";
import type { CommandModule, Invocation } from "./command.ts";
import { refuseStdout, withExamples } from "./command-line.ts";
import { linesOf, perMeeting } from "./export-share.ts";
import { tellLeftOut } from "./left-out.ts";
import { meetingsFrom } from "./meetings.ts";
import { heard } from "./rewrite.ts";
import { folderShard } from "./select.ts";
import { madeOf } from "./threads.ts";

interface Options {
  readonly format?: ExportFormat;
  readonly out?: string;
  readonly shard?: string;
  readonly force?: boolean;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { exporting } = messages;
    const { options } = exporting;
    line
      .description(exporting.description)
      .argument("[paths...]", exporting.arguments)
      .addOption(
        new Option("--format <format>", options.format)
          .choices([...exportFormats])
          .default(undefined, "ndjson"),
      )
      .option("--out <folder>", options.out)
      .option("--shard <i/n>", options.shard)
      .option("--force", options.force);
    withExamples(line, exporting.examples, messages);
  },

  paths: (args) => args,

  async run(args, options, invocation) {
    const { io, cwd } = invocation;
    const { format = "ndjson" } = options;
    refuseStdout("--out", options.out, invocation.messages);
    const select = options.shard === undefined ? [] : [folderShard(options.shard, invocation)];
    const input = await meetingsFrom(args.length > 0 ? args : ["."], invocation, { select });
    const tables = new Tables(options, invocation);
    const mentions: Mention[] = [];
    let [meetings, spoken]: [number, Language | null] = [0, invocation.language];
    try {
      let files = 0;
      for await (const share of madeOf("export", input, { format }, invocation)) {
        meetings += share.meetings;
        spoken ??= share.language;
        for (const name of perMeeting) tables.add(name, share.lines[name]);
        append(mentions, share.mentions);
        // Whoever wants to stop a long run is heard.
        if (++files % 200 === 0) await heard();
      }
      for (const action of track(mentions).actions) {
        tables.add("actions", linesOf(format, "actions", [actionRow(action)]));
        tables.add("mentions", linesOf(format, "mentions", mentionRows(action)));
      }
    } catch (error) {
      tables.abandon();
      throw error;
    }
    const said = messagesIn(spoken ?? "en");
    for (const error of input.errors) io.stderr.write(errorLine(error));
    tellLeftOut(input.leftOut, invocation, said);
    const isEmpty = meetings === 0 && input.size.selected === input.size.found;
    if (isEmpty) {
      tables.abandon();
      if (input.errors.length > 0) return 2;
      const { cli, exporting } = said;
      throw new UserError(input.examples() > 0 ? cli.onlyExamples : exporting.noMeetings);
    }
    tables.finish((path) => io.stdout.write(`${visibleLine(relative(cwd, path))}\n`));
    return input.errors.length > 0 ? 2 : 0;
  },
};

/** The files of all tables, written while the meetings are read. */
class Tables {
  private readonly open = new Map<TableName, { readonly path: string; readonly file: Pieces }>();
  private readonly waiting = new Map<TableName, string>();
  private readonly invocation: Invocation;

  /** Throws a UserError, with nothing written, where one of them cannot be begun. */
  constructor(
    { format = "ndjson", out = "export", force = false }: Options,
    invocation: Invocation,
  ) {
    this.invocation = invocation;
    const folder = resolve(invocation.cwd, out);
    for (const name of tableNames) {
      const path = join(folder, `${name}.${format}`);
      this.attempt(path, () => {
        const file = invocation.io.files.pieces(path, { overwrite: force });
        this.open.set(name, { path, file });
      });
      this.waiting.set(name, formats[format].head(name));
    }
  }

  add(name: TableName, lines: string): void {
    let text = (this.waiting.get(name) ?? "") + lines;
    if (text.length > MOST_WAITING) {
      this.write(name, text);
      text = "";
    }
    this.waiting.set(name, text);
  }

  /** Puts all in their places, once all are whole: tables of two runs side by side would contradict each other. */
  finish(tell: (path: string) => void): void {
    for (const [name, text] of this.waiting) this.write(name, text);
    for (const { path, file } of this.open.values()) this.attempt(path, () => file.ready());
    for (const { path, file } of this.open.values()) {
      this.attempt(path, () => file.finish());
      tell(path);
    }
  }

  abandon(): void {
    for (const { file } of this.open.values()) file.abandon();
  }

  private write(name: TableName, text: string): void {
    const { path, file } = this.open.get(name) ?? {};
    if (path !== undefined && file) this.attempt(path, () => file.write(text));
  }

  private attempt(path: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.abandon();
      const { messages, cwd } = this.invocation;
      const reason = reasonOf(error);
      const { exists } = messages.exporting;
      const problem = reason === "EEXIST" ? exists : messages.cli.unwritable(reason);
      throw new UserError(problem, { file: relative(cwd, path) });
    }
  }
}

/** Characters of a table that wait to be written. */
const MOST_WAITING = 65_536;
