import { ignoreInFolders, ignoreOf } from "../config/ignored.ts";
import { prepareForMany } from "../host/engine.ts";
import type { Source } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { UserError } from "../text/errors.ts";
import { append } from "../text/many.ts";
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
  /** Examples that were left out; likewise. Where nothing else is, there are no meetings yet. */
  readonly examples: () => number;
  /** What a file came to that was opened, if it holds meetings; errors and what holds none are kept count of. */
  readonly settled: <Result>(outcome: Result | UserError | null) => Result | null;
  /** What was found in folders and not looked at. */
  readonly leftOut: readonly LeftOut[];
  /** What is no Markdown yet, for whoever asked for it (`documents`). */
  readonly documents: readonly InputFile[];
}

export interface MeetingOptions extends ReaderOptions {
  /** Whether files count whose configuration has mistakes: what is right in it holds. */
  readonly despiteConfig?: boolean;
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
  { select = [], documents: wanted, despiteConfig = false, ...reading }: MeetingOptions = {},
): Promise<Meetings> {
  const { io, cwd, config, configOf, messages } = invocation;
  const found = expandInputs(paths, {
    files: io.files,
    cwd,
    ignore: ignoreOf(config, cwd),
    ignoreIn: ignoreInFolders({ config, configOf }, cwd),
    messages,
    ...(wanted ? { also: wanted.isName } : {}),
  });
  const errors = [...found.errors];
  const documents = found.files.filter((file) => wanted?.is(file));
  const markdown = documents.length === 0 ? found.files : withoutAll(found.files, documents);
  const chosen = select.reduce((left, narrow) => narrow(left), markdown);
  // The run's own mistakes have been said.
  const isBroken = ({ name }: InputFile): boolean => {
    const { problems } = configOf(name);
    return problems.length > 0 && problems !== config.problems;
  };
  const broken = chosen.filter(isBroken);
  append(errors, [...new Set(broken.flatMap(({ name }) => configOf(name).problems))]);
  const files = despiteConfig || broken.length === 0 ? chosen : withoutAll(chosen, broken);
  prepareForMany(files.length);
  const stdin = files.some((file) => file.path === "-")
    ? await io.stdin.read().catch((error: unknown) => ({ error }))
    : new Uint8Array();
  const isEmpty = stdin instanceof Uint8Array && stdin.length === 0;
  const isAsked = files.some((file) => file.path === "-");
  // An editor names the file whose text it hands over, and that may well be empty.
  if (isAsked && isEmpty && reading.stdinName === undefined)
    throw new UserError(messages.cli.emptyInput);
  const reader = new Reader(markdown, stdin, invocation, reading);
  let skipped = 0;
  let places: ReadonlyMap<string, Place> | null = null;

  function* meetings(): Iterable<Meeting> {
    for (const file of files) {
      const inFile = settled(reader.open(file));
      if (inFile !== null) yield* inFile;
    }
  }

  function settled<Result>(outcome: Result | UserError | null): Result | null {
    if (outcome instanceof UserError) errors.push(outcome);
    else if (outcome === null) skipped++;
    else return outcome;
    return null;
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
    settled,
    examples: () => reader.examples,
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
