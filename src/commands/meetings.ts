import { resolve } from "node:path";
import { ignoredBy } from "../config/ignored.ts";
import { isMailKind } from "../config/mail-kind.ts";
import { prepareForMany } from "../host/engine.ts";
import { calendarFor } from "../lint/run.ts";
import { decode, type Source } from "../markdown/source.ts";
import { readMeetings } from "../meeting/read.ts";
import { isMeeting } from "../meeting/record.ts";
import { type SeriesDates, seriesDates, withNextMeeting } from "../meeting/series.ts";
import type { Meeting } from "../meeting/types.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";
import { expandInputs, type InputFile, type LeftOut } from "./inputs.ts";
import type { Place } from "./rewrite.ts";
import type { Select } from "./select.ts";

/** No meeting is a hundredth of this; reading it would only use up memory. */
const MAX_MEGABYTES = 32;

export interface Meetings {
  /**
   * In order, one by one, so that ten thousand files are never held at once. Those of one file
   * follow each other and share its `source`.
   */
  readonly meetings: Iterable<Meeting>;
  /** A text as if it were one of these files, such as one with changes still to be written. */
  readonly read: (source: Source) => readonly Meeting[];
  /** Where a file of these is, by its name, and how far it may lead. */
  readonly placeOf: (name: string) => Place;
  /** How many files there are to read, and how many were found before the selection. */
  readonly size: { readonly selected: number; readonly found: number };
  /** What went wrong so far; complete once `meetings` has been walked through. */
  readonly errors: readonly UserError[];
  /** Files found in folders that turned out to be no meetings; likewise. */
  readonly skipped: () => number;
  /** What was found in folders and not looked at. */
  readonly leftOut: readonly LeftOut[];
  /** What is no Markdown yet, for whoever asked for it (`documents`). */
  readonly documents: readonly InputFile[];
}

export interface MeetingOptions {
  /** The name that standard input goes by. */
  readonly stdinName?: string | undefined;
  /** Narrows down what was found, one after the other. */
  readonly select?: readonly Select[];
  /** Names stay as the files have them, whatever the address book says. */
  readonly asWritten?: boolean;
  /** Which files are no Markdown: by name for those in folders, and which of those that were named. */
  readonly documents?: {
    readonly isName: (name: string) => boolean;
    readonly is: (file: InputFile) => boolean;
  };
}

/** Reads the meetings that paths, folders, globs and `-` stand for. A bad one never stops the others. */
export async function meetingsFrom(
  paths: readonly string[],
  invocation: Invocation,
  options: MeetingOptions = {},
): Promise<Meetings> {
  const { io, cwd, config, messages } = invocation;
  const folder = config.file === null ? cwd : resolve(config.file, "..");
  const found = expandInputs(paths, {
    files: io.files,
    cwd,
    ignore: { patterns: ignoredBy(config, folder), folder },
    messages,
    ...(options.documents ? { also: options.documents.isName } : {}),
  });
  const errors = [...found.errors];
  const documents = found.files.filter((file) => options.documents?.is(file));
  const markdown = documents.length === 0 ? found.files : withoutAll(found.files, documents);
  const files = (options.select ?? []).reduce((left, select) => select(left), markdown);
  prepareForMany(files.length);
  const stdin = files.some((file) => file.path === "-")
    ? await io.stdin.read().catch((error: unknown) => ({ error }))
    : new Uint8Array();
  const readOptions = {
    timezone: config.timezone,
    calendar: calendarFor(config),
    people: options.asWritten ? null : config.people,
  };
  let skipped = 0;
  let series: SeriesDates | null = null;
  let places: ReadonlyMap<string, Place> | null = null;

  /** Reads every file found once more, and only when a deadline is tied to a series' next meeting. */
  function datesOfSeries(): SeriesDates {
    series ??= seriesDates(
      markdown.flatMap((file) => {
        const source = sourceOf(file);
        const read = source instanceof UserError ? source : readOrBug(source);
        return read instanceof UserError ? [] : read;
      }),
    );
    return series;
  }

  function read(source: Source): readonly Meeting[] {
    return readMeetings(source, readOptions).map((meeting) =>
      withNextMeeting(meeting, datesOfSeries, readOptions.calendar(meeting.language)),
    );
  }

  function* meetings(): Iterable<Meeting> {
    for (const file of files) {
      const source = sourceOf(file);
      if (source instanceof UserError) {
        errors.push(source);
        continue;
      }
      const inFile = readOrBug(source, read);
      if (inFile instanceof UserError) errors.push(inFile);
      else if (file.found && (!inFile.some(isMeeting) || isMail(file, inFile[0]))) skipped++;
      else yield* inFile;
    }
  }

  /** A bug that one file brings out must not keep the others from being read. */
  function readOrBug(
    source: Source,
    reader = (text: Source): readonly Meeting[] => readMeetings(text, readOptions),
  ): readonly Meeting[] | UserError {
    try {
      return reader(source);
    } catch (error) {
      if (io.env.COLLAB_DEBUG || !(error instanceof Error)) throw error;
      return new UserError(messages.cli.bug(error.message), { file: source.file });
    }
  }

  function sourceOf(file: InputFile) {
    const name = file.path === "-" ? (options.stdinName ?? "-") : file.name;
    try {
      const bytes = file.path === "-" ? stdin : file.read();
      if ("error" in bytes) throw bytes.error;
      if (bytes.length > MAX_MEGABYTES * 1024 * 1024)
        return new UserError(messages.cli.tooLarge(MAX_MEGABYTES), { file: name });
      const source = decode(name, bytes);
      return typeof source === "string"
        ? new UserError(messages.cli.decode[source], { file: name })
        : source;
    } catch (error) {
      const reason = reasonOf(error);
      const { tooLarge, unreadable } = messages.cli;
      const problem = reason === "EFBIG" ? tooLarge(MAX_MEGABYTES) : unreadable(reason);
      return new UserError(problem, { file: name });
    }
  }

  function placeOf(name: string): Place {
    places ??= new Map(found.files.map((file) => [file.name, file]));
    const place = places.get(name);
    if (!place) throw new Error(`${name} is none of the files`);
    return place;
  }

  return {
    meetings: meetings(),
    read,
    placeOf,
    size: { selected: files.length, found: found.files.length },
    errors,
    skipped: () => skipped,
    leftOut: found.leftOut,
    documents,
  };
}

/** The meetings of one file. */
export type FileMeetings = readonly [Meeting, ...(readonly Meeting[])];

/** Meetings file by file: those of one file follow each other and share its source. */
export function* byFile(meetings: Iterable<Meeting>): Iterable<FileMeetings> {
  let file: [Meeting, ...Meeting[]] | null = null;
  for (const meeting of meetings) {
    if (file?.[0].source === meeting.source) file.push(meeting);
    else {
      if (file) yield file;
      file = [meeting];
    }
  }
  if (file) yield file;
}

/** Whether a file is a mail that collab wrote as Markdown: `<id>.minutes.md`, wherever it was put. */
function isMail(file: InputFile, meeting: Meeting | undefined): boolean {
  const kind = /\.([a-z]+)(?:\.\d+)?\.md$/.exec(file.name)?.[1] ?? "";
  return !meeting?.hasFrontMatter && isMailKind(kind);
}

function withoutAll(files: readonly InputFile[], out: readonly InputFile[]): readonly InputFile[] {
  const unwanted = new Set(out);
  return files.filter((file) => !unwanted.has(file));
}
