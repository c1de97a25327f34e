import { isAbsolute, relative, sep } from "node:path";

/** Whether a path is a folder or lies below it, by its name alone: links are not looked at. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
