import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const whenIn = (text: string, file = "meeting.md") => {
  const { date, start, problems } = read(text, file);
  const codes = problems.map(({ code }) => code).filter((code) => code !== "missing");
  return [start?.value ?? date?.value ?? null, ...codes];
};

/** Where a day can stand, in a line of its own, in the heading, in a cell, in a list. */
const PLACES = [
  (day: string) => `# 例会\n会议时间：${day}\n\n## 议程\n1. 甲\n`,
  (day: string) => `# Sync\n- **Date**: ${day}\n\n## Agenda\n1. A\n`,
  (day: string) => `# 会议\n| 时间 | ${day} |\n| --- | --- |\n| 地点 | A301 |\n`,
  (day: string) => `# Sync ${day}\n\n## Agenda\n1. A\n`,
] as const;

describe.each(PLACES)("two days in one place", (put) => {
  test.each([
    ["2026-12-01（原定2026-11-30）14:00-15:00", "2026-12-01T14:00"],
    ["2026年11月30日改为12月1日 14:00", "2026-12-01T14:00"],
    ["2026年11月30日推遲至12月1日", "2026-12-01"],
    ["moved from 30 Nov 2026 to 1 Dec 2026, 14:00", "2026-12-01T14:00"],
    ["30 Nov 2026, moved to 1 Dec 2026", "2026-12-01"],
    ["1 December 2026 (originally 30 November 2026)", "2026-12-01"],
    ["2026-12-01 至 2026-12-02", "2026-12-01"],
    ["2026-12-01 and 2026-12-02", "2026-12-01"],
    ["2026-12-01 (next meeting: 2026-12-15)", "2026-12-01"],
    ["2026-12-01（下次会议：2026-12-15）", "2026-12-01"],
  ])("%s: one of them counts", (words, day) => {
    expect(whenIn(put(words))).toEqual([day]);
  });

  test.each([
    "2026年12月1日或12月2日",
    "2026-12-01还是2026-12-02",
    "2026-12-01 or 2026-12-02",
    "1 Dec 2026 or 2 Dec 2026",
  ])("%s: neither is sure", (words) => {
    expect(whenIn(put(words))).toEqual([null, "two-days"]);
  });
});

test("a time behind the last of several days is reported", () => {
  const text = "# 例会\n会议时间：2026-12-01 至 2026-12-02 14:00\n\n## 议程\n1. 甲\n";
  expect(whenIn(text)).toEqual(["2026-12-01", "several-days"]);
});

test("what makes no day is not taken for one in silence", () => {
  const { date, unread } = read("# Sync\nDate: Dec 1 or 2, 2026\n\n## Agenda\n1. A\n");
  expect([date, unread.map(({ text }) => text.value)]).toEqual([null, ["Date: Dec 1 or 2, 2026"]]);
});

describe("the day on which a page was published", () => {
  const page = (title: string, body: string) =>
    `---\nlayout: post\ntitle: ${title}\ndate: 2026-12-05 10:00:00 +0800\ntags: [minutes]\n---\n${body}`;

  test.each([
    ["in the text", page("Board", "Date: 1 December 2026, 14:00\n\n## Minutes\n### A\nDone\n")],
    ["in a Chinese text", page("例会", "会议时间：2026年12月1日 14:00\n\n## 纪要\n### 甲\n好\n")],
    ["in a heading", page("Board", "# Board 2026-12-01 14:00\n\n## Minutes\n### A\nDone\n")],
    ["in its title", page('"Board, 1 December 2026 14:00"', "## Minutes\n### A\nDone\n")],
  ])("yields to the meeting's %s", (_, text) => {
    expect(whenIn(text, "_posts/2026-12-05-board.md")[0]).toBe("2026-12-01T14:00");
  });

  test("counts where nothing else names a day, and in front-matter of a meeting", () => {
    expect(whenIn(page("Board", "## Minutes\n### A\nDone\n"))[0]).toBe("2026-12-05T10:00");
    const own =
      "---\ntitle: Board\ndate: 2026-12-05\n---\nDate: 1 December 2026\n## Agenda\n1. A\n";
    expect(whenIn(own)).toEqual(["2026-12-05"]);
  });
});

test.each([
  ["meeting_time: 2026-12-01 14:00\nattendance: [Ann Lee, Bo Berg]", ["Ann Lee", "Bo Berg"]],
  ["会议时间: 2026-12-01 14:00\n出席: [王芳, 李雷]", ["王芳", "李雷"]],
  ["會議時間: 2026-12-01 14:00\n出席人員: [王芳, 李雷]", ["王芳", "李雷"]],
])("keys that others give a meeting: %j", (keys, names) => {
  const { start, attendees, problems } = read(`---\n${keys}\n---\n## Agenda\n1. A\n`);
  expect(start?.value).toBe("2026-12-01T14:00");
  expect(attendees.map(({ name }) => name)).toEqual(names);
  expect(problems).toEqual([]);
});

test.each([
  ["meeting_time: June 5th, 2026 16:00 UTC", "2026-06-05T16:00", "in-words"],
  ["会议时间: 2026年6月5日（周五）下午4点", "2026-06-05T16:00", "in-words"],
  ["date: 5 June 2026", "2026-06-05", "in-words"],
  ["date: 2026-06-05\ntime: 4pm\nend: 15:00", "2026-06-05T16:00", "in-words", "end-before-start"],
  ["date: 2026-06-05\ntime: 4-5pm\nend: 18:00", "2026-06-05T16:00", "other-length"],
  ["start: 2026-06-31 14:00", null, "impossible-date"],
])("a time in the words of a line is understood, and a finding: %s", (key, day, ...found) => {
  const when = whenIn(`---\ntitle: Sync\n${key}\n---\n# Sync\n\n## Agenda\n1. A\n`);
  expect(when).toEqual([day, ...found]);
});

test.each(["\n", "\r\n"])("front-matter of TOML is a finding, and no text", (end) => {
  const lines = [
    "+++",
    'title = "Sync"',
    "date = 2026-12-01",
    "+++",
    "# Sync",
    "## Agenda",
    "1. A",
  ];
  const { problems, unread, agenda, title } = read(lines.join(end));
  expect(problems.map(({ code }) => code)).toEqual(["toml"]);
  expect([title?.value, agenda.length, unread]).toEqual(["Sync", 1, []]);
});

test.each([
  ["## Attendees\n- Ann Lee (absent)\n- Bo Berg (absent)\n", ["nobody-came"]],
  ["出席：王芳（请假）、李雷（缺席）\n", ["nobody-came"]],
  ["出席：王芳（請假）、李雷\n", []],
  ["## Attendees\n- Ann Lee\n## Absent\n- Bo Berg\n", []],
])("everybody absent: %j", (people, codes) => {
  const { problems } = read(
    `---\ndate: 2026-12-01\n---\n${people}\n## Minutes\n### A\nDecision: go\n`,
  );
  expect(problems.map(({ code }) => code)).toEqual(codes);
});
