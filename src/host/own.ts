import { lstatSync, type Stats } from "node:fs";
import { dirname } from "node:path";

/** A folder or file that can only hold what this user put there. Windows keeps others out by itself. */
export function isOurs({ uid, mode }: Pick<Stats, "uid" | "mode">): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Whether nobody else can have written a file or its folder, as far as they are there; links are others' word. */
export function isOwnPlace(path: string): boolean {
  const folder = lstatSync(dirname(path), { throwIfNoEntry: false });
  if (!folder) return true;
  const file = lstatSync(path, { throwIfNoEntry: false });
  return folder.isDirectory() && isOurs(folder) && (!file || (file.isFile() && isOurs(file)));
}
