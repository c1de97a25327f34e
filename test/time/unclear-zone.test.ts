import { describe, expect, it } from "vitest";
import { findings } from "../rules/harness.ts";

const body = (line: string): string => `# Weekly\n\n- ${line}\n\n## Agenda\n\n1. Budget (10 min)\n`;
const topped = (keys: string, line: string): string =>
  `---\n${keys}\n---\n\n${line}\n\n## 议程\n\n1. 预算（10 分钟）\n`;
const found = (text: string): readonly string[] =>
  findings("front-matter-valid", text).filter(
    (line) => !line.includes("has no front-matter") && !line.includes("没有 front-matter"),
  );

describe("a zone that nobody can tell", () => {
  it.each(["16:00 CST", "16:00 IST", "16:00 UTC+25", "16:00（火星时间）"])(
    "is a finding in a head: %s",
    (time) => {
      expect(found(body(`Time: 2026-12-01 ${time}`))).toEqual([
        expect.stringContaining(time.replace(/^16:00 ?（?|）$/g, "")),
      ]);
      expect(found(body(`时间：2026年12月1日 ${time}`))).toHaveLength(1);
    },
  );

  it("points at its words, and says what to write", () => {
    const [only] = found(body("Time: 2026-12-01 16:00 CST"));
    expect(only).toMatch(/^3:26 “CST” .*16:00 Asia\/Shanghai/);
  });

  it("is called so in front-matter, where day and time are understood", () => {
    const [only] = found(topped("start: 2026-12-01 16:00 CST", ""));
    expect(only).toContain("CST");
    expect(only).not.toMatch(/no date and time|不存在/);
  });

  it("is settled by the zone that front-matter states, by an offset or a place", () => {
    expect(
      found(topped("title: 周会\ntimezone: Asia/Shanghai", "时间：2026-12-01 16:00 CST")),
    ).toEqual([]);
    expect(found(body("Time: 2026-12-01 16:00 CST (UTC+08:00)"))).toEqual([]);
    expect(found(body("Time: 2026-12-01 16:00 Shanghai time"))).toEqual([]);
  });

  it.each([
    ["2026-07-01 10:00 PST (UTC-8)", "PST (UTC-8)"],
    ["2026-07-01 10:00-11:00 EST (GMT-05:00)", "EST (GMT-05:00)"],
    ["2026-07-01 16:00 (UTC+01:00) Central European Time", "(UTC+01:00) Central European Time"],
    ["2026年7月1日 16:00（伦敦时间，UTC+0）", "伦敦时间，UTC+0"],
  ])("is one whose offset is another at that time: %s", (when, zone) => {
    expect(found(body(`Time: ${when}`))).toEqual([expect.stringContaining(`“${zone}”`)]);
    expect(found(topped(`start: ${when.replace("-11:00", "")}`, ""))).toHaveLength(1);
    const inWinter = when.replace("07-01", "12-01").replace("7月", "12月");
    expect(found(body(`Time: ${inWinter}`))).toEqual([]);
  });

  it("is found so in a line of its own, too", () => {
    const lines = (day: string) => body(`Time: ${day} 10:00\n- Time zone: EST (UTC-5)`);
    expect(found(lines("2026-12-01"))).toEqual([]);
    expect(found(lines("2026-07-01"))).toEqual([expect.stringMatching(/^4:14 “EST \(UTC-5\)”/)]);
  });

  it("is no matter where front-matter has the start", () => {
    expect(
      found(topped("title: 周会\nstart: 2026-12-01 15:00", "时间：2026-12-01 16:00 CST")),
    ).toEqual([]);
  });
});

describe("a range that ends at no time of day", () => {
  it.each(["14:00-25:00", "14:00~26:30"])("is a finding: %s", (range) => {
    expect(found(body(`Time: 2026-12-01 ${range}`))).toEqual([expect.stringContaining(range)]);
  });
});
