import { describe, expect, it } from "vitest";
import { readMoment } from "../../src/time/moment.ts";

describe("a moment as machines write it", () => {
  it.each([
    ["2026-10-16T16:00:00-04:00", "2026-10-17", "04:00"],
    ["2026-10-16T16:00-04:00", "2026-10-17", "04:00"],
    ["2026-10-16T16:00-0400", "2026-10-17", "04:00"],
    ["2026-10-16 16:00:00 -04:00", "2026-10-17", "04:00"],
    ["2026-10-16T16:00:00.000-04:00", "2026-10-17", "04:00"],
    ["2026-10-16T16:00:00+09:30", "2026-10-16", "14:30"],
    ["2026-10-16T16:00:00Z", "2026-10-17", "00:00"],
  ])("%s has an offset behind its time", (text, date, time) => {
    expect(readMoment(text, "Asia/Shanghai")).toMatchObject({ date, time });
  });

  it.each(["2026-10-16 16:00-17:00", "2026-10-16T16:00-17:00"])(
    "%s is none: no zone lies so far from Greenwich",
    (text) => {
      expect(readMoment(text, "Asia/Shanghai")).toBeNull();
    },
  );
});
