import { describe, expect, it } from "vitest";
import { readAppointment } from "../../src/time/appointment.ts";
import { calendar } from "./deadline-table.ts";

const read = (text: string) => readAppointment(text, { said: "2026-11-29", calendar });

describe("when to meet, said on Sunday 29 November 2026", () => {
  it.each([
    ["明天下午2点", "2026-11-30T14:00"],
    ["明天14:00", "2026-11-30T14:00"],
    ["明天下午2點", "2026-11-30T14:00"],
    ["今晚8点", "2026-11-29T20:00"],
    ["后天上午9点半", "2026-12-01T09:30"],
    ["大后天14点", "2026-12-02T14:00"],
    ["下周三上午十点", "2026-12-02T10:00"],
    ["周五下午3点", "2026-12-04T15:00"],
    ["12月3日（周四）14:00", "2026-12-03T14:00"],
    ["3天后10:00", "2026-12-02T10:00"],
    ["明天中午12点", "2026-11-30T12:00"],
    ["明天晚上12点", "2026-12-01T00:00"],
    ["tomorrow 10:00", "2026-11-30T10:00"],
    ["Tomorrow at 3pm", "2026-11-30T15:00"],
    ["next Tue at 3pm", "2026-12-01T15:00"],
    ["Friday 10:00", "2026-12-04T10:00"],
    ["Dec 3, 10:00", "2026-12-03T10:00"],
    ["3 December 2pm", "2026-12-03T14:00"],
    ["in 3 days at 9am", "2026-12-02T09:00"],
    ["today noon", "2026-11-29T12:00"],
  ])("%s is %s", (text, moment) => expect(read(text)).toBe(moment));

  it.each(["明天", "下周三", "tomorrow", "next Tuesday"])("%s says no time", (text) =>
    expect(read(text)).toBe("no-time"),
  );

  it.each([
    ["a time without a day", "14:00"],
    ["a range", "明天14:00-15:00"],
    ["two times", "明天10:00或11:00"],
    ["two days", "明天10:00或后天10:00"],
    ["a time by which", "周五前10:00"],
    ["a time by which, in English", "by Friday 10:00"],
    ["a span within which", "3天内10:00"],
    ["a week", "本周10:00"],
    ["every week", "每周三10:00"],
    ["a weekday that the day is not", "12月3日（周五）14:00"],
    ["a day that some read as another", "4/12 10:00"],
    ["a time that does not exist", "明天25:00"],
    ["another zone", "tomorrow 10:00 PST"],
    ["a zone before the time", "明天北京时间14:00"],
    ["half of the day", "下周一下午三点多"],
    ["what is no time at all", "soon"],
    ["nothing", ""],
  ])("%s is refused: %s", (_, text) => expect(read(text)).toBeNull());
});
