import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDeadline } from "../../src/time/deadline.ts";
import { calendar, holds, outcome } from "./deadline-table.ts";

// 2026-11-25 is a Wednesday.

describe("clock times, zones and weekdays around a day change nothing", () => {
  holds(`
    Fri, 27 Nov 2026 10:00:00 +0000 @ 2026-11-25 → 2026-11-27
    Friday 27 Nov 10:00 +0000 @ 2026-11-25 → 2026-11-27
    周五，11月27日 10:00 +0800 @ 2026-11-25 → 2026-11-27
    2026年11月27日（星期五）上午10:00（北京时间） @ 2026-11-25 → 2026-11-27
    11月27日 周五 10:00-11:00 (UTC+08:00) @ 2026-11-25 → 2026-11-27
    27 Nov 2026 at 10:00 London time @ 2026-11-25 → 2026-11-27
    Nov 27, 5pm CST @ 2026-11-25 → 2026-11-27
    by 4 Dec 10:00-0500 @ 2026-11-25 → 2026-12-04
    11/27 18:00--19:00 @ 2026-11-25 → 2026-11-27
    11月27日 6点3刻前 @ 2026-11-25 → 2026-11-27
    11月27日下午3点一刻 @ 2026-11-25 → 2026-11-27
    11月27日 傍晚6:00-6:10 @ 2026-11-25 → 2026-11-27
    11月27日 9:05~9:15 @ 2026-11-25 → 2026-11-27
    12/22 晚 @ 2026-11-25 → 2026-12-22
    Friday, 27.11. @ 2026-11-25 → 2026-11-27
    27.11 @ 2026-11-25 → 2026-11-27
    Friday, 04.12. @ 2026-11-25 → 2026-12-04
    Fri 4/12 @ 2026-11-25 → 2026-12-04
    周五（4.12） @ 2026-11-25 → 2026-12-04
    Fri 12/4 @ 2026-11-25 → 2026-12-04
    2026‐11‐27 @ 2026-11-25 → 2026-11-27
  `);
});

describe("what is left over and names another day is not passed over", () => {
  holds(`
    Friday, 27 Nov or 4 Dec @ 2026-11-25 → several
    本周内，11月27日复核 @ 2026-11-25 → 2026-11-27
    本周内，12月7日复核 @ 2026-11-25 → 2026-12-07 words 2026-11-27
    12月5日（12月1日初稿，12月3日复审） @ 2026-11-25 → several
    12月5日，12月8日复核 @ 2026-11-25 → several
    12月5日前完成，12月8日上线 @ 2026-11-25 → several
    by tomorrow or Friday @ 2026-11-25 → unparsed
    12月5日（法务确认后） @ 2026-11-25 → 2026-12-05
  `);

  const day = fc.constantFrom("11月27日", "12月4日", "2026-12-08", "12/9", "Dec 11", "下周三");
  const between = fc.constantFrom(
    "，",
    "、",
    " ",
    "（",
    "初稿，",
    "复核；",
    " or ",
    " 或 ",
    " 后 ",
  );
  const behind = fc.constantFrom("", "复核", " 18:00", "）", " review", "前");

  test("of two different days in one text neither is ever taken alone", () => {
    fc.assert(
      fc.property(day, between, day, behind, (first, join, second, end) => {
        const [one, other] = [outcome(first, "2026-11-25"), outcome(second, "2026-11-25")];
        fc.pre(one !== other);
        const read = readDeadline(`${first}${join}${second}${end}`, {
          said: "2026-11-25",
          calendar,
        });
        // A day in words beside one in figures is said to differ.
        if (read.kind === "date") expect(read.wordsMean ?? read.wrongWeekday).not.toBeNull();
      }),
    );
  });
});

describe("a deadline counted back from a meeting is one deadline", () => {
  test.each([
    ["24 hours before next meeting", "relative 2026-12-08"],
    ["two days before the next meeting", "relative 2026-12-07"],
    ["下次会议前24小时", "relative 2026-12-08"],
    ["下次会议前3天", "relative 2026-12-06"],
  ])("%s", (text, expected) => {
    expect(outcome(text, "2026-11-25", "2026-12-09")).toBe(expected);
    expect(outcome(text, "2026-11-25")).toBe("relative");
  });
});

describe("marks of other tools", () => {
  holds(`
    📅 2026-11-28 @ 2026-11-25 → 2026-11-28
    ➕ 2026-11-20 📅 2026-11-28 @ 2026-11-25 → 2026-11-28
    📅 2026-11-28 ⏳ 2026-11-26 @ 2026-11-25 → 2026-11-28
    ⏳ 2026-11-28 @ 2026-11-25 → none
    ✅ 2026-11-28 @ 2026-11-25 → none
    [due:: 2026-11-28] @ 2026-11-25 → 2026-11-28
    [[2026-11-28]] @ 2026-11-25 → 2026-11-28
    (@2026-11-28) @ 2026-11-25 → 2026-11-28
    >2026-11-28 @ 2026-11-25 → 2026-11-28
    ~~12月4日~~ 12月10日 @ 2026-11-25 → 2026-12-10
    ~~Dec 4~~ Dec 10 @ 2026-11-25 → 2026-12-10
  `);
});

describe("the day before a holiday begins", () => {
  holds(`
    国庆前 @ 2026-09-01 → 2026-09-30
    国庆节前 @ 2026-10-02 → 2027-09-30
    五一前 @ 2026-03-20 → 2026-04-30
    劳动节前 @ 2026-03-20 → 2026-04-30
    春节前 @ 2026-01-05 → 2026-02-14
    春节放假前 @ 2026-01-05 → 2026-02-14
    端午前 @ 2026-06-01 → 2026-06-18
    端午节之前 @ 2026-06-01 → 2026-06-18
    中秋前 @ 2026-09-01 → 2026-09-24
    清明前 @ 2026-03-20 → 2026-04-03
    明年春节前 @ 2025-12-01 → 2026-02-14
    元旦前 @ 2026-11-25 → 2026-12-31
    before Christmas @ 2026-11-25 → 2026-12-24
    by Christmas @ 2026-12-28 → 2027-12-24
    春节前 @ 2029-11-25 → relative
    国庆后 @ 2026-09-01 → relative
    国庆 @ 2026-09-01 → relative
  `);
});

describe("days said in few words", () => {
  holds(`
    by 29 @ 2026-11-25 → 2026-11-29
    by 5 @ 2026-11-25 → ambiguous
    29 @ 2026-11-25 → unparsed
    by the end of this weekend, June 12 @ 2026-06-08 → 2026-06-12 words 2026-06-14
    by the end of this weekend, June 13 @ 2026-06-08 → 2026-06-13
    民國115年12月5日 @ 2026-11-25 → 2026-12-05
    113年3月5日 @ 2026-11-25 → 2024-03-05
    by Wednesday @ unknown → unanchored
    三天内 @ unknown → unanchored
  `);

  test("again and again is no deadline, which is said", () => {
    for (const text of ["每周五", "每个月底", "every Friday", "weekly"])
      expect(readDeadline(text, { said: "2026-11-25", calendar })).toEqual({
        kind: "vague",
        recurring: true,
      });
    expect(readDeadline("尽快", { said: "2026-11-25", calendar })).toEqual({
      kind: "vague",
      recurring: false,
    });
  });
});
