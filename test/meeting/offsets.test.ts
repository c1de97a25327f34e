import { describe, expect, test } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { lintFile } from "../../src/lint/run.ts";
import { read } from "./reading.ts";

const when = (text: string) => {
  const { date, start, timezone } = read(text);
  return [date?.value, start?.value.slice(11), timezone];
};

// Files of site generators, calendars and people say how far their clocks are from Greenwich.
const OFFSETS = [
  ["2026-11-19 19:00:00 -0800", "2026-11-19", "19:00", "Etc/GMT+8"],
  ["2026-11-19T19:00:00-08:00", "2026-11-19", "19:00", "Etc/GMT+8"],
  ["2026-11-19 01:00:00 +0530", "2026-11-19", "01:00", "Asia/Kolkata"],
  ["2026-07-19T01:00:00-02:30", "2026-07-19", "01:00", "America/St_Johns"],
  ["2026-11-19T23:30:00+13:00", "2026-11-19", "23:30", "Etc/GMT-13"],
] as const;

describe("the day that a file names stays the day, whatever offset stands behind it", () => {
  test.each(OFFSETS)("in front-matter: %s", (text, ...expected) => {
    for (const key of ["date", "start", "日期"])
      expect(when(`---\ntitle: Board\n${key}: ${text}\n---\n# Board\n`)).toEqual(expected);
  });

  test.each(OFFSETS)("in the body: %s", (text, ...expected) => {
    expect(when(`# Board\n\nDate: ${text}\n`)).toEqual(expected);
    expect(when(`# 理事会\n\n时间：${text}\n\n参会人：王芳\n`)).toEqual(expected);
  });

  test("the assumed zone tells it where its clocks show the same", () => {
    const said = "2026-11-19T09:00:00+08:00";
    const expected = ["2026-11-19", "09:00", "Asia/Shanghai"];
    expect(when(`---\ntitle: 理事会\nstart: ${said}\n---\n# 理事会\n`)).toEqual(expected);
    expect(when(`# 理事会\n\n时间：${said}\n`)).toEqual(expected);
  });

  test("what a program wrote with Z is told by the assumed clock, unless that shows another day", () => {
    const told = (hour: string) =>
      when(`---\n标题: 理事会\nstart: 2026-11-19T${hour}Z\n---\n# 理事会\n`);
    expect(told("06:00:00")).toEqual(["2026-11-19", "14:00", "Asia/Shanghai"]);
    expect(told("20:00:00")).toEqual(["2026-11-19", "20:00", "UTC"]);
  });

  test("a zone that the file names tells it, and the end is told by the same clock", () => {
    expect(
      when("---\nstart: 2026-11-19 19:00 -08:00\ntimezone: Asia/Tokyo\n---\n# Board\n"),
    ).toEqual(["2026-11-20", "12:00", "Asia/Tokyo"]);
    const meeting = read(
      "---\nstart: 2026-11-19T19:00-08:00\nend: 2026-11-19T20:30-08:00\n---\n# Board\n",
    );
    expect(meeting.durationMinutes?.value).toBe(90);
  });
});

test.each([
  ["date: 2026-11-19 19:00:00 -0800"],
  ["start: 2026-11-19T19:00-08:00\ntimezone: Asia/Tokyo"],
])("no day is held against the file that stands nowhere in it: %s", (key) => {
  const text = `---\ntitle: Board\n${key}\n---\n# Board, 19 November 2026\n`;
  expect(contradictions(text)).toBe(0);
  expect(contradictions(text.replace("# Board, 19", "# Board, 22"))).toBe(1);
});

const contradictions = (text: string): number =>
  lintFile([read(text)], defaultConfig, { language: "en" }).filter(
    ({ rule }) => rule === "date-contradiction",
  ).length;
