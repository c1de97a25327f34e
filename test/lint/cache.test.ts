import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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
    ["of another version", '{"version":1,"files":[]}'],
    ["odd", '{"version":2,"files":[["a.md","x",true,{"language":"en","findings":[{}]}]]}'],
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

  it("remembers what the meetings of a series say of each other", async ({ onTestFinished }) => {
    const next = series("09").replace("call by next meeting", "draft by 12 June");
    const at = place({ "a.md": series("02"), "b.md": next }, onTestFinished);
    const plain = await lint(at);
    expect(plain.stdout).toContain("action-carried");
    for (const run of [await cached(at), await cached(at)]) expect(run.shown).toBe(plain.shown);
    // The deadline of the first one is the day of the next one, which moves.
    writeFileSync(join(at.cwd, "b.md"), next.replace("06-09", "06-16"));
    expect((await cached(at)).shown).toBe((await lint(at)).shown);
    writeFileSync(join(at.cwd, "b.md"), next.replace("draft by", "call by"));
    const carried = await cached(at);
    expect(carried.shown).toBe((await lint(at)).shown);
    expect(carried.stdout).not.toContain("action-carried");
  });

  it("remembers ids that two files share", async ({ onTestFinished }) => {
    const of = (day: string) => series(day).replace("series: w", "id: one");
    const at = place({ "a.md": of("02"), "b.md": of("09") }, onTestFinished);
    const plain = await lint(at);
    expect(plain.stdout).toContain("id-unique");
    for (const run of [await cached(at), await cached(at)]) expect(run.shown).toBe(plain.shown);
    writeFileSync(join(at.cwd, "a.md"), of("02").replace("id: one", "id: two"));
    expect((await cached(at)).stdout).not.toContain("id-unique");
  });

  it("knows a file that was found from one that was named", async ({ onTestFinished }) => {
    const at = place({ "a.md": bad, "notes.md": "# Notes\n" }, onTestFinished);
    const here = ["--cache-location", "../found.json"];
    for (const paths of [["notes.md"], ["."], ["notes.md", "."], ["."]])
      expect((await cached(at, [...here, ...paths])).shown).toBe((await lint(at, paths)).shown);
  });

  it("believes nothing that somebody else can have written", async ({ onTestFinished }) => {
    const at = place({ "a.md": bad }, onTestFinished);
    await cached(at);
    const path = cacheFile(at);
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("has no host", "is fine"));
    expect((await cached(at)).stdout).toContain("is fine");
    for (const [place, mode] of [
      [path, 0o666],
      [join(path, ".."), 0o777],
    ] as const) {
      chmodSync(place, mode);
      expect((await cached(at)).stdout).not.toContain("is fine");
      chmodSync(place, mode & 0o755);
    }
    rmSync(path);
    symlinkSync(join(at.cwd, "planted.json"), path);
    await cached(at);
    expect(existsSync(join(at.cwd, "planted.json"))).toBe(false);
  });

  describe("without being asked for", () => {
    const many = Object.fromEntries(
      Array.from({ length: 320 }, (_, index) => [`m${index}.md`, bad] as const),
    );
    const folderOf = ({ home }: Place): readonly string[] =>
      existsSync(join(home, ".cache/collab")) ? readdirSync(join(home, ".cache/collab")) : [];

    it("is made for a folder of many files, and says the same", async ({ onTestFinished }) => {
      const at = place(many, onTestFinished);
      const first = await lint(at);
      expect(folderOf(at)).toHaveLength(1);
      expect((await lint(at)).shown).toBe(first.shown);
      expect((await lint(at, ["--no-cache", "."])).shown).toBe(first.shown);
    });

    it.for([
      ["a few files", ["m1.md"], {}],
      ["a build", ["."], { CI: "true" }],
      ["--no-cache", ["--no-cache", "."], {}],
      ["a moment that findings depend on", ["--now", "2026-06-01", "."], {}],
      ["--fix-dry-run", ["--fix-dry-run", "."], {}],
    ] as const)("is not made for %s", async ([, args, env], { onTestFinished }) => {
      const at = place(many, onTestFinished);
      await collab(["lint", ...args], { cwd: at.cwd, env: { HOME: at.home, ...env } });
      expect(folderOf(at)).toEqual([]);
    });

    it("is one for each folder and each way to ask", async ({ onTestFinished }) => {
      const at = place(many, onTestFinished);
      await lint(at);
      await lint(at, ["--stage", "plan", "."]);
      await lint(at);
      expect(folderOf(at)).toHaveLength(2);
    });
  });

  it("does not go with --fix, whose files change", async () => {
    expect((await collab(["lint", "--cache", "--fix"])).code).toBe(2);
  });
});
