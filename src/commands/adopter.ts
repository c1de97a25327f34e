import { basename, dirname, join } from "node:path";
import { type Adoption, adopt } from "../adopt/adopt.ts";
import { type Part, split } from "../adopt/split.ts";
import { overview, type Row, rowOf } from "../inspect/overview.ts";
import { calendarFor } from "../lint/run.ts";
import { positionAt, type Source } from "../markdown/source.ts";
import type { People } from "../meeting/people/address-book.ts";
import { readMeetings } from "../meeting/read.ts";
import type { Meeting } from "../meeting/types.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import { unifiedDiff } from "../text/diff.ts";
import { type ErrorPlace, errorLine, reasonOf, UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import type { Invocation } from "./command.ts";
import type { Meetings } from "./meetings.ts";
import type { FileMeetings } from "./reader.ts";
import { heard, type Place, rewrite, withMark } from "./rewrite.ts";

export interface Options {
  readonly write?: boolean;
  readonly normalize?: boolean;
  readonly split?: boolean;
}

export type Words = Messages["cli"];

/** With the sum and what is said of the others, a screen. */
const MOST_ROWS = 16;
/** The diffs of more files would fill a hundred screens. */
const MOST_DIFFS = 3;

/** One run of `collab adopt`: takes file by file, shows or writes what comes of each. */
export class Adopter {
  readonly count = { adopted: 0, left: 0, failed: 0, skipped: 0 };
  /** What files of folders would become, a line each, and in full. */
  private readonly previews: { readonly row: Row; readonly diff: string }[] = [];
  /** Files of folders that stay as they are, by the reason. */
  private readonly alike = new Map<Left["kind"], { file: string; remark: string }[]>();
  protected readonly options: Options;
  protected readonly invocation: Invocation;
  /** Standard input as it came. */
  private readonly stdin: Uint8Array;
  private readonly placeOf: Meetings["placeOf"];

  constructor(
    options: Options,
    invocation: Invocation,
    { stdin, placeOf }: { readonly stdin: Uint8Array } & Pick<Meetings, "placeOf">,
  ) {
    this.options = options;
    this.placeOf = placeOf;
    this.invocation = invocation;
    this.stdin = stdin;
  }

  /** The meetings of one file. Its trouble must not keep the others from being adopted. */
  async take(meetings: readonly [Meeting, ...Meeting[]]): Promise<void> {
    const [{ source, language }] = meetings;
    const said = messagesIn(this.invocation.language ?? language).cli;
    try {
      const adoption = this.adoptionOf(meetings, source, said);
      if (adoption.kind === "adopted") await this.put(source, adoption, said);
      else if (adoption.kind === "several" && this.options.split)
        await this.split(meetings, this.placeOf(source.file), said);
      else this.leave(source, adoption, said);
      const isDone =
        adoption.kind === "adopted" || (adoption.kind === "several" && this.options.split);
      this.count[isDone ? "adopted" : "left"]++;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.invocation.io.stderr.write(errorLine(error));
      this.count.failed++;
    }
  }

  /** A file gets what it says itself: no names and no addresses of the address book. */
  protected read(source: Source, people: People | null = null): readonly Meeting[] {
    const config = this.invocation.configOf(source.file);
    const calendar = calendarFor(config);
    return readMeetings(source, { timezone: config.timezone, calendar, people });
  }

  /** A bug that one file brings out is that file's error. */
  protected adoptionOf(
    meetings: readonly Meeting[],
    source: Source,
    said: Words,
    people: People | null = null,
  ): Adoption {
    const { io } = this.invocation;
    try {
      return adopt(meetings, {
        read: (text) => this.read({ ...source, text }, people),
        normalize: this.options.normalize ?? false,
      });
    } catch (error) {
      if (io.env.COLLAB_DEBUG || !(error instanceof Error)) throw error;
      throw new UserError(said.bug(error.message), { file: source.file });
    }
  }

  private async put(
    source: Source,
    adoption: Adoption & { kind: "adopted" },
    said: Words,
  ): Promise<void> {
    const { io } = this.invocation;
    const { file, text, encoding } = source;
    const isStdin = file === "-";
    if (isStdin) io.stdout.write(withMark(this.stdin, adoption.text), "data");
    else if (this.options.write) {
      await rewrite(source, adoption.text, this.placeOf(file), said);
      io.stdout.write(`${visibleLine(file)}\n`);
    } else this.preview({ ...source, text: adoption.text }, text, this.placeOf(file).found);
    for (const { part, line, column, text: stray } of adoption.kept) {
      const { kept, keptInPart } = said.adopt;
      if (column === undefined) this.remark(kept[part](stray), { file, line });
      else this.remark(keptInPart[part](stray ?? ""), { file, line, column });
    }
    if (encoding === "gb18030") {
      const when = isStdin ? "stdout" : this.options.write ? "done" : "would";
      // Said even when quiet: nobody should find out from the file.
      io.stderr.write(errorLine(new UserError(said.adopt.encoding[when], { file })));
    }
  }

  private leave(
    source: Source,
    adoption: Exclude<Adoption, { kind: "adopted" }>,
    { adopt: words }: Words,
  ): void {
    const { file } = source;
    if (file === "-") this.invocation.io.stdout.write(this.stdin);
    if (adoption.kind === "in-part") {
      const { value, span } = adoption.problem;
      throw new UserError(words.inPart(value), { file, ...positionAt(source, span.from) });
    }
    if (adoption.kind === "reads-differently")
      throw new UserError(words.readsDifferently(adoption.fact), { file });
    const isFound = file !== "-" && this.placeOf(file).found;
    const remark = remarkOn(adoption, words);
    const before = this.alike.get(adoption.kind) ?? [];
    if (isFound) this.alike.set(adoption.kind, [...before, { file, remark }]);
    else this.remark(remark, { file });
  }

  /** Each meeting of a log goes into a file of its own; the log stays. */
  protected async split(
    meetings: readonly Meeting[],
    { path, files, found }: Place,
    { adopt: words, ...said }: Words,
  ): Promise<void> {
    const { io } = this.invocation;
    const file = meetings[0]?.source.file ?? "";
    const parts = split(meetings, (source) => this.read(source));
    if ("fact" in parts) throw new UserError(words.splitDiffers(parts.date, parts.fact), { file });
    const targetOf = ({ source }: Part): string => join(dirname(path), basename(source.file));
    const taken = parts.find((part) => files.kind(targetOf(part)) !== null);
    if (taken) throw new UserError(words.splitExists(taken.source.file), { file });
    for (const [at, part] of parts.entries()) {
      const { source } = part;
      if (!this.options.write) {
        this.preview(source, "", found);
        continue;
      }
      try {
        const hasMark = at === 0 && files.kind(path) === "file";
        const text = hasMark ? withMark(files.read(path), source.text) : source.text;
        files.write(targetOf(part), text, { overwrite: false });
      } catch (error) {
        throw new UserError(said.unwritable(reasonOf(error)), { file: source.file });
      }
      io.stdout.write(`${visibleLine(source.file)}\n`);
      await heard();
    }
    if (this.options.write) this.remark(words.splitDone(parts.length), { file });
    if (meetings[0]?.source.encoding === "gb18030")
      io.stderr.write(
        errorLine(new UserError(words.encoding[this.options.write ? "done" : "would"], { file })),
      );
  }

  /** What would be written, as a diff; of what was found in a folder, only when all is known. */
  protected preview(after: Source, before: string, isFound: boolean): void {
    const { io, color } = this.invocation;
    const diff = unifiedDiff(after.file, before, after.text, color);
    if (!isFound) io.stdout.write(diff);
    else this.previews.push({ row: rowOf(this.read(after) as FileMeetings), diff });
  }

  /** What there is to say of all files together. */
  end(messages: Messages): void {
    const { io, quiet } = this.invocation;
    const { previews } = this;
    if (previews.length <= MOST_DIFFS) for (const { diff } of previews) io.stdout.write(diff);
    else {
      const rows = previews.map(({ row }) => row);
      io.stdout.write(overview(rows, io.stdout.columns, messages, MOST_ROWS));
    }
    if (quiet) return;
    for (const [kind, files] of this.alike) {
      if (files.length <= MOST_DIFFS)
        for (const { file, remark } of files) this.remark(remark, { file });
      else io.stderr.write(`collab: ${messages.cli.adopt.alike[kind](files.length)}\n`);
    }
  }

  protected remark(message: string, place: ErrorPlace): void {
    if (this.invocation.quiet) return;
    this.invocation.io.stderr.write(errorLine(new UserError(message, place)));
  }
}

type Left = Exclude<Adoption, { kind: "adopted" | "reads-differently" | "in-part" }>;

function remarkOn(left: Left, words: Words["adopt"]): string {
  switch (left.kind) {
    case "has-front-matter":
      return words.hasFrontMatter;
    case "misplaced":
      return words.misplaced;
    case "several":
      return words.several(left.count);
    case "no-meeting":
      return words.noMeeting;
    case "nothing-read":
      return words.nothingRead;
  }
}
