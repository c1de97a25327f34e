import { relative, resolve, sep } from "node:path";
import type { Ignore } from "../config/ignored.ts";
import { isInside } from "../host/inside.ts";
import type { Files } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import { UserError } from "../text/errors.ts";
import { globFor } from "../text/glob.ts";
import { markdownBelow, type Unread } from "./walk.ts";

/** One file to read; `-` stands for standard input. */
export interface InputFile {
  /** Relative to the working folder where it lies below it: as shown to people. */
  readonly name: string;
  readonly path: string;
  /** Found in a folder rather than named: skipped when it turns out to be no meeting. */
  readonly found: boolean;
  /** The folder it was found in; `null`: it was named. */
  readonly folder: string | null;
  /** What was found is read and written only within the folder in which it was. */
  readonly files: Files;
  /** Throws as `Files.read`. */
  readonly read: () => Uint8Array;
}

/** A file by its name and place; `files`: as far as it may lead. */
export const inputFile = (
  name: string,
  path: string,
  folder: string | null,
  files: Files,
): InputFile => ({
  ...{ name, path, folder, files, found: folder !== null },
  read: () => files.read(path),
});

/** Something that is not looked at, as shown to people, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: Unread["why"];
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** What was found and is not looked at, so that nobody takes it for checked. */
  readonly leftOut: readonly LeftOut[];
  readonly errors: readonly UserError[];
}

export interface InputOptions {
  readonly files: Files;
  readonly cwd: string;
  readonly ignore: Ignore;
  /** As {@link markdownBelow}. */
  readonly ignoreIn?: (folder: string) => Ignore | null;
  readonly messages: Messages;
  /** By its name, whether a file that is no Markdown is looked for, too. */
  readonly also?: (name: string) => boolean;
}

const isGlob = (path: string): boolean => /[*?[\]{}]|[@+!]\(/.test(path);
const isPattern = (name: string): boolean => isGlob(name) || /[()\\]/.test(name);
/** Of a pattern as long as a book, the beginning tells which one is meant. */
const shortened = (pattern: string): string =>
  pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern;

/**
 * The files meant by paths, folders (every `*.md` below, without what .gitignore and the
 * configuration ignore), globs and `-`. Each file once, in the order named; a path that leads
 * nowhere is an error beside the others.
 */
export function expandInputs(paths: readonly string[], options: InputOptions): Inputs {
  const { messages } = options;
  const named = new Named(options);
  for (const given of paths) {
    const path = resolve(options.cwd, given);
    const kind = given === "-" ? "file" : options.files.kind(path);
    if (given === "-") named.add("-", null);
    else if (kind === "file") named.add(path, null);
    else if (kind === "folder") named.addFound(named.walk(path));
    else if (!isGlob(given))
      named.errors.push(new UserError(messages.cli.missingFile, { file: given }));
    else named.addFound(matchGlob(given, options, named));
  }
  return {
    files: [...named.files.values()],
    leftOut: [...named.leftOut.values()],
    errors: named.errors,
  };
}

/** Markdown files, and the files of the folder they were found in. */
interface Found {
  readonly folder: string;
  readonly within: Files;
  readonly paths: readonly string[];
}

function shownName(path: string, cwd: string): string {
  return isInside(cwd, path) ? relative(cwd, path).split(sep).join("/") : path;
}

/** What the paths of a command line have come to so far. */
class Named {
  readonly files = new Map<string, InputFile>();
  readonly leftOut = new Map<string, LeftOut>();
  readonly errors: UserError[] = [];
  private readonly options: InputOptions;

  constructor(options: InputOptions) {
    this.options = options;
  }

  /** `found`: where; `null` for what was named itself. */
  add(path: string, found: Omit<Found, "paths"> | null): void {
    const before = this.files.get(path);
    if (before && (!before.found || found)) return;
    const name = path === "-" ? path : shownName(path, this.options.cwd);
    const folder = found?.folder ?? null;
    this.files.set(path, inputFile(name, path, folder, found?.within ?? this.options.files));
  }

  addFound(found: Found | null): void {
    for (const path of found?.paths ?? []) this.add(path, found);
  }

  /** What lies below a folder that was named, and leads no further than that folder. */
  walk(folder: string): Found {
    const { paths, leftOut, failures, refused } = markdownBelow(folder, this.options);
    for (const { path, why } of leftOut)
      this.leftOut.set(path, { name: shownName(path, this.options.cwd), why });
    for (const { path, reason } of failures) {
      const message = this.options.messages.cli.folderUnreadable(reason);
      this.errors.push(new UserError(message, { file: shownName(path, this.options.cwd) }));
    }
    for (const { path, line, problem } of refused) {
      const place = { file: shownName(path, this.options.cwd), line, column: 1 };
      this.errors.push(new UserError(this.options.messages.cli.pattern[problem], place));
    }
    return { folder, paths, within: this.options.files.within(folder) };
  }
}

/** The working folder's own name is no pattern, whatever characters it has. */
function matchGlob(
  pattern: string,
  { files, cwd, messages: { cli } }: InputOptions,
  named: Named,
): Found | null {
  const names = pattern.split(sep).join("/").replace(/^\.\//, "").split("/");
  const first = names.findIndex(isPattern);
  const folder = resolve(cwd, first > 0 ? `${names.slice(0, first).join("/")}/` : ".");
  const options = { dot: false, groups: true, ignoreCase: false };
  const isMatch = globFor(names.slice(first).join("/"), options);
  if (typeof isMatch === "string") {
    named.errors.push(new UserError(cli.pattern[isMatch], { file: shortened(pattern) }));
    return null;
  }
  const found = files.kind(folder) === "folder" ? named.walk(folder) : null;
  const isMeant = (file: string): boolean => isMatch(relative(folder, file).split(sep).join("/"));
  const paths = found?.paths.filter(isMeant) ?? [];
  if (paths.length === 0) named.errors.push(new UserError(cli.noMatch(pattern)));
  return found && { ...found, paths };
}
