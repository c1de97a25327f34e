import { execFileSync } from "node:child_process";
import { packageRoot } from "./io.ts";

/** What npm prints about this package, as JSON. */
export function npmSays<Answer>(...line: readonly string[]): Answer {
  const text = execFileSync("npm", line, {
    cwd: packageRoot,
    encoding: "utf8",
    stdio: "pipe",
    maxBuffer: 64 * 1024 * 1024,
    // npm is a script of the shell's there.
    shell: process.platform === "win32",
  });
  return JSON.parse(text) as Answer;
}

/** The files that would be published. */
export function publishedFiles(): readonly string[] {
  const [{ files }] = npmSays<[{ readonly files: ReadonlyArray<{ readonly path: string }> }]>(
    ...["pack", "--dry-run", "--json", "--ignore-scripts"],
  );
  return files.map(({ path }) => path);
}
