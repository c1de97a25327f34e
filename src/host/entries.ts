import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FolderEntry } from "./io.ts";

/** What lies in a folder; `reaches`: whether a link leads to a place that may be looked at. */
export function listed(folder: string, reaches: (link: string) => boolean): readonly FolderEntry[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: kindOf(entry, join(folder, entry.name), reaches),
  }));
}

function kindOf(
  entry: Dirent,
  path: string,
  reaches: (link: string) => boolean,
): FolderEntry["kind"] {
  if (isUnnameable(entry.name, path)) return "unnameable";
  if (entry.isDirectory()) return "folder";
  if (entry.isFile()) return "file";
  if (!entry.isSymbolicLink()) return "other";
  if (!reaches(path)) return "astray";
  // A link to a folder could lead round in a circle; what is in that folder is found there.
  try {
    return statSync(path).isFile() ? "link" : "nothing";
  } catch {
    return "nothing";
  }
}

/** A name that is not UTF-8 has been replaced in part, so that nothing is to be found under it. */
function isUnnameable(name: string, path: string): boolean {
  return name.includes("\ufffd") && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}
