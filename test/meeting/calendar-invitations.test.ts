import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

/** Start, zone and what is left of a line that says when. */
function when(line: string): readonly [string | undefined, string, readonly string[]] {
  const { start, timezone, unread } = read(`# Sync\n\nWhen: ${line}\n`);
  return [start?.value, timezone, unread.map(({ text }) => text.value)];
}

describe("a zone as calendar programs name it, behind its offset outside summer time", () => {
  it.each([
    ["(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"],
    ["(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"],
    ["(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/London"],
    ["(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai"],
    ["(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"],
    ["(UTC+10:00) Canberra, Melbourne, Sydney", "Australia/Sydney"],
    ["(UTC+02:00) Jerusalem", "Asia/Jerusalem"],
    ["(UTC+08:00) 北京，重庆，香港特别行政区，乌鲁木齐", "Asia/Shanghai"],
    ["(UTC-05:00) 东部时间(美国和加拿大)", "America/New_York"],
    ["(UTC+01:00) 阿姆斯特丹，柏林，伯尔尼，罗马，斯德哥尔摩，维也纳", "Europe/Berlin"],
  ])("%s is %s in December and in June", (zone, name) => {
    expect(when(`2026-12-15 14:00-15:30 ${zone}`)).toEqual(["2026-12-15T14:00", name, []]);
    expect(when(`2026-06-16 14:00-15:30 ${zone}`)).toEqual(["2026-06-16T14:00", name, []]);
  });

  it("is unclear behind the offset of another", () => {
    const meeting = read(
      "# Sync\n\nWhen: 2026-06-16 14:00 (UTC+03:00) Brussels, Copenhagen, Madrid, Paris\n",
    );
    expect(meeting.problems.map(({ code }) => code)).toContain("unclear-timezone");
  });

  it("is not every town behind an offset", () => {
    expect(when("2026-06-16 14:00 (UTC+01:00) Berlin, room 3")).toEqual([
      ...["2026-06-16T14:00", "Etc/GMT-1", ["Berlin, room 3"]],
    ]);
  });
});

describe("whom an invitation names", () => {
  it.each([
    "Required Attendees: Ann Lee; Bo Berg\nOptional Attendees: Cy Young\n",
    "必需与会者：Ann Lee; Bo Berg\n可选与会者：Cy Young\n",
  ])("%j", (lines) => {
    const { attendees } = read(`# Sync\n\nWhen: 2026-12-15 14:00\n${lines}`);
    expect(attendees.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg", "Cy Young"]);
  });
});
