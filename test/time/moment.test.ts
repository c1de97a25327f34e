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

describe("the canonical form", () => {
  it.each([
    ["2026-12-01 14:00", { date: "2026-12-01", time: "14:00", zone: null }],
    ["2026-12-01", { date: "2026-12-01", time: null, zone: null }],
    ["2028-02-29 00:00", { date: "2028-02-29", time: "00:00", zone: null }],
  ])("%s", (text, moment) => {
    expect(readMoment(text, "Asia/Shanghai")).toEqual(moment);
    // With spaces around it the grammar of all forms reads it, which has to agree.
    expect(readMoment(` ${text} `, "Asia/Shanghai")).toEqual(moment);
  });

  it.each(["2026-02-30 14:00", "2026-13-01", "2026-12-01 25:00"])("%s does not exist", (text) => {
    expect(readMoment(text, "Asia/Shanghai")).toBeNull();
  });
});
