import { describe, expect, it } from "vitest";
import { everyForm, meetingOf } from "./meetings.ts";

const notice = async (
  lang: string,
  start: string,
  more = "duration: 60",
  zone = "Asia/Shanghai",
) => {
  const people = "host: Ann Lee\nattendees: [Ann Lee <ann.lee@example.com>]";
  const text = `---\ntitle: x\nlang: ${lang}\nstart: ${start}\ntimezone: ${zone}\n${more}\n${people}\n---\n`;
  return (await everyForm(meetingOf(text), "notice")).text.replace(/\s+/g, " ");
};

describe("when a meeting is", () => {
  it.each([
    ["en", "Sunday 28 March, 23:30 – Monday 29 March, 01:00"],
    ["zh", "3月28日（星期日）23:30至3月29日（星期一）01:00"],
  ])("names the second day of a meeting past midnight, in %s", async (lang, words) => {
    const text = await notice(lang, "2027-03-28 23:30", "duration: 90");
    expect(lang === "zh" ? text.replaceAll(" ", "") : text).toContain(words);
  });

  it.each([
    ["en", "Please join us on Wednesday 28 April, time to be announced."],
    ["zh", "请参加4月28日（星期三），具体时间待定的会议"],
  ])("is a day without its year where nothing but the day is known, in %s", async (lang, words) => {
    expect(await notice(lang, "2027-04-28")).toContain(words);
  });

  it.each([
    ["2027-03-26 14:00", "UTC+01:00"],
    ["2027-03-29 14:00", "UTC+02:00"],
  ])("has the offset of its own day: %s", async (start, offset) => {
    const text = await notice("en", start, "duration: 60", "Europe/Berlin");
    expect(text).toContain(`(Europe/Berlin, ${offset})`);
  });
});
