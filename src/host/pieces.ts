import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { makeFolders } from "./folders.ts";
import type { Files } from "./io.ts";
import { refusal } from "./refusal.ts";
import {
  endWritesFirst,
  isStream,
  keepOwner,
  moveToNew,
  removeQuietly,
  standing,
  temporaryFor,
  unfinished,
} from "./write.ts";

/** `Files.pieces`: what `writeWhole` does, for a text that nobody wants to hold at once. */
export const writePieces: Files["pieces"] = (named, { overwrite }) => {
  const present = standing(named);
  if (isStream(named) || (present && !overwrite)) throw refusal("EEXIST", named);
  const path = present?.path ?? named;
  if (present) accessSync(path, constants.W_OK);
  makeFolders(dirname(path));
  const temporary = temporaryFor(path);
  endWritesFirst();
  unfinished.add(temporary);
  let file: number | null = null;
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  const abandon = (): void => {
    close();
    removeQuietly(temporary);
    unfinished.delete(temporary);
  };
  const orAbandon = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      abandon();
      throw error;
    }
  };
  orAbandon(() => {
    file = openSync(temporary, "wx", present ? 0o600 : 0o666);
  });
  return {
    abandon,
    write: (text) => orAbandon(() => writeAll(file, Buffer.from(text))),
    finish: () =>
      orAbandon(() => {
        if (file === null) throw new Error("finished before");
        if (present) {
          keepOwner(file, present.stats);
          fchmodSync(file, present.stats.mode);
        }
        fsyncSync(file);
        close();
        if (overwrite) renameSync(temporary, path);
        else moveToNew(temporary, path);
        unfinished.delete(temporary);
      }),
  };
};

function writeAll(file: number | null, bytes: Uint8Array): void {
  if (file === null) throw new Error("written to after its end");
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
