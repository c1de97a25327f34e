import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Io } from "../../src/io.ts";

/** An Io whose folder /work exists only in memory; the package's own files, its templates, are the real ones. */
export function memoryIo(
  options: { files?: Record<string, string>; terminal?: boolean; now?: string } = {},
) {
  const files = new Map(Object.entries(options.files ?? {}));
  const said = { stdout: "", stderr: "" };
  const isTerminal = options.terminal ?? false;
  const output = (stream: "stdout" | "stderr") => ({
    isTerminal,
    columns: 80,
    write: (text: string | Uint8Array) => {
      said[stream] += typeof text === "string" ? text : new TextDecoder().decode(text);
    },
  });
  const failure = (code: string) => Object.assign(new Error(code), { code });
  const packageRoot = dirname(dirname(import.meta.dirname));
  const io: Io = {
    cwd: "/work",
    version: "0.0.0",
    packageRoot,
    env: {},
    now: () => new Date(options.now ?? "2026-11-20T08:00:00Z"),
    stdout: output("stdout"),
    stderr: output("stderr"),
    stdin: { isTerminal, read: async () => new Uint8Array() },
    files: {
      read: (path) => {
        if (path.startsWith(packageRoot)) return readFileSync(path);
        const text = files.get(path);
        if (text === undefined) throw failure("ENOENT");
        return new TextEncoder().encode(text);
      },
      kind: (path) => {
        if (files.has(path)) return "file";
        const isFolder =
          path === "/" ||
          path === "/work" ||
          [...files.keys()].some((file) => file.startsWith(`${path}/`));
        return isFolder ? "folder" : null;
      },
      list: () => [],
      write: (path, data, { overwrite }) => {
        if (files.has(dirname(path))) throw failure("ENOTDIR");
        if (files.has(path) && !overwrite) throw failure("EEXIST");
        files.set(path, String(data));
      },
    },
  };
  return { io, files, said };
}
