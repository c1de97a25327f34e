import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { refusal } from "./refusal.ts";

/** Where a repository keeps what; a second working tree of one shares all but its index and HEAD. */
interface Repository {
  /** The top of the working tree. */
  readonly root: string;
  readonly own: string;
  readonly shared: string;
  readonly index: string;
  readonly objects: string;
  readonly configs: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;

/** The repository that a folder is in, or that git's own variables name, as they do in hooks. */
export function findRepository(cwd: string, env: Env): Repository | null {
  if (env.GIT_DIR) {
    const root = resolve(cwd, env.GIT_WORK_TREE || ".");
    return repositoryAt(resolve(cwd, env.GIT_DIR), root, cwd, env);
  }
  for (let root = cwd; ; root = dirname(root)) {
    const own = gitFolder(join(root, ".git"));
    const found = own === null ? null : repositoryAt(own, root, cwd, env);
    if (found) return found;
    if (dirname(root) === root) return null;
  }
}

function repositoryAt(own: string, root: string, cwd: string, env: Env): Repository | null {
  const common = line(join(own, "commondir"));
  if (common !== null && isElsewhere(common)) return null;
  const shared = common === null ? own : resolve(own, common);
  const objects = env.GIT_OBJECT_DIRECTORY
    ? resolve(cwd, env.GIT_OBJECT_DIRECTORY)
    : join(shared, "objects");
  if (line(join(own, "HEAD")) === null || !isFolder(objects) || !isFolder(join(shared, "refs")))
    return null;
  return {
    ...{ root: realpathSync(root), own, shared, objects: realpathSync(objects) },
    index: env.GIT_INDEX_FILE ? resolve(cwd, env.GIT_INDEX_FILE) : join(own, "index"),
    configs: [join(shared, "config"), join(own, "config.worktree")].filter(isFile),
  };
}

/** `.git` itself, or the folder that a file of that name leads to. */
function gitFolder(path: string): string | null {
  if (isFolder(path)) return path;
  const [, way] = /^gitdir: (.+)$/.exec(line(path) ?? "") ?? [];
  return way === undefined || isElsewhere(way) ? null : resolve(dirname(path), way);
}

/** On Windows a path may begin with a machine's name: to look at it is to log on there. */
const isElsewhere = (path: string): boolean => /^[\\/]{2}/.test(path);

/**
 * Makes a folder look like the repository, but for its configuration, hooks and attributes. `null`: its
 * objects lie on another machine, or it holds what has no end.
 */
export function linkRepository(
  { own, shared, index, objects }: Repository,
  folder: string,
): { readonly isShallow: boolean } | null {
  if (!areAtHand(objects)) return null;
  const copy = copier();
  for (const name of ["refs", "logs", "reftable"])
    if (isFolder(join(shared, name)))
      symlinkSync(realpathSync(join(shared, name)), join(folder, name), "junction");
  const heads = readdirSync(own).filter((name) => /^[A-Z_]{0,40}HEAD$/.test(name));
  for (const name of heads) copy(join(own, name), join(folder, name));
  const beside = readdirSync(own).filter((name) => /^sharedindex\.[0-9a-f]{40,64}$/.test(name));
  for (const name of beside) copy(join(own, name), join(folder, name));
  for (const name of ["packed-refs", "shallow"]) copy(join(shared, name), join(folder, name));
  mkdirSync(join(folder, "info"));
  copy(join(shared, "info", "exclude"), join(folder, "info", "exclude"));
  copy(join(own, "info", "sparse-checkout"), join(folder, "info", "sparse-checkout"));
  copy(index, join(folder, "index"));
  return { isShallow: existsSync(join(folder, "shallow")) };
}

/**
 * Whether the objects that a store borrows from others, and those from others still, lie on this machine.
 * git reads each of these lists whole, whatever it is, and would log on to the machine that one names.
 */
function areAtHand(objects: string): boolean {
  const stores = new Set([objects]);
  // Those that are found on the way come at the end.
  for (const store of stores) {
    const others = borrowedBy(store);
    if (others === null || stores.size > MOST_STORES) return false;
    for (const other of others) stores.add(resolve(store, other));
  }
  return true;
}

const MOST_STORES = 100;
/** Bytes of a list of other stores: some hundred paths. */
const LONGEST_LIST = 65_536;

/** The stores that one names; `null` where that is no list, or names what only git would understand. */
function borrowedBy(store: string): readonly string[] | null {
  const list = join(store, "info", "alternates");
  const stats = statsOf(list);
  if (stats === null) return [];
  if (!stats.isFile() || stats.size > LONGEST_LIST) return null;
  const lines = readFileSync(list, "utf8").split("\n");
  const others = lines.filter((each) => each !== "" && !each.startsWith("#"));
  return others.some((each) => isElsewhere(each) || each.startsWith('"')) ? null : others;
}

/** Bytes that are copied of a repository: the index of a million files has a tenth of it. */
const MOST_COPIED = 1024 ** 3;

/**
 * Copies what is a file, and no pipe that never ends. An index is as old as it was, to the second: git
 * compares the files that are not older than it by what they hold. Throws `EFBIG` where it comes to too much.
 */
function copier(): (from: string, to: string) => void {
  let left = MOST_COPIED;
  return (from, to) => {
    const stats = statsOf(from);
    if (!stats?.isFile()) return;
    left -= stats.size;
    if (left < 0) throw refusal("EFBIG", from);
    copyFileSync(from, to);
    chmodSync(to, 0o600);
    utimesSync(to, stats.atime, Math.floor(stats.mtimeMs / 1000));
  };
}

/** The first line of a small file. */
function line(path: string): string | null {
  if (!isFile(path) || statSync(path).size > 65_536) return null;
  return readFileSync(path, "utf8").split("\n")[0]?.trimEnd() ?? null;
}

const isFile = (path: string): boolean => statsOf(path)?.isFile() ?? false;
const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() ?? false;

/** What leads nowhere, through a file or round in a circle, is not there. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
