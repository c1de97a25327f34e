import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import type { Files } from "../../src/host/io.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const bad = "---\ntitle: Kickoff\n---\n\n## Agenda\n\n1. Goals (40 min)\n";
const zh = "---\n标题: 启动会\n---\n\n## 议程\n\n1. 目标（40 分钟）\n";
const series = (day: string) =>
  `---\ntitle: Weekly\nstart: 2026-06-${day} 10:00\nseries: w\n---\n\n## Minutes\n\n### Goals\n\n- Conclusion: go\n\n## Action items\n\n- Ann: call by next meeting\n`;

type Place = { readonly cwd: string; readonly home: string };

function place(
  files: Readonly<Record<string, string>>,
  finished: Parameters<typeof scratchFolder>[1],
): Place {
  const root = scratchFolder({ "home/x": "", "work/x": "" }, finished);
  const cwd = join(root, "work");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(cwd, name, ".."), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return { cwd, home: join(root, "home") };
}

const lint = ({ cwd, home }: Place, args: readonly string[] = ["."], files: Files = nodeFiles) =>
  collab(["lint", ...args], { cwd, files, env: { HOME: home } });
const cached = (at: Place, args: readonly string[] = ["."], files?: Files) =>
  lint(at, ["--cache", ...args], files);
const cacheFile = ({ home }: Place) => {
  const folder = join(home, ".cache/collab");
  return join(folder, readdirSync(folder)[0] ?? "");
};

describe("lint --cache", () => {
  it("reads nothing but hashes of what has not changed, and says the same", async ({
    onTestFinished,
  }) => {
    const at = place({ "a.md": bad, "b.md": zh, "README.md": "# Notes\n" }, onTestFinished);
    const plain = await lint(at);
    for (const run of [await cached(at), await cached(at)]) expect(run.shown).toBe(plain.shown);
    expect((await cached(at)).code).toBe(plain.code);
  });

  it("prints the same as without, whatever happens to the files", async ({ onTestFinished }) => {
    const at = place({}, onTestFinished);
    const name = fc.constantFrom("a.md", "b.md", "sub/c.md", "周会.md");
    const text = fc.constantFrom(
      bad,
      zh,
      series("02"),
      series("09"),
      "# Notes\n",
      "",
      "\u0000",
      bad.replace("40", "10"),
    );
    const config = fc.constantFrom(
      "lang: zh\n",
      "rules: { host-required: off }\n",
      "overrides: [{ files: a.md, rules: { host-required: off } }]\n",
      "overrides: [{ files: b.md, rules: { host-required: off } }]\n",
      "",
    );
    type Step = { write?: string; text?: string; remove?: string; config?: string };
    const step: fc.Arbitrary<Step> = fc.oneof<fc.Arbitrary<Step>[]>(
      fc.record({ write: name, text }),
      fc.record({ remove: name }),
      fc.record({ config }),
    );
    const format = fc.constantFrom("text", "json", "junit", "sarif", "gitlab");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), format, async (steps, kind) => {
        for (const one of [{} as Step, ...steps]) {
          mkdirSync(join(at.cwd, "sub"), { recursive: true });
          if (one.write) writeFileSync(join(at.cwd, one.write), one.text ?? "");
          if (one.remove) rmSync(join(at.cwd, one.remove), { force: true });
          if (one.config !== undefined)
            writeFileSync(join(at.cwd, "collab.config.yaml"), one.config);
          const args = ["--format", kind, "."];
          const [plain, known] = [await lint(at, args), await cached(at, args)];
          expect([known.shown, known.code]).toEqual([plain.shown, plain.code]);
        }
      }),
      { numRuns: 25, seed: 1201 },
    );
  });

  it("parses only what has changed", async ({ onTestFinished }) => {
    const at = place({ "a.md": bad, "b.md": bad }, onTestFinished);
    await cached(at);
    const text = readFileSync(cacheFile(at), "utf8");
    writeFileSync(cacheFile(at), text.replaceAll("has no host", "has NO host"));
    writeFileSync(join(at.cwd, "b.md"), `${bad}\n`);
    const { stdout } = await cached(at);
    expect(stdout.match(/has NO host/g)).toHaveLength(1);
    expect(stdout.match(/has no host/g)).toHaveLength(1);
  });

  it.for([
    ["damaged", "{"],
    ["of another version", '{"version":2,"files":[]}'],
    ["odd", '{"version":1,"files":[["a.md",["x",{"language":"en","findings":[{}]}]]]}'],
  ] as const)(
    "a file that is %s is as none, and is made anew",
    async ([, content], { onTestFinished }) => {
      const at = place({ "a.md": bad }, onTestFinished);
      const { shown } = await cached(at);
      writeFileSync(cacheFile(at), content);
      expect((await cached(at)).shown).toBe(shown);
      expect(readFileSync(cacheFile(at), "utf8")).not.toBe(content);
    },
  );

  it("a place that cannot be written is no error", async ({ onTestFinished }) => {
    const at = place({ "a.md": bad }, onTestFinished);
    const { shown } = await lint(at);
    chmodSync(at.home, 0o555);
    const refusing: Files = {
      ...nodeFiles,
      write: () => {
        throw Object.assign(new Error("no"), { code: "EROFS" });
      },
    };
    expect((await cached(at, ["."], refusing)).shown).toBe(shown);
    chmodSync(at.home, 0o755);
  });

  it("is put where --cache-location says", async ({ onTestFinished }) => {
    const at = place({ "a.md": bad }, onTestFinished);
    await cached(at, ["--cache-location", "found.json", "."]);
    expect(readdirSync(at.cwd)).toContain("found.json");
    expect(readdirSync(at.home)).toEqual(["x"]);
  });

  it("and forgets there what was found with other settings", async ({ onTestFinished }) => {
    const at = place({ "a.md": bad }, onTestFinished);
    const here = ["--cache-location", "found.json", "."];
    await cached(at, here);
    for (const other of [
      ["--rule", "speaking-rules:off"],
      ["--stage", "plan"],
      ["--lang", "zh"],
    ])
      expect((await cached(at, [...other, ...here])).shown).toBe(
        (await lint(at, [...other, "."])).shown,
      );
  });

  it("never takes the place of something else", async ({ onTestFinished }) => {
    const at = place({ "a.md": bad }, onTestFinished);
    const { code, stderr } = await cached(at, ["--cache-location", "a.md", "."]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/a\.md: is there already/);
    expect(readFileSync(join(at.cwd, "a.md"), "utf8")).toBe(bad);
  });

  it("does not go with --fix, whose files change", async () => {
    expect((await collab(["lint", "--cache", "--fix"])).code).toBe(2);
  });
});
