import { lstatSync, type Stats } from "node:fs";
import { dirname } from "node:path";

/** A folder or file that can only hold what this user put there. Windows keeps others out by itself. */
export function isOurs({ uid, mode }: Pick<Stats, "uid" | "mode">): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** A folder in which nobody else can have put anything; a link is others' word. */
export function isOwnFolder(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && isOurs(stats);
}

/** Whether nobody else can have written a file or its folder, as far as they are there. */
export function isOwnPlace(path: string): boolean {
  if (!lstatSync(dirname(path), { throwIfNoEntry: false })) return true;
  const file = lstatSync(path, { throwIfNoEntry: false });
  return isOwnFolder(dirname(path)) && (!file || (file.isFile() && isOurs(file)));
}
