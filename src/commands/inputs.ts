import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch";
import { UserError } from "../errors.ts";
import type { Files } from "../io.ts";
import type { Messages } from "../messages/index.ts";

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
  const files = new Map<string, InputFile>();
  const errors: UserError[] = [];
  const { cli } = options.messages;
  const add = (path: string, found: boolean): void => {
    const inside = relative(options.cwd, path);
    const name = inside.startsWith("..") || isAbsolute(inside) ? path : inside.split(sep).join("/");
    if (!files.has(path)) files.set(path, { name, path, found });
  };
  for (const given of paths) {
    if (given === "-") {
      files.set("-", { name: "-", path: "-", found: false });
      continue;
    }
    const path = resolve(options.cwd, given);
    const kind = options.files.kind(path);
    if (kind === "file") add(path, false);
    else if (kind === "folder") {
      for (const file of walk(path, options)) add(file, true);
    } else if (isGlob(given)) {
      const matched = matchGlob(given, options);
      if (matched.length === 0) errors.push(new UserError(cli.noMatch(given)));
      for (const file of matched) add(file, true);
    } else errors.push(new UserError(cli.missingFile, { file: given }));
  }
  return { files: [...files.values()], errors };
}

function matchGlob(pattern: string, options: InputOptions): readonly string[] {
  const absolute = resolve(options.cwd, pattern).split(sep).join("/");
  const { base } = picomatch.scan(absolute);
  const isMatch = picomatch(absolute, { dot: false });
  if (options.files.kind(base) !== "folder") return [];
  return walk(base, options).filter((file) => isMatch(file.split(sep).join("/")));
}

interface Ignorer {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Every Markdown file below a folder, sorted, so that every machine reports in the same order. */
function walk(folder: string, options: InputOptions): readonly string[] {
  const configured: Ignorer = {
    folder: options.ignore.folder,
    rules: ignore().add([...options.ignore.patterns]),
  };
  const files: string[] = [];
  const visit = (current: string, inherited: readonly Ignorer[]): void => {
    const ignorers = [...inherited, ...gitignoreIn(current, options.files)];
    const entries = [...options.files.list(current)].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(current, entry.name);
      if (entry.kind === "folder") {
        if (entry.name === "node_modules" || entry.name.startsWith(".")) continue;
        if (!ignored(`${path}/`, ignorers)) visit(path, ignorers);
      } else if (entry.kind === "file" && MARKDOWN.test(entry.name) && !ignored(path, ignorers)) {
        files.push(path);
      }
    }
  };
  visit(folder, [configured, ...gitignoresAbove(folder, options.files)]);
  return files;
}

function ignored(path: string, ignorers: readonly Ignorer[]): boolean {
  return ignorers.some(({ folder, rules }) => {
    const inside = relative(folder, path).split(sep).join("/");
    if (inside === "" || inside.startsWith("..") || isAbsolute(inside)) return false;
    return rules.ignores(path.endsWith("/") ? `${inside}/` : inside);
  });
}

function gitignoreIn(folder: string, files: Files): readonly Ignorer[] {
  const path = join(folder, ".gitignore");
  if (files.kind(path) !== "file") return [];
  return [{ folder, rules: ignore().add(new TextDecoder().decode(files.read(path))) }];
}

/** The .gitignore files between a folder and the root of the repository it is in, if it is in one. */
function gitignoresAbove(folder: string, files: Files): readonly Ignorer[] {
  const above: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    if (current !== folder) above.push(current);
    if (files.kind(join(current, ".git")) !== null)
      return above.flatMap((each) => gitignoreIn(each, files));
    if (dirname(current) === current) return [];
  }
}
