import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Files, FolderEntry, Lock } from "./io.ts";

/** The real file system. */
export const nodeFiles: Files = {
  read: (path) => readFileSync(path),
  kind: (path) => {
    try {
      return statSync(path).isDirectory() ? "folder" : "file";
    } catch {
      return null;
    }
  },
  list: (path) =>
    readdirSync(path, { withFileTypes: true }).map((entry): FolderEntry => {
      // A link to a folder could lead round in a circle; a link to a file is as good as the file.
      const kind = entry.isDirectory()
        ? "folder"
        : entry.isFile() || entry.isSymbolicLink()
          ? "file"
          : "other";
      return {
        name: entry.name,
        kind:
          entry.isSymbolicLink() && nodeFiles.kind(join(path, entry.name)) !== "file"
            ? "other"
            : kind,
      };
    }),
  real: (path) => realpathSync(path),
  write: (named, data, { overwrite, replaces }) => {
    const present = standing(named);
    if (present && !overwrite) throw exists(named);
    const path = present?.path ?? named;
    // Moving another file into its place would get round the permissions.
    if (present) accessSync(path, constants.W_OK);
    mkdirSync(dirname(path), { recursive: true });
    const temporary = temporaryFor(path);
    endWritesFirst();
    try {
      writeFlushed(temporary, data, present?.stats ?? null);
      if (replaces && !readFileSync(path).equals(replaces)) throw stale(path);
      if (overwrite) renameSync(temporary, path);
      else moveToNew(temporary, path);
    } catch (error) {
      removeQuietly(temporary);
      throw error;
    }
  },
  append: (path, text) => {
    const isNew = !existsSync(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "a" });
    if (isNew) flushFolder(dirname(path));
  },
  flush: (path) => {
    const file = openSync(path, "r+");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  lock: (path) => {
    mkdirSync(dirname(path), { recursive: true });
    return takeNew(path) ?? takeOver(path);
  },
};

/** What is at a path once its links have been followed; `null`: nothing, or a link that leads nowhere. */
function standing(named: string): { readonly path: string; readonly stats: Stats } | null {
  try {
    const path = realpathSync(named);
    return { path, stats: statSync(path) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Hidden, and of no name that anything looks for. */
function temporaryFor(path: string): string {
  const name = `.${basename(path).slice(0, 40)}.${process.pid}-${process.hrtime.bigint()}.tmp`;
  return join(dirname(path), name);
}

/** A new file with its data on the disk, and the owner and permissions of the one it is to replace. */
function writeFlushed(path: string, data: string | Uint8Array, replaced: Stats | null): void {
  // Nobody may read meanwhile what only its owner could read before.
  const file = openSync(path, "wx", replaced ? 0o600 : 0o666);
  try {
    writeFileSync(file, data);
    if (replaced) {
      keepOwner(file, replaced);
      fchmodSync(file, replaced.mode);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** As far as the user may: only the administrator can give files away. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  const mine = fstatSync(file);
  if (mine.uid === uid && mine.gid === gid) return;
  try {
    fchownSync(file, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
let endsWritesFirst = false;

/** Whether this process has written a file. */
export const hasWritten = (): boolean => endsWritesFirst;

/**
 * Once something is written, whoever ends this process waits for a moment when nothing is: a listener
 * only runs between two pieces of work, and so never leaves a temporary file behind.
 */
function endWritesFirst(): void {
  if (endsWritesFirst) return;
  endsWritesFirst = true;
  for (const signal of SIGNALS) {
    const end = (): void => {
      // Who else listens has plans of their own.
      if (process.listenerCount(signal) > 1) return;
      process.removeListener(signal, end);
      process.kill(process.pid, signal);
    };
    process.on(signal, end);
  }
}

/** What cannot be removed is a hidden file that nothing reads; no reason to fail, or to hide one. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/** A new file is only as durable as its name in the folder. */
function flushFolder(path: string): void {
  let folder: number | null = null;
  try {
    folder = openSync(path, "r");
    fsyncSync(folder);
  } catch {
    // Windows opens no folders, and keeps names by itself.
  } finally {
    if (folder !== null) closeSync(folder);
  }
}

function takeNew(path: string): Lock | null {
  try {
    makeWhole(path, `${process.pid}@${hostname()}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  }
  held.add(path);
  const release = (): void => {
    held.delete(path);
    // One that stays behind is taken over by the next process.
    removeQuietly(path);
  };
  return { taken: true, release };
}

/** A new file that is there with all of its text or not at all: half a lock would name nobody. */
function makeWhole(path: string, text: string): void {
  const temporary = temporaryFor(path);
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    try {
      linkSync(temporary, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
      // Without hard links, what decides between two is who makes the file.
      writeFileSync(path, text, { flag: "wx" });
    }
  } finally {
    removeQuietly(temporary);
  }
}

/**
 * The lock of a process that is gone is replaced under a lock of its own: of two who see the same
 * leftover, the second would otherwise remove what the first has just made.
 */
function takeOver(path: string): Lock {
  const holder = holderOf(path);
  if (isAlive(holder, path)) return { taken: false, holder };
  const guard = takeNew(`${path}.over`);
  if (!guard?.taken) return { taken: false, holder };
  try {
    const now = holderOf(path);
    if (isAlive(now, path)) return { taken: false, holder: now };
    rmSync(path, { force: true });
    return takeNew(path) ?? { taken: false, holder: holderOf(path) };
  } finally {
    guard.release();
  }
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    return "";
  }
}

/** The locks this process has taken. */
const held = new Set<string>();

/** Of another machine's process, or one whose lock is only just being written, nothing can be known. */
function isAlive(holder: string, path: string): boolean {
  const [pid, host] = holder.split("@");
  if (host !== hostname() || !Number(pid)) return true;
  // In containers the next process often has the number of the one that died.
  if (Number(pid) === process.pid) return held.has(path);
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** A hard link, unlike a rename, never replaces what somebody else put there meanwhile. */
function moveToNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Some file systems know no hard links; there another look has to do.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST" || existsSync(path)) throw exists(path);
    renameSync(temporary, path);
    return;
  }
  removeQuietly(temporary);
}

const exists = (path: string): Error => refusal("EEXIST", "file already exists", path);
const stale = (path: string): Error => refusal("ESTALE", "file has changed", path);

function refusal(code: string, reason: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${reason}, '${path}'`), { code, path });
}
