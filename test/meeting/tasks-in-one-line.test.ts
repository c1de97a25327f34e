import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const english = (line: string): string =>
  `---\ntitle: Sync\nstart: 2026-12-01 14:00\nattendees: [Ann Lee, Bo Berg]\n---\n## Action items\n${line}\n`;
const chinese = (line: string): string =>
  `---\ntitle: 例会\nstart: 2026-12-01 14:00\nattendees: [王芳, 李雷]\n---\n## 行动项\n${line}\n`;

const tasks = (text: string): readonly string[] =>
  read(text).actions.map(({ owners, task, due }) =>
    [owners.join("|"), task?.value, "date" in due ? due.date : due.kind].join(" · "),
  );

describe("tasks of several people in one line of a list are each their own", () => {
  test.each([
    [
      "- Ann will send the offer by Dec 9; Bo to sign by the 15th",
      ["Ann Lee · send the offer · 2026-12-09", "Bo Berg · sign · 2026-12-15"],
    ],
    [
      "- Carla to send the offer by Dec 9; Dan to sign by the 15th",
      ["Carla · send the offer · 2026-12-09", "Dan · sign · 2026-12-15"],
    ],
    [
      "- Ann: draft the page. Bo: read it by Friday",
      ["Ann Lee · draft the page · none", "Bo Berg · read it · 2026-12-04"],
    ],
    [
      "- draft the page (Ann, by Dec 8); read it (Bo, by Dec 9)",
      ["Ann Lee · draft the page · 2026-12-08", "Bo Berg · read it · 2026-12-09"],
    ],
  ])("%s", (line, expected) => {
    expect(tasks(english(line))).toEqual(expected);
  });

  test.each([
    [
      "- 王芳：写初稿；李雷：联系供应商，12月8日前",
      ["王芳 · 写初稿 · none", "李雷 · 联系供应商 · 2026-12-08"],
    ],
    [
      "- 写初稿（王芳，12月8日）；联系供应商（李雷，12月9日）",
      ["王芳 · 写初稿 · 2026-12-08", "李雷 · 联系供应商 · 2026-12-09"],
    ],
    [
      "- 王芳 12月8日前写初稿，李雷 12月9日前审核",
      ["王芳 · 写初稿 · 2026-12-08", "李雷 · 审核 · 2026-12-09"],
    ],
    ["- 王芳負責前端頁面，李雷負責後端", ["王芳 · 前端頁面 · none", "李雷 · 負責後端 · none"]],
    ["- 赵强：写初稿。孙丽：审核，12月9日前", ["赵强 · 写初稿 · none", "孙丽 · 审核 · 2026-12-09"]],
  ])("%s", (line, expected) => {
    expect(tasks(chinese(line))).toEqual(expected);
  });

  test.each([
    ["- Owner: Bo; update the prices; due Dec 8", ["Bo Berg · update the prices · 2026-12-08"]],
    ["- Ann: draft the page; send it to Bo", ["Ann Lee · draft the page; send it to Bo · none"]],
    ["- Ann to ask Bo, Carla and Dan by Friday", ["Ann Lee · ask Bo, Carla and Dan · 2026-12-04"]],
    [
      "- Ann to read the plan. Particularly: what is missing",
      ["Ann Lee · read the plan. Particularly: what is missing · none"],
    ],
  ])("and one task stays one: %s", (line, expected) => {
    expect(tasks(english(line))).toEqual(expected);
  });

  test.each([
    ["- 王芳写初稿，李雷配合", ["王芳 · 写初稿，李雷配合 · none"]],
    ["- 任务：写初稿；责任人：王芳；时间：12月8日", ["王芳 · 写初稿 · 2026-12-08"]],
    ["- 王芳：写初稿；注意保密", ["王芳 · 写初稿；注意保密 · none"]],
  ])("and one task stays one: %s", (line, expected) => {
    expect(tasks(chinese(line))).toEqual(expected);
  });

  test("a box that they share is ticked for all of them, and for none alone", () => {
    const { actions } = read(english("- [x] Ann: draft the page; Bo: read it"));
    expect(actions.map(({ status, places }) => [status, places.box])).toEqual([
      ["done", null],
      ["done", null],
    ]);
  });
});

describe("who is charged with a task", () => {
  test.each([
    [
      "- Draft the page; Ann owns it, live by Friday",
      "Ann Lee · Draft the page, live · 2026-12-04",
    ],
    ["- Draft the page, Bo responsible", "Bo Berg · Draft the page · none"],
    ["- Draft the page (Bo is in charge) by Friday", "Bo Berg · Draft the page · 2026-12-04"],
    ["- Ann owns the page, live by Friday", "Ann Lee · the page, live · 2026-12-04"],
    ["- Bo is responsible for the page", "Bo Berg · the page · none"],
    ["- Draft the page, assigned to Bo, by Friday", "Bo Berg · Draft the page · 2026-12-04"],
  ])("%s", (line, expected) => {
    expect(tasks(english(line))).toEqual([expected]);
  });

  test.each([
    ["- 王芳负责，12月9日前完成接口梳理", "王芳 · 完成接口梳理 · 2026-12-09"],
    ["- 由李雷負責，完成接口梳理", "李雷 · 完成接口梳理 · none"],
  ])("%s", (line, expected) => {
    expect(tasks(chinese(line))).toEqual([expected]);
  });

  test.each([
    ["- 决定：先做懒加载，由王芳负责，12月11日前上线。", "王芳 · 先做懒加载 · 2026-12-11"],
    ["- 決定：先做懶加載，由李雷牽頭推進", "李雷 · 先做懶加載 · none"],
  ])("a decision that says so at its end: %s", (line, expected) => {
    const text = chinese(line).replace("## 行动项", "## 纪要\n### 页面");
    expect(tasks(text)).toEqual([expected]);
  });
});
