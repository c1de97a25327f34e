import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Task, workShare } from "../../src/commands/share.ts";
import { nodeFiles } from "../../src/host/files.ts";
import type { Io } from "../../src/host/io.ts";
import { collab } from "../support/collab.ts";
import type { Circumstances } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { withWarning } from "./meetings.ts";

const off = "rules: { opening-length: off }\n";
const error = "rules: { opening-length: error }\n";

/** `file severity` of each finding of the one rule. */
async function found(args: readonly string[], cwd: string, more: Circumstances = {}) {
  const { code, stdout, stderr } = await collab(["lint", "--format", "json", ...args], {
    cwd,
    ...more,
  });
  const { findings } = JSON.parse(stdout || '{"findings":[]}') as {
    findings: readonly { file: string; severity: string }[];
  };
  return { code, stderr, lines: findings.map(({ file, severity }) => `${file} ${severity}`) };
}

const project = (config: string | null): Record<string, string> => ({
  "a.md": withWarning,
  "north/a.md": withWarning,
  "north/deep/b.md": withWarning,
  "south/a.md": withWarning,
  "north/collab.config.yaml": off,
  "south/package.json": '{ "collab": { "rules": { "opening-length": "error" } } }',
  ...(config === null ? {} : { "collab.config.yaml": config }),
});

describe("a file's configuration", () => {
  it("is the nearest above it, wherever collab is called from", async () => {
    const cwd = scratchFolder(project(null));
    const elsewhere = scratchFolder({ "x.txt": "" });
    expect((await found(["a.md", "north", "south/a.md"], cwd)).lines).toEqual([
      "a.md warning",
      "south/a.md error",
    ]);
    expect((await found([join(cwd, "north/deep/b.md")], elsewhere)).lines).toEqual([]);
    expect((await found([join(cwd, "south")], elsewhere)).lines).toEqual([
      `${join(cwd, "south/a.md")} error`,
    ]);
  });

  it("is not mixed with the one above it, unless it extends that", async () => {
    const cwd = scratchFolder({
      ...project("extends: strict\n"),
      "north/collab.config.yaml": "timezone: Europe/London\n",
      "south/package.json": '{ "collab": { "extends": "../collab.config.yaml" } }',
    });
    mkdirSync(join(cwd, ".git"));
    expect((await found(["."], cwd)).lines).toEqual([
      "a.md error",
      "north/a.md warning",
      "north/deep/b.md warning",
      "south/a.md error",
    ]);
  });

  it("is the named one for all, or none", async () => {
    const cwd = scratchFolder({ ...project(off), "ci.yaml": error });
    const all = (severity: string) =>
      ["a.md", "north/a.md", "north/deep/b.md", "south/a.md"].map((file) => `${file} ${severity}`);
    expect((await found(["--config", "ci.yaml", "."], cwd)).lines).toEqual(all("error"));
    expect((await found(["--no-config", "."], cwd)).lines).toEqual(all("warning"));
  });

  it("is not looked for above the file's repository; the working folder's holds instead", async () => {
    const above = scratchFolder({ "collab.config.yaml": off, "repo/a.md": withWarning });
    mkdirSync(join(above, "repo/.git"));
    const cwd = scratchFolder({ "collab.config.yaml": error });
    const file = join(above, "repo/a.md");
    expect((await found([file], cwd)).lines).toEqual([`${file} error`]);
  });

  it("gives words, people and zone to its files alone", async () => {
    const meeting = "---\ntitle: X\nstart: 2026-12-01 10:00\nattendees: [Bo]\n---\n\n## Agenda\n";
    const cwd = scratchFolder({
      "a.md": meeting,
      "north/b.md": meeting,
      "north/collab.config.yaml": "timezone: Asia/Tokyo\npeople: { Bo: bo@example.com }\n",
    });
    const { stdout } = await collab(["inspect", "--ndjson", "."], { cwd });
    const read = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(
      read.map(({ timezoneStated, attendees }) => [timezoneStated, attendees[0].email]),
    ).toEqual([
      [false, null],
      [true, "bo@example.com"],
    ]);
  });

  it("ignores below its folder, besides what the run's ignores", async () => {
    const cwd = scratchFolder({
      ...project("ignore: [south]\n"),
      "north/collab.config.yaml": "ignore: [deep, ../a.md]\n",
    });
    expect((await found(["."], cwd)).lines).toEqual(["a.md warning", "north/a.md warning"]);
    const named = ["--respect-ignore", "a.md", "north/deep/b.md", "south/a.md"];
    expect((await found(named, cwd)).lines).toEqual(["a.md warning"]);
  });

  it("names its mistakes once, and does not hold the other files up", async () => {
    const cwd = scratchFolder({
      ...project(null),
      "north/collab.config.yaml": `${off}colour: red\n`,
      "south/package.json": '{ "collab": ',
    });
    const { code, stderr, lines } = await found(["."], cwd);
    expect(code).toBe(2);
    expect(stderr.match(/colour/g)).toHaveLength(1);
    expect(stderr.match(/south.package\.json/g)).toHaveLength(1);
    // What is right in one holds; one that cannot be read sets nothing.
    expect(lines).toEqual(["a.md warning", "south/a.md warning"]);
  });

  it("keeps a fix, a mail and a list from files whose configuration has mistakes", async () => {
    const cwd = scratchFolder({ ...project(null), "north/collab.config.yaml": "colour: red\n" });
    for (const args of [
      ["lint", "--fix", "."],
      ["status", "."],
      ["export", ".", "--out", "x"],
    ]) {
      const { code, stderr } = await collab(args, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain("colour");
    }
  });

  it("is shown by --print-config", async () => {
    const cwd = scratchFolder(project(error));
    const { stdout } = await collab(["lint", "--print-config", "north/deep/b.md"], { cwd });
    expect(stdout).toContain("opening-length: [off, { max: 5 }]  # north/collab.config.yaml:1:26");
  });

  it("is the same on several threads, and for what was remembered", async () => {
    const cwd = scratchFolder(project(null));
    const alone = (await found(["."], cwd)).lines;
    const thread: Io["thread"] = (task, take) => ({
      ended: workShare(
        { ...structuredClone(task as Task), taken: (task as Task).taken },
        { files: nodeFiles, env: {}, now: () => new Date() },
        (share) => take(structuredClone(share)),
      ),
    });
    expect((await found(["--threads", "2", "."], cwd, { thread })).lines).toEqual(alone);
    const cached = ["--cache", "--cache-location", join(cwd, "cache.json"), "."];
    expect((await found(cached, cwd)).lines).toEqual(alone);
    writeFileSync(join(cwd, "north/collab.config.yaml"), error);
    expect((await found(cached, cwd)).lines).toEqual([
      "a.md warning",
      "north/a.md error",
      "north/deep/b.md error",
      "south/a.md error",
    ]);
  });
});

describe("the run's configuration", () => {
  it("is the working folder's, and where it has none that of the files", async () => {
    const mailed = (from: string) => `mail: { from: ${from}@example.com, outbox: ${from} }\n`;
    const files = { "north/collab.config.yaml": mailed("north"), "north/a.md": withWarning };
    const notice = ["mail", "notice", "north/a.md", "--force", "--date", "2026-11-20"];
    const bare = scratchFolder(files);
    expect((await collab(notice, { cwd: bare })).stdout).toMatch(/^north\/north\//);
    const cwd = scratchFolder({ ...files, "collab.config.yaml": mailed("own") });
    expect((await collab(notice, { cwd })).stdout).toMatch(/^own\//);
  });
});
