import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

/** Where the words for when a meeting is held can stand. */
const PLACES: Readonly<Record<string, (words: string) => string>> = {
  line: (words) => `# 例会\n会议时间：${words}\n\n## 议程\n1. 甲\n`,
  item: (words) => `# Sync\n- **When**: ${words}\n\n## Agenda\n1. A\n`,
  cell: (words) => `# 会议\n| 时间 | ${words} |\n| --- | --- |\n| 地点 | A301 |\n`,
  title: (words) => `# Sync ${words}\n\n## Agenda\n1. A\n`,
};

const times = ({ start, end }: ReturnType<typeof read>): string =>
  `${start?.value ?? "?"} – ${end?.value ?? "?"}`.replaceAll("2026-", "");

const codes = ({ problems }: ReturnType<typeof read>): readonly string[] =>
  problems.map(({ code }) => code).filter((code) => code !== "missing");

describe.each(Object.entries(PLACES))("in a %s", (place, put) => {
  test.each([
    "2026-12-01 14:00 至 2026-12-02 16:00",
    "2026-12-01 14:00 - 2026-12-02 16:00",
    "2026-12-01 14:00 ~ 12-02 16:00",
    "2026年12月1日14:00—12月2日16:00",
    "2026年12月1日（周二）下午2點至12月2日（周三）下午4點",
    "2026年12月1日14时到2026年12月2日16时",
    "1 Dec 2026 14:00 – 2 Dec 2026 16:00",
    "Tue 1 Dec 2026 14:00 – Wed 2 Dec 2026 16:00",
    "December 1, 2026 2pm to December 2, 2026 4pm",
  ])("a meeting over two days: %s", (words) => {
    const meeting = read(put(words));
    expect(times(meeting)).toBe("12-01T14:00 – 12-02T16:00");
    expect(codes(meeting)).toEqual([]);
  });

  test("midnight is that of the day it ends, and the same day may be named twice", () => {
    expect(times(read(put("2026-12-01 22:00 至 2026-12-02 24:00")))).toBe(
      "12-01T22:00 – 12-03T00:00",
    );
    expect(times(read(put("2026-12-01 14:00 to 2026-12-01 16:00")))).toBe(
      "12-01T14:00 – 12-01T16:00",
    );
  });

  test.each([
    "2026-12-02 14:00 to 2026-12-01 16:00",
    "2026-12-01 14:00 至 2026-12-01 14:00",
    "2026-12-01 14:00 至 2027-12-02 16:00",
  ])("it would end before it begins, or much later: %s", (words) => {
    const meeting = read(put(words));
    expect(times(meeting)).toBe("? – ?");
    expect(codes(meeting)).toEqual(place === "title" ? [] : ["impossible-date"]);
  });

  test.each([
    "1-2 December 2026",
    "1–2 Dec 2026",
    "December 1-2, 2026",
    "Dec 1 and 2, 2026",
    "1st to 3rd Dec 2026",
    "1 & 2 December, 2026",
    "Dec 1 - Dec 3, 2026",
    "1 December to 3 December 2026",
  ])("days without a time begin on the first: %s", (words) => {
    expect(read(put(words)).date?.value).toBe("2026-12-01");
  });

  test.each(["--", "——", "—", "－－", "──", "～"])("14:00%s15:00 is a range", (dash) => {
    const meeting = read(put(`2026-12-01 14：00${dash}15：00`));
    expect(times(meeting)).toBe("12-01T14:00 – 12-01T15:00");
    expect([meeting.timezoneFrom, codes(meeting)]).toEqual([null, []]);
  });

  test.each(["+19:00", "UTC+15", "GMT-14:30", "UTC+25", "东十三区"])(
    "no place is so far from Greenwich: %s",
    (offset) => {
      const meeting = read(put(`2026-12-01 14:00 ${offset}`));
      expect([meeting.timezoneFrom, codes(meeting)]).toEqual([null, ["unclear-timezone"]]);
    },
  );
});

describe.each(Object.entries(PLACES))("a zone in words in a %s", (_, put) => {
  test.each([
    ["2026-12-01 16:00 Atlantis time", "Atlantis time"],
    ["2026-12-01 16:00 atlantis time", "atlantis time"],
    ["2026-12-01 16:00-17:00 Atlantis Standard Time", "Atlantis Standard Time"],
    ["2026-12-01 16:00 (Atlantis time)", "Atlantis time"],
    ["2026-12-01 4pm Atlantis time, room 5", "Atlantis time"],
    ["2026年12月1日 16:00 亚特兰蒂斯时间", "亚特兰蒂斯时间"],
    ["2026年12月1日下午4點至5點 亞特蘭提斯時間", "亞特蘭提斯時間"],
  ])("nobody can tell which it is: %s", (words, zone) => {
    const meeting = read(put(words));
    expect([meeting.timezoneFrom, codes(meeting)]).toEqual([null, ["unclear-timezone"]]);
    expect(meeting.problems.find(({ code }) => code === "unclear-timezone")?.value).toBe(zone);
    expect(meeting.start?.value).toBe("2026-12-01T16:00");
  });

  test.each([
    "2026-12-01 16:00 local time",
    "2026-12-01 16:00 lunch time",
    "2026年12月1日 16:00 预计时间",
    "2026年12月1日 16:00 當地時間",
  ])("no zone: %s", (words) => {
    expect(codes(read(put(words)))).toEqual([]);
  });

  test.each([
    ["2026-12-01 16:00 Berlin time", "Europe/Berlin"],
    ["2026-12-01 16:00 Atlantis time (UTC+3)", "Etc/GMT-3"],
    ["2026-12-01 16:00 東京時間", "Asia/Tokyo"],
  ])("a zone that is known: %s", (words, zone) => {
    expect([read(put(words)).timezone, codes(read(put(words)))]).toEqual([zone, []]);
  });
});

describe.each(Object.entries(PLACES))("several days in a %s", (_, put) => {
  test.each([
    "2026年12月1日至2日 14:00-16:00",
    "2026年12月1日-2日 14:00-16:00",
    "2026年12月1日（週二）至2日（週三）下午2點-4點",
    "2026-12-01至02 14:00-16:00",
    "2026/12/1-2 14:00-16:00",
    "1-2 December 2026 14:00-16:00",
    "December 1-2, 2026, 2pm-4pm",
    "2026年12月1日 14:00-16:00，12月2日 9:00-11:00",
    "Dec 1, 2026 14:00-16:00 and Dec 2, 2026 14:00-16:00",
  ])("it begins on the first, and nobody can tell when it ends: %s", (words) => {
    const meeting = read(put(words));
    expect([times(meeting), codes(meeting)]).toEqual(["12-01T14:00 – ?", ["several-days"]]);
  });

  test.each(["2026-12-01 至 2026-12-02 14:00-16:00", "2026-12-01 to 2026-12-02, 14:00"])(
    "the time may be that of the last: %s",
    (words) => {
      const meeting = read(put(words));
      expect([meeting.date?.value, times(meeting), codes(meeting)]).toEqual([
        ...["2026-12-01", "? – ?", ["several-days"]],
      ]);
    },
  );

  test.each(["2026年12月1日至2日 14:00", "2026年12月1日到2日14点", "1-2 December 2026, 14:00"])(
    "when it begins is all that is said: %s",
    (words) => {
      expect([times(read(put(words))), codes(read(put(words)))]).toEqual(["12-01T14:00 – ?", []]);
    },
  );

  test.each(["2026年12月1日14:00至2日16:00", "2026年12月1日14點至2號16點"])(
    "an end on a day without its month: %s",
    (words) => {
      expect(times(read(put(words)))).toBe("12-01T14:00 – 12-02T16:00");
    },
  );
});

test.each([
  ["# Sync\n- Date: 1-2 December 2026\n- Time: 14:00-16:00\n"],
  ["# 例会\n日期：2026年12月1日至2日\n时间：14:00-16:00\n"],
  ["# 例會\n日期：2026年12月1日至2日\n時間：14:00-16:00\n"],
])("days and times in lines of their own: %j", (text) => {
  const meeting = read(text);
  expect([times(meeting), codes(meeting)]).toEqual(["12-01T14:00 – ?", ["several-days"]]);
});

test("what a finding offers is understood", () => {
  const meeting = read("# 例会\n会议时间：2026-12-01 14:00 至 2026-12-02 16:00\n");
  expect([times(meeting), codes(meeting)]).toEqual(["12-01T14:00 – 12-02T16:00", []]);
});

test("a room is no day", () => {
  expect(codes(read("# 例会\n会议时间：2026年12月1日到3号会议室 14:00-15:00\n"))).not.toContain(
    "several-days",
  );
});

test.each([
  ["# Sync\n- Start: 2026-12-01 14:00\n- End: 2026-12-02 16:00\n", "12-01T14:00 – 12-02T16:00"],
  ["# 例会\n开始时间：2026-12-01 14:00\n结束时间：2026-12-02 16:00\n", "12-01T14:00 – 12-02T16:00"],
  ["# 例會\n時間：2026-12-01 14:00\n結束時間：2026-12-01 16:00\n", "12-01T14:00 – 12-01T16:00"],
  ["# Sync\nDate: 2026-12-01 14:00\nEnd time: 16:00\n", "12-01T14:00 – 12-01T16:00"],
])("an end with a day of its own: %j", (text, said) => {
  const meeting = read(text);
  expect([times(meeting), codes(meeting), meeting.unread]).toEqual([said, [], []]);
});

test("an end before the start is reported, and not taken", () => {
  const meeting = read("# 例会\n开始时间：2026-12-02 14:00\n结束时间：2026-12-01 16:00\n");
  expect([times(meeting), codes(meeting)]).toEqual(["12-02T14:00 – ?", ["end-before-start"]]);
});

test("in front-matter the words are understood, and a finding", () => {
  const meeting = read("---\nstart: 2026-12-01 14:00 to 2026-12-02 16:00\n---\n## Agenda\n1. A\n");
  expect([times(meeting), codes(meeting)]).toEqual(["12-01T14:00 – 12-02T16:00", ["in-words"]]);
});
