import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeFiles } from "../../src/host/files.ts";
import { viewRepository } from "../../src/host/git.ts";
import type { Files, Io } from "../../src/host/io.ts";
import { isOwnPlace } from "../../src/host/own.ts";

/** The folder of the package, whose templates and version every run uses. */
export const packageRoot = resolve(import.meta.dirname, "../..");

export const version = (
  JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string }
).version;

/** A clock that goes on by so many milliseconds each time somebody looks. */
export function tickingClock(tick: number, start = "2026-11-20T08:00:00Z"): () => Date {
  let ms = new Date(start).getTime() - tick;
  return () => {
    ms += tick;
    return new Date(ms);
  };
}

/** What a test may set. The rest never changes: no environment, no terminal, one moment. */
export interface Circumstances {
  /** `/work` for files in memory; the package's folder for real ones. */
  readonly cwd?: string;
  readonly files?: Files;
  readonly env?: Readonly<Record<string, string>>;
  /** ISO 8601 with an offset. */
  readonly now?: string;
  /** Milliseconds by which the clock is ahead each time somebody looks; by itself it stands still. */
  readonly tick?: number;
  /** The machine's; UTC by default. */
  readonly timezone?: string;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly stdin?: string | Uint8Array;
  readonly watch?: Io["watch"];
  readonly browse?: Io["browse"];
  /** One processor and no helper threads by default. */
  readonly cores?: number;
  readonly thread?: Io["thread"];
}

/** Whoever runs the tests may have told git what to leave out, or to run. */
const noOwnGit = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: join(packageRoot, "none"),
  XDG_CONFIG_HOME: join(packageRoot, "none"),
};

/** What a run said, as it is said. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order written, as on a terminal. */
  readonly shown: string;
  /** Standard output as bytes. */
  readonly bytes: Buffer;
}

/** An Io that reads real files, unless others are given, and remembers what is said. */
export function recordingIo(circumstances: Circumstances = {}): { io: Io; said: Said } {
  const { terminal = false, columns = 80, stdin = "" } = circumstances;
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const all: Buffer[] = [];
  const output = (sink: Buffer[]) => ({
    isTerminal: terminal,
    isFile: false,
    columns,
    write: (text: string | Uint8Array) => {
      const bytes = Buffer.from(text as string);
      sink.push(bytes);
      all.push(bytes);
    },
  });
  const io: Io = {
    cwd: circumstances.cwd ?? (circumstances.files ? "/work" : packageRoot),
    version,
    packageRoot,
    env: circumstances.env ?? {},
    now: tickingClock(circumstances.tick ?? 0, circumstances.now),
    timezone: () => circumstances.timezone ?? "UTC",
    stdout: output(out),
    stderr: output(err),
    watch: circumstances.watch ?? (() => Promise.reject(new Error("nothing is watched"))),
    cacheFolder: () => {
      const { HOME, XDG_CACHE_HOME = HOME && join(HOME, ".cache") } = circumstances.env ?? {};
      return XDG_CACHE_HOME ? join(XDG_CACHE_HOME, "collab") : null;
    },
    isOwn: isOwnPlace,
    cores: () => circumstances.cores ?? 1,
    thread: circumstances.thread ?? (() => null),
    atInterrupt: () => () => undefined,
    browse: circumstances.browse ?? (() => Promise.reject(new Error("nothing is opened"))),
    load: (name) => import(pathToFileURL(name).href),
    stdin: { isTerminal: terminal, read: async () => Buffer.from(stdin as string) },
    protocol: () => {
      throw new Error("a conversation needs a process of its own");
    },
    files: circumstances.files ?? nodeFiles,
    git: (cwd) => viewRepository(cwd, { ...process.env, ...noOwnGit, ...circumstances.env }),
  };
  const said: Said = {
    get stdout() {
      return Buffer.concat(out).toString();
    },
    get stderr() {
      return Buffer.concat(err).toString();
    },
    get shown() {
      return Buffer.concat(all).toString();
    },
    get bytes() {
      return Buffer.concat(out);
    },
  };
  return { io, said };
}
