import { describe, expect, test } from "vitest";
import { readDeadline } from "../../src/time/deadline.ts";
import { workCalendar } from "../../src/time/workdays.ts";
import { calendar, holds, outcome } from "./deadline-table.ts";

describe("weeks run from Monday to Sunday", () => {
  holds(`
    本周内 @ 2026-04-13 → 2026-04-17
    本周内 @ 2026-09-28 → 2026-09-30
    本周内 @ 2026-10-08 → 2026-10-10
    本周内 @ 2026-11-28 → 2026-11-29
    下周内 @ 2026-11-29 → 2026-12-04
    下周 @ 2026-04-13 → 2026-04-24
    下周内 @ 2026-02-10 → 2026-02-22
    本周五 @ 2026-04-13 → 2026-04-17
    这周五 @ 2026-04-13 → 2026-04-17
    本周四前 @ 2026-05-29 → 2026-05-28
    周五 @ 2026-04-13 → 2026-04-17
    周五 @ 2026-05-29 → 2026-05-29
    周四 @ 2026-05-29 → 2026-06-04
    星期天 @ 2026-11-29 → 2026-11-29
    下周三 @ 2026-11-29 → 2026-12-02
    下周三 @ 2026-11-30 → 2026-12-09
    下星期三下班前 @ 2026-04-13 → 2026-04-22
    下个礼拜三 @ 2026-04-13 → 2026-04-22
    下下周一 @ 2026-04-13 → 2026-04-27
    下周三三点前 @ 2026-04-13 → 2026-04-22
    周末 @ 2026-04-13 → 2026-04-19
    下周末前 @ 2026-04-13 → 2026-04-26
    by Friday @ 2026-04-13 → 2026-04-17
    Friday @ 2026-05-29 → 2026-05-29
    next Friday @ 2026-04-13 → 2026-04-24
    next Friday @ 2026-05-29 → 2026-06-05
    next Wednesday @ 2026-11-29 → 2026-12-02
    this Friday @ 2026-04-13 → 2026-04-17
    Friday next week @ 2026-04-13 → 2026-04-24
    Fri EOD @ 2026-04-13 → 2026-04-17
    COB Thurs @ 2026-04-13 → 2026-04-16
    EOW @ 2026-04-13 → 2026-04-17
    end of the week @ 2026-04-13 → 2026-04-17
    next week @ 2026-04-13 → 2026-04-24
    by end of next week @ 2026-04-13 → 2026-04-24
    next week Monday @ 2026-04-13 → 2026-04-20
    next Monday morning @ 2026-04-13 → 2026-04-20
    周日晚 @ 2026-04-13 → 2026-04-19
    下周（周三） @ 2026-04-13 → 2026-04-22
    this weekend @ 2026-04-13 → 2026-04-19
    本周周五 @ 2026-04-13 → 2026-04-17
    下周周三 @ 2026-04-13 → 2026-04-22
    下星期星期三前 @ 2026-04-13 → 2026-04-22
    下周周三（4月22日） @ 2026-04-13 → 2026-04-22
    下周周末 @ 2026-04-13 → 2026-04-26
  `);
});

describe("a span is counted in calendar days", () => {
  holds(`
    2日内 @ 2026-05-29 → 2026-05-31
    30天内 @ 2026-05-29 → 2026-06-28
    一周内 @ 2026-05-29 → 2026-06-05
    1-2周内 @ 2026-05-29 → 2026-06-12
    1～2 周内 @ 2026-05-29 → 2026-06-12
    一两周内 @ 2026-05-29 → 2026-06-12
    一到两周内 @ 2026-05-29 → 2026-06-12
    两个月内 @ 2026-05-29 → 2026-07-29
    一个月内 @ 2026-01-31 → 2026-02-28
    半个月内 @ 2026-05-29 → 2026-06-13
    半年内 @ 2026-05-29 → 2026-11-29
    2周后 @ 2026-05-29 → 2026-06-12
    三天后 @ 2026-05-29 → 2026-06-01
    会后 3 天内 @ 2026-05-29 → 2026-06-01
    三天以内 @ 2026-05-29 → 2026-06-01
    二十天内 @ 2026-05-29 → 2026-06-18
    两三天内 @ 2026-05-29 → 2026-06-01
    两个星期内 @ 2026-05-29 → 2026-06-12
    48小时内 @ 2026-05-29 → 2026-05-31
    今天 @ 2026-05-29 → 2026-05-29
    今天下班前 @ 2026-05-29 → 2026-05-29
    今晚 @ 2026-05-29 → 2026-05-29
    18:00前 @ 2026-05-29 → 2026-05-29
    当日内 @ 2026-05-29 → 2026-05-29
    明天 @ 2026-05-29 → 2026-05-30
    明早10点 @ 2026-05-29 → 2026-05-30
    后天 @ 2026-05-29 → 2026-05-31
    tomorrow @ 2026-12-31 → 2027-01-01
    the day after tomorrow @ 2026-12-31 → 2027-01-02
    today @ 2026-05-29 → 2026-05-29
    EOD @ 2026-05-29 → 2026-05-29
    end of day tomorrow @ 2026-05-29 → 2026-05-30
    within 2 weeks @ 2026-05-29 → 2026-06-12
    in 3 days @ 2026-05-29 → 2026-06-01
    in a week @ 2026-05-29 → 2026-06-05
    in the next two weeks @ 2026-05-29 → 2026-06-12
    1-2 weeks @ 2026-05-29 → 2026-06-12
    two to three days @ 2026-05-29 → 2026-06-01
    a couple of days @ 2026-05-29 → 2026-05-31
    two months from now @ 2026-05-29 → 2026-07-29
    a fortnight @ 2026-05-29 → 2026-06-12
    10年内 @ 2026-05-29 → 2036-05-29
    within the next 3 days @ 2026-05-29 → 2026-06-01
    within 24 hours @ 2026-05-29 → 2026-05-30
  `);
});

describe("working days know holidays and 调休", () => {
  holds(`
    3个工作日内 @ 2026-05-29 → 2026-06-03
    5 个工作日 @ 2026-05-29 → 2026-06-05
    三个工作日内 @ 2026-09-30 → 2026-10-10
    3个工作日内 @ 2026-02-13 → 2026-02-25
    within 3 business days @ 2026-05-29 → 2026-06-03
    3 working days @ 2026-05-29 → 2026-06-03
    within three workdays @ 2026-05-29 → 2026-06-03
    1-3 business days @ 2026-05-29 → 2026-06-03
  `);

  test("past the end of the data weekends alone count, which is said", () => {
    const year = calendar.knownThrough ?? 0;
    expect(outcome("3个工作日内", `${year}-12-25`)).not.toContain("holidays unknown");
    expect(outcome("10个工作日内", `${year}-12-25`)).toMatch(/^\d{4}-01-\d\d holidays unknown$/);
    expect(outcome("30天内", `${year}-12-25`)).not.toContain("holidays unknown");
    const without = workCalendar({ region: "none", holidays: [], workdays: [] });
    expect(readDeadline("3个工作日内", { said: "2099-12-25", calendar: without })).toMatchObject({
      date: "2099-12-30",
      holidaysUnknown: false,
    });
  });
});

describe("an event", () => {
  holds(`
    下次会议前 @ 2026-05-29 → relative
    by next meeting @ 2026-05-29 → relative
    下个版本前 @ 2026-05-29 → relative
    下次例会 @ 2026-05-29 → relative
    版本发布前 @ 2026-05-29 → relative
    上线前 @ 2026-05-29 → relative
    7.x版本 @ 2026-05-29 → relative
    春节前 @ 2026-11-29 → relative
    before the release @ 2026-05-29 → relative
    next WG @ 2026-05-29 → relative
  `);

  test("is the next meeting's day when that is known", () => {
    expect(outcome("下次会议前", "2026-05-29", "2026-06-12")).toBe("relative 2026-06-12");
    expect(outcome("by the next weekly meeting", "2026-05-29", "2026-06-12")).toBe(
      "relative 2026-06-12",
    );
    expect(outcome("下个版本前", "2026-05-29", "2026-06-12")).toBe("relative");
  });
});

describe("what names no day", () => {
  holds(`
    尽快 @ 2026-05-29 → vague
    待定 @ 2026-05-29 → vague
    后续 @ 2026-05-29 → vague
    持续跟进 @ 2026-05-29 → vague
    持续维护 @ 2026-05-29 → vague
    每周更新 @ 2026-05-29 → vague
    每周五前 @ 2026-05-29 → vague
    暂无 @ 2026-05-29 → vague
    几天内 @ 2026-05-29 → vague
    TBD @ 2026-05-29 → vague
    ASAP @ 2026-05-29 → vague
    ongoing @ 2026-05-29 → vague
    every Friday @ 2026-05-29 → vague
    in a few days @ 2026-05-29 → vague
    尽快，最迟5月30日 @ 2026-05-29 → 2026-05-30
    尽快（5月30日前） @ 2026-05-29 → 2026-05-30
    2026-02-30 @ 2026-01-05 → impossible
    13月1日 @ 2026-01-05 → impossible
    2月30日 @ 2026-01-05 → impossible
    Feb 30 @ 2026-01-05 → impossible
    2026年2月29日 @ 2026-01-05 → impossible
        32号 @ 2026-01-05 → impossible
    2026-13 @ 2026-01-05 → impossible
    13月底 @ 2026-01-05 → impossible
    9999年内 @ 2026-01-05 → 9999-12-31
    9999个月内 @ 9999-01-05 → impossible
    qwerty @ 2026-01-05 → unparsed
    3天前 @ 2026-01-05 → unparsed
    上周五 @ 2026-01-05 → unparsed
    10月30日11月5日 @ 2026-01-05 → several
    前 @ 2026-01-05 → unparsed
    by @ 2026-01-05 → unparsed
    3天前完成 @ 2026-01-05 → unparsed
    ？ @ 2026-01-05 → none
    -- @ 2026-01-05 → none
    / @ 2026-01-05 → none
    无 @ 2026-01-05 → none
    N/A @ 2026-01-05 → none
  `);

  test("nothing written", () => {
    expect(["", "  ", "\u200b", "——"].map((text) => outcome(text, "2026-01-05"))).toEqual(
      Array.from({ length: 4 }, () => "none"),
    );
  });
});

describe("without the meeting's date", () => {
  test.each([
    ["2026-05-30", "2026-05-30"],
    ["2026年5月30日（周五）", "2026-05-30 not Fri"],
    ["end of Q2 2026", "2026-06-30"],
    ["2025.7月底前", "2025-07-31"],
    ["2026-02-30", "impossible"],
    ["13月1日", "impossible"],
    ["5月30日", "unanchored"],
    ["下周三", "unanchored"],
    ["3个工作日内", "unanchored"],
    ["今年底", "unanchored"],
    ["尽快", "vague"],
    ["下次会议前", "relative"],
  ])("%s → %s", (text, expected) => {
    expect(outcome(text, null)).toBe(expected);
  });
});
