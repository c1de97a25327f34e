import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { type Job, jobs, treeOf } from "./trees.ts";

/** Sends the process a signal while it writes its nth file. */
const interrupter = `
  const fs = require("node:fs");
  const flush = fs.fsyncSync;
  let count = 0;
  fs.fsyncSync = (file) => {
    if (++count === Number(process.env.AT)) process.kill(process.pid, process.env.SIGNAL);
    flush(file);
  };`;

function interrupted({ files, args }: Job, at: number, signal: string) {
  const cwd = scratchFolder(files);
  const hook = join(scratchFolder({ "interrupter.cjs": interrupter }), "interrupter.cjs");
  const env = {
    NODE_OPTIONS: `--require ${hook}`,
    COLLAB_COMPILE_CACHE: "0",
    AT: `${at}`,
    SIGNAL: signal,
  };
  const ended = spawnSync(process.execPath, [executable, ...args], { cwd, env, encoding: "utf8" });
  return { cwd, signal: ended.signal, stderr: ended.stderr };
}

describe.skipIf(process.platform === "win32")("Ctrl-C in the middle of a write", () => {
  it.each([
    ["lint --fix", "SIGINT"],
    ["lint --fix", "SIGTERM"],
    ["adopt --write", "SIGINT"],
    ["mail notice", "SIGINT"],
  ])("ends %s after the file at hand, with nothing left over (%s)", (name, signal) => {
    const job = jobs[name] as Job;
    const before = Object.keys(job.files).length;
    for (const at of [1, 2]) {
      const run = interrupted(job, at, signal);
      expect(run).toMatchObject({ signal, stderr: "" });
      const { files, temporary } = treeOf(run.cwd);
      expect(temporary).toEqual([]);
      const same = Object.entries(scratchTree(job)).filter(([path, text]) => files[path] === text);
      const added = Object.keys(files).length - before;
      // One file a time, and none after the signal.
      expect(before - same.length + added).toBe(at);
    }
  });
});

const scratchTree = ({ files }: Job) => treeOf(scratchFolder(files)).files;
