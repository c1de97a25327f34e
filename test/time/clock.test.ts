import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClockRange } from "../../src/time/clock.ts";

/** Lines of `text = from to`; `-` stands for none. */
function holds(lines: string): void {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" = "));
  test.each(rows)("%s = %s", (text = "", expected) => {
    const range = readClockRange(text);
    expect(range ? `${range.from} ${range.to}` : "-").toBe(expected);
  });
}

describe("both ends say when", () => {
  holds(`
    14:00-14:10 = 14:00 14:10
    14:00～14:10 = 14:00 14:10
    14：00–14：10 = 14:00 14:10
    １４：００－１４：１０ = 14:00 14:10
    14:00 —— 14:10 = 14:00 14:10
    14:00→14:10 = 14:00 14:10
    9:05 至 9:20 = 09:05 09:20
    9:05 to 9:20 = 09:05 09:20
    from 14:00 to 14:30 = 14:00 14:30
    9.30–10.00 = 09:30 10:00
    14:00:00-14:10:00 = 14:00 14:10
    14h00-14h10 = 14:00 14:10
    23:50-00:10 = 23:50 00:10
    23:30-24:00 = 23:30 00:00
    14:00-14:10 UTC = 14:00 14:10
    14:00-14:10 (UTC+8) = 14:00 14:10
    09.30 – 10.00 Uhr = 09:30 10:00
    （14:00-14:10） = 14:00 14:10
  `);
});

describe("in words", () => {
  holds(`
    14点-14点半 = 14:00 14:30
    14点半～15点 = 14:30 15:00
    9点至9点一刻 = 09:00 09:15
    9点45分-10点 = 09:45 10:00
    14点30分-15点 = 14:30 15:00
    14时30分-15时 = 14:30 15:00
    14时-15时 = 14:00 15:00
    上午 9 点至 11 点 = 09:00 11:00
    晚上7点半到8点半 = 19:30 20:30
    上午九点半至十点 = 09:30 10:00
    下午两点到三点 = 14:00 15:00
    下午2-3点 = 14:00 15:00
    下午2点-3点 = 14:00 15:00
    9-10点 = 09:00 10:00
  `);
});

describe("one end says which half of the day it is", () => {
  holds(`
    上午9:30-10:00 = 09:30 10:00
    下午2:00-3:15 = 14:00 15:15
    上午11:30-12:30 = 11:30 12:30
    上午11:30-下午1:00 = 11:30 13:00
    中午12:30-1:30 = 12:30 13:30
    晚上11:30-12:00 = 23:30 00:00
    晚上8点-9点 = 20:00 21:00
    傍晚6:00-6:30 = 18:00 18:30
    凌晨0:30-1:00 = 00:30 01:00
    9:30 AM – 10:15 AM = 09:30 10:15
    1:30 PM–2:15 PM = 13:30 14:15
    9:30 a.m. – 10:15 a.m. = 09:30 10:15
    11:30 am - 1:00 pm = 11:30 13:00
    2:00-3:00 pm = 14:00 15:00
    11:45-12:15 PM = 11:45 12:15
    11:45-12:15pm = 11:45 12:15
    12:30-1:00 PM = 12:30 13:00
    12:00 AM - 12:30 AM = 00:00 00:30
    1pm-2pm = 13:00 14:00
    9am-10am = 09:00 10:00
    9-10am = 09:00 10:00
    1-2pm = 13:00 14:00
    12-1pm = 12:00 13:00
    9am–9:45 = 09:00 09:45
    from 1pm to 2pm = 13:00 14:00
    2pm – 3:30pm = 14:00 15:30
    11:30-1:00 = 11:30 13:00
    10:00-9:00 = 10:00 09:00
  `);
});

describe("no range of clock times", () => {
  holds(`
    14:00 = -
    25:00-26:00 = -
    14:60-15:00 = -
    24:30-25:00 = -
    a-b = -
    1-2 = -
    14:00-10 = -
    2024-2025 = -
    1h30-2h00 = -
    14:00- = -
  `);
});

describe("any range", () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const two = (n: number): string => String(n).padStart(2, "0");
  const clock = (n: number): string => `${two(Math.floor(n / 60))}:${two(n % 60)}`;
  const amPm = (n: number): string =>
    `${((Math.floor(n / 60) + 11) % 12) + 1}:${two(n % 60)} ${n < 720 ? "AM" : "PM"}`;

  test("with hours of the whole day is read back, through noon and midnight", () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 720 }), (from, minutes) => {
        const to = (from + minutes) % 1440;
        const expected = { from: clock(from), to: clock(to), minutes };
        expect(readClockRange(`${clock(from)}-${clock(to)}`)).toEqual(expected);
        expect(readClockRange(`${amPm(from)} – ${amPm(to)}`)).toEqual(expected);
      }),
    );
  });

  test("is answered, never thrown at", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        (text) => void readClockRange(text),
      ),
    );
  });
});
