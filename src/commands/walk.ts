import { dirname, join } from "node:path";
import { type Ignore, type Ignorer, ignorerOf, isIgnored } from "../config/ignored.ts";
import { isConfigName } from "../config/load.ts";
import { treeOf } from "../config/tree.ts";
import type { Files, FolderEntry } from "../host/io.ts";
import { reasonOf } from "../text/errors.ts";
import { gitignore, linesOf, MOST } from "../text/gitignore.ts";
import type { GlobProblem } from "../text/glob.ts";

/** What was found and is not looked at: a link out of the folder, a pipe or device, a name that is not UTF-8. */
export interface Unread {
  readonly path: string;
  readonly why: "astray" | "other" | "unnameable";
}

export interface Walked {
  /** Sorted, so that every machine reports in the same order. */
  readonly paths: readonly string[];
  readonly leftOut: readonly Unread[];
  /** Folders that could not be listed. */
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
  /** Lines of .gitignore files that are no patterns. */
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly path: string;
  readonly line: number;
  readonly problem: GlobProblem;
}

interface Setting {
  readonly files: Files;
  /** The run's. */
  readonly ignore: Ignore;
  /** What a folder's nearest configuration adds; `null`: it is the run's. */
  readonly ignoreIn?: (folder: string) => Ignore | null;
  /** By its name, whether a file that is no Markdown counts, too. */
  readonly also?: (name: string) => boolean;
}

/** Whether a file is Markdown, by its name. */
export const isMarkdownName = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);
const GITIGNORE = ".gitignore";

/**
 * Every Markdown file below a folder, without what .gitignore and the configuration ignore. Nothing
 * outside the folder is reached, whatever its links say, and a file with two names counts once.
 */
export function markdownBelow(
  folder: string,
  { files, ignore, ignoreIn = () => null, also = () => false }: Setting,
): Walked {
  const isWanted = (name: string): boolean => isMarkdownName(name) || also(name);
  const configuredIn = (path: string): readonly Ignorer[] => ignorersOf(ignoreIn(path));
  const walk = new Walk(files.within(folder), configuredIn, isWanted);
  const configured = [...ignorersOf(ignore), ...configuredIn(folder)];
  walk.enter(folder, () => ({ listed: gitignoresAbove(folder, files, walk.refused), configured }));
  return walk;
}

const ignorersOf = (ignore: Ignore | null): readonly Ignorer[] =>
  ignore ? [ignorerOf(ignore)] : [];

/** What holds for a folder: the .gitignore files, and what configurations say, which counts for more. */
interface Ignorers {
  readonly listed: readonly Ignorer[];
  readonly configured: readonly Ignorer[];
}

class Walk implements Walked {
  readonly leftOut: Unread[] = [];
  readonly failures: { path: string; reason: string }[] = [];
  readonly refused: Refused[] = [];
  private readonly found: string[] = [];
  private readonly links = new Set<string>();
  private readonly files: Files;
  private readonly configuredIn: (folder: string) => readonly Ignorer[];
  private readonly isWanted: (name: string) => boolean;

  constructor(
    files: Files,
    configuredIn: (folder: string) => readonly Ignorer[],
    isWanted: (name: string) => boolean,
  ) {
    this.files = files;
    this.configuredIn = configuredIn;
    this.isWanted = isWanted;
  }

  /** A link to a file that is found as well is no second file. */
  get paths(): readonly string[] {
    const { found, links, files } = this;
    if (links.size === 0) return found;
    const known = new Set(found.filter((path) => !links.has(path)).map((path) => files.real(path)));
    return found.filter((path) => {
      if (!links.has(path)) return true;
      const real = files.real(path);
      const isNew = !known.has(real);
      known.add(real);
      return isNew;
    });
  }

  enter(folder: string, inherited: () => Ignorers): void {
    try {
      this.visit(folder, inherited());
    } catch (error) {
      this.failures.push({ path: folder, reason: reasonOf(error) });
    }
  }

  private visit(folder: string, inherited: Ignorers): void {
    const entries = [...this.files.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
    const { listed } = inherited;
    const ignorers = {
      listed: [...listed, ...gitignoreIn(folder, this.files, entries, listed, this.refused)],
      configured: entries.some(({ name }) => isConfigName(name))
        ? [...inherited.configured, ...this.configuredIn(folder)]
        : inherited.configured,
    };
    const all = [...ignorers.listed, ...ignorers.configured];
    for (const { name, kind } of entries) {
      if (kind === "nothing" || !mayHoldMeetings(name, kind, this.isWanted(name))) continue;
      const path = join(folder, name);
      const asIgnored = kind === "folder" ? `${path}/` : path;
      if (isIgnored(asIgnored, all)) continue;
      if (kind === "folder") this.enter(path, () => ignorers);
      else if (kind === "file" || kind === "link") this.take(path, kind);
      else this.leftOut.push({ path, why: kind });
    }
  }

  private take(path: string, kind: "file" | "link"): void {
    this.found.push(path);
    if (kind === "link") this.links.add(path);
  }
}

/** Of a link that is not followed, only its name tells whether it may lead to a folder. */
function mayHoldMeetings(name: string, kind: FolderEntry["kind"], isWanted: boolean): boolean {
  if (isWanted && kind !== "folder") return true;
  if (kind === "file" || kind === "link" || kind === "other") return false;
  if (name === "node_modules" || name.startsWith(".")) return false;
  return kind === "folder" || !/\.\w{1,5}$/.test(name);
}

/** The last file with something to say of a path decides, as it does in git. */
/** What .gitignore files say in a folder, which need not be there. */
export const gitignoresIn = (files: Files) => (folder: string) =>
  gitignoresAbove(join(folder, "-"), files, []);

/** As in git, one that is a link counts for nothing. */
function gitignoreIn(
  folder: string,
  files: Files,
  entries: readonly FolderEntry[],
  inherited: readonly Ignorer[],
  refused: Refused[],
): readonly Ignorer[] {
  const isThere = entries.some(({ name, kind }) => name === GITIGNORE && kind === "file");
  return isThere ? [ignorerAt(folder, files, inherited, refused)] : [];
}

function ignorerAt(
  folder: string,
  files: Files,
  inherited: readonly Ignorer[],
  refused: Refused[],
): Ignorer {
  const path = join(folder, GITIGNORE);
  const spent = inherited.reduce((sum, { rules }) => sum + rules.cost, 0);
  const lines = linesOf(new TextDecoder().decode(files.read(path)));
  const rules = gitignore(lines, MOST - spent);
  for (const problem of rules.problems) refused.push({ path, ...problem });
  return { folder, rules };
}

/** The .gitignore files between a folder and the root of the repository it is in, the root's first. */
function gitignoresAbove(folder: string, files: Files, refused: Refused[]): readonly Ignorer[] {
  const tree = treeOf(folder, files);
  const above: string[] = [];
  for (let current = folder; current !== tree; current = dirname(current))
    above.unshift(dirname(current));
  const within = files.within(tree);
  const isPlain = (path: string): boolean =>
    within.kind(path) === "file" &&
    within.real(path) === join(within.real(dirname(path)), GITIGNORE);
  const ignorers: Ignorer[] = [];
  for (const each of above)
    if (isPlain(join(each, GITIGNORE))) ignorers.push(ignorerAt(each, within, ignorers, refused));
  return ignorers;
}
