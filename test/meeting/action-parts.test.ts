import { describe, expect, test } from "vitest";
import type { ActionItem, Meeting } from "../../src/meeting/types.ts";
import { readBody } from "./reading.ts";

function only(meeting: Meeting): ActionItem {
  const [action, other] = meeting.actions;
  if (!action || other) throw new Error(`${meeting.actions.length} actions`);
  return action;
}

/** What the file has at an action's places. */
function placed(body: string): Record<string, string | null> {
  const meeting = readBody(body);
  const { places } = only(meeting);
  return Object.fromEntries(
    Object.entries(places).map(([name, span]) => [
      name,
      span && meeting.source.text.slice(span.from, span.to),
    ]),
  );
}

const table = (...rows: readonly string[]) =>
  `## 行动项\n| 负责人 | 任务 | 截止时间 | 状态 | 来源 |\n| - | - | - | - | - |\n${rows.join("\n")}\n`;

describe("where the file has what an action says", () => {
  test("a row: each cell with what is struck out in it, an empty one where it would be filled in", () => {
    expect(placed(table("| 王芳 | 写初稿 | ~~12月4日~~ 12月10日 | | x-1#2 |"))).toEqual({
      owner: "王芳",
      task: "写初稿",
      deliverable: null,
      due: "~~12月4日~~ 12月10日",
      status: "",
      origin: "x-1#2",
      box: null,
    });
  });

  test("a check box, and what a line says of owner and deadline", () => {
    expect(placed("## Action items\n- [x] @lee write the draft by ~~4 Dec~~ 10 Dec\n")).toEqual({
      owner: "@lee",
      task: "write the draft",
      deliverable: null,
      due: "by ~~4 Dec~~ 10 Dec",
      status: null,
      origin: null,
      box: "[x]",
    });
  });

  test.each([
    [table("| 王芳 | 写初稿 | | | |"), "row"],
    ["## 行动项\n- [ ] 王芳：写初稿\n", "box"],
    ["## 行动项\n- 王芳：写初稿\n", "item"],
    ["## 纪要\n### 进度\nACTION: Ann to write the draft\n", "label"],
    ["## 行动项\n王芳：写初稿\n", "line"],
  ] as const)("%j is a %s", (body, form) => {
    expect(only(readBody(body)).form).toBe(form);
  });
});

describe("a deadline that was moved", () => {
  test.each([
    [table("| 王芳 | 写初稿 | ~~12月4日~~ 12月10日 | | |"), 1],
    [table("| 王芳 | 写初稿 | ~~12月4日~~ ~~12月10日~~ 12月18日 | | |"), 2],
    [table("| 王芳 | 写初稿 | ~~12月4日~~ | | |"), 0],
    [table("| 王芳 | ~~写提纲~~ 写初稿 | 12月10日 | | |"), 0],
    ["## Action items\n- [ ] @lee write the draft by ~~4 Dec~~ 10 Dec\n", 1],
    ["## Action items\n- [ ] @lee write the ~~long~~ draft by 10 Dec\n", 0],
  ])("%j: %i times", (body, moved) => {
    expect(only(readBody(body)).moved).toBe(moved);
  });
});

describe("what has a line through it", () => {
  test.each([
    [table("| ~~王芳~~ | ~~写初稿~~ | ~~12月4日~~ | | |"), "dropped"],
    [table("| 王芳 | ~~写初稿~~ | 12月4日 | 进行中 | |"), "dropped"],
    [table("| ~~王芳~~ 李雷 | 写初稿 | 12月4日 | | |"), "open"],
    [table("| ~~王芳~~ | ~~写初稿~~ | ~~12月4日~~ | ~~已完成~~ | |"), "done"],
    ["## 行动项\n- ~~王芳：写初稿~~\n", "dropped"],
    ["## Action items\n- [ ] ~~Ann: write the draft~~\n", "dropped"],
    ["## Action items\n- [x] ~~Ann: write the draft~~\n", "done"],
    ["## 纪要\n### 进度\n~~ACTION: Ann to write the draft~~\n", "dropped"],
    ["## Action items\n- [ ] Ann: write the ~~long~~ draft\n", "open"],
  ])("%j is %s", (body, status) => {
    expect(only(readBody(body)).status).toBe(status);
  });
});

describe("the meeting an action comes from", () => {
  const agenda = "## 议程\n1. 目标对齐（10 分钟）\n";

  test("is named in the column 来源, as it is written", () => {
    expect(
      only(readBody(agenda + table("| 王芳 | 写初稿 | | | 2026-11-24-例会#3 |"))),
    ).toMatchObject({
      origin: { value: "2026-11-24-例会#3" },
      agendaIndex: null,
    });
  });

  test("or in English in the column Origin", () => {
    const body =
      "## Action items\n| Task | Owner | Origin |\n| - | - | - |\n| Draft | Ann | x-launch-1 |\n";
    expect(only(readBody(body)).origin).toMatchObject({ value: "x-launch-1" });
  });

  test("and is none where the column names an item of the agenda, or nothing", () => {
    expect(only(readBody(agenda + table("| 王芳 | 写初稿 | | | 目标对齐 |")))).toMatchObject({
      origin: null,
      agendaIndex: 0,
    });
    expect(only(readBody(agenda + table("| 王芳 | 写初稿 | | | - |"))).origin).toBeNull();
  });
});
