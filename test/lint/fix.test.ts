import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { fixed } from "../../src/lint/fix.ts";
import { calendarFor, type Finding, lintFile } from "../../src/lint/run.ts";
import type { Source } from "../../src/markdown/source.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import { meaningOf } from "../../src/rewrite/meaning.ts";
import { heldEn, heldZh, plannedZh } from "../rules/meetings.ts";

const read = (source: Source) =>
  readMeetings(source, { timezone: null, calendar: calendarFor(defaultConfig) });
const source = (text: string): Source => ({ file: "meeting.md", text, encoding: "utf-8" });
const fix = (text: string): string =>
  fixed(source(text), {
    read,
    lint: (meetings) => lintFile(meetings, defaultConfig, { language: null, fixing: true }),
  }).text;

/** Fixed; a second run changes nothing, and the meeting says the same. */
function fixedOnce(text: string): string {
  const result = fix(text);
  expect(fix(result)).toBe(result);
  expect(meaningOf(read(source(result)))).toBe(meaningOf(read(source(text))));
  return result;
}

const finding: Finding = {
  ...{ file: "meeting.md", line: 1, column: 1, endLine: 1, endColumn: 1, guide: null, fix: null },
  ...{ rule: "canonical-form", severity: "info", message: "" },
};

const deadlines = (text: string): string =>
  text.replace("3 个工作日内", "3 个工作日内（2026-12-08）");

describe("fixing", () => {
  it("leaves a canonical file as it is, but for the dates of its deadlines", () => {
    expect(fixedOnce(plannedZh)).toBe(plannedZh);
    expect(fixedOnce(heldZh)).toBe(deadlines(heldZh));
    expect(fixedOnce(heldEn)).toMatch(/\(2026-12-\d\d\)/);
  });

  it("puts right people, columns and labels, and nothing else", () => {
    const text = heldZh
      .replace(
        "顾然 <gu.ran@example.com>（研发部，执行人）",
        "顾然<gu.ran@example.com>(研发部、执行者)",
      )
      .replace("| 主讲 |", "| 汇报人 |")
      .replace("- 信息同步：现有", "- 信息同步: 现有");
    expect(fixedOnce(text)).toBe(deadlines(heldZh));
  });

  describe("a time of the front-matter that only people understand", () => {
    const withStart = (line: string) => `---\n${line}\n---\n\n## Agenda\n\n1. Scope (10 min)\n`;

    it.each([
      ["start: Dec 10, 2026 2pm", ["start: 2026-12-10 14:00"]],
      ["start: 2026-12-10 22:00-01:00", ["start: 2026-12-10 22:00", "end: 2026-12-11 01:00"]],
      ["start: '2026-12-10 2pm ET'", ["start: 2026-12-10 14:00", "timezone: America/New_York"]],
      [
        "开始: 2026年12月10日14:00-15:30（北京时间）",
        ["开始: 2026-12-10 14:00", "结束: 15:30", "时区: Asia/Shanghai"],
      ],
      ["date: 10 December 2026", ["date: 2026-12-10"]],
      [
        "date: 2026-12-10\ntime: 14:00-15:30",
        ["date: 2026-12-10", "time: 2026-12-10 14:00", "end: 15:30"],
      ],
      [
        "日期: 2026-12-10\n时间: 下午2点\n结束: 15:30",
        ["日期: 2026-12-10", "时间: 2026-12-10 14:00", "结束: 15:30"],
      ],
    ])("%s becomes values", (line, written) => {
      expect(fixedOnce(withStart(line))).toBe(withStart(written.join("\n")));
    });

    it.each([
      ["that ends before it begins", "start: 2026-12-10 14:00-13:00"],
      ["on another weekday", "start: Friday 2026-12-10 14:00"],
      ["beside another length", "start: Dec 10, 2026 2-3pm\nduration: 30"],
      ["without a day", "time: 14:00"],
      ["beside more", "start: 2026-12-10 14:00, room 3"],
      ["where there is no room for a line", "{ start: 2026-12-10 2pm ET, title: X }"],
    ])("%s stays", (_, line) => {
      expect(fixedOnce(withStart(line))).toBe(withStart(line));
    });
  });

  it("sorts columns and adds the one for states", () => {
    const text = `${heldZh.split("## 行动项")[0]}## 行动项

| 任务 | 负责人 | 截止时间 |
| --- | --- | --- |
| 写规则 | 沈岳 | 2026-12-09 |
| 无 | | |
`;
    expect(fixedOnce(text).split("## 行动项")[1]).toBe(`

| 负责人 | 任务 | 截止时间 | 状态 |
| --- | --- | --- | --- |
| 沈岳 | 写规则 | 2026-12-09 | 进行中 |
|  | 无 |  |  |
`);
  });

  it("adds a space behind a label once", () => {
    const text = "Conclusion: <br>";
    expect(fix(text)).toBe(text);
    expect(fix("Conclusion:<br>")).toBe(fix(fix("Conclusion:<br>")));
  });

  it("keeps line ends", () => {
    const text = heldZh.replace("| 主讲 |", "| 汇报人 |").replaceAll("\n", "\r\n");
    expect(fixedOnce(text)).toBe(deadlines(heldZh).replaceAll("\n", "\r\n"));
  });

  it("numbers agenda items, unless something refers to their numbers", () => {
    const agenda =
      "---\ntitle: X\n---\n\n## 议程\n\n1、目标（5 分钟）\n\n2、预算（5 分钟）\n\n4、排期（5 分钟）\n";
    expect(fixedOnce(agenda)).toContain("3、排期");
    const referred = `${agenda}\n## 行动项\n\n| 议题 | 负责人 | 任务 | 状态 |\n| --- | --- | --- | --- |\n| 4 | 李雷 | 排期 | 进行中 |\n`;
    expect(fixedOnce(referred)).toContain("4、排期");
  });

  it("fills in keys the body answers, and mends a full-width colon", () => {
    const text =
      "---\ntitle: X\nhost:\n---\n\n- 会议时间：2026-12-01 14:00\n- 主持人：李雷\n\n## 议程\n";
    expect(fix(text)).toContain("---\ntitle: X\nhost: 李雷\nstart: 2026-12-01 14:00\n---\n");
    expect(fix("---\n标题：例会\n---\n")).toContain("标题: 例会");
  });

  it("does not touch what is silenced or turned off", () => {
    const silenced = `${plannedZh.replace("| 主讲 |", "| 汇报人 |")}\n<!-- collab-disable-file canonical-form -- 公司模板 -->\n`;
    expect(fix(silenced)).toBe(silenced);
  });

  it("looks for those that would change the meaning, and leaves out only them, in few readings", () => {
    const topics = Array.from({ length: 500 }, (_, i) => `议题${"甲乙丙丁"[i % 4]}${i}\n`);
    const text = `---\ntitle: X\n---\n\n## 纪要\n\n${topics.join("\n")}`;
    let readings = 0;
    const run = (harmful: (line: number) => boolean) => {
      readings = 0;
      return fixed(source(text), {
        read: (changed) => {
          readings++;
          // Stands for a meeting that says something else once a line is gone that should not be.
          const isHarmed = topics.some((line, i) => harmful(i) && !changed.text.includes(line));
          return isHarmed ? [] : read(source(text));
        },
        lint: () =>
          readings > 1
            ? []
            : topics.map((line): Finding => {
                const from = text.indexOf(line);
                const edits = [{ from, to: from + 2, text: "话题" }];
                return { ...finding, fix: { edits, keepsMeaning: true } };
              }),
      });
    };
    expect(run(() => false).count).toBe(500);
    expect(run((line) => line === 123 || line === 400).count).toBe(498);
    expect(readings).toBeLessThan(40);
    run(() => true);
    expect(readings).toBeLessThan(40);
  });

  it("of any text comes to rest and says the same", () => {
    const piece = fc.constantFrom(
      "## 议程\n",
      "## 行动项\n",
      "| 议题 | 时间 | 汇报人 |\n| - | - | - |\n| 甲 | 5 分钟 | 李雷 |\n",
      "| 责任人 | 行动 | 完成时间 |\n| --- | --- | --- |\n| 李雷 | 写 | 下周三 |\n",
      "1、甲（5分钟）\n",
      "3. 乙 \n",
      "### 2. 丙\n",
      "- 结论: 好\n",
      "- Conclusion：fine\n",
      "负责人:李雷，任务：写，完成时间：明天\n",
      "\n",
      "  \n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        fixedOnce(`---\ntitle: X\nstart: 2026-12-01 14:00\n---\n\n${pieces.join("")}`);
      }),
      { numRuns: 60 },
    );
  });
});
