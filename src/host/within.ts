import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { withoutEnd } from "../text/lines.ts";
import { listed } from "./entries.ts";
import { isInside } from "./inside.ts";
import type { Files, FolderEntry, Lock, Pieces } from "./io.ts";
import { MOST, readFound } from "./read.ts";
import { codeOf, refusal } from "./refusal.ts";

/**
 * The file system as far as a folder reaches: for what collab finds by itself, or was told by a file
 * that it found (SECURITY.md). No link and no `..` leads out of the folder; nothing but regular files
 * is read; nothing is written through a link or into git's own folder. What is out of reach throws
 * (see `refusal.ts`), and is `other` to `kind`.
 */
export class Within implements Files {
  private readonly folder: string;
  private readonly all: Files;
  private root: string | null = null;
  /** Where folders really are, for as long as one run lasts. */
  private readonly folders = new Map<string, string>();

  constructor(folder: string, all: Files) {
    this.folder = resolve(folder);
    this.all = all;
  }

  read(path: string, most = MOST): Uint8Array {
    const plain = join(this.folderOf(path), path.slice(dirname(path).length));
    try {
      return readFound(plain, most);
    } catch (error) {
      // Such is opening a link; FreeBSD calls it EMLINK.
      if (!["ELOOP", "EMLINK", "EISLINK"].includes(codeOf(error) ?? "")) throw error;
      return readFound(this.real(path), most);
    }
  }

  kind(path: string): "file" | "folder" | "other" | null {
    try {
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
    } catch {
      return null;
    }
    try {
      const stats = statSync(this.real(path));
      if (stats.isDirectory()) return "folder";
      return stats.isFile() ? "file" : "other";
    } catch {
      return "other";
    }
  }

  isStream(): boolean {
    return false;
  }

  list(path: string): readonly FolderEntry[] {
    return listed(this.real(path), (link) => this.reaches(link));
  }

  real(path: string): string {
    if (!isInside(this.folder, path) && !isInside(this.rooted(), path))
      throw refusal("ELEADSOUT", path);
    const real = realpathSync.native(path);
    if (!isInside(this.rooted(), real)) throw refusal("ELEADSOUT", path);
    return real;
  }

  write(path: string, data: string | Uint8Array, options: Parameters<Files["write"]>[2]): void {
    this.checkWay(path);
    this.all.write(path, data, options);
  }

  pieces(path: string, options: Parameters<Files["pieces"]>[1]): Pieces {
    this.checkWay(path);
    return this.all.pieces(path, options);
  }

  append(path: string, text: string): void {
    this.checkWay(path);
    if (hasOtherNames(path)) this.separate(path);
    this.all.append(path, text);
  }

  flush(path: string): void {
    this.checkWay(path);
    this.all.flush(path);
  }

  lock(path: string): Lock {
    this.checkWay(path);
    return this.all.lock(path);
  }

  within(folder: string): Files {
    return new Within(this.real(folder), this.all);
  }

  private rooted(): string {
    this.root ??= realpathSync.native(this.folder);
    return this.root;
  }

  private folderOf(path: string): string {
    const folder = dirname(path);
    const known = this.folders.get(folder) ?? this.real(folder);
    this.folders.set(folder, known);
    return known;
  }

  private reaches(path: string): boolean {
    try {
      this.real(path);
      return true;
    } catch (error) {
      return codeOf(error) !== "ELEADSOUT";
    }
  }

  /** What has another name, wherever that is, is written anew under this one; the other keeps what it has. */
  private separate(path: string): void {
    const replaces = readFound(path, Number.POSITIVE_INFINITY);
    this.all.write(path, replaces, { overwrite: true, replaces });
  }

  /** No part of the way from the folder to a file may be a link, wherever it leads. */
  private checkWay(path: string): void {
    const root = isInside(this.folder, path) ? this.folder : this.rooted();
    if (!isInside(root, path)) throw refusal("ELEADSOUT", path);
    const names = relative(root, path).split(sep);
    // Whatever lies there is read by git, and some of it run; also where the folder is yet to be made.
    if (names.some(isGitFolder)) throw refusal("EGITDIR", path);
    let current = root;
    for (const name of names) {
      current = join(current, name);
      const stats = lstatSync(current, { throwIfNoEntry: false });
      if (stats === undefined) return;
      if (stats.isSymbolicLink()) throw refusal("EISLINK", path);
      if (isSpecial(stats)) throw refusal("ENOTFILE", path);
    }
  }
}

const hasOtherNames = (path: string): boolean =>
  (lstatSync(path, { throwIfNoEntry: false })?.nlink ?? 1) > 1;

/** `.git`, in whatever spelling Windows or macOS take for it. */
function isGitFolder(name: string): boolean {
  const [seen = ""] = name
    .replace(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, "")
    .toLowerCase()
    .split(":");
  return ["git~1", ".git"].includes(withoutEnd(seen, /[ .]/));
}

const isSpecial = (stats: Stats): boolean => !stats.isFile() && !stats.isDirectory();
