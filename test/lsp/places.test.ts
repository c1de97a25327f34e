import { describe, expect, it, onTestFinished } from "vitest";
import type {
  CodeAction,
  DocumentDiagnosticReport,
  DocumentLink,
  FoldingRange,
  WorkspaceDiagnosticReport,
  WorkspaceSymbol,
} from "vscode-languageserver-protocol/node";
import { Editor } from "./client.ts";

const en = `---
id: launch-2
title: Launch
start: 2026-12-08 14:00
materials:
  - { title: Survey, owner: Ann, link: docs/survey.pdf }
  - { title: Web, owner: Ann, link: "https://example.com/web" }
  - { title: Far, owner: Ann, link: ../secret.pdf }
---

## Agenda

1. Goals (10 min)

## Minutes

### 1. Goals

- Conclusion: launch in March

## Action items

| Owner | Task | Due | Origin |
| --- | --- | --- | --- |
| Ann | Write the draft | next Saturday | launch-1#1 |
`;
const first = `---
id: launch-1
title: Launch
start: 2026-12-01 14:00
---

## Action items

- Ann: Write the draft, 2026-12-05
`;
const zh = `---
标题: 启动会
开始: 2026-12-05 14:00
---

## 纪要

### 目标

- 结论：三月上线

## 行动项

- 李雷：写方案，3 个工作日内
`;

const at = (editor: Editor) => ({ textDocument: { uri: editor.uri } });

describe("an editor that asks for diagnostics", () => {
  const capabilities = { textDocument: { diagnostic: {} } };

  it("gets them when it asks, and not twice", async () => {
    const editor = await Editor.start(onTestFinished, {}, { capabilities });
    void editor.open(en);
    const ask = async (previousResultId?: string) =>
      (await editor.request("textDocument/diagnostic", {
        ...at(editor),
        ...(previousResultId !== undefined && { previousResultId }),
      })) as DocumentDiagnosticReport;
    const whole = await ask();
    if (whole.kind !== "full") throw new Error("not told");
    expect(whole.items.map(({ code }) => code)).toContain("host-required");
    expect(await ask(whole.resultId)).toEqual({ kind: "unchanged", resultId: whole.resultId });
    void editor.change(en.replace("title:", "host: Ann\ntitle:"));
    const again = await ask(whole.resultId);
    if (again.kind !== "full") throw new Error("not told");
    expect(again.items.map(({ code }) => code)).not.toContain("host-required");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(editor.lastSaid("会议.md")).toBeUndefined();
  });

  it("gets those of all meetings below its folder, but of none that is ignored", async () => {
    const files = {
      "a/b.md": first,
      "README.md": "# Notes\n",
      "old/c.md": first,
      "collab.config.yaml": "ignore: [old]\n",
    };
    const editor = await Editor.start(onTestFinished, files, { capabilities });
    void editor.open(en);
    const { items } = (await editor.request("workspace/diagnostic", {
      previousResultIds: [],
    })) as WorkspaceDiagnosticReport;
    const found = items.map((item) => [item.uri, item.kind === "full" && item.items.length > 0]);
    expect(found).toEqual([
      [editor.uriOf("README.md"), false],
      [editor.uriOf("a/b.md"), true],
    ]);
  });
});

describe("an editor that is told", () => {
  it("of diagnostics need not ask", async () => {
    const editor = await Editor.start(onTestFinished);
    const { diagnostics } = await editor.open(en);
    expect(diagnostics.map(({ code }) => code)).toContain("host-required");
  });
});

describe("symbols of a workspace", () => {
  it("are actions and conclusions, by their words, owner or meeting", async () => {
    const editor = await Editor.start(onTestFinished, { "a/one.md": first, "b.md": zh });
    const find = async (query: string) =>
      ((await editor.request("workspace/symbol", { query })) as WorkspaceSymbol[]).map(
        ({ name, containerName, location }) => [
          name,
          containerName,
          location.uri.slice(location.uri.lastIndexOf("/") + 1),
        ],
      );
    expect(await find("draft ann")).toEqual([
      ["Write the draft, 2026-12-05 · Ann", "Launch · 2026-12-01", "one.md"],
    ]);
    expect(await find("上线")).toEqual([["三月上线", "启动会 · 2026-12-05", "b.md"]]);
    expect(await find("nothing of the kind")).toEqual([]);
    expect(await find("")).toHaveLength(3);
  });
});

describe("folding", () => {
  it("has front-matter, and what stands below each heading", async () => {
    const editor = await Editor.start(onTestFinished);
    await editor.open(en);
    const folds = (await editor.request("textDocument/foldingRange", at(editor))) as FoldingRange[];
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 8],
      [10, 12],
      [14, 18],
      [16, 18],
      [20, 24],
    ]);
  });
});

describe("links", () => {
  it("lead to materials below the folder and on the web, and to the meeting of an action", async () => {
    const files = { "docs/survey.pdf": "%PDF", "../secret.pdf": "%PDF", "one.md": first };
    const editor = await Editor.start(onTestFinished, files);
    await editor.open(en);
    const links = (await editor.request("textDocument/documentLink", at(editor))) as DocumentLink[];
    const lines = en.split("\n");
    const shown = links.map(({ range: { start, end }, target }) => [
      lines[start.line]?.slice(start.character, end.character),
      target,
    ]);
    expect(shown).toEqual([
      ["docs/survey.pdf", editor.uriOf("docs/survey.pdf")],
      ["https://example.com/web", "https://example.com/web"],
      ["launch-1#1", `${editor.uriOf("one.md")}#L9`],
    ]);
  });
});

describe("hovering over a day", () => {
  it.each([
    ["en", en.replace("2026-12-08 14:00", "2026-12-08 14¦:00"), "Tuesday 2026-12-08"],
    ["zh", zh.replace("2026-12-05", "2026-12-0¦5"), "2026-12-05（星期六） · 不是工作日"],
    ["zh", zh.replace("3 个工作日内", "3 个工作¦日内"), "2026-12-09（星期三）"],
  ])("says which it is: %s %#", async (locale, text, said) => {
    const editor = await Editor.start(onTestFinished, {}, { locale });
    const shown = await editor.hover(text);
    expect(shown?.split("\n\n---\n\n")[0]).toBe(said);
  });
});

describe("fixing everything", () => {
  it("changes each stretch of lines for itself", async () => {
    const files = { "collab.config.yaml": "rules: { canonical-form: off }\n" };
    const editor = await Editor.start(onTestFinished, files);
    const row = "| Ann | Write the draft | next Saturday | launch-1#1 |\n";
    const other = "| Bo | Call the printer | 2026-12-09 | |\n";
    await editor.open(en.replace(row, row + other + row.replace("Saturday", "Friday")));
    const [all] = (await editor.request("textDocument/codeAction", {
      ...at(editor),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ["source.fixAll.collab"] },
    })) as CodeAction[];
    const [change] = all?.edit?.documentChanges ?? [];
    const edits = change && "edits" in change ? change.edits : [];
    expect(edits).toHaveLength(2);
    const fixed = editor.applied(all);
    expect(fixed).toContain("next Saturday (2026-12-19)");
    expect(fixed).toContain(`${other}| Ann | Write the draft | next Friday (2026-12-18)`);
  });
});
