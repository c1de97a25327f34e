import { describe, expect, test } from "vitest";
import { at, read, readBody } from "./reading.ts";

const AGENDA = "## 议程\n1. 目标对齐（10 分钟）\n2. 部门分工（15 分钟）\n";

describe("action items", () => {
  test("the table of the contract, deadlines resolved against the meeting's day", () => {
    const [action] = readBody(
      `${AGENDA}## 行动项\n| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |\n| - | - | - | - | - | - |\n| 1 | 王芳 | 协调 3 名测试工程师 | 名单与分工表 | 3 个工作日内 | 进行中 |\n`,
    ).actions;
    expect(action).toMatchObject({
      owner: { value: "王芳" },
      owners: ["王芳"],
      task: { value: "协调 3 名测试工程师" },
      deliverable: { value: "名单与分工表" },
      dueText: { value: "3 个工作日内" },
      due: { kind: "date", date: "2026-12-04" },
      status: "open",
      topic: { value: "1" },
      agendaIndex: 0,
    });
  });

  test("in English, with fewer columns in another order", () => {
    const [action] = read(
      "---\nstart: 2026-12-01 14:00\nlang: en\n---\n## Action items\n| Task | Due | Owner |\n| - | - | - |\n| Write the draft | next Friday | Ann Lee |\n",
    ).actions;
    expect(action).toMatchObject({
      owners: ["Ann Lee"],
      deliverable: null,
      due: { kind: "date", date: "2026-12-11" },
      agendaIndex: null,
    });
  });

  test.each([
    ["进行中", "open"],
    ["", "open"],
    ["已完成", "done"],
    ["Done", "done"],
    ["已取消", "dropped"],
    ["dropped", "dropped"],
    ["✅", "done"],
    ["100%", "done"],
    ["半途", "open"],
  ])("status %j is %s", (text, status) => {
    expect(
      readBody(`## 行动项\n| 任务 | 状态 |\n| - | - |\n| 做 | ${text} |\n`).actions[0]?.status,
    ).toBe(status);
  });

  test("a row that says 无 is no action, but an answer for its item", () => {
    const meeting = readBody(
      `${AGENDA}## 行动项\n| 议题 | 任务 |\n| - | - |\n| 1 | 无 |\n| 部门分工 | 做 |\n`,
    );
    expect(meeting.actions).toHaveLength(1);
    expect(meeting.withoutAction).toEqual([0]);
  });

  test("and so is a line in the item's minutes", () => {
    const meeting = readBody(`${AGENDA}## 纪要\n### 2. 部门分工\n- 结论：好\n- 行动项：无\n`);
    expect(meeting.withoutAction).toEqual([1]);
  });

  test("rows left empty count for nothing", () => {
    expect(readBody("## 行动项\n| 负责人 | 任务 |\n| - | - |\n| | |\n").actions).toEqual([]);
  });

  test("a list with check boxes, handles and labels", () => {
    const { actions } = readBody(
      "## 待办\n- [x] @lee 写初稿，截止时间：12月8日，交付物：初稿\n- [ ] 定稿\n  - 负责人：王芳\n",
    );
    expect(actions).toMatchObject([
      {
        owners: ["lee"],
        task: { value: "写初稿" },
        deliverable: { value: "初稿" },
        due: { date: "2026-12-08" },
        status: "done",
      },
      { owners: ["王芳"], task: { value: "定稿" }, status: "open" },
    ]);
  });

  test("every value has its place", () => {
    const meeting = readBody(
      "## 行动项\n| 负责人 | 任务 | 截止时间 |\n| - | - | - |\n| 王芳 | 做 | 尽快 |\n",
    );
    const [action] = meeting.actions;
    expect(at(meeting, meeting.actionsSpan)).toBe("5:4");
    expect(
      action && [action.owner, action.task, action.dueText].map((value) => at(meeting, value)),
    ).toEqual(["8:3", "8:8", "8:12"]);
  });
});

describe("the scenario's document", () => {
  const kickoff = (table: string) =>
    read(`---\nscenario: kickoff\n---\n## 分工\n${table}`).document;

  test("its columns, by their names or other words for the same, and its rows", () => {
    const document = kickoff(
      "| 部门 | 责任人 | 备注 | 时间节点 |\n| - | - | - | - |\n| 研发部 | 王芳 | - | 12 月 4 日 |\n| | | | |\n",
    );
    expect(document?.columns.map(({ text, column }) => [text.value, column])).toEqual([
      ["部门", 0],
      ["责任人", 2],
      ["备注", null],
      ["时间节点", 3],
    ]);
    expect(document?.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ["研发部", "王芳", "-", "12 月 4 日"],
    ]);
  });

  test("in English", () => {
    const document = read(
      "## Corrective actions\n| Problem | Root cause | Corrective action | Owner | Due |\n| - | - | - | - | - |\n| a | b | c | d | e |\n",
    ).document;
    expect(document).toMatchObject({ kind: "problem" });
    expect(document?.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
  });

  test("a heading without a table is none", () => {
    expect(kickoff("见附件。\n")).toBeNull();
  });
});

test("the parking lot: its lines, without 无", () => {
  expect(
    readBody("## 停车场\n- 换电机\n- 无\n\n海外版认证\n").parkingLot.map(({ value }) => value),
  ).toEqual(["换电机", "海外版认证"]);
});

describe("the language of a file", () => {
  test.each([
    ["## 议程\n", "zh"],
    ["## Agenda\n", "en"],
    ["---\nlang: en\n---\n## 议程\n", "en"],
    ["## 议程\n## Notes\n## 行动项\n", "zh"],
    ["# Weekly\nWe talked about everything at length.\n", "en"],
    ["# 例会\n讨论了很多。\n", "zh"],
    ["", "en"],
  ])("%j is %s", (text, language) => {
    expect(read(text).language).toBe(language);
  });
});
