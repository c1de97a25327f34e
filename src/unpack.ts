import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import Module from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getRawAsset, isSea } from "node:sea";
import { brotliDecompressSync } from "node:zlib";
import { cacheFolder } from "./host/cache-folder.ts";
import { makeFolders } from "./host/folders.ts";
import { isOwnFolder, isOwnPlace } from "./host/own.ts";

/** A hash of what is packed; put in by the build (build/executable.js). */
declare const PACKED: string;

// Before the program begins below, which needs it.
const DAY = 24 * 60 * 60 * 1000;

// The program of collab in one file: it holds the whole package, lays it down where only this user can
// write, once, and goes on there (docs/adr/012-one-file.md).
const home = unpacked();
Module.createRequire(join(home, "bin", "collab.js"))("../dist/start.cjs");

/** The folder of the package. Where there is no cache folder, one that is gone when the program ends. */
function unpacked(): string {
  const cache = cacheFolder(process.env);
  if (cache !== null) {
    const folder = join(cache, `package-${PACKED}`);
    try {
      if (isThere(folder)) {
        noteUse(folder);
        return folder;
      }
      makeFolders(cache, 0o700);
      removeUnused(cache);
      // Beside its place first, then moved there: another run sees all of it or nothing.
      const beside = mkdtempSync(join(cache, "unpacking-"));
      unpackInto(beside);
      try {
        renameSync(beside, folder);
      } catch {
        rmSync(beside, { recursive: true, force: true });
      }
      if (isThere(folder)) return folder;
    } catch {
      // It cannot be written, or is not this user's alone.
    }
  }
  const folder = mkdtempSync(join(tmpdir(), "collab-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  unpackInto(folder);
  return folder;
}

/** A folder's time says when it was last used, to the day. */
function noteUse(folder: string): void {
  const now = new Date();
  if (now.getTime() - statSync(folder).mtimeMs > DAY) utimesSync(folder, now, now);
}

/** What older versions laid down, and what a run that was ended left, once nobody has used it for a month. */
function removeUnused(cache: string): void {
  for (const name of readdirSync(cache)) {
    if (!/^(?:package-[\da-f]{16}|unpacking-\w{6})$/.test(name)) continue;
    const path = join(cache, name);
    try {
      if (isOwnFolder(path) && Date.now() - statSync(path).mtimeMs > 30 * DAY)
        rmSync(path, { recursive: true, force: true });
    } catch {
      // It stays, as it has so far.
    }
  }
}

/** Its code is run, and so must be nobody else's. */
function isThere(folder: string): boolean {
  const program = join(folder, "dist", "start.cjs");
  return (
    existsSync(program) &&
    isOwnPlace(program) &&
    [folder, join(folder, "dist", "chunks")].every(isOwnFolder)
  );
}

/*
 * What is packed: the length of an index, the index in JSON (paths and lengths, in order), and the files;
 * compressed.
 */
function unpackInto(folder: string): void {
  const packed = brotliDecompressSync(compressed());
  let at = 4 + packed.readUInt32LE(0);
  const index = JSON.parse(packed.toString("utf8", 4, at)) as ReadonlyArray<[string, number]>;
  for (const [path, length] of index) {
    const target = join(folder, path);
    makeFolders(dirname(target), 0o700);
    writeFileSync(target, packed.subarray(at, at + length), { mode: 0o600 });
    at += length;
  }
}

/** Part of the executable, or in the last line of the script, where no run has to read it. */
function compressed(): Buffer {
  if (isSea()) return Buffer.from(getRawAsset("package") as ArrayBuffer);
  const text = readFileSync(__filename, "latin1");
  return Buffer.from(text.slice(text.lastIndexOf("\n//") + 3), "base64");
}
