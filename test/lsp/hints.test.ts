import { describe, expect, it } from "vitest";
import type { InlayHint, PublishDiagnosticsParams } from "vscode-languageserver-protocol/node";
import { Editor } from "./client.ts";

const en = `---
title: Launch
start: 2026-12-01 14:00
opening: 5
---

## Agenda

1. Goals (10 min)
2. Budget (15 min)
3. 14:40–14:50 Risks

## Action items

| Owner | Task | Due |
| --- | --- | --- |
| Ann | Draft | next Friday |
| Bo | Call | 2026-12-04 |
| Cy | Sort | soon |
`;
const zh = `---
标题: 启动会
开始: 2026-12-01 14:00
---

## 议程

1. 目标（10 分钟）

## 行动项

- 李雷：写方案，3 个工作日内
`;

/** Each hint with the text before it on its line. */
async function hints(editor: Editor, text: string, from = 0, to = 99): Promise<readonly string[]> {
  await editor.open(text);
  const found = (await editor.request("textDocument/inlayHint", {
    textDocument: { uri: editor.uri },
    range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
  })) as readonly InlayHint[];
  const lines = text.split("\n");
  return found.map(
    ({ position: { line, character }, label }) =>
      `${lines[line]?.slice(0, character)} [${String(label)}]`,
  );
}

describe("inlay hints", () => {
  it("tell when items have their turn, and on which day a deadline in words falls", async ({
    onTestFinished,
  }) => {
    const editor = await Editor.start(onTestFinished);
    expect(await hints(editor, en)).toEqual([
      "1. Goals (10 min) [14:05–14:15]",
      "2. Budget (15 min) [14:15–14:30]",
      "| Ann | Draft | next Friday [= Friday 2026-12-11]",
    ]);
    // An editor asks for what is on the screen.
    expect(await hints(editor, en, 8, 9)).toEqual(["1. Goals (10 min) [14:05–14:15]"]);
    expect(await hints(editor, "# Shopping\n\n- milk by Friday\n")).toEqual([]);
  });

  it("speak the editor's language", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished, {}, { locale: "zh-cn" });
    expect(await hints(editor, zh)).toEqual([
      "1. 目标（10 分钟） [14:00–14:10]",
      "- 李雷：写方案，3 个工作日内 [= 2026-12-04（星期五）]",
    ]);
  });
});

it("a finding leads to its rule's page in the language it is told in", async ({
  onTestFinished,
}) => {
  const pages: string[] = [];
  for (const locale of ["en", "zh-cn"]) {
    const editor = await Editor.start(onTestFinished, {}, { locale });
    const said: PublishDiagnosticsParams = await editor.open("---\ntitle: x\n---\n");
    for (const { code, codeDescription } of said.diagnostics)
      if (code === "host-required") pages.push(codeDescription?.href ?? "");
  }
  expect(pages.map((page) => page.replace(/.*\//, ""))).toEqual([
    "host-required.md",
    "host-required.zh.md",
  ]);
});
