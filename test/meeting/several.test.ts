import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { lintMeeting } from "../../src/lint/run.ts";
import { positionAt } from "../../src/markdown/source.ts";
import { readAll } from "./reading.ts";

const archive = `# 平台例会 2026

## 2026-01-15 14:00-15:00

### 议程

1. 目标（10 分钟）

### 行动项

- 负责人：李雷，任务：写方案，完成时间：下周三

## 1月22日 特别会议

### 议程

1. 预算（20 分钟）

## 2026-01-29（取消）
`;

describe("a file that holds a year of meetings", () => {
  const meetings = readAll(archive);

  it("is read meeting by meeting", () => {
    expect(
      meetings.map(({ id, title, date, stage }) => [id, title?.value, date?.value, stage]),
    ).toEqual([
      ["2026-2026-01-15", "平台例会 2026", "2026-01-15", "planned"],
      ["2026-2026-01-22", "特别会议", "2026-01-22", "planned"],
      ["2026-2026-01-29", "平台例会 2026", "2026-01-29", "cancelled"],
    ]);
    expect(meetings.map(({ agenda }) => agenda.map(({ title }) => title.value))).toEqual([
      ["目标"],
      ["预算"],
      [],
    ]);
    expect(meetings.map(({ part }) => `${part.index + 1}/${part.of}`)).toEqual([
      "1/3",
      "2/3",
      "3/3",
    ]);
  });

  it("counts each deadline from its own meeting", () => {
    expect(meetings[0]?.actions[0]?.due).toMatchObject({ kind: "date", date: "2026-01-21" });
  });

  it("is reported against the lines of the file", () => {
    const [, second] = meetings;
    const lines = second
      ? lintMeeting(second, defaultConfig, { language: "en" }).map(
          ({ line, rule }) => `${line} ${rule}`,
        )
      : [];
    expect(lines).toContain("15 agenda-item-count");
    expect(lines).toContain("17 agenda-item-duration");
    expect(lines.join()).not.toContain("front-matter-valid");
  });

  it("may give each meeting a heading of the first rank", () => {
    const text =
      "# Weekly 2026-02-03\n\n## Agenda\n\n- Goals (5m)\n\n# Weekly 2026-02-10\n\n## Agenda\n\n- Budget (5m)\n";
    expect(readAll(text).map(({ date }) => date?.value)).toEqual(["2026-02-03", "2026-02-10"]);
  });

  it("may have the front-matter of a site's page above them, whose day is none of theirs", () => {
    const meetings = readAll(
      `---\nlayout: page\ntitle: 例会汇编\ndate: 2026-12-31\nseries: platform\ntimezone: Europe/Berlin\n---\n${archive}`,
    );
    expect(meetings.map(({ date, series, timezone }) => [date?.value, series, timezone])).toEqual([
      ["2026-01-15", "platform", "Europe/Berlin"],
      ["2026-01-22", "platform", "Europe/Berlin"],
      ["2026-01-29", "platform", "Europe/Berlin"],
    ]);
    expect(meetings.map(({ problems }) => problems.map(({ key }) => key))).toEqual([
      ["layout"],
      [],
      [],
    ]);
  });

  it("keeps the ids of two meetings on one day apart", () => {
    const text = "# 例会 2026-02-03\n\n## 议程\n\n- 甲\n\n# 评审 2026-02-03\n\n## 议程\n\n- 乙\n";
    expect(readAll(text).map(({ id }) => id)).toEqual(["2026-2026-02-03", "2026-2026-02-03-2"]);
  });
});

describe("meetings that are only called so", () => {
  const called = (text: string) =>
    readAll(text).map(({ title, date }) => [title?.value, date?.value]);

  it.each([
    ["# 会议纪要\n\n## 第一次（2026.2.3）\n\n- 甲\n\n## 第二次（2026.2.10）\n\n- 乙\n"],
    ["# 會議紀錄\n\n## 第一次 2026-02-03\n\n- 甲\n\n## 第二次 2026-02-10\n\n- 乙\n"],
    [
      "# 会议记录\n\n## 第一次会议 2026.2.3\n\n甲\n\n## 第二次会议记录2026.2.10\n\n- 任务截止时间2026.2.17\n",
    ],
    ["# 会议纪要 -- 中文\n# 2026.02.03\n## 主讲人\n王芳\n\n# 2026.02.10\n## 主讲人\n李雷\n"],
    ["# Meeting notes\n\n## 2026-02-03\n\n- a\n\n## 2026-02-10\n\n- b\n"],
    [
      "# 會議記錄\n\n## 會議一\n**日期：2026/2/3**\n\n- 甲\n\n## 會議二\n**日期：2026/2/10**\n\n- 乙\n",
    ],
    ["#### 会议1\n时间：2026年2月3日 14:00\n\n甲\n\n#### 会议2\n时间：2026年2月10日 14:00\n\n乙\n"],
    ["# Notes\n## Meeting 1\nDate: 2026-02-03\n\n- a\n\n## Meeting 2\nDate: 2026-02-10\n\n- b\n"],
  ])("each has a day of its own: %j", (text) => {
    expect(called(text).map(([, date]) => date)).toEqual(["2026-02-03", "2026-02-10"]);
  });

  it("stand below headings of the first rank that repeat", () => {
    const one = (count: number, day: number) =>
      `# Minutes\n## Weekly meeting #${count} - 2026 Feb ${day}th\n\n### Topics\n- roof\n\n`;
    expect(called(one(28, 10) + one(27, 4))).toEqual([
      ["Weekly meeting #28", "2026-02-10"],
      ["Weekly meeting #27", "2026-02-04"],
    ]);
  });

  it("take the file's title where they have none", () => {
    expect(called("# 会议纪要\n\n## 第一次（2026.2.3）\n\n- 甲\n\n## 2026.2.10\n\n- 乙\n")).toEqual(
      [
        ["会议纪要 第一次", "2026-02-03"],
        ["会议纪要", "2026-02-10"],
      ],
    );
  });
});

describe("one meeting, however many dates its headings name", () => {
  it.each([
    [
      "a plan within minutes",
      "# 会议纪要 2026-02-03\n\n## 2026-02-10\n\n- 甲\n\n## 2026-02-17\n\n- 乙\n",
    ],
    [
      "days beside who came",
      "# 会议纪要\n\n## 参会人\n- 王芳\n\n## 2026-02-10\n\n- 甲\n\n## 2026-02-17\n\n- 乙\n",
    ],
    ["a diary", "# 工作日志\n\n## 2026-02-03\n\n- 甲\n\n## 2026-02-10\n\n- 乙\n"],
    ["numbered chapters of one", "# 例会\n## 会议一\n甲\n## 会议二\n日期：2026-02-10\n"],
    [
      "a change log",
      "# Changelog\n\n## [1.1.0] - 2026-02-03\n\n- x\n\n## [1.0.0] - 2026-01-03\n\n- y\n",
    ],
    [
      "topics with dates",
      "# 例会 2026-02-03\n\n## 议程\n\n- 甲\n\n## 2026-01-20 遗留\n\n- x\n\n## 下次会议 2026-02-10\n\n- y\n",
    ],
    [
      "front-matter",
      "---\ntitle: x\nhost: Ann\n---\n## 2026-02-03\n\n### 议程\n\n- 甲\n\n## 2026-02-10\n\n### 议程\n\n- 乙\n",
    ],
  ])("%s", (_, text) => {
    expect(readAll(text)).toHaveLength(1);
  });

  it("points where the file points", () => {
    const [meeting] = readAll("# 例会 2026-02-03\n\n## 议程\n\n- 甲\n");
    expect(meeting && positionAt(meeting.source, meeting.topSpan.from).line).toBe(1);
  });
});

describe("meetings that are counted are several, whether their days are known or not", () => {
  const titled = (text: string) =>
    readAll(text).map(({ title, date }) => [title?.value, date?.value ?? null]);

  it.each([
    [
      "# 会议记录\n\n## 第一次会议\n\n- 定了选题\n\n## 第二次会议\n\n- 定了分工\n",
      [
        ["第一次会议", null],
        ["第二次会议", null],
      ],
    ],
    [
      "# 會議記錄\n\n### 第一次會議\n\n#### 時間：2026.10.5\n\n* 選題\n\n## 第二次會議\n\n#### 時間：2026.10.12\n\n* 分工\n\n### 第三次會議錄\n\n#### 時間：2026.10.19\n\n* 測試\n",
      [
        ["第一次會議", "2026-10-05"],
        ["第二次會議", "2026-10-12"],
        ["第三次會議錄", "2026-10-19"],
      ],
    ],
    [
      "## 第一次会议记录\n\n### 讨论\n\n时间：2026年10月3日\n\n## 第二次会议记录\n\n### 讨论\n\n时间：2026年10月18日\n",
      [
        ["第一次会议记录", "2026-10-03"],
        ["第二次会议记录", "2026-10-18"],
      ],
    ],
    [
      "# Minutes\n\n## Meeting 1\n\n- Roof\n\n## Meeting 2\n\n- Walls\n",
      [
        ["Meeting 1", null],
        ["Meeting 2", null],
      ],
    ],
    [
      "# 会议记录\n\n## 启动会议（3.24）\n\n- 选题\n\n## 会议1\n\n- 甲\n\n## 会议2\n\n- 乙\n",
      [["会议记录", null]],
    ],
    ["# 课程\n\n## 第一期\n\n- 入门\n\n## 第二期\n\n- 进阶\n", [["课程", null]]],
  ])("%s", (text, expected) => {
    expect(titled(text)).toEqual(expected);
  });

  it("and each has a name of its own", () => {
    const ids = readAll("# 会议记录\n\n## 第一次会议\n\n- 选题\n\n## 第二次会议\n\n- 分工\n").map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(2);
  });
});
