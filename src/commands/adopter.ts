import { type Adoption, adopt } from "../adopt/adopt.ts";
import { calendarFor } from "../lint/run.ts";
import type { Source } from "../markdown/source.ts";
import type { People } from "../meeting/people/address-book.ts";
import { readMeetings } from "../meeting/read.ts";
import type { Meeting } from "../meeting/types.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import { unifiedDiff } from "../text/diff.ts";
import { type ErrorPlace, errorLine, UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import type { Invocation } from "./command.ts";
import type { Meetings } from "./meetings.ts";
import { rewrite, withMark } from "./rewrite.ts";

export interface Options {
  readonly write?: boolean;
  readonly normalize?: boolean;
}

export type Words = Messages["cli"];

/** One run of `collab adopt`: takes file by file, shows or writes what comes of each. */
export class Adopter {
  readonly count = { adopted: 0, left: 0, failed: 0, skipped: 0 };
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
      else this.leave(source, adoption, said);
      this.count[adoption.kind === "adopted" ? "adopted" : "left"]++;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.invocation.io.stderr.write(errorLine(error));
      this.count.failed++;
    }
  }

  /** A file gets what it says itself: no names and no addresses of the address book. */
  protected read(source: Source, people: People | null = null): readonly Meeting[] {
    const { config } = this.invocation;
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
    const { io, color } = this.invocation;
    const { file, text, encoding } = source;
    const isStdin = file === "-";
    if (isStdin) io.stdout.write(withMark(this.stdin, adoption.text), "data");
    else if (this.options.write) {
      await rewrite(source, adoption.text, this.placeOf(file), said);
      io.stdout.write(`${visibleLine(file)}\n`);
    } else io.stdout.write(unifiedDiff(file, text, adoption.text, color));
    for (const { part, line, text: stray } of adoption.kept)
      this.remark(said.adopt.kept[part](stray), { file, line });
    if (encoding === "gb18030") {
      const when = isStdin ? "stdout" : this.options.write ? "done" : "would";
      // Said even when quiet: nobody should find out from the file.
      io.stderr.write(errorLine(new UserError(said.adopt.encoding[when], { file })));
    }
  }

  private leave(
    { file }: Source,
    adoption: Exclude<Adoption, { kind: "adopted" }>,
    { adopt: words }: Words,
  ): void {
    if (file === "-") this.invocation.io.stdout.write(this.stdin);
    if (adoption.kind === "reads-differently")
      throw new UserError(words.readsDifferently(adoption.fact), { file });
    this.remark(remarkOn(adoption, words), { file });
  }

  protected remark(message: string, place: ErrorPlace): void {
    if (this.invocation.quiet) return;
    this.invocation.io.stderr.write(errorLine(new UserError(message, place)));
  }
}

function remarkOn(
  left: Exclude<Adoption, { kind: "adopted" | "reads-differently" }>,
  words: Words["adopt"],
): string {
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
