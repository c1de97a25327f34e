import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const minuted = (text: string) =>
  read(text).minutes.map(({ title, conclusion }) => [title.value, conclusion?.text ?? null]);

const 會議 = (body: string) => `# 第三次理事會會議紀錄\n\n日期：2026-12-01\n\n${body}`;
const BOTH = [
  ["修改章程", "照案通過。"],
  ["社區預算", "緩議。"],
];

describe("a motion is called what it is about, and not by its number", () => {
  test.each([
    [
      "案由 below 提案一",
      "## 討論事項\n\n### 提案一\n提案單位：總務組\n\n案由：修改章程，提請 討論。\n\n說明：條文過時。\n\n決議：照案通過。\n\n### 提案二\n\n案由：社區預算\n\n決議：緩議。\n",
    ],
    [
      "in bullets",
      "## 肆、討論事項\n\n### 提案一\n\n- 案由：修改章程，提請審議。\n- 決議：照案通過。\n\n### 提案二\n\n- 案由：社區預算\n- 決議：緩議。\n",
    ],
    [
      "each part as a heading beside it",
      "## 陸、討論事項\n\n##### 一、第一案\n\n##### 案由：修改章程\n\n##### 提案人：王芳\n\n##### 說明：條文過時。\n\n##### 決議：照案通過。\n\n##### 二、第二案\n\n##### 案由：社區預算\n\n##### 決議：緩議。\n",
    ],
    [
      "in the items of a list",
      "## 討論事項\n\n1. 案由：修改章程，提請討論。\n   - 決議：照案通過。\n2. 案由：社區預算\n   - 決議：緩議。\n",
    ],
    [
      "behind the number",
      "## 討論事項\n\n### 第一案：修改章程\n\n決議：照案通過。\n\n### 第二案　社區預算\n\n決議：緩議。\n",
    ],
    [
      "in a heading with a space of Chinese width",
      "## 討論事項\n\n###　提案一\n\n案由：修改章程\n\n決議：照案通過。\n\n###　提案二\n\n案由：社區預算\n\n決議：緩議。\n",
    ],
    [
      "in a table",
      "## 討論事項\n\n| 案由 | 決議 |\n|---|---|\n| 修改章程 | 照案通過。 |\n| 社區預算 | 緩議。 |\n",
    ],
  ])("%s", (_, body) => {
    expect(minuted(會議(body))).toEqual(BOTH);
  });

  test("the only one below 臨時動議", () => {
    const body =
      "## 討論事項\n\n### 提案一\n\n案由：修改章程\n\n決議：照案通過。\n\n## 臨時動議\n\n### 提案二\n\n案由：社區預算\n\n決議：緩議。\n";
    expect(minuted(會議(body))).toEqual(BOTH);
  });

  test("in English", () => {
    const text =
      "# Board meeting 2026-12-01\n\n## Minutes\n\n### Motion 1\n\nSubject: Mending the roof\n\nDecision: approved\n\n### Resolution 2: New door\n\nDecision: put off\n\n### Items for May\n\nNone so far, Ann says.\n";
    expect(minuted(text)).toEqual([
      ["Mending the roof", "approved"],
      ["New door", "put off"],
      ["Items for May", null],
    ]);
  });
});
