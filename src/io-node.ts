import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Files, FolderEntry } from "./io.ts";

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
  write: (named, data, { overwrite }) => {
    const present = existsSync(named);
    if (!overwrite && present) throw exists(named);
    const path = present ? realpathSync(named) : named;
    // Moving another file into its place would get round the permissions.
    if (present) accessSync(path, constants.W_OK);
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true });
    const temporary = join(
      folder,
      `.${basename(path).slice(0, 40)}.${randomBytes(6).toString("hex")}.tmp`,
    );
    try {
      const file = openSync(temporary, "wx");
      try {
        writeFileSync(file, data);
        if (present) fchmodSync(file, statSync(path).mode);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      if (overwrite) renameSync(temporary, path);
      else moveToNew(temporary, path);
    } finally {
      rmSync(temporary, { force: true });
    }
  },
};

/** A hard link, unlike a rename, never replaces what somebody else put there meanwhile. */
function moveToNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Some file systems know no hard links; there the check before has to do.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST") throw exists(path);
    renameSync(temporary, path);
  }
}

function exists(path: string): Error {
  return Object.assign(new Error(`EEXIST: file already exists, '${path}'`), {
    code: "EEXIST",
    path,
  });
}
