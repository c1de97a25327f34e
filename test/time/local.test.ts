import { describe, expect, test } from "vitest";
import {
  addDays,
  addMinutes,
  daysBetween,
  isLocalDate,
  isoWeekday,
  localDate,
} from "../../src/time/local.ts";

describe("a local date", () => {
  test.each(["2026-12-01", "2024-02-29", "0001-01-01", "9999-12-31"])("%s exists", (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  test.each([
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-00",
    "9999-12-99",
    "2026-1-1",
    "2026-12-01T14:00",
    "",
  ])("%s is none", (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  test("is made of numbers only when there is such a day", () => {
    expect(localDate(2026, 3, 5)).toBe("2026-03-05");
    expect(localDate(2026, 2, 30)).toBe(null);
    expect(localDate(10000, 1, 1)).toBe(null);
  });
});

describe("counting", () => {
  test("goes over the ends of months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(addMinutes("2026-12-31T23:50", 20)).toBe("2027-01-01T00:10");
    expect(daysBetween("2026-12-31", "2027-01-02")).toBe(2);
    expect(daysBetween("2027-01-02", "2026-12-31")).toBe(-2);
  });

  test("knows days that some places skipped or shortened", () => {
    expect(addDays("2011-12-29", 1)).toBe("2011-12-30"); // not in Samoa
    expect(addMinutes("2026-03-08T01:30", 60)).toBe("2026-03-08T02:30"); // not in New York
    expect(daysBetween("2026-03-07", "2026-03-09")).toBe(2);
  });

  test("comes to the same days as a calendar made of date objects", () => {
    const dayMs = 86_400_000;
    for (const first of ["0000-01-01", "1899-12-28", "1968-01-01", "2099-12-28", "9990-01-01"]) {
      const from = new Date(`${first}T00:00Z`).getTime();
      for (let days = 0; days < 1500; days++) {
        const there = new Date(from + days * dayMs);
        const date = there.toISOString().slice(0, 10);
        expect(addDays(first, days)).toBe(date);
        expect(addDays(date, -days)).toBe(first);
        expect(daysBetween(first, date)).toBe(days);
        expect(isoWeekday(date)).toBe(there.getUTCDay() || 7);
      }
    }
  });

  test("ends where the years of four digits do", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("0000-01-01", -1)).toThrow(RangeError);
    expect(() => addMinutes("9999-12-31T23:59", 1)).toThrow(RangeError);
  });

  test("numbers the days of the week from Monday", () => {
    expect(isoWeekday("2026-11-30")).toBe(1);
    expect(isoWeekday("2026-12-06")).toBe(7);
  });
});
