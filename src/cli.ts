import { readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";
import type { Input, Io, Output } from "./io.ts";
import { nodeFiles } from "./io-node.ts";
import { main } from "./main.ts";

/** `src/` and `dist/` both lie directly below it. */
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

function output(stream: NodeJS.WriteStream): Output {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // `collab … | head` closes the pipe early: that is the reader's wish, not an error.
    if (error.code === "EPIPE") process.exit();
    try {
      writeSync(2, `collab: the output cannot be written (${error.code ?? error.message})\n`);
    } finally {
      process.exit(2);
    }
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
  };
}

const stdin: Input = {
  // Not process.stdin.isTTY: merely looking at the stream opens it.
  isTerminal: isatty(0),
  read: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
};

const io: Io = {
  cwd: process.cwd(),
  packageRoot,
  version: (
    JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string }
  ).version,
  env: process.env,
  now: () => new Date(),
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  stdin,
  protocol: () => ({ input: process.stdin, output: process.stdout }),
  files: nodeFiles,
  git: async (args, cwd) => (await import("./git-node.ts")).runGit(args, cwd),
};

main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
