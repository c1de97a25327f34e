import { describe, expect, it } from "vitest";
import { definePlugin, type PluginRule, rulesOfPlugin } from "../../src/rules/plugin.ts";
import { collab, spawned } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const MEETING =
  "---\ntitle: A title that is long enough for the rule\nstart: 2026-12-04 15:00\nduration: 90\n---\n\n## Agenda\n\n1. Goals (10 min)\n";
const example = new URL("../../examples/plugin/index.js", import.meta.url).pathname;
const ofTeam = (text: string) =>
  (
    JSON.parse(text) as {
      findings: { rule: string; severity: string; message: string; line: number }[];
    }
  ).findings
    .filter(({ rule }) => rule.startsWith("my-team/"))
    .map(({ rule, severity, line }) => [rule, severity, line]);

describe("a plugin named on the command line", () => {
  it("adds its rules, in the language that is spoken", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": MEETING }, onTestFinished);
    const line = ["lint", "--plugin", example, "--format", "json", "a.md"];
    const { stdout, code } = await spawned(line, { cwd });
    expect(code).toBe(1);
    expect(ofTeam(stdout)).toEqual([
      ["my-team/short-title", "warning", 2],
      ["my-team/no-friday-evening", "error", 3],
    ]);
    const zh = await spawned([...line, "--lang", "zh"], { cwd });
    expect(zh.stdout).toMatch(/会议开到周五/);
  });

  it.for([
    ["text", /my-team\/short-title/],
    ["sarif", /"id": "my-team\/short-title"/],
    ["github", /my-team\/short-title/],
    ["gitlab", /my-team\/short-title/],
    ["junit", /my-team\/no-friday-evening/],
    ["markdown", /my-team\/short-title/],
  ] as const)("is in the report %s", async ([format, shown], { onTestFinished }) => {
    const cwd = scratchFolder({ "a.md": MEETING }, onTestFinished);
    const { stdout } = await collab(["lint", "--plugin", example, "--format", format, "a.md"], {
      cwd,
    });
    expect(stdout).toMatch(shown);
  });

  it("is set, silenced and shown like any rule", async ({ onTestFinished }) => {
    const config =
      "rules: { my-team/short-title: [error, { max: 200 }], my-team/no-friday-evening: info }\n";
    const cwd = scratchFolder({ "a.md": MEETING, "collab.config.yaml": config }, onTestFinished);
    const lint = (...more: string[]) =>
      collab(["lint", "--plugin", example, ...more, "a.md"], { cwd });
    expect(ofTeam((await lint("--format", "json")).stdout)).toEqual([
      ["my-team/no-friday-evening", "info", 3],
    ]);
    expect((await lint("--rule", "my-team/no-friday-evening:off")).stdout).not.toMatch(/my-team/);
    const shown = await collab(["lint", "--plugin", example, "--print-config", "a.md"], { cwd });
    expect(shown.stdout).toMatch(
      /my-team\/short-title: \[error, \{ max: 200 \}\] +# collab\.config\.yaml:1/,
    );
    const silenced = MEETING.replace(
      "15:00\n",
      "15:00 # collab-disable-line my-team/no-friday-evening -- a party\n",
    );
    const quiet = await collab(["lint", "--plugin", example, "-"], { cwd, stdin: silenced });
    expect(quiet.stdout).not.toMatch(/my-team|suppression-valid/);
  });
});

describe("a plugin that a configuration names", () => {
  const rules =
    "export default { name: 'own', rules: [{ id: 'own/any', stage: 'plan', severity: 'warning', messages: { en: { found: 'Found.' } }, *check({ meeting }) { yield { at: meeting.topSpan, message: 'found' }; } }] };";
  const files = {
    "a.md": MEETING,
    "rules.mjs": rules,
    "collab.config.yaml": "plugins: ./rules.mjs\nrules: { own/any: error }\n",
  };

  it("is loaded when the configuration is named, too", async ({ onTestFinished }) => {
    const cwd = scratchFolder(files, onTestFinished);
    const { stdout } = await collab(["lint", "--config", "collab.config.yaml", "a.md"], { cwd });
    expect(stdout).toMatch(/error own\/any\n {2}Found\./);
  });

  it("is left alone, and that is said, when the configuration was merely found", async ({
    onTestFinished,
  }) => {
    const cwd = scratchFolder(
      {
        ...files,
        "rules.mjs":
          "import { writeFileSync } from 'node:fs'; writeFileSync('ran', ''); export default {};",
      },
      onTestFinished,
    );
    const { stdout, stderr, code } = await collab(["lint", "a.md"], { cwd });
    expect(code).toBe(1);
    expect(stdout).not.toMatch(/own\/any/);
    expect(stderr).toMatch(/plugins of .*collab\.config\.yaml were not loaded — .*--config/);
    const none = await collab(["lint", "--no-plugins", "--config", "collab.config.yaml", "a.md"], {
      cwd,
    });
    expect(none.stdout + none.stderr).not.toMatch(/own\/any|plugins/);
  });
});

describe("a plugin that is broken", () => {
  const lintWith = async (code: string, finished: Parameters<typeof scratchFolder>[1]) => {
    const cwd = scratchFolder({ "a.md": MEETING, "b.md": MEETING, "p.mjs": code }, finished);
    return collab(["lint", "--plugin", "p.mjs", "."], { cwd });
  };

  it.for([
    ["throws while it is loaded", "throw new Error('no');", /p\.mjs cannot be loaded \(no\)/],
    ["has a mistake in its code", "export default {", /p\.mjs cannot be loaded/],
    ["exports nothing", "export const x = 1;", /name is missing or wrong/],
    ["has no rules", "export default { name: 'own', rules: [] };", /rules is missing or wrong/],
    [
      "has a rule of another name",
      "export default { name: 'own', rules: [{ id: 'agenda-fits' }] };",
      /rules\[0\]\.id is/,
    ],
    [
      "has a rule without words",
      "export default { name: 'own', rules: [{ id: 'own/a', stage: 'plan', severity: 'error', check() {} }] };",
      /own\/a: messages\.en is/,
    ],
  ] as const)("%s: exit 2, and why", async ([, code, said], { onTestFinished }) => {
    const { stderr, code: exit } = await lintWith(code, onTestFinished);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(exit).toBe(2);
  });

  it("on a file: the rule is named with the file, and everything else is checked", async ({
    onTestFinished,
  }) => {
    const { stdout, stderr, code } = await lintWith(
      "export default { name: 'own', rules: [{ id: 'own/a', stage: 'plan', severity: 'error', messages: { en: { x: 'x' } }, *check({ meeting }) { if (meeting.source.file.startsWith('a')) throw new Error('\\u001b[31mred'); yield { at: meeting.topSpan, message: 'x' }; } }] };",
      onTestFinished,
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/a\.md: the rule own\/a failed on this file/);
    expect(stderr).not.toContain("\u001b");
    expect(stdout).toMatch(/a\.md:\d+:\d+ error host-required/);
    expect(stdout).toMatch(/b\.md:1:1 error own\/a/);
  });
});

describe("what a plugin may export", () => {
  const rule: PluginRule = {
    id: "own/a",
    stage: "plan",
    severity: "info",
    messages: { en: { found: ({ n }: { n: number }) => `${n} found` } },
    check: () => [],
  };

  it("speaks English where it knows no Chinese", () => {
    const [made] = rulesOfPlugin(definePlugin({ name: "own", rules: [rule] }));
    expect(made?.words?.zh.found?.({ n: 3 })).toBe("3 found");
  });

  it.each<[string, Partial<Record<keyof PluginRule, unknown>>]>([
    ["stage", { stage: "later" }],
    ["severity", { severity: "fatal" }],
    ["check", { check: "yes" }],
    ["guide", { guide: "page 3" }],
    ["options", { options: [] }],
  ])("%s of another kind is refused", (key, wrong) => {
    const plugin = { name: "own", rules: [{ ...rule, ...wrong }] };
    expect(() => rulesOfPlugin(plugin)).toThrow(key);
  });

  it("two rules of one id are refused", () => {
    expect(() => rulesOfPlugin({ name: "own", rules: [rule, rule] })).toThrow("rules[1].id");
  });
});
