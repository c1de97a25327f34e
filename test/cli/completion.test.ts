import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { memoryFiles } from "../support/memory-files.ts";

const meeting = `---
title: Sync
start: 2026-12-01 10:00
series: launch
attendees: [Ann Lee, Bo Berg]
---
## Action items

| Owner | Task | Due | Status |
| --- | --- | --- | --- |
| Bo Berg | Write the test plan | 2026-12-07 | open |
| Ann Lee | Call the shops | 2026-12-04 | done |
`;

async function completed(words: readonly string[], files = { "a.md": meeting }) {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const outcome = await collab(["__complete", "--", ...words], { files: memoryFiles(contents) });
  expect([outcome.code, outcome.stderr]).toEqual([0, ""]);
  const lines = outcome.stdout.trimEnd().split("\n");
  return {
    values: lines.slice(0, -1).map((line) => line.split("\t")[0] ?? ""),
    abouts: lines.slice(0, -1).map((line) => line.split("\t")[1] ?? ""),
    paths: lines.at(-1),
  };
}

describe("what Tab offers", () => {
  it.each<[words: readonly string[], values: readonly string[], paths: string]>([
    [["ma"], ["mail"], ":none"],
    [["LI"], ["lint"], ":none"],
    [["help", "ru"], ["run", "rules"], ":none"],
    [["--la"], ["--lang"], ":none"],
    [["--lang", ""], ["zh", "en"], ":none"],
    [["--lang", "zh", "mail", "di"], ["digest"], ":none"],
    [["mail", "--format", "e"], ["eml"], ":none"],
    [["mail", "--format=h"], ["--format=html"], ":none"],
    [["mail", "notice", ""], [], ":files"],
    [["mail", "notice", "--out", ""], [], ":folders"],
    [["mail", "notice", "--attach", ""], [], ":files"],
    [["mail", "notice", "--from", ""], [], ":none"],
    [["lint", "--format", "js"], ["json"], ":none"],
    [["lint", "--explain", "agenda-f"], ["agenda-fits"], ":none"],
    [["lint", "--rule", "agenda-fits:w"], ["agenda-fits:warn"], ":none"],
    [["rules", "opening"], ["opening-length"], ":none"],
    [["plan", "--scenario", "r"], ["resource", "review"], ":none"],
    [["plan", "--host", "A"], ["Ann Lee"], ":none"],
    [["plan", ""], [], ":none"],
    [["report", "--series", ""], ["launch"], ":none"],
    [["actions", "dr"], ["drop"], ":files"],
    [["actions", "--owner", ""], ["Ann Lee", "Bo Berg"], ":none"],
    [["actions", "meetings", ""], [], ":files"],
    [["completion", ""], ["bash", "zsh", "fish", "powershell"], ":none"],
    [["export", "--", "--ou"], [], ":files"],
    [["nothing", ""], [], ":none"],
  ])("behind %j", async (words, values, paths) => {
    const found = await completed(words);
    expect({ values: found.values, paths: found.paths }).toEqual({ values, paths });
  });

  it("are refs of open actions with their tasks, and for reopen those of closed ones", async () => {
    const open = await completed(["actions", "done", ""]);
    expect([open.values, open.abouts]).toEqual([
      [expect.stringMatching(/^launch\.\w+$/)],
      ["Write the test plan"],
    ]);
    expect((await completed(["actions", "done", ...open.values, ""])).values).toEqual([]);
    expect((await completed(["actions", "reopen", ""])).abouts).toEqual(["Call the shops"]);
    const assigned = await completed(["actions", "assign", ...open.values, "B"]);
    expect(assigned.values).toEqual(["Bo Berg"]);
  });

  it("leaves out options that are given, unless they may be given again", async () => {
    expect((await completed(["lint", "--fix", "--fi"])).values).not.toContain("--fix");
    expect((await completed(["lint", "--rule", "x:off", "--ru"])).values).toEqual(["--rule"]);
  });

  it("says in the user's language what a command does", async () => {
    const outcome = await collab(["__complete", "--", "li"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(outcome.stdout).toBe("lint\t按指南检查会议文件\n:none\n");
  });

  it("says what a kind of mail is", async () => {
    expect((await completed(["mail", "a"])).abouts).toEqual(["action list"]);
    const outcome = await collab(["__complete", "--", "--lang", "zh", "mail", "dig"]);
    expect(outcome.stdout).toBe("digest\t会议进展\n:none\n");
  });

  it("is nothing, quietly, where something is wrong", async () => {
    const files = { "a.md": "---\ntitle: [\n", "collab.config.yaml": "lang: [" };
    expect((await completed(["actions", "done", ""], files)).values).toEqual([]);
    expect((await collab(["__complete"])).code).toBe(0);
    expect((await collab(["__complete", "--"])).code).toBe(0);
  });

  it("holds no control characters of a file", async () => {
    const files = { "a.md": meeting.replace("Write the test plan", "a\u001b[2Jb") };
    const outcome = await collab(["__complete", "--", "actions", "done", ""], {
      files: memoryFiles(new Map([["/work/a.md", files["a.md"]]])),
    });
    expect(outcome.stdout).not.toContain("\u001b");
  });
});

describe("collab completion", () => {
  it.each([
    ["bash", "collab.bash"],
    ["zsh", "collab.zsh"],
    ["fish", "collab.fish"],
    ["powershell", "collab.ps1"],
  ])("prints the script for %s", async (shell, name) => {
    const script = readFileSync(join(packageRoot, "templates/completion", name), "utf8");
    expect(await collab(["completion", shell])).toMatchObject({ code: 0, stdout: script });
  });

  it.each([[[]], [["tcsh"]]])("names the shells where none is: %j", async (args) => {
    expect((await collab(["completion", ...args])).code).toBe(2);
  });

  it("prints it also in a folder whose configuration is wrong", async () => {
    const files = memoryFiles(new Map([["/work/collab.config.yaml", "lang: ["]]));
    expect((await collab(["completion", "bash"], { files })).code).toBe(0);
  });
});
