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
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolders } from "./folders.ts";
import type { Files } from "./io.ts";
import { refusal } from "./refusal.ts";

/** `Files.write`: whole or not at all, and no trace of what went wrong. */
export const writeWhole: Files["write"] = (named, data, { overwrite, replaces }) => {
  if (isStream(named)) {
    writeThrough(named, data);
    return;
  }
  const place = placeFor(named, overwrite);
  const { path, temporary } = place;
  try {
    writeFlushed(place, data);
    if (replaces && !readFileSync(path).equals(replaces)) throw refusal("ESTALE", path);
    putInPlace(temporary, path, overwrite);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
};

/** A device, a pipe or a socket: it keeps nothing that could be lost, and must not be replaced. */
export function isStream(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

function writeThrough(path: string, data: string | Uint8Array): void {
  const stream = openSync(path, constants.O_WRONLY);
  try {
    writeFileSync(stream, data);
  } finally {
    closeSync(stream);
  }
}

/** Where a text is written first, where it goes then, and what it takes the place of. */
interface WritePlace {
  readonly path: string;
  readonly temporary: string;
  readonly replaced: Stats | null;
}

/** Throws where something is there that may not be replaced. */
export function placeFor(named: string, overwrite: boolean): WritePlace {
  const present = standing(named);
  if (present && !overwrite) throw refusal("EEXIST", named);
  const path = present?.path ?? named;
  // Moving another file into its place would get round the permissions.
  if (present) accessSync(path, constants.W_OK);
  makeFolders(dirname(path));
  endWritesFirst();
  return { path, temporary: temporaryFor(path), replaced: present?.stats ?? null };
}

/** Opens a new file; nobody may read meanwhile what only its owner could read before. */
export const openNew = ({ temporary, replaced }: WritePlace): number =>
  openSync(temporary, "wx", replaced ? 0o600 : 0o666);

/** What was written takes the owner and permissions of what it is to replace, and is on the disk. */
export function settle(file: number, replaced: Stats | null): void {
  if (replaced) {
    keepOwner(file, replaced);
    fchmodSync(file, replaced.mode);
  }
  fsyncSync(file);
}

export function putInPlace(temporary: string, path: string, overwrite: boolean): void {
  if (overwrite) renameSync(temporary, path);
  else moveToNew(temporary, path);
}

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
export function temporaryFor(path: string): string {
  const name = `.${basename(path).slice(0, 40)}.${process.pid}-${process.hrtime.bigint()}.tmp`;
  return join(dirname(path), name);
}

function writeFlushed(place: WritePlace, data: string | Uint8Array): void {
  const file = openNew(place);
  try {
    writeFileSync(file, data);
    settle(file, place.replaced);
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
/** Temporary files of what is written piece by piece. */
export const unfinished = new Set<string>();

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
      for (const path of unfinished) removeQuietly(path);
      process.removeListener(signal, end);
      process.kill(process.pid, signal);
    };
    process.on(signal, end);
  }
}

/** What cannot be removed is a hidden file that nothing reads; no reason to fail, or to hide one. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

/** A hard link, unlike a rename, never replaces what somebody else put there meanwhile. */
function moveToNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Some file systems know no hard links; there another look has to do.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST" || existsSync(path)) throw refusal("EEXIST", path);
    renameSync(temporary, path);
    return;
  }
  removeQuietly(temporary);
}
