import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { lintFile } from "../../src/lint/run.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import { workCalendar } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "none", holidays: [], workdays: [] });

/** What is said of days in a file of this name. */
function found(text: string, file = "meeting.md"): readonly string[] {
  const source = { file, text, encoding: "utf-8" } as const;
  const meetings = readMeetings(source, { timezone: null, calendar: () => calendar });
  return lintFile(meetings, defaultConfig, { language: "en" })
    .filter(({ rule }) => rule === "date-contradiction")
    .map(({ line, message }) => `${line} ${message.split(".")[0]}`);
}

const agenda = "\n## Agenda\n\n1. Goals (10 min)\n";
const start = "---\ntitle: Sync\nstart: 2026-12-08 14:00\n---\n";

describe("date-contradiction", () => {
  it.each([
    [
      "the heading",
      `${start}\n# Sync 2026-12-01\n${agenda}`,
      "meeting.md",
      "6 The heading says 2026-12-01, the front-matter 2026-12-08",
    ],
    [
      "a line",
      `${start}\nDate: 1 December 2026\n${agenda}`,
      "meeting.md",
      "6 The line in the text says 2026-12-01, the front-matter 2026-12-08",
    ],
    [
      "the file's name",
      `${start}${agenda}`,
      "a/2026-12-01-sync.md",
      "3 The file's name says 2026-12-01, the front-matter 2026-12-08",
    ],
    [
      "the folder's year",
      `${start}${agenda}`,
      "2025/sync.md",
      "3 The folder says 2025, the front-matter 2026-12-08",
    ],
    [
      "a file without front-matter",
      `# Sync 2026-12-08\n${agenda}`,
      "2026-12-01.md",
      "1 The file's name says 2026-12-01, the heading 2026-12-08",
    ],
    [
      "a body in Chinese",
      `---\ndate: 2026-12-08\n---\n# 例会\n\n会议时间：2026年12月1日 14:00\n\n## 议程\n\n1. 目标\n`,
      "x.md",
      "6 The line in the text says 2026-12-01, the front-matter 2026-12-08",
    ],
  ])("%s names another day", (_, text, file, expected) => {
    expect(found(text, file)).toEqual([expected]);
  });

  it.each([
    [
      "the same day everywhere",
      `${start}\n# Sync 8 December 2026\n\nDate: 2026-12-08\n${agenda}`,
      "2026/2026-12-08-sync.md",
    ],
    ["a heading without a year", `${start}\n# Sync 8 December\n${agenda}`, "meeting.md"],
    [
      "a meeting of two days",
      `${start}\n# Offsite 7 December 2026, 8 December 2026\n${agenda}`,
      "meeting.md",
    ],
    [
      "a day in the minutes",
      `${start}${agenda}\n## Minutes\n\n### Goals\n\nConclusion: go live on 16 March 2027\n`,
      "meeting.md",
    ],
    [
      "several meetings",
      "# Log 2026\n\n## 2026-12-01\n\n### Agenda\n\n1. a\n\n## 2026-12-08\n\n### Agenda\n\n1. b\n",
      "2026-12-01.md",
    ],
    ["a folder of a year and a file of a day", `${start}${agenda}`, "2025/2026-12-08.md"],
    ["a name with a version", `${start}${agenda}`, "plan-v2.1.md"],
  ])("%s is no contradiction", (_, text, file) => {
    expect(found(text, file)).toEqual([]);
  });

  const when = (...lines: readonly string[]): string =>
    `# Sync\n\n${lines.map((line) => `- ${line}\n`).join("")}${agenda}`;
  const keys = (...lines: readonly string[]): string => `---\n${lines.join("\n")}\n---\n${agenda}`;

  it.each([
    [when("Date: Tuesday 2 Dec 2026"), "3 “Tuesday 2 Dec 2026” contradicts itself"],
    [when("时间：2026年12月2日（周二）14:00"), "3 “2026年12月2日（周二）14:00” contradicts itself"],
    [`# Sync, Tuesday 2 December 2026\n${agenda}`, "1 “Sync, Tuesday 2 December 2026” contradicts"],
  ])("finds a weekday on which the day does not fall", (text, said) => {
    expect(found(text)).toEqual([expect.stringContaining(said)]);
    const right = text.replace("Tuesday", "Wednesday").replace("周二", "周三");
    expect(found(right)).toEqual([]);
  });

  it.each([
    [when("Time: 2026-12-02 14:00-15:00 (90 min)"), "3 “90 min” is not the time from start to end"],
    [when("时间：2026-12-02 14:00-15:00（90分钟）"), "3 “90分钟” is not the time from start"],
    [when("Time: 2026-12-02 14:00-15:00", "Duration: 90 min"), "4 “90 min” is not the time"],
    [
      when("Time: 2026-12-02 14:00", "End: 15:00", "Duration: 90 min"),
      "5 “90 min” is not the time",
    ],
    [keys("start: 2026-12-02 14:00", "end: 15:00", "duration: 90"), "4 “90” is not the time"],
    [keys("开始: 2026-12-02 14:00", "结束: 15:00", "时长: 90分钟"), "4 “90分钟” is not the time"],
  ])("finds a length that is not the time from start to end", (text, said) => {
    expect(found(text)).toEqual([expect.stringContaining(said)]);
    expect(found(text.replace(/90(?=\)| ?min| ?分|\n)/, "60"))).toEqual([]);
  });

  it("finds a date that is another day than the start, unless a zone says why", () => {
    expect(found(keys("start: 2026-12-02 14:00", "date: 2026-12-01"))).toEqual([
      "3 `date` says 2026-12-01, `start` 2026-12-02",
    ]);
    expect(found(keys("start: 2026-12-02 14:00", "date: 2026-12-02"))).toEqual([]);
    const elsewhere = ["start: 2026-12-01T23:00-05:00", "timezone: Asia/Shanghai"];
    expect(found(keys(...elsewhere, "date: 2026-12-01"))).toEqual([]);
  });
});
