import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Editor } from "./client.ts";

const ZH = "---\n标题: 启动会\n开始: 2026-12-01 14:00\n";
const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label);

describe("hover", () => {
  it("says why a rule is there, and what the guide has to say", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    const text = await editor.hover(
      "--¦-\ntitle: Kickoff\n---\n\n## Agenda\n\n1. Goals (10 min)\n",
    );
    expect(text).toMatch(/^\*\*\[[a-z-]+\]\(file:.*\.md\)\*\* – .+\n\n.+/);
    expect(text).toMatch(/\n\n> G\d+: /);
  });

  it("in the file's language where nothing else is chosen", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished, {}, { locale: "" });
    expect(
      await editor.hover(`--¦-\n标题: 启动会\n---\n\n## 议程\n\n1. 目标（10 分钟）\n`),
    ).toMatch(/\.zh\.md\)\*\* – \p{Script=Han}/u);
  });

  it("says what a key holds", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    expect(await editor.hover("---\ntitle: Kickoff\nrecor¦der: Ann\n---\n\n## Agenda\n")).toBe(
      "`recorder` – who writes the minutes",
    );
  });

  it("says nothing where there is nothing to say", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    expect(await editor.hover("# Notes\n\nHel¦lo\n")).toBeNull();
  });
});

describe("completion", () => {
  it("of keys, in the file's language, without those it has", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    const items = await editor.completions(`${ZH}主¦\n---\n\n## 议程\n\n1. 目标\n`);
    expect(labels(items)).toContain("主持人");
    expect(labels(items)).not.toContain("标题");
    expect(editor.completed(items.find(({ label }) => label === "主持人"))).toContain(
      "14:00\n主持人: \n---",
    );
    const english = await editor.completions("---\ntitle: Kickoff\n¦\n---\n\n## Agenda\n");
    expect(labels(english)).toEqual(expect.arrayContaining(["objective", "host", "minutes-sent"]));
  });

  it.for([
    ["scenario", "---\nscenario: ¦\n---\n", ["kickoff", "problem", "resource", "review"]],
    ["场景", "---\n标题: 启动会\n场景: ¦\n---\n", ["项目启动", "问题分析", "资源评审", "复盘"]],
    [
      "role",
      "---\ntitle: x\nattendees:\n  - { name: Ann, role: ¦ }\n---\n",
      ["decision-maker", "executor", "stakeholder"],
    ],
    [
      "角色",
      "---\n标题: 启动会\n参会人:\n  - 姓名: 王芳\n    角色: 决¦\n---\n",
      ["决策人", "执行人", "信息关联人"],
    ],
    ["lang", "---\nlang: ¦\n---\n", ["zh", "en"]],
  ] as const)("of the values of %s", async ([, text, values], { onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    expect(labels(await editor.completions(text))).toEqual(values);
  });

  const config = {
    "collab.config.yaml":
      "people: [{ name: 王芳, email: wang.fang@example.com, dept: 研发部, role: executor, handles: [fang] }]\n",
  };

  it("of people, as attendees are written", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished, config);
    const items = await editor.completions(`${ZH}参会人:\n  - 王¦\n---\n`);
    expect(editor.completed(items[0])).toContain(
      "  - 王芳 <wang.fang@example.com>（研发部，执行人）\n",
    );
    const hosts = await editor.completions(`${ZH}主持人: ¦\n---\n`);
    expect(editor.completed(hosts[0])).toContain("主持人: 王芳\n");
  });

  it("of owners: in the column of a table, and behind @", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished, config);
    const table = "\n## 行动项\n\n| 任务 | 负责人 |\n| --- | --- |\n";
    const items = await editor.completions(`${ZH}参会人: [李雷]\n---\n${table}| 写纪要 | 李¦ |\n`);
    expect(labels(items)).toEqual(["王芳", "李雷"]);
    expect(await editor.completions(`${ZH}---\n${table}| 写¦ | 李雷 |\n`)).toEqual([]);
    const handles = await editor.completions(`${ZH}---\n\n## 行动项\n\n- [ ] @fa¦\n`);
    expect(editor.completed(handles[0])).toContain("- [ ] @fang\n");
  });

  it("of rules in comments that silence them", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    const items = await editor.completions(
      `${ZH}---\n\n<!-- collab-disable-next-line agenda-f¦ -->\n`,
    );
    expect(labels(items)).toContain("agenda-fits");
    expect(editor.completed(items.find(({ label }) => label === "agenda-fits"))).toContain(
      "<!-- collab-disable-next-line agenda-fits -->",
    );
    expect(await editor.completions(`${ZH}---\n\n<!-- collab-disable-line x -- a¦\n`)).toEqual([]);
  });

  it("has nothing to offer in the text", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    expect(await editor.completions(`${ZH}---\n\n## 议程\n\n目标¦\n`)).toEqual([]);
  });
});

describe("the outline", () => {
  it("has agenda, minutes and actions", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    await editor.open(
      `${ZH}---\n\n## 议程\n\n1. 目标（10 分钟）\n2. 分工\n\n## 纪要\n\n### 1. 目标\n\n- 结论：三项 KPI\n\n## 行动项\n\n- 王芳：写方案，12月4日前\n`,
    );
    const shown = (await editor.symbols()).map(({ name, children = [] }) => [
      name,
      children.map((child) => `${child.name}|${child.detail}`),
    ]);
    expect(shown).toEqual([
      ["Agenda", ["目标|10 min", "分工|"]],
      ["Minutes", ["目标|三项 KPI"]],
      ["Action items", ["写方案|王芳 · 12月4日前"]],
    ]);
  });

  it("of an archive, meeting by meeting; of other files nothing", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    await editor.open(
      "# 2026-06-02\n\n## Agenda\n\n1. Goals\n\n# 2026-06-09\n\n## Agenda\n\n1. Risks\n",
    );
    expect((await editor.symbols()).map(({ detail }) => detail)).toEqual([
      "2026-06-02",
      "2026-06-09",
    ]);
    await editor.change("# Notes\n");
    expect(await editor.symbols()).toEqual([]);
  });
});

describe("actions", () => {
  const silence = (title: string) => title.startsWith("Silence");

  it.for([
    ["missing from the file", "---\ntitle: Kickoff\n---\n\n## Agenda\n\n1. Goals (10 min)\n", 0],
    [
      "in front-matter",
      "---\ntitle: Kickoff\nstart: 2026-12-05 10:00\n---\n\n## Agenda\n\n1. Goals\n",
      2,
    ],
    [
      "in a table",
      "# Weekly\n\n## Agenda\n\n| Item | Minutes |\n| --- | --- |\n| Goals | 40 |\n",
      6,
    ],
    [
      "in a list, with CRLF",
      "# Weekly\r\n\r\n## Agenda\r\n\r\n1. Goals (40 min)\r\n2. Risks\r\n",
      4,
    ],
  ] as const)(
    "silence what is found %s, with a reason, and change nothing else",
    async ([, text, line], { onTestFinished }) => {
      const editor = await Editor.start(onTestFinished);
      const before = (await editor.open(text)).diagnostics.map(({ code }) => code);
      const found = (await editor.actions(line)).filter(({ title }) => silence(title));
      expect(found.length).toBeGreaterThan(0);
      for (const action of found) {
        const silenced = action.diagnostics?.[0]?.code;
        const after = (await editor.change(editor.applied(action))).diagnostics;
        const codes = after.map(({ code }) => code);
        expect(codes.filter((code) => code === silenced).length).toBeLessThan(
          before.filter((code) => code === silenced).length,
        );
        expect(codes).not.toContain("suppression-valid");
        expect(codes.filter((code) => code !== silenced)).toEqual(
          before.filter((code) => code !== silenced),
        );
        await editor.change(text);
      }
    },
  );

  it("fix all of one rule", async ({ onTestFinished }) => {
    const config = { "collab.config.yaml": "rules: { deadline-dated: warn }\n" };
    const editor = await Editor.start(onTestFinished, config);
    const text =
      "---\ntitle: Kickoff\nstart: 2026-06-01 10:00\n---\n\n## Minutes\n\n### Goals\n\n- Conclusion: go\n\n## Action items\n\n| Owner | Task | Due |\n| --- | --- | --- |\n| Ann | call | within 3 days |\n| Bo | write | tomorrow |\n";
    await editor.open(text);
    const all = (await editor.actions(15)).find(({ title }) => title.startsWith("Fix all of"));
    expect(editor.applied(all)).toBe(
      text
        .replace("within 3 days", "within 3 days (2026-06-04)")
        .replace("tomorrow", "tomorrow (2026-06-02)"),
    );
  });
});

describe("configurations", () => {
  const MEETING = "---\ntitle: Kickoff\n---\n\n## Agenda\n\n1. Goals\n";

  it("that are broken are named in their own file, and the document is checked all the same", async ({
    onTestFinished,
  }) => {
    const editor = await Editor.start(onTestFinished, {
      "collab.config.yaml": "lang: de\nrules: [\n",
    });
    expect((await editor.open(MEETING)).diagnostics.length).toBeGreaterThan(0);
    expect(editor.lastSaid("collab.config.yaml")?.diagnostics[0]?.severity).toBe(1);
    writeFileSync(join(editor.folder, "collab.config.yaml"), "rules: { host-required: off }\n");
    const heard = editor.diagnostics(editor.uri);
    await editor.configChanged();
    expect((await heard).diagnostics.map(({ code }) => code)).not.toContain("host-required");
    expect(editor.lastSaid("collab.config.yaml")?.diagnostics).toEqual([]);
  });

  it("with a mistake say where", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished, {
      "collab.config.yaml": "lang: en\nrulez: {}\n",
    });
    await editor.open(MEETING);
    const [problem] = editor.lastSaid("collab.config.yaml")?.diagnostics ?? [];
    expect(problem?.range.start).toEqual({ line: 1, character: 0 });
    expect(String(problem?.message)).toMatch(/rules/);
  });

  it("keep files from being checked", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished, {
      "collab.config.yaml": "ignore: 会议.md\n",
    });
    expect((await editor.open(MEETING)).diagnostics).toEqual([]);
  });

  it.for([
    ["--lang before all", ["--lang", "zh"], "lang: en\n", "en", "zh"],
    ["the configuration before the editor", [], "lang: zh\n", "en", "zh"],
    ["the editor before the file", [], "", "zh-CN", "zh"],
    ["else the file", [], "", "", "en"],
  ] as const)("language: %s", async ([, args, config, locale, language], { onTestFinished }) => {
    const files = { "collab.config.yaml": config };
    const editor = await Editor.start(onTestFinished, files, { args, locale });
    const [first] = (await editor.open(MEETING)).diagnostics;
    expect(/\p{Script=Han}/u.test(String(first?.message))).toBe(language === "zh");
  });
});

describe("a series", () => {
  it("has its next meeting in the files beside", async ({ onTestFinished }) => {
    const meeting = (day: string) =>
      `---\ntitle: Weekly\nstart: 2026-06-${day} 10:00\nseries: weekly\n---\n\n## Minutes\n\n### Goals\n\n- Conclusion: go\n\n## Action items\n\n- Ann: call the shop by next meeting\n`;
    const editor = await Editor.start(onTestFinished, { "next.md": meeting("09") });
    const codes = (await editor.open(meeting("02"))).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("action-deadline");
  });
});

describe("odd requests", () => {
  it("are answered, and the server lives on", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished);
    await editor.open("---\ntitle: 🚀\n---\n\n## Agenda\n\n1. Goals\n");
    const textDocument = { uri: editor.uri };
    const far = { line: 9999, character: 9999 };
    expect(await editor.request("textDocument/hover", { textDocument, position: far })).toBeNull();
    expect(
      await editor.request("textDocument/completion", { textDocument, position: far }),
    ).toEqual([]);
    const nowhere = { textDocument: { uri: "untitled:1" }, position: far };
    expect(await editor.request("textDocument/hover", nowhere)).toBeNull();
    await expect(editor.request("textDocument/unheardOf", nowhere)).rejects.toThrow();
    expect((await editor.symbols()).length).toBe(1);
  });
});
