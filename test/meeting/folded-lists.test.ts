import { describe, expect, test } from "vitest";
import { read, readBody } from "./reading.ts";

const topicsIn = (body: string) =>
  readBody(body).minutes.map(({ title, conclusion, notes }) => [
    title.value,
    conclusion?.text ?? null,
    notes.map(({ value }) => value),
  ]);

describe("a numbered line at the margin ends the list that Markdown folds it into", () => {
  test.each([
    ["1、甲建仓\n  - 子项\n2、乙下线\n结论：同意\n"],
    ["一、甲建仓\n  - 子项\n二、乙下线\n结论：同意\n"],
    ["1）甲建仓\n  * 子项\n2）乙下线\n结论：同意\n"],
    ["1、甲建仓\n- 子项\n2、乙下线\n结论：同意\n"],
    ["1、甲建仓\r\n  - 子项\r\n2、乙下线\r\n结论：同意\r\n"],
    ["1、甲建仓\n\n  - 子项\n\n2、乙下线\n\n结论：同意\n"],
  ])("topics of minutes: %j", (lines) => {
    const said = [
      ["甲建仓", null, ["子项"]],
      ["乙下线", "同意", []],
    ];
    expect(topicsIn(`## 纪要\n${lines}`)).toEqual(said);
    expect(topicsIn(`## 議程\n1. 甲建仓\n2. 乙下线\n## 紀錄\n${lines}`)).toEqual(said);
  });

  test("items of an agenda, each with what is nested below it", () => {
    const { agenda, unread } = readBody(
      "## 议程\n1、甲建仓\n  - 子项\n    - 细项\n2、乙下线\n  - 备注\n3、丙复盘\n",
    );
    expect(
      agenda.map(({ title, notes }) => [title.value, ...notes.map(({ value }) => value)]),
    ).toEqual([["甲建仓", "子项", "细项"], ["乙下线", "备注"], ["丙复盘"]]);
    expect(unread).toEqual([]);
  });

  test("numbers below a label count what it announces, and those of a list stay its own", () => {
    expect(
      topicsIn("## 纪要\n1、甲建仓\n结论：\n1、同意\n2、下周上线\n2、乙下线\n结论：推迟\n"),
    ).toEqual([
      ["甲建仓", "1、同意\n2、下周上线", []],
      ["乙下线", "推迟", []],
    ]);
    const said = topicsIn("## 纪要\n### 甲\n- 甲反馈两点：\n1、慢\n2、贵\n- 乙同意\n");
    expect(said.map(([title]) => title)).toEqual(["甲"]);
  });

  test("a label of the head ends a list, too", () => {
    const meeting = read(
      "# 例会\n会议目的：\n1. 对齐目标\n2. 确认分工\n主持人：王芳\n## 议程\n1. 甲\n",
    );
    expect([meeting.objective?.value, meeting.host?.value]).toEqual(["对齐目标；确认分工", "王芳"]);
  });
});

describe("bullets two spaces deep stand below the number before them, which Markdown takes for another list", () => {
  test.each([
    ["## 议程\n1. 甲建仓\n  - 子项\n\n2. 乙下线\n  - 备注\n"],
    ["## 議程\n1. 甲建仓\n\n  - 子项\n\n2. 乙下线\n  - 备注\n3. 丙复盘\n"],
    ["## Agenda\n1) 甲建仓\n * 子项\n2) 乙下线\n  * 备注\n"],
    ["缺席：\n议题：\n\n1. 甲建仓\n背景：很慢。\n  - 遗留问题：\n    1. 计划\n\n2. 乙下线\n"],
  ])("%j", (body) => {
    const { agenda, attendees, unread } = readBody(body);
    expect(agenda.slice(0, 2).map(({ title }) => title.value)).toEqual(["甲建仓", "乙下线"]);
    expect(attendees).toEqual([]);
    expect(unread).toEqual([]);
  });

  test("but not bullets at the margin", () => {
    const { agenda } = readBody("## Agenda\n1. Roof\n2. Budget\n\n- Garden\n");
    expect(agenda.map(({ title }) => title.value)).toEqual(["Roof", "Budget", "Garden"]);
  });
});

describe("what only divides an agenda is no item of it", () => {
  test.each([
    [
      "## 議程\n1. 報告事項\n2. 討論事項\n   1. 校慶預算\n   2. 社團場地\n3. 臨時動議\n4. 散會\n",
      ["校慶預算", "社團場地"],
    ],
    [
      "## 议程\n- 报告事项\n  - 执行情况\n- 讨论事项\n  - 校庆预算\n- 散会\n",
      ["执行情况", "校庆预算"],
    ],
    [
      "## Agenda\n- New business\n  - Budget\n- Old business\n  - Rooms\n- Adjournment\n",
      ["Budget", "Rooms"],
    ],
    ["## Agenda\n1. Call to order\n2. Budget\n3. Adjourn\n", ["Budget"]],
  ])("%j", (body, titles) => {
    const { agenda, unread } = readBody(body);
    expect(agenda.filter((item) => !item.housekeeping).map(({ title }) => title.value)).toEqual(
      titles,
    );
    expect(unread).toEqual([]);
  });
});

describe("what a meeting is for may be a list", () => {
  test.each([
    ["## 会议目的\n- 对齐目标\n- 确认分工\n", "对齐目标；确认分工"],
    ["会议目标：\n1. 对齐目标\n2. 确认分工\n", "对齐目标；确认分工"],
    ["## 會議目的\n對齊目標，\n確認分工\n", "對齊目標，確認分工"],
    ["**Purpose**:\n- agree on goals\n- share the work\n", "agree on goals; share the work"],
    ["## Objectives\n1. agree on goals\n2. share the work\n", "agree on goals; share the work"],
    ["- Goals\n  - agree on goals\n  - share the work\n", "agree on goals; share the work"],
  ])("%j", (head, objective) => {
    const meeting = read(`# 例会 2026-12-01\n${head}\n## 议程\n1. 甲\n`);
    expect(meeting.objective?.value).toBe(objective);
    expect(meeting.unread).toEqual([]);
  });
});

test("Lee, Ann among whole names is one person, and a doubt", () => {
  const meeting = read("# Sync 2026-12-01\n## Attendees\n- Bo Berg\n- Lee, Ann\n- Joe Foo\n");
  expect(meeting.attendees.map(({ name }) => name)).toEqual(["Bo Berg", "Ann Lee", "Joe Foo"]);
  expect(meeting.unread.map(({ text, why }) => [text.value, why])).toEqual([
    ["Lee, Ann", "one-or-several-people"],
  ]);
});

test.each([
  ["## 議程\n1. 監控約定", "國慶節前", "2027-09-30"],
  ["## 议程\n1. 监控约定", "国庆节前", "2027-09-30"],
])("traditional characters are as good as simplified ones: %j", (agenda, due, date) => {
  const { actions } = readBody(
    `${agenda}\n## 行动项\n| 负责人 | 任务 | 截止 |\n| - | - | - |\n| 王芳 | 甲 | ${due} |\n`,
  );
  expect(actions[0]?.due).toMatchObject({ kind: "date", date });
});
