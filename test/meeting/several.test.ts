import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { lintMeeting } from "../../src/lint/run.ts";
import { positionAt } from "../../src/markdown/source.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import { workCalendar } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });
const readAll = (text: string, file = "2026.md") =>
  readMeetings({ file, text, encoding: "utf-8" }, { timezone: null, calendar: () => calendar });

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

describe("one meeting, however many dates its headings name", () => {
  it.each([
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
