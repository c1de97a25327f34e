import { dirname, join, relative } from "node:path";
import type { Files } from "../host/io.ts";

/** The working tree of the repository that a folder is in, or the folder itself: what came from one hand. */
export function treeOf(folder: string, files: Files): string {
  for (let current = folder; ; current = dirname(current)) {
    if (files.kind(join(current, ".git")) !== null) return current;
    if (dirname(current) === current) return folder;
  }
}

/** A path below a folder, as it is once the links that lead to the folder have been followed. */
export function reallyAt(path: string, folder: string, files: Files): string {
  return join(files.real(folder), relative(folder, path));
}
