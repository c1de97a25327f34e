import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

/** Tuesday, 1 December 2026. */
const actionsIn = (body: string) =>
  read(`# 例会 2026-12-01\n参会人：王芳、李雷、Ann Lee、Bo Berg\n\n${body}`).actions.map(
    ({ owners, task, due }) =>
      [owners.join("|"), task?.value, "date" in due ? due.date : due.kind].join(" · "),
  );

describe("by when all tasks below a line are to be done", () => {
  test.each([
    ["a line above them", "## 行动项\nDDL：12/5 晚\n- 写初稿\n- 发邮件\n", "2026-12-05"],
    ["a label", "## 行动项\n截止时间：12月5日\n- 写初稿\n- 发邮件\n", "2026-12-05"],
    ["an item among them", "## 行动项\n- 写初稿\n- 发邮件\n- 截止时间：12月5日\n", "2026-12-05"],
    ["a heading", "## 行动项\n### 12月5日前\n- 写初稿\n- 发邮件\n", "2026-12-05"],
    ["a week", "## 行动项\n### 本周内\n- 写初稿\n- 发邮件\n", "2026-12-04"],
    ["their own heading", "## 行动项（12月5日前完成）\n- 写初稿\n- 发邮件\n", "2026-12-05"],
    [
      "in traditional characters",
      "## 待辦事項\n12月5日前完成：\n- 写初稿\n- 发邮件\n",
      "2026-12-05",
    ],
    ["a level above", "## 行动项\n- 12月5日前：\n  - 写初稿\n  - 发邮件\n", "2026-12-05"],
  ])("%s", (_, body, date) => {
    expect(actionsIn(body)).toEqual([` · 写初稿 · ${date}`, ` · 发邮件 · ${date}`]);
  });

  test.each([
    ["a line above them", "## Action items\nBy Friday:\n- write it\n- send it\n"],
    ["a label", "## Action items\nDeadline: 4 Dec\n\n- write it\n- send it\n"],
    ["an item among them", "## Action items\n- write it\n- send it\n- Deadline: Friday\n"],
    ["a heading", "## Action items\n### Due 4 December\n- write it\n- send it\n"],
    ["their own heading", "## Action items (by Friday)\n- write it\n- send it\n"],
  ])("%s", (_, body) => {
    expect(actionsIn(body)).toEqual([" · write it · 2026-12-04", " · send it · 2026-12-04"]);
  });

  test("and whose they are, in one line or in two", () => {
    expect(actionsIn("## 行动项\n### 王芳（12月5日前）\n- 写初稿\n- 发邮件\n")).toEqual([
      "王芳 · 写初稿 · 2026-12-05",
      "王芳 · 发邮件 · 2026-12-05",
    ]);
    expect(
      actionsIn("## Action items\n### By Friday\n- Ann\n  - write it\n- Bo\n  - send it\n"),
    ).toEqual(["Ann Lee · write it · 2026-12-04", "Bo Berg · send it · 2026-12-04"]);
  });

  test("what a task says itself counts", () => {
    expect(actionsIn("## 行动项\n### 12月5日前\n- 写初稿，12月3日前完成\n- 发邮件\n")).toEqual([
      " · 写初稿 · 2026-12-03",
      " · 发邮件 · 2026-12-05",
    ]);
  });

  test("rows of a table, where no column says so", () => {
    const rows = "| 任务 | 负责人 |\n|---|---|\n| 写初稿 | 王芳 |\n";
    expect(actionsIn(`## 行动项\n### 12月5日前\n${rows}`)).toEqual(["王芳 · 写初稿 · 2026-12-05"]);
    const dated = "| 任务 | 截止时间 |\n|---|---|\n| 写初稿 | |\n";
    expect(actionsIn(`## 行动项\n### 12月5日前\n${dated}`)).toEqual([" · 写初稿 · none"]);
  });

  test.each([
    ["the day of a log", "## Action items\n### 2026-12-01\n- write it\n", " · write it · none"],
    ["a person", "## Action items\n### Ann\n- write it\n", "Ann Lee · write it · none"],
    ["what there is to do", "## 行动项\n### 发布前检查\n- 写初稿\n", " · 写初稿 · none"],
    ["next week", "## Action items\n### Next week\n- write it\n", " · write it · none"],
  ])("%s above tasks is no day", (_, body, expected) => {
    expect(actionsIn(body)).toEqual([expected]);
  });
});

describe("headings above what is to be done", () => {
  test.each([
    ["## Until next Tuesday\n- write it\n", " · write it · 2026-12-08"],
    ["## By Friday\n- write it\n", " · write it · 2026-12-04"],
    ["## Results and TODOs\n- write it\n", " · write it · none"],
    ["## Tasks to be completed\n- write it\n", " · write it · none"],
    ["## Next steps / next meeting\n- write it\n", " · write it · none"],
    ["## 二、本周需要完成的工作\n- 写初稿\n", " · 写初稿 · none"],
    ["## 任务节点\n- 12月5日前测试组完成测试\n", "测试组 · 完成测试 · 2026-12-05"],
    ["## 行动项\n- 12月5日完成初稿\n", " · 完成初稿 · 2026-12-05"],
  ])("%j", (body, expected) => {
    expect(actionsIn(body)).toEqual([expected]);
  });

  test("Before the meeting is not one of them", () => {
    expect(actionsIn("## Before the meeting\n- read it\n")).toEqual([]);
  });
});

describe("by when, at the end of a task", () => {
  test.each([
    ["present it at the next meeting", " · present it · "],
    ["present it at the 12/18/2026 meeting.", " · present it · 2026-12-18"],
    ["ask them at the end of December", " · ask them · 2026-12-31"],
    ["ask them this week, and tell us", " · ask them, and tell us · 2026-12-04"],
    ["ask them as soon as possible", " · ask them · vague"],
    ["send it by the Friday 4 Dec deadline", " · send it · 2026-12-04"],
    ["write up what happened this week", " · write up what happened this week · none"],
    ["sum up the talks of this week", " · sum up the talks of this week · none"],
  ])("%s", (task, expected) => {
    expect(actionsIn(`## Action items\n- ${task}\n`)).toEqual([expected]);
  });
});
