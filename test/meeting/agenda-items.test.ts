import { describe, expect, test } from "vitest";
import { read, readBody } from "./reading.ts";

const titles = (agenda: string, heading = "议程") =>
  readBody(`## ${heading}\n${agenda}`).agenda.map(({ title }) => title.value);

describe("what is struck out is off the agenda", () => {
  test.each([
    ["1. ~~旧预算~~\n2. 上线\n", ["上线"]],
    ["- ~~Old budget (10 min)~~\n- Rollout (10 min, Ann)\n", ["Rollout"]],
    ["### ~~旧预算~~\n### 上线\n", ["上线"]],
    ["| 议题 | 时长 |\n|---|---|\n| ~~旧预算~~ | ~~10 分钟~~ |\n| 上线 | 20 分钟 |\n", ["上线"]],
    ["| Item | Minutes |\n|---|---|\n| ~~Budget~~ | ~~10~~ |\n| Rollout | 20 |\n", ["Rollout"]],
  ])("%j", (agenda, expected) => {
    expect(titles(agenda)).toEqual(expected);
    expect(readBody(`## 议程\n${agenda}`).unread).toEqual([]);
  });

  test("what is struck out in part says what holds", () => {
    expect(titles("1. ~~旧~~新预算\n2. 上线\n")).toEqual(["新预算", "上线"]);
  });
});

describe("numbers below a label count what it says", () => {
  test.each([
    ["1、灰度方案\n结论：\n1、同意上线\n2、周五复盘\n2、预算\n结论：同意\n", ["灰度方案", "预算"]],
    ["1、灰度方案\n结论：\n1. 同意上线\n2. 周五复盘\n\n2、预算\n", ["灰度方案", "预算"]],
    ["议题1：灰度方案\n结论：\n1、同意\n议题2：预算\n", ["灰度方案", "预算"]],
  ])("%j", (agenda, expected) => {
    expect(titles(agenda)).toEqual(expected);
  });
});

describe("topics listed and then written out count once", () => {
  test.each([
    [
      "- Rollout plan\n- Budget\n\n1) Rollout plan\nAnn: on track\n2) Budget\n",
      ["Rollout plan", "Budget"],
    ],
    ["- 上线方案\n- 预算\n\n1、上线方案\n进展顺利\n2、预算\n", ["上线方案", "预算"]],
  ])("%j", (agenda, expected) => {
    expect(titles(agenda)).toEqual(expected);
  });

  test("but a break may come twice", () => {
    expect(titles("- Rollout\n- Questions\n- Budget\n- Questions\n", "Agenda")).toHaveLength(4);
  });
});

describe("motions beside the items", () => {
  const moved = "### 動議1. 換鎖\n**決議**: 請王芳報價.\n\n### 動議2. 漏水\n**決議**: 同意.\n";

  test("are items with their conclusions, whether the others have a heading for the agenda or the minutes", () => {
    for (const heading of ["議程", "議題討論"]) {
      const items = `## 貳、${heading}\n\n### 議題1. 預算\n**決議**: 通過.\n\n### 議題2. 電梯\n**決議**: 緩議.\n`;
      const { agenda, minutes, unread } = readBody(`${items}\n## 參、臨時動議\n\n${moved}`);
      const expected = ["預算", "電梯", "換鎖", "漏水"];
      expect(agenda.map(({ title }) => title.value)).toEqual(expected);
      expect(minutes.map(({ title, conclusion }) => [title.value, conclusion?.text])).toEqual([
        ["預算", "通過."],
        ["電梯", "緩議."],
        ["換鎖", "請王芳報價."],
        ["漏水", "同意."],
      ]);
      expect(unread).toEqual([]);
    }
  });
});

test.each([
  [
    "# 例会 2026-12-01\n### 议程1  产品规划\n甲\n\n### 议程2  角色确定\n乙\n",
    ["产品规划", "角色确定"],
  ],
  [
    "# 例會 2026-12-01\n### 議題1 產品規劃\n甲\n\n### 議題2 角色確定\n乙\n",
    ["產品規劃", "角色確定"],
  ],
  ["# 例会 2026-12-01\n## 主要主题\n1. 产品规划\n2. 角色确定\n", ["产品规划", "角色确定"]],
  ["# 例会 2026-12-01\n## 议题\n产品规划\nhttps://example.com/plan\n", []],
])("%j lists what is to be talked about", (text, titles) => {
  expect(read(text).agenda.map(({ title }) => title.value)).toEqual(titles);
});
