import { expect, test } from "vitest";
import { read } from "./reading.ts";

// Offices of two languages write each label in both.

const minutes = (label: (one: string, other: string) => string): string =>
  [
    "# APAC Sync — 1 Dec 2026",
    "",
    `${label("Time", "时间")}: 9:30-10:30`,
    `${label("Chair", "主持")}: Wendy Koh`,
    `${label("Attendees", "与会")}: Wendy Koh, 陈立峰`,
    `${label("Absent", "缺席")}: Grace Lim`,
    "",
    `## ${label("Minutes", "纪要")}`,
    "",
    "### Inventory",
    "",
    `- ${label("Decision", "决定")}: move 200 units`,
    `- ${label("Action", "行动")}: Raj Menon – arrange shipping – due 12月4日`,
    "",
    `## ${label("Action items", "行动项")}`,
    "",
    `| ${label("Task", "任务")} | ${label("Owner", "负责人")} | ${label("Due", "截止时间")} | ${label("Status", "状态")} |`,
    "| --- | --- | --- | --- |",
    `| clear the backlog | 陈立峰 | 12月9日 | ${label("Done", "已完成")} |`,
    "",
  ].join("\n");

test.each([
  ["Action 行动", (one: string, other: string) => `${one} ${other}`],
  ["行动 Action", (one: string, other: string) => `${other} ${one}`],
  ["Action/行动", (one: string, other: string) => `${one}/${other}`],
  ["行动（Action）", (one: string, other: string) => `${other}（${one}）`],
  ["Action - 行动", (one: string, other: string) => `${one} - ${other}`],
])("labels in two languages: %s", (_, label) => {
  const meeting = read(minutes(label));
  expect(meeting.start?.value).toBe("2026-12-01T09:30");
  expect(meeting.host?.value).toBe("Wendy Koh");
  expect(meeting.attendees.map(({ name, present }) => [name, present])).toEqual([
    ["Wendy Koh", null],
    ["陈立峰", null],
    ["Grace Lim", false],
  ]);
  expect(meeting.minutes.map(({ title, conclusion }) => [title.value, conclusion?.text])).toEqual([
    ["Inventory", "move 200 units"],
  ]);
  expect(
    meeting.actions.map(({ owners, task, due, status }) => [
      owners.join(),
      task?.value,
      due.kind === "date" && due.date,
      status,
    ]),
  ).toEqual([
    ["Raj Menon", "arrange shipping", "2026-12-04", "open"],
    ["陈立峰", "clear the backlog", "2026-12-09", "done"],
  ]);
  expect(meeting.unread).toEqual([]);
});

test("two words that mean different things are no label", () => {
  const [action] = read("# Sync 2026-12-01\n\n## Actions\n\n- Owner 时间: check it\n").actions;
  expect(action?.task?.value).toBe("Owner 时间: check it");
});
