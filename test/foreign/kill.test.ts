import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Job, jobs, treeOf } from "../crash/trees.ts";
import { executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

/** System calls that can change a file or a folder. */
const changing = ["openat", "write", "pwrite64", "fchmod", "fchown", "fsync", "rename", "link"];
changing.push("unlink", "mkdir", "ftruncate", "close");

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** One Node under strace, killed at the nth call of a kind, or traced to its end. */
function traced(line: readonly string[], { cwd, env }: Place, kill?: readonly [string, number]) {
  const inject = kill ? [`--inject=${kill[0]}:signal=KILL:when=${kill[1]}`] : [];
  const trace = join(scratchFolder(), "trace");
  const options = ["-f", "-qq", "-y", "-o", trace];
  const calls = `--trace=${kill ? kill[0] : changing.join()}`;
  const ended = spawnSync("strace", [...options, calls, ...inject, process.execPath, ...line], {
    cwd,
    encoding: "utf8",
    env: { COLLAB_COMPILE_CACHE: "0", LANG: "en", TZ: "UTC", ...env },
  });
  const log = readFileSync(trace, "utf8");
  return { signal: ended.signal, code: ended.status, stdout: ended.stdout, log };
}

/** From the first call that touches the folder on, every call of the main thread, counted by kind. */
function momentsIn(log: string, folder: string): ReadonlyArray<readonly [string, number]> {
  const main = /^\d+/.exec(log)?.[0] ?? "";
  const counts = new Map<string, number>();
  const moments: (readonly [string, number])[] = [];
  for (const line of log.split("\n")) {
    const [, thread, call = ""] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (thread !== main) continue;
    const count = (counts.get(call) ?? 0) + 1;
    counts.set(call, count);
    if (moments.length > 0 || (line.includes(folder) && /O_CREAT|^\d+ +mkdir/.test(line)))
      moments.push([call, count]);
  }
  return moments;
}

interface Damage {
  readonly kills: number;
  readonly damaged: readonly string[];
}

/** Kills a program at every moment it could matter, and gives the files that were then neither old nor new. */
function killedEverywhere(
  line: readonly string[],
  files: Job["files"],
  afterwards: (cwd: string, done: Readonly<Record<string, string>>) => void = () => undefined,
): Damage {
  const calm = scratchFolder(files);
  const before = treeOf(calm).files;
  const whole = traced(line, { cwd: calm });
  const done = treeOf(calm).files;
  expect(whole.signal).toBe(null);
  const damaged: string[] = [];
  let kills = 0;
  for (const moment of momentsIn(whole.log, calm)) {
    const cwd = scratchFolder(files);
    const { signal } = traced(line, { cwd }, moment);
    if (signal === "SIGKILL") kills++;
    for (const [path, text] of Object.entries(treeOf(cwd).files))
      if (text !== before[path] && text !== done[path])
        damaged.push(`${moment.join(" ")}: ${path}`);
    for (const path of Object.keys(before))
      if (!(path in treeOf(cwd).files)) damaged.push(`${moment.join(" ")}: ${path} is gone`);
    afterwards(cwd, done);
  }
  return { kills, damaged };
}

describe("killed at every system call that could change a file", () => {
  it.each(["lint --fix", "adopt --write", "mail notice", "plan --force, over an older file"])(
    "%s leaves every file old or new, and nothing in the way of the next run",
    (name) => {
      const { args, files } = jobs[name] as Job;
      const line = [executable, ...args];
      const { kills, damaged } = killedEverywhere(line, files, (cwd, done) => {
        const again = spawnSync(process.execPath, line, {
          cwd,
          env: { COLLAB_COMPILE_CACHE: "0", LANG: "en", TZ: "UTC" },
        });
        expect(again.status).toBe(0);
        expect(treeOf(cwd).files).toEqual(done);
      });
      expect(damaged).toEqual([]);
      expect(kills).toBeGreaterThan(6);
    },
    600_000,
  );

  it("a program that writes in place is caught", () => {
    const script = "require('node:fs').writeFileSync('a.md', 'new '.repeat(9))";
    const { damaged } = killedEverywhere(["-e", script], { "a.md": "old" });
    expect(damaged).not.toEqual([]);
  });
});

it("killed while it keeps compiled code, the next run is none the wiser", () => {
  const root = scratchFolder();
  const place = (cache: string): Place => {
    mkdirSync(join(root, cache, "home"), { recursive: true });
    const env = { COLLAB_COMPILE_CACHE: "", XDG_CACHE_HOME: join(root, cache) };
    return { cwd: join(root, cache, "home"), env };
  };
  const line = [executable, "rules", "agenda-fits"];
  const whole = traced(line, place("calm"));
  const moments = momentsIn(whole.log, join(root, "calm"));
  expect(moments.length).toBeGreaterThan(3);
  for (const [index, moment] of moments.entries()) {
    const at = place(String(index));
    traced(line, at, moment);
    for (const _ of [1, 2])
      expect(traced(line, at)).toMatchObject({ code: 0, stdout: whole.stdout });
    const kept = readdirSync(join(root, String(index), "collab")).filter((name) =>
      name.endsWith(".bin"),
    );
    expect(kept).toHaveLength(1);
  }
}, 300_000);
