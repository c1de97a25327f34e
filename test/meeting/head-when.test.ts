import { describe, expect, test } from "vitest";
import { meetingJson } from "../../src/inspect/json.ts";
import { at, read } from "./reading.ts";

const when = (text: string) => {
  const { start, end, durationMinutes, timezone, timezoneFrom } = read(text);
  return [start?.value, end?.value, durationMinutes?.value, timezone, timezoneFrom];
};

describe("zone, end and length on lines of their own", () => {
  test.each([
    [
      "# Sync\n- Date: 2026-11-10 14:00\n- Time zone: Europe/Berlin\n",
      ["2026-11-10T14:00", undefined, undefined, "Europe/Berlin", "file"],
    ],
    [
      "# 例会\n时间：2026-11-10 14:00\n时区：东八区\n",
      ["2026-11-10T14:00", undefined, undefined, "Asia/Shanghai", "file"],
    ],
    [
      "# 例会\n日期：2026-11-10\n开始时间：14:00\n结束时间：15:30\n",
      ["2026-11-10T14:00", "2026-11-10T15:30", 90, "Asia/Shanghai", null],
    ],
    [
      "# Sync\nDate: 2026-11-10\nStart time: 2 PM\nEnd time: 3:30 PM\n",
      ["2026-11-10T14:00", "2026-11-10T15:30", 90, "UTC", null],
    ],
    [
      "# Sync\n- Date: 2026-11-10 14:00 (an hour)\n",
      ["2026-11-10T14:00", "2026-11-10T15:00", 60, "UTC", null],
    ],
    [
      "# 例会\n时间：2026-11-10（下周二） 14:00\n持续时间：1.5 小时\n",
      ["2026-11-10T14:00", "2026-11-10T15:30", 90, "Asia/Shanghai", null],
    ],
  ])("%j", (text, expected) => {
    expect(when(text)).toEqual(expected);
  });
});

describe("what stands beside the time in its line", () => {
  test.each([
    [
      "# Sync\n- Date: 2026-11-10 14:00-15:00 (1h, UTC+8)\n",
      ["2026-11-10T14:00", "2026-11-10T15:00", 60, "Etc/GMT-8", "file"],
    ],
    [
      "# Sync\n- Date: 2026-11-10, 14:00, 90 min, Berlin time\n",
      ["2026-11-10T14:00", "2026-11-10T15:30", 90, "Europe/Berlin", "file"],
    ],
    [
      "# Sync\n- Date: 2026-11-10, 10:00 PT / 13:00 ET / 18:00 UTC\n",
      ["2026-11-10T10:00", undefined, undefined, "America/Los_Angeles", "file"],
    ],
    [
      "# Sync\n- Date: 2026-11-10 14:00 (06:00 UTC)\n",
      ["2026-11-10T14:00", undefined, undefined, "Etc/GMT-8", "file"],
    ],
    [
      "# 例会\n时间：2026-11-10 22:00（伦敦时间14:00，纽约时间9:00）\n",
      ["2026-11-10T22:00", undefined, undefined, "Asia/Shanghai", "file"],
    ],
    [
      "# 例会\n时间：北京时间2026-11-10 22:00，柏林时间15:00\n",
      ["2026-11-10T22:00", undefined, undefined, "Asia/Shanghai", "file"],
    ],
  ])("%j", (text, expected) => {
    expect(when(text)).toEqual(expected);
    expect(read(text).unread).toEqual([]);
  });

  test.each([
    [
      "a town, which may be where they meet",
      "2026-11-10 14:00, Room 5, London",
      ["Room 5, London"],
    ],
    ["a time of which nobody can tell where", "2026-11-10 14:00 EST / 13:00 CST", ["/ 13:00 CST"]],
    ["a time of nowhere", "2026-11-10 14:00 EST, doors 13:00", ["doors 13:00"]],
  ])("%s is left", (_, line, left) => {
    expect(read(`# Sync\n- Date: ${line}\n`).unread.map(({ text }) => text.value)).toEqual(left);
  });
});

describe("what stands under such a label and is not understood is a problem", () => {
  test.each([
    ["# Sync\n- Date: 2026-11-10, 14:00-13:00\n", "impossible-date start 2:9"],
    ["# Sync\n- Date: 2026-11-10\n- Time: 9:00-5:00\n", "impossible-date start 3:9"],
    ["# 例会\n时间：2026年11月10日14:00—13:30\n", "impossible-date start 2:4"],
    ["# Sync\n- Date: 2026-11-10 14:00 EST / 20:00 GMT\n", "other-clock start 2:30"],
    ["# 例会\n时间：北京时间2026-11-10 22:00（伦敦时间13:00）\n", "other-clock start 2:25"],
    ["# 例会\n日期：2026-02-30\n", "impossible-date start 2:4"],
    ["# Sync\n- Date: 12/4/2026\n", "impossible-date start 2:9"],
    ["# Sync\n- Date: 2026-11-10, 14h00\n", "impossible-date start 2:9"],
    ["# Sync\n- Time: 2026-11-10 14:00\n- Duration: 1:30\n", "wrong-type duration 3:13"],
    ["# Sync\n- Time: 2026-11-10 14:00\n- End time: 25:00\n", "impossible-date end 3:13"],
    ["# Sync\n- Time: 2026-11-10 14:00\n- Time zone: Atlantis\n", "unknown-timezone timezone 3:14"],
    ["# 例会\n时间：2026-11-10 14:00\n时区：CST\n", "unclear-timezone timezone 3:4"],
  ])("%j", (text, expected) => {
    const meeting = read(text);
    const [problem] = meeting.problems.filter(({ code }) => code !== "missing");
    expect(problem && `${problem.code} ${problem.key} ${at(meeting, problem.span)}`).toBe(expected);
  });

  test.each([
    "# Sync\n- Date: Tuesday\n",
    "# Sync\n- Time: 2026-11-10 14:00, room 302\n- Duration: TBD\n",
    "# 例会\n时间：2026-11-10 14:00-15:00（每周二）\n时长：待定\n",
  ])("%j says nothing of the kind", (text) => {
    expect(read(text).problems.map(({ code }) => code)).toEqual(["missing"]);
  });
});

describe("a zone that nobody names is assumed, and not told as one that is", () => {
  test.each([
    ["# 例会 2026-11-10 14:00\n", null],
    ["# 例会 2026-11-10 14:00（北京时间）\n", "file"],
    ["# Sync 2026-11-10 14:00 UTC+5:30\n", "file"],
    ["# Sync 2026-11-10 14:00 CST\n", null],
    ["---\nstart: 2026-11-10 14:00\n---\n", null],
    ["---\nstart: 2026-11-10T14:00Z\n---\n", "file"],
    ["---\nstart: 2026-11-10 14:00\ntimezone: Asia/Tokyo\n---\n", "file"],
    ["---\ntitle: x\n---\n- Time: 2026-11-10 14:00 (Asia/Tokyo)\n", "file"],
  ])("%j", (text, from) => {
    const meeting = read(text);
    expect(meeting.timezoneFrom).toBe(from);
    expect(meetingJson(meeting).timezoneStated).toBe(from !== null);
  });
});

describe("the day where nothing is called so", () => {
  const day = (text: string, file?: string) => read(text, file).date?.value ?? null;

  test.each([
    ["# Team meeting 11/20/26\n## Agenda\n- a\n", "2026-11-20"],
    ["# Meeting notes (11-24-26)\n- a\n", "2026-11-24"],
    ["# Plan\nsee below\n\n# Sync meeting 2026-11-09 (09:00)\n## Agenda\n- a\n", "2026-11-09"],
    ["# Committee\n\nMeeting held on 3 May2026\n\nPresent: Ann Lee\n", "2026-05-03"],
    [
      "# Council\n\nMinutes of the meeting of the council held on Thursday 12 February 2026 in the hall.\n",
      "2026-02-12",
    ],
    ["# 纪要\n\n会议于2026年12月1日在二楼召开。\n", "2026-12-01"],
    ["# 紀要\n\n2026年12月1日下午，專案會議在二樓召開。\n", "2026-12-01"],
  ])("%j", (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  test.each([
    ["# Team meeting 11/12/26\n## Agenda\n- a\n"],
    ["# Team meeting 26/02/19\n## Agenda\n- a\n"],
    ["# Plan\n\n# Next sync meeting 2026-12-09\n- a\n"],
    ["# Plan\n\n# Sync meeting 2026-12-09\n- a\n\n# Other meeting 2026-12-16\n- b\n"],
    ["# Committee\n\nThe minutes of the meeting held on 3 April 2026 were read and agreed.\n"],
    ["# 纪要\n\n发布会将于2026年12月20日召开。\n"],
    ["# 纪要\n\n任务截止时间2026.12.17\n"],
  ])("%j may be another one, and none is guessed", (text) => {
    expect(day(text)).toBeNull();
  });

  test("of two days that a file's name may mean, only one is in its folder's month", () => {
    const text = "## Agenda\n- a\n";
    expect(day(text, "202611 Meetings/Sync 03-11-2026.md")).toBe("2026-11-03");
    expect(day(text, "2026-11/11-03-2026.md")).toBe("2026-11-03");
    expect(day(text, "202612/03-11-2026.md")).toBeNull();
    expect(day(text, "notes/03-11-2026.md")).toBeNull();
  });
});

describe("what a line says beside the day and time is told", () => {
  test.each([
    ["Date: 17 Nov 2026, 2–3pm GMT, Teams", ["Teams"]],
    ["Date: Tuesday 17 Nov 2026 at 2pm in the big hall", ["in the big hall"]],
    ["Date: 17 Nov 2026, hybrid", ["hybrid"]],
    ["时间：2026年11月17日 14:00，王芳主持", ["王芳主持"]],
    ["時間：2026年11月17日（週二）14:00 會議室A", ["會議室A"]],
    ["时间：2026年11月17日（周二）下午2点", []],
    ["Date: Tue, 17 Nov 2026, 2–3pm GMT (1 hour)", []],
  ])("%s", (line, expected) => {
    const { date, unread } = read(`# Sync\n\n${line}\n\n## Agenda\n1. Roof (10 min)\n`);
    expect([date?.value, unread.map(({ text }) => text.value)]).toEqual(["2026-11-17", expected]);
  });
});
