import { expect, test } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { lintFile } from "../../src/lint/run.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import { workCalendar } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "none", holidays: [], workdays: [] });

const said = (text: string, language: "en" | "zh"): string =>
  lintFile(
    readMeetings(
      { file: "meeting.md", text, encoding: "utf-8" },
      { timezone: null, calendar: () => calendar },
    ),
    defaultConfig,
    { language },
  )
    .filter(({ rule }) => rule === "front-matter-valid")
    .map(({ message }) => message)
    .join("\n");

test.each([
  ["front-matter", "---\ntitle: Sync\ndate: %\n---\n# Sync\n"],
  ["a line", "# Sync\n\nDate: %\n\n## Minutes\n- The roof leaks\n"],
  ["日期", "# 例会\n\n日期：%\n\n## 纪要\n- 屋顶漏水\n"],
])("a date in %s that may be two days is said to be that", (_, place) => {
  const text = place.replace("%", "06/02/2026");
  expect(said(text, "en")).toContain("may be 2026-06-02 or 2026-02-06");
  expect(said(text, "zh")).toContain("可能是 2026-06-02，也可能是 2026-02-06");
});

test("a day that does not exist is no such case", () => {
  const text = "---\ntitle: Sync\ndate: 2026-02-30\n---\n# Sync\n";
  expect(said(text, "en")).toContain("does not exist");
  expect(said("---\ntitle: Sync\ndate: 40/50/2026\n---\n# Sync\n", "en")).toContain(
    "does not exist",
  );
});
