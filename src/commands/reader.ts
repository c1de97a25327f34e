import type { Config } from "../config/config.ts";
import { isMailKind } from "../config/mail-kind.ts";
import { calendarFor } from "../lint/run.ts";
import { decode, type Source } from "../markdown/source.ts";
import { type ReadOptions, readMeetings } from "../meeting/read.ts";
import { isMeeting } from "../meeting/record.ts";
import { type SeriesDates, seriesDates, withNextMeeting } from "../meeting/series.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import { oncePer } from "../text/once-per.ts";
import type { InputFile } from "./inputs.ts";

/** No meeting is a hundredth of this; reading it would only use up memory. */
const MAX_MEGABYTES = 32;

/** The meetings of one file, which share its `source`. */
export type FileMeetings = readonly [Meeting, ...(readonly Meeting[])];

export interface ReaderOptions {
  /** The name that standard input goes by. */
  readonly stdinName?: string | undefined;
  /** Names stay as the files have them, whatever the address book says. */
  readonly asWritten?: boolean;
  /** Whether examples that were found in folders count, too. */
  readonly examples?: boolean;
}

/** What standard input held, or why it could not be read. */
type Stdin = Uint8Array | { readonly error: unknown };

/** What reading depends on, apart from the files; an {@link Invocation} is one. */
interface ReaderSetting {
  readonly io: { readonly env: Readonly<Record<string, string | undefined>> };
  readonly configOf: (file: string) => Config;
  readonly messages: Messages;
}

/** Reads the meetings of one file after the other, all in the same way. */
export class Reader {
  private readonly all: readonly InputFile[];
  private readonly stdin: Stdin;
  private readonly setting: ReaderSetting;
  readonly options: ReaderOptions;
  /** How many were left out so far. */
  examples = 0;
  private readonly optionsOf = oncePer((config: Config): ReadOptions => {
    const { timezone, people } = config;
    return {
      ...{ timezone, calendar: calendarFor(config) },
      people: this.options.asWritten ? null : people,
    };
  });
  private series: SeriesDates | null = null;

  /** `all`: among them the next meeting of a series is looked for. */
  constructor(
    all: readonly InputFile[],
    stdin: Stdin,
    setting: ReaderSetting,
    options: ReaderOptions = {},
  ) {
    this.all = all;
    this.stdin = stdin;
    this.setting = setting;
    this.options = options;
  }

  /** What a file is called when it is spoken of. */
  nameOf(file: InputFile): string {
    return file.path === "-" ? (this.options.stdinName ?? "-") : file.name;
  }

  /** `null`: it was found in a folder, and is no meeting, or an example where those do not count. An error is for the user to see; nothing is thrown. */
  open(file: InputFile): FileMeetings | null | UserError {
    const source = this.sourceOf(file);
    if (source instanceof UserError) return source;
    const meetings = this.readOrBug(source, (text) => this.read(text));
    if (meetings instanceof UserError) return meetings;
    const [first, ...others] = meetings;
    if (!first) return null;
    if (file.found && (!meetings.some(isMeeting) || isMail(file, first))) return null;
    if (file.found && first.isExample && !this.options.examples) {
      this.examples++;
      return null;
    }
    return [first, ...others];
  }

  /** A text as if it were one of these files, such as one with changes still to be written. */
  read(source: Source): readonly Meeting[] {
    const options = this.optionsFor(source);
    return readMeetings(source, options).map((meeting) =>
      withNextMeeting(meeting, () => this.datesOfSeries(), options.calendar(meeting.language)),
    );
  }

  /** Reads every file once more, and only when a deadline is tied to a series' next meeting. */
  private datesOfSeries(): SeriesDates {
    this.series ??= seriesDates(
      this.all.flatMap((file) => {
        const source = this.sourceOf(file);
        const read =
          source instanceof UserError
            ? source
            : this.readOrBug(source, (text) => readMeetings(text, this.optionsFor(text)));
        return read instanceof UserError ? [] : read;
      }),
    );
    return this.series;
  }

  private optionsFor({ file }: Source): ReadOptions {
    return this.optionsOf(this.setting.configOf(file));
  }

  /** A bug that one file brings out must not keep the others from being read. */
  private readOrBug(
    source: Source,
    read: (source: Source) => readonly Meeting[],
  ): readonly Meeting[] | UserError {
    const { io, messages } = this.setting;
    try {
      return read(source);
    } catch (error) {
      if (io.env.COLLAB_DEBUG || !(error instanceof Error)) throw error;
      return new UserError(messages.cli.bug(error.message), { file: source.file });
    }
  }

  private sourceOf(file: InputFile): Source | UserError {
    const { cli } = this.setting.messages;
    const name = this.nameOf(file);
    try {
      const bytes = file.path === "-" ? this.stdin : file.read();
      if ("error" in bytes) throw bytes.error;
      if (bytes.length > MAX_MEGABYTES * 1024 * 1024)
        return new UserError(cli.tooLarge(MAX_MEGABYTES), { file: name });
      const source = decode(name, bytes);
      return typeof source === "string"
        ? new UserError(cli.decode[source], { file: name })
        : source;
    } catch (error) {
      const reason = reasonOf(error);
      const problem = reason === "EFBIG" ? cli.tooLarge(MAX_MEGABYTES) : cli.unreadable(reason);
      return new UserError(problem, { file: name });
    }
  }
}

/** Whether a file turned out to hold meetings. */
export const isOpen = (opened: FileMeetings | UserError | null): opened is FileMeetings =>
  opened !== null && !(opened instanceof UserError);

/** Whether a file is a mail that collab wrote as Markdown: `<id>.minutes.md`, wherever it was put. */
function isMail(file: InputFile, meeting: Meeting): boolean {
  const kind = /\.([a-z]+)(?:\.[\d-]+)?\.md$/.exec(file.name)?.[1] ?? "";
  return !meeting.hasFrontMatter && isMailKind(kind);
}
