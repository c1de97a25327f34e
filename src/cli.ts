import { writeSync } from "node:fs";
import { createRequire } from "node:module";
import { isAbsolute } from "node:path";
import { isatty } from "node:tty";
import { pathToFileURL } from "node:url";
import type { Input, Io, Output } from "./io.ts";
import { nodeFiles } from "./io-node.ts";
import { main } from "./main.ts";
import { hasWritten } from "./write-node.ts";

/** The stream is opened when it is first needed: most runs have nothing to say on standard error. */
function output(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | null = null;
  const stream = (): NodeJS.WriteStream => {
    opened ??= open().on("error", writingFailed);
    return opened;
  };
  return {
    write: (text) => void stream().write(text),
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns ?? 80;
    },
  };
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

const stdin: Input = {
  // Not process.stdin.isTTY: merely looking at the stream opens it.
  get isTerminal() {
    return isatty(0);
  },
  read: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
};

/** Runs a command line in this process. */
export async function run(
  argv: readonly string[],
  packageRoot: string,
  version: string,
  importModule: (url: string) => Promise<unknown>,
): Promise<void> {
  const io: Io = {
    cwd: process.cwd(),
    packageRoot,
    version,
    env: process.env,
    now: () => new Date(),
    stdout: output(() => process.stdout),
    stderr: output(() => process.stderr),
    stdin,
    protocol: () => ({
      input: process.stdin,
      output: process.stdout.on("error", writingFailed),
    }),
    files: nodeFiles,
    watch: async (paths) => (await import("./watch-node.ts")).watchFiles(paths),
    load: async (name, from) => {
      const path = isAbsolute(name) ? name : createRequire(from).resolve(name);
      return importModule(pathToFileURL(path).href);
    },
    git: async (args, cwd) => (await import("./git-node.ts")).runGit(args, cwd),
  };
  process.exitCode = await main(argv, io);
}
