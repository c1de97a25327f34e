import fc from "fast-check";
import { expect, test } from "vitest";
import { sayings, untold } from "./law.ts";
import { read } from "./reading.ts";

test("every line and every cell is told by a value, or listed as unread", () => {
  fc.assert(
    fc.property(sayings, (parts) => {
      expect(untold(parts)).toEqual([]);
    }),
    { numRuns: 400, seed: 20_261_201 },
  );
});

test.each<[string, readonly string[]]>([
  ["behind a task and its deadline", ["责任人：王芳，任务：%，12月4日前完成 a < b, %"]],
  ["before a task that its label names", ["## 行动项", "- %，任务：%；负责人：王芳"]],
  ["an action below another one's heading", ["## 行动项", "#### 2. %", "责任人：王芳，任务：%"]],
  ["behind the last column", ["## 行动项", "\n| 负责人 | 任务 |\n| - | - |\n| 王芳 | % | 说明 |"]],
  [
    "a row of minutes without a topic",
    ["## 纪要", "\n| 议题 | 结论 |\n| - | - |\n| % | % |\n| | % |"],
  ],
  [
    "a decision about no item",
    ["## 会议决议", "\n| 议题 | 结论 |\n| - | - |\n| % | % |", "## 行动项"],
  ],
  [
    "around a sentence that decides",
    [`${"It was cold and ".repeat(20)}%. It was agreed to buy %. A % broke.`],
  ],
  [
    "around the names of those who came",
    ["## Attendees", "%: Ann Lee, Bo Berg, the other % of us"],
  ],
  ["of who came and is on no list", ["## 纪要", "- %", "出席：王芳、%"]],
  ["in a table of people", ["## Attendees", "\n| Name | % |\n| - | - |\n| Ann | by train |"]],
])("nothing is lost %s", (_, parts) => {
  expect(untold(parts)).toEqual([]);
});

test("what HTML shows is text, and what it hides is none", () => {
  const html = "<div>\n<b>Seen</b> <!-- hidden -->\n<style>p { color: red }</style>\n</div>";
  const { unread } = read(`# Sync 2026-11-24\n\n## Agenda\n1. A\n\n${html}\n`);
  expect(unread.map(({ text }) => text.value)).toEqual(["Seen"]);
});

test.each([
  "- 写初稿\n责任人：王芳，任务：订会议室",
  "- 写初稿\n  - 先看数据\n责任人：王芳，任务：订会议室",
])("an action that names owner and task is none of the one above it: %j", (list) => {
  const { actions } = read(`# 例会 2026-11-24\n\n## 行动项\n${list}\n`);
  expect(actions.map(({ owners, task }) => [owners.join(), task?.value])).toEqual([
    ["", "写初稿"],
    ["王芳", "订会议室"],
  ]);
});
