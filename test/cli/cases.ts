import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it, type onTestFinished } from "vitest";
import { collab, executable, spawned } from "../support/collab.ts";
import { type Circumstances, packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

/** A command line in a folder, and what comes of it. */
export interface Case {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Where in the folder it is run. */
  readonly at?: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** 0 unless said. */
  readonly code?: 0 | 1 | 2;
  /** Whole, with the scratch folder as `/work`; parts that must be there; or a pattern. Nothing unless said. */
  readonly stdout?: Expected;
  readonly stderr?: Expected;
}
type Expected = string | RegExp | readonly string[];

/** Every case twice: `main` in this process, and the executable as the user starts it. */
export function runTwice(cases: Readonly<Record<string, Case>>): void {
  describe("in process", () => {
    it.for(Object.entries(cases))("%s", async ([, given], { onTestFinished }) => {
      const cwd = folderOf(given, onTestFinished);
      expectOutcome(given, cwd, await collab(given.args, { ...around(given), cwd: cwd.at }));
    });
  });

  describe("as an executable", () => {
    beforeAll(() => {
      if (!existsSync(`${packageRoot}/dist/start.cjs`))
        throw new Error(`${executable} has nothing to start: run “npm run build” first`);
    });

    it.concurrent.for(Object.entries(cases))("%s", async ([, given], { onTestFinished }) => {
      const cwd = folderOf(given, onTestFinished);
      expectOutcome(given, cwd, await spawned(given.args, { ...around(given), cwd: cwd.at }));
    });
  });
}

function around({ env = {}, stdin = "" }: Case): Pick<Circumstances, "env" | "stdin"> {
  return { env, stdin };
}

function folderOf(
  { files, at = "." }: Case,
  finished: typeof onTestFinished,
): { root: string; at: string } {
  const root = scratchFolder(files, finished);
  return { root, at: `${root}/${at}`.replace(/\/\.$/, "") };
}

function expectOutcome(
  { code = 0, stdout = "", stderr = "" }: Case,
  { root }: { root: string },
  outcome: { code: number; stdout: string; stderr: string },
): void {
  expectText("stderr", outcome.stderr.replaceAll(root, "/work"), stderr);
  expectText("stdout", outcome.stdout.replaceAll(root, "/work"), stdout);
  expect(outcome.code, "exit code").toBe(code);
}

function expectText(stream: string, text: string, expected: Expected): void {
  if (typeof expected === "string") expect(text, stream).toBe(expected);
  else if (expected instanceof RegExp) expect(text, stream).toMatch(expected);
  else for (const part of expected) expect(text, stream).toContain(part);
}
