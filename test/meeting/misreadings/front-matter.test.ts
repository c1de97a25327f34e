import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

const BODY = "# Sync\nDate: 2026-12-01 14:00\nAttendees: Ann Lee, Bo Berg\n\n## Agenda\n1. A\n";

describe("the body fills what front-matter lacks", () => {
  test.each([
    "---\n---\n",
    "---\n\n---\n",
    "---\n# nothing yet\n---\n",
    "---\ntitle: Sync\nlayout: post\n---\n",
    "---\nid: 2026-12-01-sync\ntags: [a]\n---\n",
    "---\ndate: 2026-12-01\nauthor: Zoe\n---\n",
    "---\nlayout: post\ncategories: [minutes]\n---\n",
  ])("%j", (front) => {
    const { start, attendees } = read(`${front}${BODY}`);
    expect(start?.value).toBe("2026-12-01T14:00");
    expect(attendees.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg"]);
  });
});

describe("front-matter that is not in the first line is a finding, and nobody's name", () => {
  test.each([
    "\n---\ntitle: Sync\nhost: Zoe\n---\n",
    "<!-- minutes -->\n---\ntitle: Sync\nhost: Zoe\n---\n",
    "\ufeff\ufeff---\ntitle: Sync\nhost: Zoe\n---\n",
    "\r\n\r\n---\r\ntitle: Sync\r\nhost: Zoe\r\n---\r\n",
  ])("%j", (front) => {
    const { problems, attendees } = read(`${front}${BODY}`);
    expect(problems.map(({ code }) => code)).toContain("misplaced");
    expect(attendees.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg"]);
  });

  test("nor is one between lines of four hyphens", () => {
    const { problems, attendees } = read(`----\ntitle: Sync\nhost: Zoe\n----\n${BODY}`);
    expect(problems.length).toBeGreaterThan(0);
    expect(attendees.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg"]);
  });
});

describe("words that YAML takes for something else are names", () => {
  test.each(["Null", "No", "On", "Yes", "Off", "True", "~ "])("%s", (name) => {
    const wanted = name.trim();
    if (wanted === "~") return;
    for (const list of [
      `[${name}, Ann Lee]`,
      `\n  - ${name}\n  - Ann Lee`,
      `\n  - name: ${name}\n  - Ann Lee`,
    ])
      expect(read(`---\nattendees: ${list}\n---\n`).attendees.map((person) => person.name)).toEqual(
        [wanted, "Ann Lee"],
      );
    const { host, actions } = read(
      `---\nhost: ${name}\n---\n## Action items\n| Owner | Task |\n|---|---|\n| ${name} | write |\n`,
    );
    expect([host?.value, actions[0]?.owners]).toEqual([wanted, [wanted]]);
  });

  test.each(["Attendees: Null, On", "参会人：Null、On", "## Attendees\n- Null\n- On"])(
    "%j",
    (list) => {
      expect(read(`# Sync 2026-12-01\n${list}\n`).attendees.map(({ name }) => name)).toEqual([
        "Null",
        "On",
      ]);
    },
  );
});

describe("days that differ are told", () => {
  test.each([
    ["---\ndate: 2026-12-01\n---\n# Sync 2026-12-02\n", "2026/sync.md"],
    ["---\nstart: 2026-12-01 14:00\n---\n# 例会\n\n## 议程\n1. 甲\n", "2026-12-02-例会.md"],
    ["# 例會 2026-12-01\n\n## 議程\n1. 甲\n", "minutes/2026-12-02.md"],
  ])("%j in %s", (text, file) => {
    const { statedDays } = read(text, file);
    expect(statedDays.flatMap(({ days }) => days)).toContain("2026-12-02");
  });
});

test.each([
  ["# Sync 2026-12-01\n\n## Agenda\n1. A\n"],
  ["# 例会\n日期：2026-12-01\n"],
  ["# 例會\n日期：2026年12月1日\n"],
  ["---\ndate: 2026-12-01\n---\n"],
])("where only the day is known, it is known: %j", (text) => {
  const { date, start } = read(text);
  expect([date?.value, start]).toEqual(["2026-12-01", null]);
});
