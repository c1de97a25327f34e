import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch";
import type { Files } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import { reasonOf, UserError } from "../text/errors.ts";

/** One file to read; `-` stands for standard input. */
export interface InputFile {
  /** Relative to the working folder where it lies below it: as shown to people. */
  readonly name: string;
  readonly path: string;
  /** Found in a folder rather than named: skipped when it turns out to be no meeting. */
  readonly found: boolean;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  readonly errors: readonly UserError[];
}

export interface InputOptions {
  readonly files: Files;
  readonly cwd: string;
  /** Patterns as in .gitignore, and the folder they start from. */
  readonly ignore: { readonly patterns: readonly string[]; readonly folder: string };
  readonly messages: Messages;
}

const MARKDOWN = /\.(?:md|markdown)$/i;
const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

/**
 * The files meant by paths, folders (every `*.md` below, without what .gitignore and the
 * configuration ignore), globs and `-`. Each file once, in the order named; a path that leads
 * nowhere is an error beside the others.
 */
export function expandInputs(paths: readonly string[], options: InputOptions): Inputs {
  const { cwd, messages } = options;
  const files = new Map<string, InputFile>();
  const errors: UserError[] = [];
  const add = (path: string, found: boolean): void => {
    const before = files.get(path);
    files.set(path, { name: shownName(path, cwd), path, found: found && (before?.found ?? true) });
  };
  const walk = (folder: string): readonly string[] => markdownBelow(folder, options, errors);
  for (const given of paths) {
    if (given === "-") {
      files.set("-", { name: "-", path: "-", found: false });
      continue;
    }
    const path = resolve(cwd, given);
    const kind = options.files.kind(path);
    if (kind === "file") add(path, false);
    else if (kind === "folder") {
      for (const file of walk(path)) add(file, true);
    } else if (isGlob(given)) {
      const matched = matchGlob(given, options, walk);
      if (matched.length === 0) errors.push(new UserError(messages.cli.noMatch(given)));
      for (const file of matched) add(file, true);
    } else errors.push(new UserError(messages.cli.missingFile, { file: given }));
  }
  return { files: [...files.values()], errors };
}

function shownName(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside.split(sep).join("/");
}

/** The working folder's own name is no pattern, whatever characters it has. */
function matchGlob(
  pattern: string,
  { files, cwd }: InputOptions,
  walk: (folder: string) => readonly string[],
): readonly string[] {
  const { base, glob } = picomatch.scan(pattern, { nonegate: true });
  const folder = resolve(cwd, base);
  if (files.kind(folder) !== "folder") return [];
  const isMatch = picomatch(glob, { nonegate: true });
  return walk(folder).filter((file) => isMatch(relative(folder, file).split(sep).join("/")));
}

interface Ignorer {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Every Markdown file below a folder, sorted, so that every machine reports in the same order. A
 * folder that cannot be listed is an error beside the others.
 */
function markdownBelow(
  folder: string,
  { files, cwd, ignore: { patterns, folder: base }, messages }: InputOptions,
  errors: UserError[],
): readonly string[] {
  const configured: Ignorer = { folder: base, rules: ignore().add([...patterns]) };
  const found: string[] = [];
  const visit = (current: string, inherited: readonly Ignorer[]): void => {
    const ignorers = [...inherited, ...gitignoreIn(current, files)];
    const isIgnored = (path: string): boolean => ignored(path, [...ignorers, configured]);
    const entries = [...files.list(current)].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, kind } of entries) {
      const path = join(current, name);
      if (kind === "folder") {
        if (name === "node_modules" || name.startsWith(".")) continue;
        if (!isIgnored(`${path}/`)) attempt(path, () => ignorers);
      } else if (kind === "file" && MARKDOWN.test(name) && !isIgnored(path)) found.push(path);
    }
  };
  const attempt = (current: string, inherited: () => readonly Ignorer[]): void => {
    try {
      visit(current, inherited());
    } catch (error) {
      const message = messages.cli.folderUnreadable(reasonOf(error));
      errors.push(new UserError(message, { file: shownName(current, cwd) }));
    }
  };
  attempt(folder, () => gitignoresAbove(folder, files));
  return found;
}

/** The last file with something to say of a path decides, as it does in git. */
function ignored(path: string, ignorers: readonly Ignorer[]): boolean {
  for (const { folder, rules } of ignorers.toReversed()) {
    const inside = relative(folder, path).split(sep).join("/");
    if (inside === "" || inside.startsWith("..") || isAbsolute(inside)) continue;
    const verdict = rules.test(path.endsWith("/") ? `${inside}/` : inside);
    if (verdict.ignored || verdict.unignored) return verdict.ignored;
  }
  return false;
}

function gitignoreIn(folder: string, files: Files): readonly Ignorer[] {
  const path = join(folder, ".gitignore");
  if (files.kind(path) !== "file") return [];
  return [{ folder, rules: ignore().add(new TextDecoder().decode(files.read(path))) }];
}

/** The .gitignore files between a folder and the root of the repository it is in, the root's first. */
function gitignoresAbove(folder: string, files: Files): readonly Ignorer[] {
  const above: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    if (current !== folder) above.unshift(current);
    if (files.kind(join(current, ".git")) !== null)
      return above.flatMap((each) => gitignoreIn(each, files));
    if (dirname(current) === current) return [];
  }
}
