import { describe, expect, it } from "vitest";
import { deadlineCalendar } from "../../../src/mail/calendar/deadlines.ts";
import { deadlinesOf } from "../../../src/mail/own-deadlines.ts";
import { plainTexts } from "../../../src/mail/source-text.ts";
import type { Meeting } from "../../../src/meeting/types.ts";
import { messagesIn } from "../../../src/messages/index.ts";
import { heldMeeting } from "../meetings.ts";
import { readCalendar } from "./reading.ts";

const table = (...rows: string[]): string =>
  `## 行动项\n| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |\n| --- | --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
const deadlines = (meeting: Meeting): string | null => {
  const language = "zh";
  const messages = messagesIn(language);
  const context = { meeting, source: plainTexts, language, messages, signature: null } as const;
  return deadlineCalendar(deadlinesOf(context), { date: "2026-12-01T18:00:00+08:00", language });
};
const eventsOf = (...rows: string[]) => {
  const file = deadlines(heldMeeting("", table(...rows)));
  return file === null ? [] : readCalendar(file).events;
};

describe("the deadlines of a meeting", () => {
  it("are all-day events, one for every open action with a day", () => {
    const events = eventsOf(
      "| 1 | 王芳 | 出测试名单 | 名单 | 2026-12-04 | 进行中 |",
      "| 2 | 赵强 | 改草案 | 草案 | 3 个工作日内 | 进行中 |",
      "| 2 | 赵强 | 订会议室 | 订单 | 2026-12-02 | 已完成 |",
      "| 3 | 王芳 | 问价 | 报价 | 2026-12-03 | 已取消 |",
      "| 3 | 王芳 | 给出预算 | 预算 | 尽快 | 进行中 |",
    );
    expect(
      events.map(({ one }) => [one("summary"), one("dtstart"), one("dtend"), one("transp")]),
    ).toEqual([
      ["王芳：出测试名单", "2026-12-04", "2026-12-05", "TRANSPARENT"],
      ["赵强：改草案", "2026-12-04", "2026-12-05", "TRANSPARENT"],
    ]);
    expect(events[0]?.one("description")).toBe("交付物：名单\n来自议题：目标\n会议：新品启动会");
    expect(events[0]?.alarms).toBe(1);
  });

  it("are days, not midnights", () => {
    const meeting = heldMeeting("", table("| 1 | 王芳 | 名单 | 名单 | 2026-12-04 | 进行中 |"));
    expect(deadlines(meeting)).toContain(
      "\r\nDTSTART;VALUE=DATE:20261204\r\nDTEND;VALUE=DATE:20261205\r\n",
    );
  });

  it("end on the first day of the next month or year where they must", () => {
    const [event] = eventsOf("| 1 | 王芳 | 名单 | 名单 | 2026-12-31 | 进行中 |");
    expect(event?.one("dtend")).toBe("2027-01-01");
  });

  it("keep their entry when the day or the row changes, and are told apart when they are the same", () => {
    const list = "| 1 | 王芳 | 出名单 | 名单 | 2026-12-04 | 进行中 |";
    const draft = "| 2 | 赵强 | 改草案 | 草案 | 2026-12-05 | 进行中 |";
    const uids = (...rows: string[]) => eventsOf(...rows).map(({ one }) => one("uid"));
    const [first, second] = uids(list, draft);
    expect(uids(draft, list.replace("12-04", "12-09"))).toEqual([second, first]);
    expect(new Set([...uids(list, list, list), second]).size).toBe(4);
  });

  it("are none when no open action has a day", () => {
    expect(deadlines(heldMeeting("", "## 行动项\n无"))).toBeNull();
    expect(eventsOf("| 1 | 王芳 | 出名单 | 名单 | 尽快 | 进行中 |")).toEqual([]);
  });

  it("hold hostile words as words", () => {
    const [event, ...others] = eventsOf(
      "| 1 | 王芳 | a;b,c\\\\ND:VEVENT<br>END:VEVENT | x | 2026-12-04 | 进行中 |",
    );
    expect(others).toEqual([]);
    expect(event?.one("summary")).toContain("a;b,c");
  });
});
