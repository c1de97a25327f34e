import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOccasion, settle } from "../../src/time/occasion.ts";

/** `start–end zone`, or the day alone, assuming Shanghai. */
function when(text: string, year: number | null = null): string | null {
  const occasion = readOccasion(text, { year });
  const settled = occasion && settle(occasion, "Asia/Shanghai");
  if (!settled) return null;
  const { date, start, end, timezone } = settled;
  return [start ?? date, end, timezone].filter(Boolean).join(" ");
}

describe("a day and times within other text", () => {
  it.each([
    [
      "平台例会 2026-6-14 9:30-12:00(UTC+08:00)Beijing",
      "2026-06-14T09:30 2026-06-14T12:00 Asia/Shanghai",
    ],
    [
      "2026/05/29 19:00-20:00 (GMT+08:00) 中国标准时间 - 北京",
      "2026-05-29T19:00 2026-05-29T20:00 Asia/Shanghai",
    ],
    ["2026年5月29日（周五）下午2:00-4:00", "2026-05-29T14:00 2026-05-29T16:00 Asia/Shanghai"],
    [
      "2026年5月29日（星期五）14：00～15：30，3楼会议室",
      "2026-05-29T14:00 2026-05-29T15:30 Asia/Shanghai",
    ],
    ["2026.3.11 晚上7点半-9点", "2026-03-11T19:30 2026-03-11T21:00 Asia/Shanghai"],
    [
      "2026年12月1日 上午9:30至11:00（北京时间）",
      "2026-12-01T09:30 2026-12-01T11:00 Asia/Shanghai",
    ],
    ["2026-12-01T14:00:00+05:30", "2026-12-01T14:00 Asia/Kolkata"],
    ["20260115", "2026-01-15 Asia/Shanghai"],
    [
      "November 20, 2026, 10:30\u202fAM\u2009–\u200912:00\u202fPM PST",
      "2026-11-20T10:30 2026-11-20T12:00 America/Los_Angeles",
    ],
    [
      "October 20th 2026 11:00am - 12:00noon PT",
      "2026-10-20T11:00 2026-10-20T12:00 America/Los_Angeles",
    ],
    ["May 8, 2026, 4:00 – 5:00 PM PDT", "2026-05-08T16:00 2026-05-08T17:00 America/Los_Angeles"],
    ["Wed, Mar 4 2026 4-5pm ET", "2026-03-04T16:00 2026-03-04T17:00 America/New_York"],
    ["15 March 2026 at 3pm UTC", "2026-03-15T15:00 UTC"],
    ["Tuesday 14 April 2026, 9:00 to 10:15", "2026-04-14T09:00 2026-04-14T10:15 Asia/Shanghai"],
    ["2026-05-29 23:00-00:30", "2026-05-29T23:00 2026-05-30T00:30 Asia/Shanghai"],
    ["2026-05-29 09:00-10:00 UTC-3", "2026-05-29T09:00 2026-05-29T10:00 Etc/GMT+3"],
    ["Steering group 2026-01-31", "2026-01-31 Asia/Shanghai"],
    ["30.05.2026 14:00", "2026-05-30T14:00 Asia/Shanghai"],
    ["31/12/2026", "2026-12-31 Asia/Shanghai"],
    ["２０２６年１２月４日", "2026-12-04 Asia/Shanghai"],
    ["2026-12-04 24:00", "2026-12-05T00:00 Asia/Shanghai"],
    ["2026年12月4日晚上12点", "2026-12-05T00:00 Asia/Shanghai"],
    ["2026-12-04 22:00-24:00", "2026-12-04T22:00 2026-12-05T00:00 Asia/Shanghai"],
    ["2026-12-04 14:00 -05:00", "2026-12-04T14:00 Etc/GMT+5"],
    ["2026-12-04 14:00 -15:00", "2026-12-04T14:00 2026-12-04T15:00 Asia/Shanghai"],
    ["12/31/2026", "2026-12-31 Asia/Shanghai"],
  ])("%s", (text, expected) => {
    expect(when(text)).toBe(expected);
  });

  it.each([
    "v1.2.3 released",
    "2026-02-30",
    "第 12 次例会",
    "Item 3: costs 2026",
    "",
    "13:00",
    "05/06/2026",
  ])("no day: %s", (text) => {
    expect(when(text)).toBeNull();
  });

  it("takes the year from above where the text has none", () => {
    expect(when("1月15日 例会", 2026)).toBe("2026-01-15 Asia/Shanghai");
    expect(when("Jan 15: weekly", 2026)).toBe("2026-01-15 Asia/Shanghai");
    expect(when("1月15日 例会")).toBeNull();
  });

  it("reads the day back from the ways to write it", () => {
    const written = fc.constantFrom(
      (y: number, m: number, d: number) => `例会 ${y}-${m}-${d} 记录`,
      (y: number, m: number, d: number) => `${y}年${m}月${d}日例会`,
      (y: number, m: number, d: number) => `Weekly, ${y}/${String(m).padStart(2, "0")}/${d}`,
    );
    const day = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2098-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, written, (date, write) => {
        const text = write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        expect(readOccasion(text)?.date).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const occasion = readOccasion(`2026-12-01 ${text}`);
        if (occasion) settle(occasion, "Europe/London");
      }),
    );
  });
});
