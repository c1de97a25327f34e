import { execFile } from "node:child_process";
import { join } from "node:path";
import { main } from "../../src/main.ts";
import { type Circumstances, packageRoot, recordingIo, type Said } from "./io.ts";

export interface Outcome extends Said {
  readonly code: number;
}

/** Runs one command line in this process. */
export async function collab(
  args: readonly string[],
  circumstances: Circumstances = {},
): Promise<Outcome> {
  const { io, said } = recordingIo(circumstances);
  const code = await main(args, io);
  return {
    code,
    stdout: said.stdout,
    stderr: said.stderr,
    shown: said.shown,
    bytes: said.bytes,
  };
}

export const executable = join(packageRoot, "bin/collab.js");

/** Runs one command line as a user does, away from any terminal; `npm run build` makes what is run. */
export async function spawned(
  args: readonly string[],
  { cwd, env = {}, stdin = "" }: Circumstances & { readonly cwd: string },
): Promise<Pick<Outcome, "code" | "stdout" | "stderr">> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [executable, ...args],
      // Tests leave nothing in the home folder of whoever runs them.
      { cwd, env: { COLLAB_COMPILE_CACHE: "0", ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
    // Who does not read its input may be gone before it is written.
    child.stdin?.on("error", () => undefined).end(Buffer.from(stdin as string));
  });
}
