import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClockRange, readDuration } from "../../src/meeting/duration.ts";

describe("durations as people write them, in minutes", () => {
  test.each([
    ["10分钟", 10],
    ["10 分钟", 10],
    ["１０ 分钟", 10],
    ["10 min", 10],
    ["10 mins.", 10],
    ["10m", 10],
    ["10 minutes", 10],
    ["10'", 10],
    ["10′", 10],
    ["约 10 分钟", 10],
    ["1h", 60],
    ["1.5h", 90],
    ["1小时", 60],
    ["1.5 小时", 90],
    ["2个小时", 120],
    ["1h30", 90],
    ["1 小时 20 分钟", 80],
    ["1 hour", 60],
    ["半小时", 30],
    ["半个小时", 30],
    ["一刻钟", 15],
    ["half an hour", 30],
    ["15-20 min", 20],
    ["15min-30min", 30],
    ["10 ～ 20min", 20],
    ["10至15分钟", 15],
    ["1-2h", 120],
    ["14:00-14:10", 10],
    ["0 分钟", 0],
    ["1 hr 30 min", 90],
    ["1 hour and 30 minutes", 90],
    ["two hours", 120],
    ["an hour and a half", 90],
    ["30-minute", 30],
    ["15 minutes max", 15],
    ["up to 10 min", 10],
    ["90’", 90],
    ["10’–15’", 15],
    ["15分钟左右", 15],
    ["不超过10分钟", 10],
    ["10-15分", 15],
    ["两个半小时", 150],
    ["一个半小时", 90],
    ["1小时半", 90],
    ["三十分钟", 30],
    ["十五分钟", 15],
    ["三小时", 180],
    ["两刻钟", 30],
    ["三刻钟", 45],
    ["120 分鐘", 120],
  ])("%s → %i", (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  test.each([
    "",
    "待定",
    "10",
    "ten",
    "-5",
    "-5 分钟",
    "10 页",
    "14:00",
    "很久",
    "constructor",
    "99999 min",
  ])("%j says none", (text) => {
    expect(readDuration(text)).toBeNull();
  });

  test("a bare number counts where the place says minutes", () => {
    expect(readDuration("10", true)).toBe(10);
    expect(readDuration("15-20", true)).toBe(20);
  });

  test.each(["1", "-", "一", "十", " ", "9点", "约", "two ", "1-"])(
    "a megabyte of %j costs next to nothing",
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      readDuration(text, true);
      readClockRange(text);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );

  test("no text makes it throw", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        (text) => void readDuration(text, true),
      ),
    );
  });
});

describe("ranges of clock times", () => {
  test.each([
    ["14:00-14:10", "14:00", "14:10", 10],
    ["14:00～14:10", "14:00", "14:10", 10],
    ["14：00–14：10", "14:00", "14:10", 10],
    ["9:05 至 9:20", "09:05", "09:20", 15],
    ["上午9:30-10:00", "09:30", "10:00", 30],
    ["下午2:00-3:15", "14:00", "15:15", 75],
    ["上午11:30-12:30", "11:30", "12:30", 60],
    ["9:30 AM – 10:15 AM", "09:30", "10:15", 45],
    ["11:30 am - 1:00 pm", "11:30", "13:00", 90],
    ["2:00-3:00 pm", "14:00", "15:00", 60],
    ["12:00 AM - 12:30 AM", "00:00", "00:30", 30],
    ["23:50-00:10", "23:50", "00:10", 20],
    ["1:30 PM–2:15 PM", "13:30", "14:15", 45],
    ["11:45-12:15pm", "11:45", "12:15", 30],
    ["9am-10am", "09:00", "10:00", 60],
    ["9-10am", "09:00", "10:00", 60],
    ["2pm – 3:30pm", "14:00", "15:30", 90],
    ["from 14:00 to 14:30", "14:00", "14:30", 30],
    ["9.30–10.00", "09:30", "10:00", 30],
    ["14点-14点半", "14:00", "14:30", 30],
    ["14点30分-15点", "14:30", "15:00", 30],
    ["下午2点-3点", "14:00", "15:00", 60],
    ["上午 9 点至 11 点", "09:00", "11:00", 120],
    ["晚上7点半到8点半", "19:30", "20:30", 60],
    ["１４：００－１４：１０", "14:00", "14:10", 10],
  ])("%s is %s to %s, %i minutes", (text, from, to, minutes) => {
    expect(readClockRange(text)).toEqual({ from, to, minutes });
  });

  test.each(["14:00", "25:00-26:00", "14:60-15:00", "a-b", ""])("%j is none", (text) => {
    expect(readClockRange(text)).toBeNull();
  });
});
