import { describe, expect, test } from "vitest";
import { readMeetings } from "../../src/meeting/read.ts";
import { workCalendar } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

const daysOf = (text: string) =>
  readMeetings(
    { file: "meeting-notes.md", text, encoding: "utf-8" },
    { timezone: null, calendar: () => calendar },
  ).map(({ date, actions }) => [
    date?.value ?? null,
    ...actions.map(({ owners, due }) =>
      [owners.join("|"), due.kind === "date" ? due.date : null].join(" "),
    ),
  ]);

const BODY = "\n- the roof was looked at\n- the door was painted\n\n";
const below = (...headings: string[]) => headings.map((heading) => `${heading}${BODY}`).join("");
const TWO = [["2026-11-13"], ["2026-11-06"]];

describe("each heading that names a day begins a meeting of its own", () => {
  test.each([
    ["called a meeting, without a title", below("## Meeting 13.11.2026", "## Meeting 6.11.2026")],
    ["called one, with the day first", below("## 2026-11-13 Sync", "## 2026-11-06 Sync")],
    [
      "of a deeper rank",
      `# Board Meeting Notes\n\n${below("### November 13th 2026", "### Nov 6th, 2026")}`,
    ],
    ["below notes", `# Notes\n\n${below("### 2026-11-13", "### 2026-11-06")}`],
    [
      "with what it was about",
      `# Minutes\n\n${below("## 2026-11-13 - roof", "## 2026-11-06 - door, paint")}`,
    ],
    ["below years", `# Minutes\n\n## 2026\n\n${below("### 13 November", "### 6 November")}`],
    [
      "below another meeting's day",
      `# Minutes\n\n${below("## 13 November 2026", "### 6 November 2026")}`,
    ],
    ["会议", below("## 会议 2026-11-13", "## 会议 2026-11-06")],
    ["例会", `# 例会纪要\n\n${below("### 2026年11月13日", "### 2026年11月6日")}`],
    ["年", `# 例会纪要\n\n## 2026年\n\n${below("### 11月13日", "### 11月6日")}`],
    ["日期后有主题", `# 例会纪要\n\n${below("## 2026年11月13日 屋顶", "## 2026年11月6日 门")}`],
  ])("%s", (_, text) => {
    expect(daysOf(text)).toEqual(TWO);
  });

  test("three of them one below the other", () => {
    const text = `# Minutes\n\n${below("## 20 November 2026", "### 13 November 2026", "### 6 November 2026")}`;
    expect(daysOf(text)).toEqual([["2026-11-20"], ...TWO]);
  });
});

describe("bold lines are the heads of meetings, whatever stands open above them", () => {
  const tasks = (label: string, task: string) => `${label}\n- ${task}\n\n`;
  test.each([
    [
      "Meeting 1",
      `**Meeting 1**\n\nDate: 2026-11-13\n\n${tasks("Action items:", "Ann: write it by Friday")}**Meeting 2**\n\nDate: 2026-11-20\n\n${tasks("Action items:", "Bo: read it by Friday")}`,
      ["Ann", "Bo"],
    ],
    [
      "第一次会议",
      `**第一次会议**\n\n会议时间：2026年11月13日\n\n${tasks("待办事项：", "王芳：写文档，周五前")}**第二次会议**\n\n会议时间：2026年11月20日\n\n${tasks("待办事项：", "李雷：写接口，周五前")}`,
      ["王芳", "李雷"],
    ],
  ])("%s", (_, text, [one, two]) => {
    expect(daysOf(text)).toEqual([
      ["2026-11-13", expect.stringMatching(`^${one} 2026-11-(?:13|20)$`)],
      ["2026-11-20", expect.stringMatching(`^${two} 2026-11-(?:20|27)$`)],
    ]);
  });
});

describe("one meeting stays one", () => {
  test.each([
    [
      "days among its topics",
      "# Sync 2026-11-13\n\n## Minutes\n\n### 2026-12-01 launch\n\nNot yet.\n\n### Roof\n\nLeaks.\n",
    ],
    ["a log of changes", "# Changelog\n\n## 2026-11-13\n\n- roof\n\n## 2026-11-06\n\n- door\n"],
    ["a heading without a day", `# Minutes\n\n${below("## 2026-11-13 - roof", "## Rules")}`],
    [
      "议题里的日期",
      "# 例会 2026-11-13\n\n## 纪要\n\n### 12月1日上线\n\n未定。\n\n### 屋顶\n\n漏水。\n",
    ],
  ])("%s", (_, text) => {
    expect(daysOf(text)).toHaveLength(1);
  });
});
