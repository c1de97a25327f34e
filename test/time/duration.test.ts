import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClockRange } from "../../src/time/clock.ts";
import { readDuration } from "../../src/time/duration.ts";
import { ownWork } from "../support/own-work.ts";

/** Lines of `text = minutes`; `-` stands for none. */
function holds(lines: string): void {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" = "));
  test.each(rows)("%s = %s", (text = "", minutes = "") => {
    expect(readDuration(text)).toBe(minutes === "-" ? null : Number(minutes));
  });
}

describe("minutes", () => {
  holds(`
    10分钟 = 10
    10 分钟 = 10
    １０ 分钟 = 10
    10 min = 10
    10 mins. = 10
    10m = 10
    10 minutes = 10
    30-minute = 30
    10' = 10
    10′ = 10
    90’ = 90
    90＇ = 90
    120 分鐘 = 120
    5分 = 5
    5 分 = 5
    十分钟 = 10
    十五分钟 = 15
    二十分钟 = 20
    三十分钟 = 30
    四十五分钟 = 45
    一百二十分钟 = 120
    一分半钟 = 2
    一刻钟 = 15
    两刻钟 = 30
    三刻钟 = 45
    ten minutes = 10
    forty-five minutes = 45
    twenty min = 20
    a quarter of an hour = 15
    three quarters of an hour = 45
    0 分钟 = 0
  `);
});

describe("hours", () => {
  holds(`
    1h = 60
    1.5h = 90
    0,5 h = 30
    .5h = 30
    1小时 = 60
    1.5 小时 = 90
    1.5个小时 = 90
    2个小时 = 120
    两小时 = 120
    三个小时 = 180
    三小时 = 180
    1个钟 = 60
    一个钟头 = 60
    1 hour = 60
    an hour = 60
    two hours = 120
    半小时 = 30
    半个小时 = 30
    半个钟头 = 30
    half an hour = 30
    half hour = 30
    ½ h = 30
    1½ h = 90
    1 1/2 hours = 90
    1h30 = 90
    1h30m = 90
    1hr30 = 90
    1 hr 30 min = 90
    1 hour 30 minutes = 90
    1 hour and 30 minutes = 90
    an hour and a half = 90
    one and a half hours = 90
    1 小时 20 分钟 = 80
    一个小时二十分钟 = 80
    2小时30分 = 150
    1小时半 = 90
    一个半小时 = 90
    两个半小时 = 150
    2个半小时 = 150
  `);
});

describe("of a range the upper bound counts, a plus adds up", () => {
  holds(`
    15-20 min = 20
    15min-30min = 30
    10 ～ 20min = 20
    10-15分 = 15
    10’–15’ = 15
    10－15分钟 = 15
    10—15分钟 = 15
    10至15分钟 = 15
    10到15分钟 = 15
    十到十五分钟 = 15
    三五分钟 = 5
    15 to 20 minutes = 20
    10或15分钟 = 15
    1-2h = 120
    一两个小时 = 120
    半小时-1小时 = 60
    30min-1h = 60
    20-15 min = -
    15+5 min = 20
    10分钟+5分钟 = 15
    1h + 15 min = 75
  `);
});

describe("what changes nothing", () => {
  holds(`
    约 10 分钟 = 10
    约15分钟 = 15
    大约15分钟 = 15
    15分钟左右 = 15
    15分钟以内 = 15
    不超过15分钟 = 15
    不超过10分钟 = 10
    ≤15分钟 = 15
    预计10分钟 = 10
    共10分钟 = 10
    时长：10分钟 = 10
    ~15 min = 15
    ca. 15 min = 15
    approximately 15 minutes = 15
    up to 15 min = 15
    up to 10 min = 10
    max. 15min = 15
    15 min max = 15
    15 minutes max = 15
    3 min each = 3
    15 min incl. Q&A = 15
    15 min (incl. Q&A) = 15
    15 分钟（含问答） = 15
    （10分钟） = 10
    [10 min] = 10
    10分钟。 = 10
  `);
});

describe("a range of clock times", () => {
  holds(`
    14:00-14:10 = 10
    14:00～14:10 = 10
    上午9:30-10:00 = 30
    9:30 AM – 10:15 AM = 45
    9.30–10.00 = 30
    14点-14点半 = 30
    14:00-14:10（10分钟） = 10
    14:00-14:10 (15 min) = -
  `);

  test("3.15-3.20 is one only where the place says so: elsewhere it may be two days", () => {
    expect(readDuration("3.15-3.20")).toBeNull();
    expect(readDuration("3.15-3.20", true)).toBe(5);
  });
});

describe("what says none", () => {
  test.each([
    ..."待定|10|ten|-5|-5 分钟|10 页|14:00|14:00起|很久|constructor|99999 min|half|半|一|分钟|min|h|1天|半天|30s|30秒".split(
      "|",
    ),
    ..."每人3分钟|3x5 min|10分钟讨论|第2分组|2024-2025|4/20-4/27|1h30x|1 min 2|ten|'|5'30\"|10 min (5 min)".split(
      "|",
    ),
    "",
  ])("%j", (text) => {
    expect(readDuration(text)).toBeNull();
  });
});

test("a bare number counts where the place says minutes", () => {
  expect(readDuration("10", true)).toBe(10);
  expect(readDuration("１０", true)).toBe(10);
  expect(readDuration("十五", true)).toBe(15);
  expect(readDuration("15-20", true)).toBe(20);
  expect(readDuration("10+5", true)).toBe(15);
});

describe("any text", () => {
  const pieces = fc.array(
    fc.constantFrom(
      ..."1 15 9: :30 半 两 个 小时 分钟 点 上午 pm h min ' - ~ + ( ) 约 to . ½".split(" "),
      " ",
    ),
    { maxLength: 10 },
  );

  test("is answered with whole minutes or none, never thrown at", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      pieces.map((all) => all.join("")),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (text, unitKnown) => {
        const minutes = readDuration(text, unitKnown);
        expect(minutes === null || (Number.isInteger(minutes) && minutes >= 0)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("minutes are read back however they are written", () => {
    const written = [
      (n: number) => `${n} 分钟`,
      (n: number) => `${n}min`,
      (n: number) => `约${n}’`,
      (n: number) => `${Math.floor(n / 60)}h${n % 60}m`,
      (n: number) => `${Math.floor(n / 60)} 小时 ${n % 60} 分`,
      (n: number) => `0-${n} minutes`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.constantFrom(...written), (n, write) => {
        expect(readDuration(write(n))).toBe(n);
      }),
    );
  });

  test.each(["1", "-", "一", "十", " ", "9点", "约", "two ", "1-", "半", "10 min ", "(", "½"])(
    "a megabyte of %j costs next to nothing",
    (piece) => {
      const worked = ownWork();
      const text = piece.repeat(1_000_000 / piece.length);
      expect(readDuration(text, true)).toBeNull();
      expect(readClockRange(text)).toBeNull();
      expect(worked()).toBeLessThan(2000);
    },
  );
});
