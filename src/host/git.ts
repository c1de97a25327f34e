import { execFile } from "node:child_process";
import type { GitOutcome } from "./io.ts";

/** A repository that was checked out must not choose programs that git then runs. */
const SAFE = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-pager"];

export function runGit(args: readonly string[], cwd: string): Promise<GitOutcome> {
  return new Promise((done) => {
    execFile(
      "git",
      [...SAFE, ...args],
      { cwd, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) done({ code: 0, stdout, stderr });
        else if (error.code === "ENOENT") done({ code: 127, stdout: "", stderr: "git: not found" });
        else done({ code: Number(error.code) || 1, stdout, stderr: stderr || error.message });
      },
    );
  });
}
