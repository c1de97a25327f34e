import { expect, test } from "vitest";
import { endsWithDay, isDayAlone, leadingDay } from "../../src/time/day.ts";

test.each([
  ["2026-12-04 done", "2026-12-04"],
  ["2026年12月4日（周五）完成", "2026年12月4日（周五）"],
  ["Fri, 4 Dec 2026: done", "Fri, 4 Dec 2026"],
  ["December 4th, 2026, as planned", "December 4th, 2026"],
  ["２０２６年十二月四日完成", "２０２６年十二月四日"],
  ["12月完成", "12月"],
  ["04.12.2026", "04.12.2026"],
  ["3 tests added", ""],
  ["2026 plan", ""],
  ["decide", ""],
  // A day, though nobody can tell which of two.
  ["12/4/26 done", "12/4/26"],
])("the day that %j begins with", (text, day) => {
  expect(text.slice(0, leadingDay(text))).toBe(day);
});

test.each(["12月4日前", "Jun 25, 2026", "3 Dec", "2026-12-04", "12月4日之前"])(
  "%s is a day alone",
  (text) => {
    expect(isDayAlone(text)).toBe(true);
  },
);

test.each(["12月4日前补齐文档", "Jun 25 review", "Ann"])("%s says something else", (text) => {
  expect(isDayAlone(text)).toBe(false);
});

test.each([
  ["write it by 2026-12-04", true],
  ["写方案，12月4日", true],
  ["write it by Dec 4, 2026", true],
  ["version 1.12.2026.4", false],
  ["write it", false],
])("%j ends with a day: %s", (text, expected) => {
  expect(endsWithDay(text)).toBe(expected);
});
