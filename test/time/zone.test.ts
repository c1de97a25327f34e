import { describe, expect, test } from "vitest";
import { isTimezone, toInstant, toLocal, toOffsetIso } from "../../src/time/zone.ts";

describe("a time zone", () => {
  test.each([
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/Argentina/Buenos_Aires",
    "America/Port-au-Prince",
    "UTC",
    "GMT",
    "Etc/UTC",
    "Etc/GMT+8",
  ])("%s is known", (name) => {
    expect(isTimezone(name)).toBe(true);
  });

  test.each(["CST", "EST", "MST", "HST", "CET", "EET", "PRC", "ROC", "EST5EDT", "PST8PDT", "cst"])(
    "%s is refused: it is no place, and to many another zone",
    (name) => {
      expect(isTimezone(name)).toBe(false);
    },
  );

  test.each(["Asia/Peking", "北京", "+08:00", "", "__proto__", "Asia/Shanghai "])(
    "%j is not",
    (name) => {
      expect(isTimezone(name)).toBe(false);
    },
  );

  test("that is not known is refused", () => {
    expect(() => toInstant("2026-12-01T14:00", "Asia/Peking")).toThrow(RangeError);
  });
});

describe("a wall clock", () => {
  test.each([
    ["2026-12-01T14:00", "Asia/Shanghai", "2026-12-01T14:00:00+08:00", "2026-12-01T06:00Z"],
    ["2026-12-01T14:00", "UTC", "2026-12-01T14:00:00+00:00", "2026-12-01T14:00Z"],
    ["2026-12-01T14:00", "America/New_York", "2026-12-01T14:00:00-05:00", "2026-12-01T19:00Z"],
    ["2026-07-01T14:00", "America/New_York", "2026-07-01T14:00:00-04:00", "2026-07-01T18:00Z"],
    ["2026-12-01T14:00", "America/St_Johns", "2026-12-01T14:00:00-03:30", "2026-12-01T17:30Z"],
    ["2026-12-01T00:30", "Pacific/Kiritimati", "2026-12-01T00:30:00+14:00", "2026-11-30T10:30Z"],
  ])("%s in %s is %s", (local, zone, iso, instant) => {
    expect(toOffsetIso(local, zone)).toBe(iso);
    expect(toInstant(local, zone)).toEqual(new Date(instant));
    expect(toLocal(new Date(instant), zone)).toBe(local);
  });

  test.each([
    ["the last minute before the gap", "2026-03-29T01:59", "2026-03-29T01:59:00+01:00"],
    ["a skipped time moves on by the gap", "2026-03-29T02:30", "2026-03-29T03:30:00+02:00"],
    ["the first minute after the gap", "2026-03-29T03:00", "2026-03-29T03:00:00+02:00"],
    ["of a time that comes twice, the first", "2026-10-25T02:30", "2026-10-25T02:30:00+02:00"],
    ["after the overlap", "2026-10-25T03:00", "2026-10-25T03:00:00+01:00"],
  ])("in Berlin: %s", (_, local, iso) => {
    expect(toOffsetIso(local, "Europe/Berlin")).toBe(iso);
  });

  test("in New York, where the clocks change west of UTC", () => {
    expect(toOffsetIso("2026-03-08T02:30", "America/New_York")).toBe("2026-03-08T03:30:00-04:00");
    expect(toOffsetIso("2026-11-01T01:30", "America/New_York")).toBe("2026-11-01T01:30:00-04:00");
  });

  test("on the day Samoa left out moves on to the next", () => {
    expect(toOffsetIso("2011-12-30T12:00", "Pacific/Apia")).toBe("2011-12-31T12:00:00+14:00");
  });
});

test("Shanghai's clock, which is not looked up, shows what the database has", () => {
  const zone = { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" } as const;
  const database = new Intl.DateTimeFormat("sv-SE", zone);
  for (let year = 1985; year < 2060; year++) {
    for (let month = 0; month < 12; month++) {
      for (const at of [new Date(Date.UTC(year, month)), new Date(Date.UTC(year, month, 15, 20))]) {
        expect(toLocal(at, "Asia/Shanghai")).toBe(database.format(at).replace(" ", "T"));
      }
    }
  }
});
