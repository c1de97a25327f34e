import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

/** Where an action with a mark before it can stand; `%` is the mark. */
const PLACES: Readonly<Record<string, string>> = {
  "an English list": "## Action items\n- % Ann: write it by 2026-12-18\n",
  "a list that counts": "## Action items\n1. % Ann: write it by 2026-12-18\n",
  "a Chinese list": "## 行动项\n- % Ann：write it，2026-12-18前\n",
  "a traditional list": "## 行動項目\n* % Ann：write it，2026-12-18前\n",
  "the minutes of a topic": "## 纪要\n### 1. 预算\n结论：同意\n- % Ann：write it，2026-12-18前\n",
  "a cell of tasks":
    "## Action items\n| Owner | Task | Due |\n|---|---|---|\n| Ann | % write it | 2026-12-18 |\n",
  "a cell of owners":
    "## 行动项\n| 负责人 | 任务 | 截止时间 |\n|---|---|---|\n| % Ann | write it | 2026-12-18 |\n",
};

const all = (body: string) =>
  read(`# Sync 2026-12-08\nAttendees: Ann, Bo\n\n${body}`).actions.map((action) => [
    action.owners.join("+"),
    action.task?.value,
    action.due.kind === "date" ? action.due.date : action.due.kind,
    action.isStatusUnderstood ? action.status : "?",
  ]);

describe.each(Object.entries(PLACES))("a box in %s", (_, place) => {
  test.each([
    ["[x]", "done"],
    ["[X]", "done"],
    ["[✓]", "done"],
    ["[√]", "done"],
    ["[✔]", "done"],
    ["[✅]", "done"],
    ["【√】", "done"],
    ["[ x ]", "done"],
    ["[-]", "dropped"],
    ["[/]", "open"],
    ["[!]", "open"],
    ["[?]", "open"],
    ["[]", "open"],
    ["☐", "open"],
    ["[>]", "?"],
    ["[<]", "?"],
    ["[~]", "?"],
    ["❌", "?"],
  ])("%s", (box, status) => {
    expect(all(place.replace("%", box))).toEqual([["Ann", "write it", "2026-12-18", status]]);
  });
});

test.each([
  "## Action items\n- ~~Ann: write it by 2026-12-18~~\n",
  "## Action items\n- Ann: ~~write it~~ by 2026-12-18\n",
  "## Action items\n- [ ] ~~Ann: write it by 2026-12-18~~\n",
  "## Action items\n| Owner | Task | Due |\n|---|---|---|\n| Ann | ~~write it~~ | 2026-12-18 |\n",
  "## Action items\n| Owner | Task | Due |\n|---|---|---|\n| ~~Ann~~ | ~~write it~~ | ~~2026-12-18~~ |\n",
  "## 行动项\n- ~~Ann：write it，2026-12-18前~~\n",
  "## 行動項目\n- Ann：~~write it~~，2026-12-18前\n",
  "## Minutes\n### 1. A\nACTION: ~~Ann to write it by 2026-12-18~~\n",
  "## 纪要\n### 1. 甲\n- 行动项：~~责任人：Ann，任务：write it，截止时间：2026-12-18~~\n",
  "## 纪要\n### 1. 甲\n- 行动项：Ann，~~write it~~，截止时间：2026-12-18\n",
  "## 纪要\n### 1. 甲\n- ~~行动项：责任人：Ann，任务：write it，截止时间：2026-12-18~~\n",
])("what is struck out is given up: %j", (body) => {
  const [[, task, due, status] = [], another] = all(body);
  expect([task, due, status, another]).toEqual(["write it", "2026-12-18", "dropped", undefined]);
});

test.each([
  ["- ~~Ann~~ Bo: write it by 2026-12-18", ["Bo", "write it", "2026-12-18", "open"]],
  ["- Ann: write it by ~~2026-12-18~~ 2026-12-20", ["Ann", "write it", "2026-12-20", "open"]],
  ["- Ann: write ~~all of~~ it by 2026-12-18", ["Ann", "write  it", "2026-12-18", "open"]],
])("what is struck out in part says what is left: %s", (line, said) => {
  expect(all(`## Action items\n${line}\n`)).toEqual([said]);
});

test("a decision that is struck out is none, and a struck topic keeps its name", () => {
  const { minutes } = read(
    "# 例会 2026-12-08\n\n## 纪要\n### 1. 甲\n结论：~~买~~ 不买\n### 2. ~~椅子~~\n結論：~~買~~\n~~决议：买~~\n",
  );
  expect(minutes.map(({ title, conclusion }) => [title.value, conclusion?.text])).toEqual([
    ["甲", "不买"],
    ["椅子", undefined],
  ]);
});

test("不涉及 is nobody's task", () => {
  expect(all("## 行动项\n- 不涉及\n")).toEqual([]);
});

describe("a day that was moved is no task that was given up", () => {
  test.each([
    ["- [ ] 王芳：~~12月4日前~~ 12月14日前补齐文档", "王芳", "2026-12-14"],
    ["- 王芳：~~下周三~~ 12月14日前补齐文档", "王芳", "2026-12-14"],
  ])("%s", (line, owner, due) => {
    const [[who, task, day] = []] = all(`## Action items\n\n${line}\n`);
    expect([who, day]).toEqual([owner, due]);
    expect(task).toMatch(/补齐文档/);
  });
});
