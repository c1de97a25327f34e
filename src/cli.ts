import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, devNull } from "node:os";
import { isAbsolute, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cacheFolder } from "./host/cache-folder.ts";
import { nodeFiles } from "./host/files.ts";
import type { Input, Io, Output } from "./host/io.ts";
import { isOwnPlace } from "./host/own.ts";
import { MOST } from "./host/read.ts";
import { refusal } from "./host/refusal.ts";
import { startThread } from "./host/thread.ts";
import { hasWritten } from "./host/write.ts";
import { main } from "./main.ts";

/**
 * Files and pipes are written to directly. Node's stream is there for terminals, and for pipes that
 * cannot take more now; opening it takes a third of the time that Node itself takes to start.
 */
function output(
  descriptor: 1 | 2,
  open: () => NodeJS.WriteStream,
): Output & { readonly isDirect: boolean } {
  let opened: NodeJS.WriteStream | null = null;
  const stream = (): NodeJS.WriteStream => {
    opened ??= open().on("error", writingFailed);
    return opened;
  };
  const device = isDevice(descriptor);
  return {
    get isDirect() {
      return opened === null;
    },
    write: (text) => {
      const left = opened || device ? text : writeDirectly(descriptor, text);
      if (left.length > 0) stream().write(left);
    },
    get isTerminal() {
      return device && stream().isTTY === true;
    },
    get isFile() {
      return isPlainFile(descriptor);
    },
    get columns() {
      return (device && stream().columns) || 80;
    },
  };
}

/** A terminal, or something else that is no file and no pipe. */
function isDevice(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && !isNull(stats);
  } catch {
    // It was closed from the start.
    return false;
  }
}

function isPlainFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/** Output that is thrown away. Windows does not number its devices, so there it is one like others. */
function isNull({ rdev }: Stats): boolean {
  return process.platform !== "win32" && rdev === statSync(devNull).rdev;
}

/** What could not be written yet. */
function writeDirectly(descriptor: 1 | 2, text: string | Uint8Array): Uint8Array {
  let left = typeof text === "string" ? Buffer.from(text) : text;
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return left;
    writingFailed(error as NodeJS.ErrnoException);
    return Buffer.alloc(0);
  }
  return left;
}

function writingFailed(error: NodeJS.ErrnoException): void {
  // `collab … | head` closes the pipe early: that is the reader's wish, not an error. Files that are
  // being written are not left half-done for it, nor mails half-sent.
  if (error.code === "EPIPE") {
    if (hasWritten()) return;
    process.exit();
  }
  try {
    writeSync(2, `collab: the output cannot be written (${error.code ?? error.message})\n`);
  } finally {
    process.exit(2);
  }
}

/** A shell stays in a folder that has been deleted. */
function startFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

const stdin: Input = {
  // Not process.stdin.isTTY: merely looking at the stream opens it.
  get isTerminal() {
    return isDevice(0) && process.getBuiltinModule("node:tty").isatty(0);
  },
  read: async () => {
    // Node takes a folder for an empty file.
    if (fstatSync(0).isDirectory()) throw refusal("EISDIR", "-");
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > MOST) throw refusal("EFBIG", "-");
    }
    return Buffer.concat(chunks);
  },
};

/** One who listens keeps Node from ending the process; so it is sent the signal once more. */
function atInterrupt(say: () => void): () => void {
  const end = (): void => {
    process.removeListener("SIGINT", end);
    say();
    process.kill(process.pid, "SIGINT");
  };
  process.on("SIGINT", end);
  return () => void process.removeListener("SIGINT", end);
}

/** Runs a command line in this process. */
export async function run(
  argv: readonly string[],
  packageRoot: string,
  version: string,
  importModule: (url: string) => Promise<unknown>,
): Promise<void> {
  const stdout = output(1, () => process.stdout);
  const stderr = output(2, () => process.stderr);
  const io: Io = {
    cwd: startFolder(),
    packageRoot,
    version,
    env: process.env,
    now: () => new Date(),
    timezone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    stdout,
    stderr,
    stdin,
    protocol: () => ({
      input: process.stdin,
      output: process.stdout.on("error", writingFailed),
    }),
    files: nodeFiles,
    watch: async (paths) => (await import("./host/watch.ts")).watchFiles(paths),
    cacheFolder: () => cacheFolder(process.env),
    isOwn: isOwnPlace,
    cores: () => availableParallelism(),
    thread: (task, take) => startThread(join(packageRoot, "dist", "thread.cjs"), task, take),
    atInterrupt,
    browse: async (address) => (await import("./host/browse.ts")).browse(address),
    load: async (name, from) => {
      const path = isAbsolute(name) ? name : createRequire(from).resolve(name);
      return importModule(pathToFileURL(path).href);
    },
    git: async (cwd) => (await import("./host/git.ts")).viewRepository(cwd, process.env),
  };
  const code = await main(argv, io);
  // Nothing is on its way any more, and what Node would still tidy up takes milliseconds.
  if (stdout.isDirect && stderr.isDirect) process.exit(code);
  process.exitCode = code;
}
