import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { change, english, withError, withWarning } from "./meetings.ts";

const baseline = ".collab-baseline.json";
const lint = (cwd: string, ...args: readonly string[]) => collab(["lint", ...args], { cwd });
const knownIn = (cwd: string): readonly { readonly file: string; readonly rule: string }[] =>
  JSON.parse(readFileSync(join(cwd, baseline), "utf8")).known;

/** A folder whose two findings are known. */
async function withKnown(): Promise<string> {
  const cwd = scratchFolder({ "m/a.md": withError, "m/b.md": withWarning });
  expect(await lint(cwd, "--suppress-all")).toMatchObject({
    code: 0,
    stdout: `2 findings are known now (${baseline}); what comes later is reported\n`,
    stderr: "",
  });
  return cwd;
}

describe("collab lint --suppress-all", () => {
  it("writes down by file and rule what there is, and from then on nothing of it fails", async () => {
    const cwd = await withKnown();
    expect(knownIn(cwd)).toMatchObject([
      { file: "m/a.md", rule: "recorder-required", count: 1 },
      { file: "m/b.md", rule: "opening-length", count: 1 },
    ]);
    expect(await lint(cwd, "--max-warnings", "0")).toEqual(
      expect.objectContaining({
        code: 0,
        stdout: "✔ no findings in 2 meetings\n",
        stderr: `collab: 2 known findings left out (${baseline})\n`,
      }),
    );
  });

  it("leaves what comes later to be reported, in every format", async () => {
    const cwd = await withKnown();
    writeFileSync(join(cwd, "m/c.md"), withError.replace(/^id: .*$/m, "id: c"));
    const { code, stdout } = await lint(cwd, "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([{ file: "m/c.md" }]);
  });

  it("knows a finding again when lines come above it", async () => {
    const cwd = await withKnown();
    const path = join(cwd, "m/b.md");
    writeFileSync(path, change(withWarning, "---\n", "---\nrevision: 1\n"));
    expect(await lint(cwd)).toMatchObject({ code: 0, stdout: "✔ no findings in 2 meetings\n" });
  });

  it("changes nothing about the files that a run does not see", async () => {
    const cwd = await withKnown();
    await lint(cwd, "--suppress-all", "m/a.md");
    expect(knownIn(cwd).map(({ file }) => file)).toEqual(["m/a.md", "m/b.md"]);
  });

  it("lies beside the configuration, wherever the run starts", async () => {
    const cwd = scratchFolder({ "collab.config.yaml": "{}\n", "m/a.md": withError });
    await lint(join(cwd, "m"), "--suppress-all");
    expect(knownIn(cwd)).toMatchObject([{ file: "m/a.md" }]);
    expect((await lint(cwd)).code).toBe(0);
  });

  it.each(["--fix", "--fix-dry-run", "--merge", "--watch", "--prune"])(
    "is refused beside %s",
    async (other) => {
      const cwd = scratchFolder({ "a.md": english });
      expect(await lint(cwd, "--suppress-all", other)).toMatchObject({ code: 2, stdout: "" });
    },
  );
});

describe("what has been mended", () => {
  it("is said, and taken out by --prune, which adds nothing new", async () => {
    const cwd = await withKnown();
    writeFileSync(join(cwd, "m/b.md"), english);
    rmSync(join(cwd, "m/a.md"));
    writeFileSync(join(cwd, "m/c.md"), withError);
    expect((await lint(cwd)).stderr).toBe(
      `collab: 2 findings in ${baseline} have been mended — take them out with --prune\n`,
    );
    expect(await lint(cwd, "--prune")).toMatchObject({ code: 1, stderr: "" });
    expect(knownIn(cwd)).toEqual([]);
  });

  it("is not told of files that a run does not see", async () => {
    const cwd = await withKnown();
    writeFileSync(join(cwd, "m/b.md"), english);
    expect((await lint(cwd, "m/a.md")).stderr).toBe(
      `collab: 1 known finding left out (${baseline})\n`,
    );
  });
});

describe("a list of known findings that is none", () => {
  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["another version", '{"version":2,"known":[]}'],
    ["no list", '{"version":1,"known":{}}'],
    ["no entries", '{"version":1,"known":[null]}'],
    ["no count", '{"version":1,"known":[{"file":"a","rule":"b","fingerprint":"c"}]}'],
  ])("is refused: %s", async (_, text) => {
    const cwd = scratchFolder({ "a.md": english, [baseline]: text });
    expect(await lint(cwd)).toMatchObject({
      code: 2,
      stderr: `collab: ${baseline}: is no list of known findings — delete it, and write it anew with --suppress-all\n`,
    });
  });

  it("neither is read nor written where it is a link leading out", async () => {
    const outside = scratchFolder({ "x.json": '{"version":1,"known":[]}' });
    const cwd = scratchFolder({ "a.md": withError });
    symlinkSync(join(outside, "x.json"), join(cwd, baseline));
    for (const args of [[], ["--suppress-all"], ["--prune"]])
      expect((await lint(cwd, ...args)).code).toBe(2);
    expect(readFileSync(join(outside, "x.json"), "utf8")).toBe('{"version":1,"known":[]}');
  });
});

describe("views of a report", () => {
  it("--errors-only shows errors, while warnings still count", async () => {
    const cwd = scratchFolder({ "a.md": withError, "b.md": withWarning });
    const { code, stdout } = await lint(cwd, "--errors-only");
    expect([code, stdout.match(/^\S+\.md/gm)]).toEqual([1, ["a.md"]]);
    const strict = await lint(cwd, "b.md", "--errors-only", "--max-warnings", "0");
    expect([strict.code, strict.stderr]).toEqual([
      1,
      "collab: 1 warning, more than the 0 allowed\n",
    ]);
  });

  it.each([
    ["en", "2 findings of 2 rules in 2 meetings\n", "1 file"],
    ["zh", "2 场会议，2 条规则，共 2 个问题\n", "1 个文件"],
  ])("--statistics in %s sums by rule", async (lang, total, files) => {
    const cwd = scratchFolder({ "a.md": withError, "b.md": withWarning });
    expect(await lint(cwd, "--statistics", "--lang", lang)).toMatchObject({
      code: 1,
      stdout: `1  opening-length     ${files}\n1  recorder-required  ${files}\n\n${total}`,
    });
  });
});
