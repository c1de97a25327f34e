import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Debian's modules belong to Debian's Python, which need not be the first on the path. */
const python = "/usr/bin/python3";

// What a program shows must not depend on where it runs.
const env = { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8", TZ: "UTC" };
const limits = { timeout: 60_000, maxBuffer: 64 * 1024 * 1024 };

/** Standard output of a program; throws, with what it wrote to standard error, when it fails. */
export function run(program: string, args: readonly string[], input: Uint8Array | string): Buffer {
  return execFileSync(program, args, { ...limits, env, input });
}

/** What a Python or Perl script of this folder makes of its input, as the JSON it prints. */
export function asked<Answer>(script: string, input: Uint8Array | string): Answer {
  const path = join(import.meta.dirname, script);
  const [program, options] = script.endsWith(".pl")
    ? ["/usr/bin/perl", ["-CO"]]
    : [python, ["-X", "utf8"]];
  return JSON.parse(run(program, [...options, path], input).toString()) as Answer;
}
