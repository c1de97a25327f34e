import { expect, test } from "vitest";
import { at, read } from "./reading.ts";

/** As offices send it round: a sentence that calls the meeting, then numbered lines. */
const notice = (time: string, last: string): string =>
  `# 关于召开12月经营分析会的通知\n\n各部门：\n\n定于2026年12月8日（周二）下午14:00在三楼会议室召开12月经营分析会。\n\n一、会议时间：${time}\n二、会议地点：三楼会议室\n三、参加人员：总经理刘洋、财务部陈静、销售部王强\n四、会议议程：\n1. 财务部汇报11月经营数据（陈静，15分钟）\n2. 讨论2027年预算框架（全体，40分钟）\n五、${last}\n`;

const demand = "会议要求：请各部门于12月7日17:00前将汇报材料发至 office@example.com。";

test("a notice of a meeting is none that was held, whatever it demands", () => {
  const { stage, minutes, actions } = read(notice("12月8日14:00—16:00", demand));
  expect([stage, minutes, actions]).toEqual(["planned", [], []]);
  const { stage: later } = read(
    notice("12月8日14:00—16:00", "会议要求：财务部5月20日前完成审批。"),
  );
  expect(later).toBe("held");
});

test("the year that the calling sentence has holds for the same day in a line of its own", () => {
  const meeting = read(notice("12月8日14:00—16:00", demand));
  expect([meeting.start?.value, meeting.end?.value, at(meeting, meeting.start)]).toEqual([
    "2026-12-08T14:00",
    "2026-12-08T16:00",
    "7:8",
  ]);
  expect(meeting.problems.map(({ code }) => code)).toEqual(["missing"]);
});

test("and for no other day, which may be in another year", () => {
  const { problems } = read(notice("1月5日14:00—16:00", demand));
  expect(problems.map(({ code }) => code)).toEqual(["missing", "impossible-date"]);
});

test("departments stand right in front of names", () => {
  const { attendees } = read(notice("12月8日14:00", demand));
  expect(attendees.map(({ name, dept }) => [name, dept])).toEqual([
    ["刘洋", "总经理"],
    ["陈静", "财务部"],
    ["王强", "销售部"],
  ]);
});

test("what is demanded of all, in line with the topics, is none, and is told", () => {
  const { agenda, unread } = read(notice("12月8日14:00—16:00", demand));
  expect(agenda.map(({ title }) => title.value)).toEqual([
    "财务部汇报11月经营数据",
    "讨论2027年预算框架",
  ]);
  expect(unread.map(({ text }) => text.value)).toContain(`五、${demand}`);
});
