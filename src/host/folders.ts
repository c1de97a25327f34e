import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf, refusal } from "./refusal.ts";

/**
 * A folder and those it lies in, where they are missing. Node's own `recursive` never returns where
 * the system answers that what was just made is not there, as below `/proc`.
 */
export function makeFolders(path: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let current = path; ; current = dirname(current)) {
    const stats = statSync(current, { throwIfNoEntry: false });
    if (stats?.isDirectory()) break;
    if (stats) throw refusal("ENOTDIR", current);
    missing.unshift(current);
    if (dirname(current) === current) break;
  }
  for (const folder of missing) makeFolder(folder, mode);
}

/** Another run may make it at the same time. */
function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    // What is in its place may also be a link that leads nowhere.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw refusal("ENOTDIR", path);
  }
}
