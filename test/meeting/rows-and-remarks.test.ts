import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const tasks = (text: string): readonly string[] =>
  read(text).actions.map(({ owners, task, due }) =>
    [owners.join(", "), task?.value, due.kind === "date" ? due.date : due.kind].join(" | "),
  );
const unread = (text: string): readonly string[] =>
  read(text).unread.map(({ text: { value } }) => value);

test("what stands in a row of labels and values beside what was read is listed", () => {
  const text =
    "# 例会 2026-12-01\n\n| 会议时间 | 2026年12月1日15:00 | 会议地点 | 会议室 |\n|---|---|---|---|\n| 参会单位 | 甲方、乙方 | 缺席 | 王芳 |\n";
  expect(read(text).attendees.map(({ name, present }) => [name, present])).toEqual([
    ["王芳", false],
  ]);
  expect(unread(text)).toEqual(["参会单位", "甲方、乙方"]);
});

test("prose below a list of tasks is none of them", () => {
  const text =
    "Meeting summary (12/01/2026)\n\nNext steps\n\n• Ann: Send the contract by Wednesday.\n• Bo: Check the clause.\n\nSummary\n\nUptime\nBo raised the outage. A credit was offered.\n";
  expect(read(text).actions.map(({ task }) => task?.value)).toEqual([
    "Send the contract",
    "Check the clause.",
  ]);
  expect(unread(text)).toEqual(
    expect.arrayContaining(["Summary", "Uptime", "Bo raised the outage. A credit was offered."]),
  );
});

describe("what there is to do by then, and who in a bracket", () => {
  const head = "# 例会 2026-11-27\n\n出席：戈薇、王芳\n\n";
  test.each(["12月10日前完成采购（王芳）", "12月10日前完成采购（王芳）。"])("%s", (line) => {
    expect(tasks(`${head}## 行动项\n- ${line}\n`)).toEqual([`王芳 | 完成采购 | 2026-12-10`]);
    expect(unread(`${head}## 行动项\n- ${line}\n`)).toEqual([]);
  });

  test("in the minutes", () => {
    expect(tasks(`${head}## 纪要\n### 采购\n- 12月10日前完成采购（戈薇）。\n`)).toEqual([
      "戈薇 | 完成采购 | 2026-12-10",
    ]);
  });
});

test.each([
  ["Ann Lee – present; Bo Berg – absent; Cy Dune – present via phone", [true, false, true]],
  ["王芳（已出席）、李雷（请假）", [true, false]],
])("who came, said behind the name: %s", (line, expected) => {
  const { attendees } = read(
    `# Board 2026-12-01\n\nRoll call: ${line}\n`.replace("Roll call: 王", "出席：王"),
  );
  expect(attendees.map(({ present, dept }) => [present, dept])).toEqual(
    expected.map((came) => [came, null]),
  );
});

test("a title that only announces decisions is none", () => {
  const text =
    "# 例会 2026-12-01\n\n参会人：王芳\n\n## 会议纪要\n\n一、进度\n1. 完成12层。\n\n二、会议决定\n1. 封顶改为12月30日。\n";
  expect(read(text).minutes.map(({ title, conclusion }) => [title.value, conclusion])).toEqual([
    ["进度", null],
    ["会议决定", null],
  ]);
});
