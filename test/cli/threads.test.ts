import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Task, workShare } from "../../src/commands/share.ts";
import { nodeFiles } from "../../src/host/files.ts";
import type { Io } from "../../src/host/io.ts";
import { collab, spawned } from "../support/collab.ts";
import { type Circumstances, tickingClock } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { chinese, english, noMeeting, withError, withWarning } from "./meetings.ts";

/** A helper that works in this thread, and shares nothing but data with whoever started it. */
const helper =
  (isLost: (share: number) => boolean = () => false, env: Io["env"] = {}): Io["thread"] =>
  (task, take) => {
    let shares = 0;
    const told = { ...structuredClone(task as Task), taken: (task as Task).taken };
    const ended = Promise.resolve().then(() =>
      workShare(told, { files: nodeFiles, env, now: tickingClock(1) }, (share) => {
        if (!isLost(shares++)) take(structuredClone(share));
      }),
    );
    return { ended };
  };

const example = english.replace("---\n", "---\nexample: true\n");

const series = (day: string, due: string) =>
  `---\ntitle: 例会\nstart: ${day} 14:00\nseries: weekly\n---\n\n## 行动项\n\n| 负责人 | 任务 | 交付物 | 截止时间 |\n| --- | --- | --- | --- |\n| 李雷 | 写方案 | 方案 | ${due} |\n`;

/** A folder in which files say something of each other, some cannot be read, and some are no meetings. */
function manyFiles(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  const kinds = [
    english,
    chinese,
    withError,
    withWarning,
    noMeeting,
    "",
    "\ufeff# 例会\r\n\r\n时间：明天\r\n",
  ];
  for (let at = 0; at < 150; at++)
    files[`${at % 3}/m${String(at).padStart(3, "0")}.md`] = kinds[at % kinds.length] ?? "";
  files["1/example.md"] = example;
  files["1/binary.md"] = new Uint8Array([0, 1, 2]);
  files["1/west.md"] = new Uint8Array([0x48, 0xe4, 0xe4, 0x20, 0xe9, 0x0a]);
  files["2/weekly-1.md"] = series("2026-12-01", "下次会议前");
  files["2/weekly-2.md"] = series("2026-12-08", "2026-12-10").replace("写方案", "发邮件");
  files["0/same-id.md"] = english.replace("---\n", "---\nid: one-and-only\n");
  files["2/same-id.md"] = chinese.replace("---\n", "---\nid: one-and-only\n");
  files["collab.config.yaml"] =
    "extends: strict\noverrides:\n  - files: ['2/**']\n    rules: { recorder-required: off }\n";
  return files;
}

describe("lint on several threads", () => {
  const told = async (
    args: readonly string[],
    cwd: string,
    circumstances: Circumstances = {},
  ): Promise<readonly [number, string, string]> => {
    const { code, stdout, stderr } = await collab(["lint", ...args], {
      cwd,
      tick: 1,
      ...circumstances,
    });
    return [code, stdout, stderr];
  };

  it.each([
    ["as text", []],
    ["as JSON", ["--format", "json"]],
    ["as JUnit XML, with how long each file took", ["--format", "junit"]],
    ["of part of the files", ["--shard", "1/2"]],
    ["with a rule changed", ["--rule", "agenda-item-count:error"]],
    ["for a stage and a time", ["--stage", "minutes", "--now", "2026-12-24 10:00"]],
    ["in another language", ["--lang", "zh"]],
    ["of named files and folders", ["2/m002.md", "0", "gone.md", "1/binary.md"]],
  ])("reports to the byte what one thread reports: %s", async (_, args) => {
    const cwd = scratchFolder(manyFiles());
    const alone = await told([...args, "--threads", "1"], cwd);
    expect(alone[1].length).toBeGreaterThan(1000);
    expect(await told([...args, "--threads", "3"], cwd, { thread: helper() })).toEqual(alone);
  });

  it("does itself what a helper took and never handed back, and where there is no helper", async () => {
    const cwd = scratchFolder(manyFiles());
    const alone = await told(["--threads", "1"], cwd);
    const lossy = helper((share) => share % 2 === 0);
    expect(await told(["--threads", "4"], cwd, { thread: lossy })).toEqual(alone);
    expect(await told(["--threads", "2"], cwd, { thread: () => null })).toEqual(alone);
  });

  it("lets a helper read no more than the folder that was named", async () => {
    const outside = scratchFolder({ "secret.md": withError });
    const cwd = scratchFolder(manyFiles());
    mkdirSync(join(cwd, "linked"));
    symlinkSync(join(outside, "secret.md"), join(cwd, "linked/secret.md"));
    // Found as a file, and a link by the time it is read.
    const late = join(cwd, "0/m000.md");
    const swap = (): void => {
      rmSync(late);
      symlinkSync(join(outside, "secret.md"), late);
    };
    const [code, stdout, stderr] = await told(["--threads", "2"], cwd, {
      thread: (task, take) => {
        swap();
        return helper()(task, take);
      },
    });
    expect(code).toBe(2);
    expect(stdout).not.toContain("secret.md");
    expect(stderr).toContain("0/m000.md");
  });

  it.each(["0", "65", "two", "-1", ""])("refuses “%s” threads", async (threads) => {
    const { code, stderr } = await collab(["lint", `--threads=${threads}`]);
    expect(code).toBe(2);
    expect(stderr).toContain("--threads");
    expect(stderr).toContain("1 … 64");
  });

  it("takes the number from COLLAB_THREADS, and starts none for a few files", async () => {
    const cwd = scratchFolder({ "a.md": english, "b.md": chinese });
    const started: number[] = [];
    const thread: Io["thread"] = () => {
      started.push(1);
      return null;
    };
    await told([], cwd, { cores: 8, thread });
    expect(started).toHaveLength(0);
    await told([], cwd, { cores: 8, thread, env: { COLLAB_THREADS: "3" } });
    expect(started).toHaveLength(2);
    const wrong = await told([], cwd, { thread, env: { COLLAB_THREADS: "many" } });
    expect(wrong[0]).toBe(2);
    expect(wrong[2]).toContain("COLLAB_THREADS");
  });
});

describe("other commands on several threads", () => {
  it.each([
    ["inspect", ["inspect", "--ndjson", ".", "gone.md"]],
    ["actions", ["actions", "--format", "json", "--now", "2026-12-24 10:00"]],
    ["export as NDJSON", ["export", "--force"]],
    ["export as CSV", ["export", "--force", "--format", "csv", "--shard", "1/2"]],
  ])("write to the byte what one thread writes: %s", async (_, args) => {
    const cwd = scratchFolder(manyFiles());
    const written = async (threads: string, thread: Io["thread"] = () => null) => {
      const env = { COLLAB_THREADS: threads };
      const { code, stdout, stderr } = await collab(args, { cwd, env, thread });
      const out = join(cwd, "export");
      const tables = args[0] === "export" ? readdirSync(out) : [];
      const texts = tables.map((name) => readFileSync(join(out, name), "utf8"));
      return [code, stdout, stderr, ...texts];
    };
    const alone = await written("1");
    expect(alone.join("").length).toBeGreaterThan(1000);
    expect(await written("3", helper())).toEqual(alone);
    expect(
      await written(
        "3",
        helper((share) => share % 2 === 0),
      ),
    ).toEqual(alone);
  });
});

describe("examples that helpers left out", () => {
  it("are told of as if there were no helpers", async () => {
    const cwd = scratchFolder({ "a.md": example, "b.md": example });
    const told = async (threads: string) => {
      const env = { COLLAB_THREADS: threads };
      const { code, stderr } = await collab(["export"], { cwd, env, thread: helper() });
      return [code, stderr];
    };
    const alone = await told("1");
    expect(alone[1]).toContain("example");
    expect(await told("3")).toEqual(alone);
  });
});

describe("the executable", () => {
  it("finds the same with two threads of its own", async () => {
    const cwd = scratchFolder(manyFiles());
    const run = (threads: string) =>
      spawned(["lint", "--threads", threads, "--format", "json"], { cwd });
    const [alone, two] = [await run("1"), await run("2")];
    expect(two).toEqual(alone);
    expect(alone.code).toBe(2);
  });
});
