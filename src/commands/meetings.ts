import { ignoreOf } from "../config/ignored.ts";
import { prepareForMany } from "../host/engine.ts";
import type { Source } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";
import { expandInputs, type InputFile, type LeftOut } from "./inputs.ts";
import { type FileMeetings, Reader, type ReaderOptions } from "./reader.ts";
import type { Place } from "./rewrite.ts";
import type { Select } from "./select.ts";

export interface Meetings {
  /**
   * In order, one by one, so that ten thousand files are never held at once. Those of one file
   * follow each other and share its `source`.
   */
  readonly meetings: Iterable<Meeting>;
  /** The files that `meetings` walks through, for whoever takes them one by one. */
  readonly files: readonly InputFile[];
  /** These, and those that were left out by the selection. */
  readonly all: readonly InputFile[];
  readonly reader: Reader;
  /** As {@link Reader.read}. */
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

export interface MeetingOptions extends ReaderOptions {
  /** Narrows down what was found, one after the other. */
  readonly select?: readonly Select[];
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
  const found = expandInputs(paths, {
    files: io.files,
    cwd,
    ignore: ignoreOf(config, cwd),
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
  const reader = new Reader(markdown, stdin, invocation, options);
  let skipped = 0;
  let places: ReadonlyMap<string, Place> | null = null;

  function* meetings(): Iterable<Meeting> {
    for (const file of files) {
      const inFile = reader.open(file);
      if (inFile instanceof UserError) errors.push(inFile);
      else if (inFile === null) skipped++;
      else yield* inFile;
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
    files,
    all: markdown,
    reader,
    read: (source) => reader.read(source),
    placeOf,
    size: { selected: files.length, found: found.files.length },
    errors,
    skipped: () => skipped,
    leftOut: found.leftOut,
    documents,
  };
}

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

function withoutAll(files: readonly InputFile[], out: readonly InputFile[]): readonly InputFile[] {
  const unwanted = new Set(out);
  return files.filter((file) => !unwanted.has(file));
}
