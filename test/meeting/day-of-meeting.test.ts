import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const when = (text: string): string => {
  const { date, start, end } = read(text);
  return [
    date?.value ?? "no day",
    start?.value.slice(11) ?? "no time",
    ...(end ? [end.value.slice(11)] : []),
  ].join(" ");
};

describe("the day of one line and the time of another", () => {
  test.each([
    ["# Board\n\nDate: 1 Dec 2026\nTime: 3 Dec 2026, 14:00\n", "2026-12-01 no time"],
    ["# 理事会\n\n日期：2026年12月1日\n时间：2026年12月3日14:00\n", "2026-12-01 no time"],
    ["# Board\n\nDate: 1 Dec 2026\nTime: 1 Dec 2026, 14:00\n", "2026-12-01 14:00"],
    ["# Board 2026-12-01\n\nTime: 14:00-15:00\n", "2026-12-01 14:00 15:00"],
    [
      "# 业主大会\n\n投票期间：2026年11月15日至11月25日\n计票时间：2026年11月28日下午3点\n",
      "2026-11-28 15:00",
    ],
    [
      "# Owners\n\nPolls open: 15 to 25 November 2026\nCount: 28 November 2026, 3 pm\n",
      "2026-11-28 15:00",
    ],
  ])("%s", (text, expected) => {
    expect(when(text)).toBe(expected);
  });

  test("what is left out is reported", () => {
    const { unread } = read("# Board\n\nDate: 1 Dec 2026\nTime: 3 Dec 2026, 14:00\n");
    expect(unread.map(({ text, why }) => [text.value, why])).toEqual([
      ["Time: 3 Dec 2026, 14:00", "said-before"],
    ]);
  });
});

describe("the name of a meeting before its day and time", () => {
  const outage = "# Post-mortem: outage 2026-11-27\n\n";
  test.each([
    [
      "**Review meeting:** 2026-11-30 15:00 UTC (45 min) — facilitator: Ann Lee; scribe: Bo Berg",
      "2026-11-30 15:00 15:45",
    ],
    ["复盘会：2026-11-30 15:00，主持：王芳", "2026-11-30 15:00"],
    ["Next meeting: 2026-12-30 15:00 UTC — facilitator: Ann Lee", "2026-11-27 no time"],
    [
      "Outage: 2026-11-26 14:02 to 14:40 UTC, found by the alert that was set up",
      "2026-11-27 no time",
    ],
  ])("%s", (line, expected) => {
    expect(when(`${outage}${line}\n`)).toBe(expected);
  });

  test("and who does what behind it", () => {
    const line =
      "**Review meeting:** 2026-11-30 15:00 UTC (45 min) — facilitator: Ann Lee; scribe: Bo Berg";
    const { host, recorder, unread } = read(`${outage}${line}\n`);
    expect([host?.value, recorder?.value]).toEqual(["Ann Lee", "Bo Berg"]);
    expect(unread).toEqual([]);
  });
});

describe("a sentence tells when people met", () => {
  test.each([
    ["Held on Thursday the 26th of November, 2026 at 7.30 p.m. in the hall", "2026-11-26 19:30"],
    [
      "Minutes of the regular meeting held at 7:30 pm on Thursday, November 26, 2026, at the hall.",
      "2026-11-26 19:30",
    ],
    ["The board met on Thursday, 26 November 2026, at 19:30 in the hall.", "2026-11-26 19:30"],
    ["The minutes of the meeting held on 29 October 2026 were adopted.", "no day no time"],
    ["The goals met on 29 October 2026 were few.", "no day no time"],
  ])("%s", (line, expected) => {
    expect(when(`# Board\n\n${line}\n`)).toBe(expected);
  });
});

describe("the day of a mail is not that of the meeting it tells of", () => {
  test.each([
    "From: Ann Lee <ann@example.com>\nTo: Bo Berg <bo@example.com>\nDate: Tue, 1 Dec 2026 08:12:44 +0100\nSubject: RE: FW: Minutes of the call\n",
    "From: Ann Lee\nSent: Tuesday, December 1, 2026 8:12 AM\nTo: Bo Berg\nSubject: Re: Minutes of the call\n",
    "发件人: 王芳\n发送时间: 2026年12月1日 8:12\n收件人: 李雷\n主题: 回复：Minutes of the call\n",
    "寄件者: 王芳\n日期: 2026年12月1日 8:12\n收件者: 李雷\n主旨: 轉寄: Minutes of the call\n",
  ])("%s", (head) => {
    const text = `${head}\nHello,\n\nsee below.\n`;
    expect(when(text)).toBe("no day no time");
    expect(read(text).title?.value).toBe("Minutes of the call");
  });

  test("one that is told in the mail counts", () => {
    const text =
      "From: Ann Lee\nTo: Bo Berg\nDate: 1 Dec 2026 08:12\nSubject: Minutes\n\nWhen: 30 Nov 2026, 17:00\n";
    expect(when(text)).toBe("2026-11-30 17:00");
  });
});
