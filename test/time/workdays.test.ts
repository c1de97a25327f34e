import { describe, expect, test } from "vitest";
import { addWorkingDays, workCalendar, workingDaysAhead } from "../../src/time/workdays.ts";

const china = workCalendar({ region: "CN", holidays: [], workdays: [] });
const weekends = workCalendar({ region: "none", holidays: [], workdays: [] });

describe("a working day", () => {
  test.each([
    ["2026-02-13", true, "Friday"],
    ["2026-02-14", true, "a Saturday worked for Spring Festival (调休)"],
    ["2026-02-16", false, "Monday in Spring Festival"],
    ["2026-09-30", true, "the day before National Day"],
    ["2026-10-01", false, "National Day"],
    ["2026-10-07", false, "the last day off"],
    ["2026-10-08", true, "the day after"],
    ["2026-10-10", true, "a Saturday worked for National Day"],
    ["2026-11-28", false, "Saturday"],
  ])("in China: %s %s, %s", (date, expected) => {
    expect(china.isWorkday(date)).toBe(expected);
  });

  test("without a region is Monday to Friday", () => {
    expect(weekends.isWorkday("2026-02-14")).toBe(false);
    expect(weekends.isWorkday("2026-10-01")).toBe(true);
    expect(weekends.knownThrough).toBe(null);
  });

  test("is what the configuration adds, a day worked having the last word", () => {
    const own = workCalendar({
      region: "CN",
      holidays: ["2026-12-24", "2026-12-25", "2026-10-10"],
      workdays: ["2026-10-01", "2026-12-25"],
    });
    const days = ["2026-12-24", "2026-12-25", "2026-10-10", "2026-10-01"];
    expect(days.map(own.isWorkday)).toEqual([false, true, false, true]);
  });

  test("past the last year in the data is counted by weekends", () => {
    const year = (china.knownThrough ?? 0) + 1;
    expect(china.knownThrough).toBeGreaterThanOrEqual(2026);
    const october = [1, 2, 3, 4, 5, 6, 7].map((day) => `${year}-10-0${day}`);
    expect(october.map(china.isWorkday)).toEqual(october.map(weekends.isWorkday));
  });
});

describe("working days ahead", () => {
  test.each([
    ["2026-11-27", "2026-11-30", 1, "Friday to Monday"],
    ["2026-11-29", "2026-11-30", 0, "Sunday to Monday"],
    ["2026-11-30", "2026-11-30", 0, "the same day"],
    ["2026-12-02", "2026-11-30", 0, "afterwards"],
    ["2026-09-30", "2026-10-08", 1, "across National Day"],
    ["2026-02-13", "2026-02-24", 2, "a worked Saturday counts"],
    ["2026-11-27", "2026-12-01", 2, "Friday to Tuesday"],
  ])("from %s to %s: %s, %s", (notice, meeting, expected) => {
    expect(workingDaysAhead(notice, meeting, china)).toBe(expected);
  });

  test("a date in the year 1 does not cost seconds", () => {
    expect(workingDaysAhead("0001-01-01", "9999-12-31", china)).toBe(400);
  });
});

describe("counting working days", () => {
  test.each([
    ["2026-11-27", 1, "2026-11-30"],
    ["2026-11-28", 1, "2026-11-30"],
    ["2026-09-30", 3, "2026-10-10"],
    ["2026-11-30", 0, "2026-11-30"],
    ["2026-11-28", 0, "2026-11-28"],
    ["2026-11-30", -1, "2026-11-27"],
    ["2026-10-08", -1, "2026-09-30"],
  ])("%s and %s more is %s", (date, days, expected) => {
    expect(addWorkingDays(date, days, china)).toBe(expected);
  });
});
