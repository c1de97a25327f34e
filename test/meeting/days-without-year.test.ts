import { describe, expect, test } from "vitest";
import { read, readAll } from "./reading.ts";

const day = (text: string, file?: string) => read(text, file).date?.value ?? null;

const TALK = "\n\n## Notes\n\n- The roof is done.\n";

describe("a month and a day behind the name of a meeting", () => {
  test.each([
    ["# Board meeting 10-25", "2026/roof.md", "2026-10-25"],
    ["# 菜园例会 5.17", "2026/x.md", "2026-05-17"],
    ["**会议主题：** 菜园例会 4.18", "2026/x.md", "2026-04-18"],
    ["# Roof", "2026/garden_meeting_5.17.md", "2026-05-17"],
    ["# Roof", "2026/meeting-10-25.md", "2026-10-25"],
    // April or August, nobody can tell.
    ["# Roof", "2026/garden_meeting_4.8.md", null],
    ["# Roof release 3.25", "2026/roof.md", null],
    ["# Roof", "2026/release_3.25.md", null],
    ["# Board meeting 10-25", "roof.md", null],
  ])("%s in %s", (title, file, expected) => {
    expect(day(title + TALK, file)).toBe(expected);
  });
});

const log = (...days: readonly string[]) =>
  `# Team log\n\n${days.map((each) => `## ${each}\n\n### Notes\n\n- ${each} was fine\n`).join("\n")}`;

describe("headings of a log that are days without a year", () => {
  test.each([
    [["10-25", "11-01"], "2026/log.md", ["2026-10-25", "2026-11-01"]],
    [["10-25", "11-01", "2026-11-08"], "log.md", ["2026-10-25", "2026-11-01", "2026-11-08"]],
    [["2026-02-08", "1-25", "1-18"], "log.md", ["2026-02-08", "2026-01-25", "2026-01-18"]],
    [["12-20", "2026-01-08"], "log.md", [null]],
    [["10-25", "11-01"], "log.md", [null, null]],
    [["10月25日", "11月1日"], "log.md", [null, null]],
  ])("%j in %s", (days, file, expected) => {
    expect(readAll(log(...days), file).map(({ date }) => date?.value ?? null)).toEqual(expected);
  });

  test("a day is none of the title", () => {
    expect(readAll(log("10-25", "11-01"), "2026/log.md").map(({ title }) => title?.value)).toEqual([
      "Team log",
      "Team log",
    ]);
  });
});

test("front-matter whose title is only the day leaves the name to the heading", () => {
  const text = `---\ntitle: 2026-12-01\nparent: Meetings\n---\n\n# Roof council - December 1, 2026${TALK}`;
  expect(read(text).title?.value).toBe("Roof council");
  expect(read(`---\ntitle: 2026-12-01\n---\n\ntext${TALK}`).title?.value).toBe("2026-12-01");
});
