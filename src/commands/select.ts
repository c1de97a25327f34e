import { dirname, join, relative, resolve } from "node:path";
import { ignorersOnTheWay, ignoring } from "../config/ignored.ts";
import type { GitView, Io } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import { UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";
import { notOneOf } from "./command-line.ts";
import type { InputFile } from "./inputs.ts";
import { gitignoresIn } from "./walk.ts";

/** Which of the files found a run is about. */
export type Select = (files: readonly InputFile[]) => readonly InputFile[];

interface Wanted {
  readonly since?: string;
  readonly shard?: string;
  readonly respectIgnore?: boolean;
  readonly stdinFilename?: string;
}

/** What `--respect-ignore`, `--since` and `--shard` leave of the files. */
export async function selections(
  { since, shard, respectIgnore, stdinFilename }: Wanted,
  { io, cwd, config, configOf, messages }: Invocation,
): Promise<readonly Select[]> {
  const selected: Select[] = [];
  if (respectIgnore) {
    const listed = gitignoresIn(io.files);
    const configured = ignorersOnTheWay({ config, configOf }, cwd);
    const isIgnored = ignoring((folder) => [...listed(folder), ...configured(folder)]);
    // Of what was found nothing is left that is ignored.
    selected.push((files) =>
      files.filter(({ path, found }) => {
        const place = path === "-" ? stdinFilename : path;
        return found || place === undefined || !isIgnored(resolve(cwd, place));
      }),
    );
  }
  if (since !== undefined) selected.push(await changedSince(since, io, cwd, messages));
  if (shard !== undefined) {
    const parsed = parseShard(shard);
    if (!parsed) throw notOneOf("--shard", shard, ["1/4, 2/4 …"], messages);
    selected.push(shardOf(parsed, cwd));
  }
  return selected;
}

/**
 * `--since REF`: the files that differ from a revision, staged or not, or are not in git yet; what
 * was committed after the branches parted counts, what the other branch did meanwhile does not.
 * Throws UserError when git does not know the revision, or there is no repository.
 */
async function changedSince(
  ref: string,
  { git, files: { kind, real } }: Io,
  cwd: string,
  { cli: { lint: words } }: Messages,
): Promise<Select> {
  const view = await git(cwd);
  if (typeof view === "string") throw new UserError(words.since[view](ref));
  try {
    const paths = new Set((await changedIn(view, ref, words)).map((path) => join(view.root, path)));
    // A folder may be known by a link, or a file by a link to it.
    const isChanged = (path: string): boolean =>
      paths.has(path) || (kind(path) !== null && paths.has(real(path)));
    return (files) => files.filter(({ path }) => path === "-" || isChanged(path));
  } finally {
    view.close();
  }
}

type SinceProblem = keyof Messages["cli"]["lint"]["since"];

/** Paths from the top of the repository. */
async function changedIn(
  view: GitView,
  ref: string,
  words: Messages["cli"]["lint"],
): Promise<readonly string[]> {
  const refuse = (why: SinceProblem): UserError => new UserError(words.since[why](ref));
  const run = async (otherwise: SinceProblem, ...args: readonly string[]): Promise<string> => {
    const { code, stdout } = await view.run(...args);
    if (code !== 0) throw refuse(code === 127 ? "no-git" : code === 124 ? "endless" : otherwise);
    return stdout;
  };
  const missing = view.isShallow ? "shallow" : "no-commit";
  if (ref.startsWith("-")) throw refuse(missing);
  const named = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const commit = (await run(missing, ...named)).trim();
  await run("no-head", "rev-parse", "--verify", "--quiet", "HEAD^{commit}");
  const apart = view.isShallow ? "shallow" : "unrelated";
  const base = (await run(apart, "merge-base", commit, "HEAD")).trim();
  const names = ["--name-only", "-z", "--diff-filter=d", "--no-renames", "--ignore-submodules=all"];
  const whole = await view.run("diff", ...names, "--no-ext-diff", "--no-textconv", base);
  if (whole.code === 124) throw refuse("endless");
  // Files as they were then may not have been fetched: without them, line ends count as changes.
  if (whole.code !== 0)
    await view.run("update-index", "-q", "--refresh", "--ignore-submodules", "--unmerged");
  const broken = view.isShallow ? "shallow" : "unreadable";
  const changed = whole.code === 0 ? whole.stdout : await run(broken, "diff-index", ...names, base);
  const added = await run("unreadable", "ls-files", "--others", "--exclude-standard", "-z");
  return `${changed}${added}`.split("\0").filter(Boolean);
}

interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly of: number;
}

/** `--shard 2/4`; `null` when it is none. */
function parseShard(text: string): Shard | null {
  const [, index = "", of = ""] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index >= 1 && shard.index <= shard.of ? shard : null;
}

/** Every n-th folder by path, whole: the promises of a series are joined where its files are read together. */
export function folderShard(text: string, { cwd, messages }: Invocation): Select {
  const shard = parseShard(text);
  if (!shard) throw notOneOf("--shard", text, ["1/4, 2/4 …"], messages);
  const key = ({ path }: InputFile): string => relative(cwd, dirname(path)).split("\\").join("/");
  return (files) => {
    const folders = [...new Set(files.map(key))].sort();
    const chosen = new Set(folders.filter((_, at) => at % shard.of === shard.index - 1));
    return files.filter((file) => chosen.has(key(file)));
  };
}

/** Every n-th file by path, so that each machine of a matrix picks the same ones and none is left out. */
function shardOf({ index, of }: Shard, cwd: string): Select {
  const key = ({ path }: InputFile): string => relative(cwd, path).split("\\").join("/");
  return (files) =>
    [...files].sort((a, b) => (key(a) < key(b) ? -1 : 1)).filter((_, at) => at % of === index - 1);
}
