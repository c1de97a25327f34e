import { describe, expect, test } from "vitest";
import {
  ANY,
  clocks,
  dates,
  deadlines,
  durations,
  leaders,
  names,
  type Places,
  ranges,
  zones,
} from "./places.ts";

/**
 * Lines of `words = meaning`: the same in every place where the words can stand. `-`: no place makes
 * anything of them, and all report it. Behind `but` the places that do not read them, and say so.
 */
function hold({ frontMatter, body }: Places, lines: string): void {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => /^ *(.+?) = (.+?)(?: but (.+))?$/.exec(line)?.slice(1) ?? []);
  test.each(rows)("%s = %s", (words = "", meaning = "", but = "") => {
    const expected = meaning === "-" ? null : meaning;
    const excepted = but.split(", ");
    const found = Object.entries({ ...body }).map(([place, reads]) => [place, reads(words)]);
    const meant = Object.keys(body).map((place) => [
      place,
      excepted.includes(place) ? null : expected,
    ]);
    const isAny = new Set(found.flatMap(([place, made]) => (made === ANY ? [place] : [])));
    expect(found.filter(([place]) => !isAny.has(place ?? null))).toEqual(
      meant.filter(([place]) => !isAny.has(place ?? null)),
    );
    for (const [place, reads] of Object.entries(frontMatter))
      expect([place, reads(words) ?? expected]).toEqual([place, expected]);
  });
}

describe("a time of day", () => {
  hold(
    clocks,
    `
    14:00 = 14:00
    14：00 = 14:00
    １４:00 = 14:00
    14:00:00 = 14:00
    at 14:00 = 14:00
    14点 = 14:00
    14时 = 14:00
    14点30分 = 14:30
    14点半 = 14:30
    22时24分 = 22:24
    下午2点 = 14:00
    下午2:00 = 14:00
    下午两点半 = 14:30
    上午9点 = 09:00
    中午12点 = 12:00
    晚上8点 = 20:00
    6点3刻 = 06:45
    2 PM = 14:00
    2:00 pm = 14:00
    2 p.m. = 14:00
    noon = 12:00
    25:00 = -
    9:5 = -
    14h00 = -
    `,
  );
});

describe("a range of times", () => {
  hold(
    ranges,
    `
    14:00-15:00 = 14:00-15:00
    14:00--15:00 = 14:00-15:00
    14：00——15：00 = 14:00-15:00
    14:00 – 15:00 = 14:00-15:00
    14:00~15:00 = 14:00-15:00
    14:00〜15:00 = 14:00-15:00
    14:00‐15:00 = 14:00-15:00
    14:00→15:00 = 14:00-15:00
    14:00至15:00 = 14:00-15:00
    14:00 to 15:00 = 14:00-15:00
    14点到15点 = 14:00-15:00
    下午2:00-3:00 = 14:00-15:00
    下午2点-3点半 = 14:00-15:30
    上午9点至11点半 = 09:00-11:30
    傍晚6:00-6:10 = 18:00-18:10
    2-3pm = 14:00-15:00
    2:00-3:00 PM = 14:00-15:00
    9:00 AM – 10:15 AM = 09:00-10:15
    from 2:00 to 3:00 pm = 14:00-15:00
    noon-1pm = 12:00-13:00
    14h00-14h10 = 14:00-14:10
    14.00-15.00 = 14:00-15:00 but behind
    23:30-00:30 = 23:30-00:30
    1400-1500 = -
    14:00-25:00 = -
    `,
  );
});

describe("a length", () => {
  hold(
    durations,
    `
    10分钟 = 10
    10 分鐘 = 10
    １０分钟 = 10
    十分钟 = 10
    约10分钟 = 10
    10分钟左右 = 10
    10-15分钟 = 15
    15+5 min = 20
    10 min = 10
    10' = 10
    ten minutes = 10
    about 10 min = 10
    1h = 60
    1.5h = 90
    1h30 = 90
    1 hour 30 min = 90
    an hour = 60
    half an hour = 30
    an hour and a half = 90
    1小时20分钟 = 80
    半小时 = 30
    两个半小时 = 150
    三刻钟 = 45
    1:30 = -
    很久 = -
    `,
  );
});

describe("a day", () => {
  hold(
    dates,
    `
    2026-12-04 = 2026-12-04
    2026/12/4 = 2026-12-04
    2026.12.4 = 2026-12-04
    20261204 = 2026-12-04
    2026‐12‐04 = 2026-12-04
    2026年12月4日 = 2026-12-04
    2026 年 12 月 4 日 = 2026-12-04
    ２０２６年１２月４日 = 2026-12-04
    二〇二六年十二月四日 = 2026-12-04
    2026年12月4号 = 2026-12-04
    民國115年12月4日 = 2026-12-04
    115/12/4 = 2026-12-04
    04.12.2026 = 2026-12-04
    13/4/2027 = 2027-04-13
    4 Dec 2026 = 2026-12-04
    4-Dec-2026 = 2026-12-04
    Dec 4, 2026 = 2026-12-04
    December 4th, 2026 = 2026-12-04
    4th of December 2026 = 2026-12-04
    Fri, 4 Dec 2026 = 2026-12-04
    Friday, 4 December 2026 = 2026-12-04
    2026-12-04（周五） = 2026-12-04
    2026年12月4日（星期五） = 2026-12-04
    12月4日（周五）2026 = -
    12/4/2026 = -
    2026-02-30 = -
    '26-12-04 = -
    `,
  );
});

describe("a zone", () => {
  hold(
    zones,
    `
    UTC+8 = 06:00
    (UTC+08:00) = 06:00
    GMT+8 = 06:00
    +08:00 = 06:00
    +0800 = 06:00
    UTC-5 = 19:00
    -05:00 = 19:00
    UTC+5:30 = 08:30
    UTC = 14:00
    Z = 14:00
    Asia/Shanghai = 06:00
    (Europe/Berlin) = 13:00
    北京时间 = 06:00
    北京時間 = 06:00
    东八区 = 06:00
    London time = 14:00
    东京时间 = 05:00
    PST = 22:00
    HKT = 06:00
    CST (UTC+08:00) = 06:00
    CST = -
    IST = -
    UTC+25 = -
    XYT = -
    `,
  );
});

describe("a deadline of a meeting on Tuesday 10 November 2026", () => {
  hold(
    deadlines,
    `
    周五 = 2026-11-13
    下周三 = 2026-11-18
    本周内 = 2026-11-13
    月底 = 2026-11-30
    12月4日前 = 2026-12-04
    十二月四日 = 2026-12-04
    12/4 = 2026-12-04 but cell in English, box, bracket, detail in English, label
    3天内 = 2026-11-13
    3个工作日内 = 2026-11-13
    一个月内 = 2026-12-10
    会后24小时内 = 2026-11-11
    12月中旬 = 2026-12-20
    元旦前 = 2026-12-31
    12月4日下班前 = 2026-12-04
    下周一上午 = 2026-11-16
    📅 2026-12-04 = 2026-12-04
    next Friday = 2026-11-20
    by 4 December = 2026-12-04
    end of month = 2026-11-30
    EOD Friday = 2026-11-13
    within 3 days = 2026-11-13
    mid-December = 2026-12-15
    before Christmas = 2026-12-24
    Fri, 27 Nov 2026 10:00:00 +0000 = 2026-11-27
    12月4日（周五） = 2026-12-04
    尽快 = vague
    每周五 = vague
    TBD = vague
    下次会议前 = relative
    next meeting = relative
    05/06/2026 = -
    方案12/4，评审12/8 = -
    `,
  );
});

describe("who it is", () => {
  hold(
    names,
    `
    王芳 = 王芳
    李雷、王芳 = 李雷+王芳
    李雷，王芳 = 李雷+王芳
    @lee = lee
    王芳（研发部） = 王芳
    Ann Lee = Ann Lee but colon
    Ann Lee, Bo Berg = Ann Lee+Bo Berg
    Müller = Müller
    O'Brien = O'Brien
    Null = Null but colon
    市场部 = 市场部
    `,
  );
});

describe("who leads it", () => {
  hold(
    leaders,
    `
    王芳 = 王芳
    Ann Lee = Ann Lee
    O'Brien = O'Brien
    `,
  );
});
