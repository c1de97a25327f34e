import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const agenda = "\n## 议程\n\n1. 目标（10 分钟）\n";
const titled = (text: string, file?: string) => read(text, file).title?.value ?? null;

describe("what a meeting is called", () => {
  test.each<[string, string, string]>([
    ["a heading with its day", `# 架构例会 2026-06-14${agenda}`, "架构例会"],
    [
      "the part that is not just a kind",
      `# Meeting 1 June 2026 - Trust review${agenda}`,
      "Trust review",
    ],
    [
      "a heading above chapters of the first rank",
      "## Week 2 agenda & minutes\n\nDate: 2026-11-18\n\n# Opening\n\nHello.\n\n# Closing\n",
      "Week 2 agenda & minutes",
    ],
    ["a heading without a space behind its sign", `#例会纪要\n\n##议程\n\n1. 目标\n`, "例会纪要"],
    ["a plain line that begins the file", `第二次晨会 2026-03-31\n${agenda}`, "第二次晨会"],
    [
      "the same in English",
      `Weekly meeting of the reader group\n${agenda}`,
      "Weekly meeting of the reader group",
    ],
  ])("%s", (_, text, title) => {
    expect(titled(text)).toBe(title);
  });

  test.each([
    ["a heading that leads the meeting's facts", `# 会议信息\n\n- 地点：A301\n${agenda}`],
    ["the same in English", `## Meeting logistics\n\n- Location: A301\n${agenda}`],
    ["a label", `#### 主持人：李雷\n#### 会议时间：2026-06-14 15:00\n${agenda}`],
    ["a chapter behind the minutes", "# 会议纪要\n\n- 同意预算\n\n# 首周分工\n\n- 甲\n"],
    ["a sentence", `本次会议讨论了预算。\n${agenda}`],
  ])("is not what stands in %s", (_, text) => {
    expect([null, "会议纪要"]).toContain(titled(text));
  });

  test.each<[string, string | null]>([
    ["会议/平台例会纪要.md", "平台例会纪要"],
    ["Board Meeting 2026-12-01.md", "Board Meeting 2026-12-01"],
    ["meeting.md", null],
    ["README.md", null],
    ["2026-12-01-board-meeting.md", null],
    ["会议室管理.md", null],
  ])("the name of the file %s, where nothing in it says so: %j", (file, title) => {
    expect(titled(agenda, file)).toBe(title);
  });
});

describe("on which day it is", () => {
  test.each<[string, string, string | null]>([
    [
      "a heading below the title",
      "# Board summary\n## June 3, 2026\n\n## Agenda\n\n1. A\n",
      "2026-06-03",
    ],
    [
      "with the section's name",
      "# Committee\n### Meeting minutes: 2026-01-21 UTC 16:00\n\n- a\n",
      "2026-01-21",
    ],
    ["in Chinese", `# 平台组\n\n## 2026年6月3日${agenda}`, "2026-06-03"],
    ["not one of several", "# Log\n\n## June 3, 2026\n\ntext\n\n## June 10, 2026\n\ntext\n", null],
    ["not the next meeting's", `# 平台组\n\n## 下次会议：2026-06-03${agenda}`, null],
    [
      "front-matter's title",
      "---\ntitle: Minutes 2026-06-05\n---\n# Minutes\n\n- a\n",
      "2026-06-05",
    ],
    ["a label before a tab", `会议时间\t2026-06-14 9:30\n${agenda}`, "2026-06-14"],
    ["a label before spaces", `Meeting date   2026-06-14\n${agenda}`, "2026-06-14"],
    ["a label of two words", `Meeting Date/Time: 2026-06-14 9:30\n${agenda}`, "2026-06-14"],
    [
      "a heading without a space",
      `# 例会\n\n###会议时间\n\n2026-06-14 9:30\n${agenda}`,
      "2026-06-14",
    ],
    ["a year of the republic", `# 例會\n\n時間：113/6/14 19:00~21:00\n${agenda}`, "2024-06-14"],
    ["a hyphen of typesetters", `# 例会\n\n时间：2026‐06‐14\n${agenda}`, "2026-06-14"],
    ["a number of another kind", `# 例会\n\n版本 113/6/14/2\n${agenda}`, null],
  ])("%s", (_, text, date) => {
    expect(read(text).date?.value ?? null).toBe(date);
  });

  test("a tag is no heading", () => {
    expect(read(`# 例会\n\n#预算 #二季度\n${agenda}`).agenda).toHaveLength(1);
    expect(titled(`#预算\n${agenda}`)).toBeNull();
  });
});
