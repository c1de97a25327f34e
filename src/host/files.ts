import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { listed } from "./entries.ts";
import { makeFolders } from "./folders.ts";
import type { Files } from "./io.ts";
import { takeLock } from "./lock.ts";
import { writePieces } from "./pieces.ts";
import { MOST, readNamed } from "./read.ts";
import { Within } from "./within.ts";
import { isStream, writeWhole } from "./write.ts";

/** The real file system. */
export const nodeFiles: Files = {
  read: (path, most = MOST) => readNamed(path, most),
  kind: (path) => {
    try {
      return statSync(path).isDirectory() ? "folder" : "file";
    } catch {
      return null;
    }
  },
  list: (path) => listed(path, () => true),
  isStream: (path) => {
    try {
      return isStream(path);
    } catch {
      return false;
    }
  },
  real: (path) => realpathSync(path),
  write: writeWhole,
  pieces: writePieces,
  append: (path, text) => {
    const isNew = !existsSync(path);
    makeFolders(dirname(path));
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
  lock: takeLock,
  within: (folder) => new Within(folder, nodeFiles),
};

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
