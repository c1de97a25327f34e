import { basename, dirname } from "node:path";
import { nodeFiles } from "../../src/host/files.ts";
import type { Files } from "../../src/host/io.ts";
import { packageRoot } from "./io.ts";

/** Node's error for a file that cannot be used. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as the test wants it`), { code });
}

/**
 * Files that exist only in memory, by absolute path; the package's own, such as its templates, are
 * the real ones. `broken` gives the error that touching a path ends in.
 */
export function memoryFiles(
  contents: Map<string, string>,
  broken: Readonly<Record<string, string>> = {},
): Files {
  const touch = (path: string): void => {
    const code = broken[path];
    if (code !== undefined) throw systemError(code);
  };
  const kind = (path: string): ReturnType<Files["kind"]> => {
    if (path.startsWith(packageRoot)) return nodeFiles.kind(path);
    if (contents.has(path)) return "file";
    const isFolder =
      path === "/work" || [...contents.keys()].some((file) => file.startsWith(`${path}/`));
    return isFolder ? "folder" : null;
  };
  const files: Files = {
    kind,
    read: (path) => {
      touch(path);
      if (path.startsWith(packageRoot)) return nodeFiles.read(path);
      const text = contents.get(path);
      if (text === undefined) throw systemError("ENOENT");
      return new TextEncoder().encode(text);
    },
    list: (path) => {
      touch(path);
      const below = [...contents.keys()].filter((file) => file.startsWith(`${path}/`));
      const names = new Set(below.map((file) => file.slice(path.length + 1).split("/")[0] ?? ""));
      return [...names].map((name) => ({ name, kind: kind(`${path}/${name}`) ?? "nothing" }));
    },
    isStream: () => false,
    real: (path) => path,
    write: (path, data, { overwrite }) => {
      touch(path);
      if (contents.has(dirname(path))) throw systemError("ENOTDIR");
      if (contents.has(path) && !overwrite) throw systemError("EEXIST");
      if (basename(path) === "") throw systemError("EISDIR");
      contents.set(path, Buffer.from(data as string).toString());
    },
    pieces: (path, { overwrite }) => {
      touch(path);
      if (contents.has(path) && !overwrite) throw systemError("EEXIST");
      let text = "";
      const write = (piece: string): void => {
        text += piece;
      };
      return {
        write,
        ready: () => {},
        finish: () => void contents.set(path, text),
        abandon: () => {},
      };
    },
    append: (path, text) => {
      touch(path);
      contents.set(path, (contents.get(path) ?? "") + text);
    },
    flush: touch,
    lock: (path) => {
      touch(path);
      const holder = contents.get(path);
      if (holder !== undefined) return { taken: false, holder };
      contents.set(path, "1@memory");
      return { taken: true, release: () => void contents.delete(path) };
    },
    within: () => files,
  };
  return files;
}
