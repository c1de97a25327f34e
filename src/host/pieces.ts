import { closeSync, existsSync, writeSync } from "node:fs";
import type { Files } from "./io.ts";
import { refusal } from "./refusal.ts";
import {
  isStream,
  openNew,
  placeFor,
  putInPlace,
  removeQuietly,
  settle,
  unfinished,
} from "./write.ts";

/** `Files.pieces`: what `writeWhole` does, for a text that nobody wants to hold at once. */
export const writePieces: Files["pieces"] = (named, { overwrite }) => {
  if (isStream(named)) throw refusal("EEXIST", named);
  const place = placeFor(named, overwrite);
  const { path, temporary, replaced } = place;
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
    file = openNew(place);
  });
  return {
    abandon,
    write: (text) => orAbandon(() => writeAll(file, Buffer.from(text))),
    ready: () =>
      orAbandon(() => {
        if (file === null) throw new Error("finished before");
        settle(file, replaced);
        close();
        if (!overwrite && existsSync(path)) throw refusal("EEXIST", path);
      }),
    finish: () =>
      orAbandon(() => {
        putInPlace(temporary, path, overwrite);
        unfinished.delete(temporary);
      }),
  };
};

function writeAll(file: number | null, bytes: Uint8Array): void {
  if (file === null) throw new Error("written to after its end");
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
