import { resolve } from "node:path";
import { nodeFiles } from "../../src/io-node.ts";
import { main } from "../../src/main.ts";

const packageRoot = resolve(import.meta.dirname, "../..");

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  /** Standard output and standard error in the order written, as on a terminal. */
  readonly shown: string;
}

/** Runs one command line on real files, away from any terminal, at a fixed moment. */
export async function collab(args: readonly string[], cwd: string, input = ""): Promise<Outcome> {
  const out: Uint8Array[] = [];
  const all: Uint8Array[] = [];
  const output = (...sinks: readonly Uint8Array[][]) => ({
    write: (text: string | Uint8Array) => {
      for (const sink of sinks) sink.push(typeof text === "string" ? Buffer.from(text) : text);
    },
    isTerminal: false,
    columns: 80,
  });
  const code = await main(args, {
    cwd,
    packageRoot,
    version: "0.0.0",
    env: {},
    now: () => new Date("2026-01-05T08:00:00Z"),
    stdout: output(out, all),
    stderr: output(all),
    stdin: { isTerminal: false, read: async () => Buffer.from(input) },
    files: nodeFiles,
  });
  return { code, stdout: Buffer.concat(out).toString(), shown: Buffer.concat(all).toString() };
}
