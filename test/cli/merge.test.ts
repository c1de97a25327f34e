import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const bad = "---\ntitle: Kickoff\nhost：Ann\n---\n\n## Agenda\n\n1. Goals (40 min)\n";
const files = {
  "a.md": bad,
  "a/b.md": bad,
  "a/sub/e.md": bad,
  "a-b.md": bad,
  "周会.md": bad.replace("Kickoff", "启动会"),
  "w.md": bad.replace("host：", "host: "),
  "z.md": bad.replace("host：", "host: "),
  "README.md": "# Notes\n",
};

async function sharded(cwd: string, n: number): Promise<string[]> {
  const names = Array.from({ length: n }, (_, at) => `shard-${at + 1}.json`);
  for (const [at, name] of names.entries())
    await collab(["lint", "--shard", `${at + 1}/${n}`, "--format", `json=${name}`, "."], { cwd });
  return names;
}

describe("lint --merge", () => {
  it.for(["text", "json", "github", "gitlab", "markdown", "sarif"] as const)(
    "the shards' reports become the report of the whole run: %s",
    async (format, { onTestFinished }) => {
      const cwd = scratchFolder(files, onTestFinished);
      const whole = await collab(["lint", "--format", format, "."], { cwd });
      const names = await sharded(cwd, 3);
      const merged = await collab(["lint", "--merge", "--format", format, ...names.reverse()], {
        cwd,
      });
      // The edits of a fix are not in the reports.
      const plain = (text: string) =>
        format === "sarif"
          ? JSON.parse(text, (key, value) => (key === "fixes" ? undefined : value))
          : text;
      expect(plain(merged.stdout)).toEqual(plain(whole.stdout));
      expect(merged.code).toBe(whole.code);
    },
  );

  it("ends as the shard did that could not read a file", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": files["a.md"] }, onTestFinished);
    writeFileSync(join(cwd, "b.md"), Buffer.from(`\ufeff${bad}`, "utf16le"));
    const names = await sharded(cwd, 1);
    expect((await collab(["lint", "--merge", ...names], { cwd })).code).toBe(2);
  });

  it("counts warnings over all of them", async ({ onTestFinished }) => {
    const cwd = scratchFolder(files, onTestFinished);
    const names = await sharded(cwd, 2);
    const { code, stderr } = await collab(["lint", "--merge", "--max-warnings", "1", ...names], {
      cwd,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/warnings/);
  });

  it("shows findings without their lines where the file is gone", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": bad }, onTestFinished);
    const names = await sharded(cwd, 1);
    rmSync(join(cwd, "a.md"));
    const { stdout, code } = await collab(["lint", "--merge", ...names], { cwd });
    expect(stdout).toMatch(/a\.md:3:5 error front-matter-valid/);
    expect(stdout).not.toMatch(/│/);
    expect(code).toBe(1);
  });

  it("reads no file outside the folder, whatever a report says", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "in/x": "", "secret.md": "the secret\n" }, onTestFinished);
    const finding = {
      ...{
        file: "../secret.md",
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 4,
        rule: "agenda-fits",
      },
      ...{ severity: "error", message: "\u001b[31mred", guide: null, fixable: false },
    };
    const report = {
      version: 1,
      files: 1,
      skipped: 0,
      errorCount: 1,
      warningCount: 0,
      findings: [finding],
    };
    writeFileSync(join(cwd, "in/r.json"), JSON.stringify(report));
    const { stdout } = await collab(["lint", "--merge", "r.json"], { cwd: join(cwd, "in") });
    expect(stdout).toContain("../secret.md:1:1");
    expect(stdout).not.toContain("the secret");
    expect(stdout).not.toContain("\u001b");
  });

  it.for([
    ["nothing", []],
    ["a file that is not there", ["none.json"]],
    ["something else", ["a.md"]],
    ["half a report", ["half.json"]],
    ["a report of another version", ["later.json"]],
    ["a finding without its place", ["odd.json"]],
  ] as const)("%s: exit 2, and which", async ([, names], { onTestFinished }) => {
    const report = { version: 1, files: 1, skipped: 0, findings: [] as unknown[] };
    const cwd = scratchFolder(
      {
        "a.md": bad,
        "half.json": JSON.stringify(report).slice(0, 20),
        "later.json": JSON.stringify({ ...report, version: 2 }),
        "odd.json": JSON.stringify({ ...report, findings: [{ file: "a.md" }] }),
      },
      onTestFinished,
    );
    const { code, stderr, stdout } = await collab(["lint", "--merge", ...names], { cwd });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(names[0] ?? "<reports...>");
  });

  it.each(["--fix", "--shard=1/2", "--since=main"])("does not go with %s", async (option) => {
    expect((await collab(["lint", "--merge", option, "a.json"])).code).toBe(2);
  });
});
