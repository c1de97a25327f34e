import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Files, FolderEntry } from "./io.ts";
import { takeLock } from "./lock.ts";
import { isStream, writeWhole } from "./write.ts";

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
  isStream: (path) => {
    try {
      return isStream(path);
    } catch {
      return false;
    }
  },
  real: (path) => realpathSync(path),
  write: writeWhole,
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
  lock: takeLock,
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
