import { describe, expect, it } from "vitest";
import { nextTitle } from "../../src/plan/next.ts";
import { nextDay } from "../../src/plan/rhythm.ts";
import { workCalendar } from "../../src/time/workdays.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { tracked } from "../tracker/tracking.ts";

const head = (date: string, more = "series: launch"): string =>
  `---
title: "Sync #4, ${date}"
objective: Agree
start: ${date} 14:00
duration: 45
timezone: Europe/Berlin
location: Room 3
link: https://meet.example.com/x
host: Ann Lee
recorder: Bo Berg
attendees:
  - { name: Ann Lee, email: ann@example.com, dept: Sales, role: decision-maker }
  - { name: Bo Berg, email: bo@example.com, role: executor }
cc: [Cy Dow <cy@example.com>]
rules: [Three minutes a turn]
${more}
---
`;
const TABLE =
  "## Action items\n\n| Owner | Task | Deliverable | Due | Status |\n| --- | --- | --- | --- | --- |\n";
const a = `${head("2026-11-10")}${TABLE}| Ann Lee | Send the *first* report | PDF | within 3 working days | |\n| Bo Berg | Buy a cake | | 12 November | done |\n`;
const b = `${head("2026-11-17")}## Agenda

| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| Launch date | 12 min | Ann Lee | Fix the date |
| Test team | 10 min | Bo Berg | Agree the number |

## Minutes

### 1. Launch date

- Conclusion: deferred until the test report is there

### 2. Test team

- Conclusion: two more people

${TABLE}| Bo Berg | Ask for a \\| test machine | | 1 December | open |

## Parking lot

- Office move
- Party
- Coffee
- Chairs
- launch date
`;

async function plan(
  args: readonly string[],
  before: Readonly<Record<string, string>> = { "a.md": a, "b.md": b },
  now = "2026-11-18T08:00:00Z",
) {
  const files = new Map(Object.entries(before).map(([name, text]) => [`/work/${name}`, text]));
  const outcome = await collab(["plan", ...args], { files: memoryFiles(files), now });
  const written = [...files].filter(([path]) => before[path.slice(6)] === undefined);
  const all = Object.fromEntries([...files].map(([path, text]) => [path.slice(6), text]));
  return { ...outcome, path: written[0]?.[0] ?? "", text: written[0]?.[1] ?? "", all };
}

describe("collab plan --from", () => {
  it("has people, place, length and time of the one before, a week later", async () => {
    const { code, path, text } = await plan(["--from", "b.md"]);
    expect(code).toBe(0);
    expect(path).toBe("/work/2026-11-24-sync-5.md");
    for (const line of [
      'title: "Sync #5"',
      "start: 2026-11-24 14:00",
      "duration: 45",
      "timezone: Europe/Berlin",
      "location: Room 3",
      'link: "https://meet.example.com/x"',
      "host: Ann Lee",
      "  - { name: Bo Berg, email: bo@example.com, role: executor }",
      "  - { name: Cy Dow, email: cy@example.com }",
      "rules: [Three minutes a turn]",
      "series: launch",
    ])
      expect(text).toContain(line);
  });

  it("begins with the open actions, then has what was put off, five items at most", async () => {
    const { text, stdout } = await plan(["--from", "b.md"]);
    const agenda = /## Agenda\n\n([^#]*)/.exec(text)?.[1] ?? "";
    expect(
      agenda
        .trim()
        .split("\n")
        .slice(2)
        .map((row) => row.split("|")[1]?.trim()),
    ).toEqual([...["Review of open actions", "Launch date", "Office move", "Party", "Coffee"]]);
    expect(agenda).toContain("Fix the date");
    expect(text).toMatch(/## Parking lot\n\n- Chairs\n$/);
    expect(stdout).toContain("waiting in the parking lot: Chairs");
  });

  it("the tracker joins every carried row with where it was promised, and its day stays", async () => {
    const before = tracked({ "a.md": a, "b.md": b }).actions.filter(
      ({ status }) => status === "open",
    );
    const { all, text } = await plan(["--from", "b.md"]);
    const after = tracked(all).actions.filter(({ status }) => status === "open");
    expect(after.map(({ ref, due, owners, moved }) => ({ ref, due, owners, moved }))).toEqual(
      before.map(({ ref, due, owners, moved }) => ({ ref, due, owners, moved })),
    );
    expect(after.map(({ mentions }) => mentions.length)).toEqual([2, 2]);
    expect(text).toContain(
      "| 1 | Ann Lee | Send the first report | PDF | 2026-11-13 | open | a#1 |",
    );
    expect(text).toContain("| Ask for a \\| test machine |");
  });

  it("lint names only what a person can fill in", async () => {
    const { all, path } = await plan(["--from", "b.md", "--objective", "Fix the date"]);
    const files = memoryFiles(
      new Map(Object.entries(all).map(([name, text]) => [`/work/${name}`, text])),
    );
    const { stdout } = await collab(["lint", path, "--format", "json"], { files });
    const { findings } = JSON.parse(stdout) as { findings: readonly { rule: string }[] };
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(["agenda-conclusion"]);
  });

  it.each([
    ["open", ["Review of open actions"], 2],
    ["none", [], 0],
  ])("--take %s", async (take, titles, rows) => {
    const { text } = await plan(["--from", "b.md", "--take", take]);
    for (const title of titles) expect(text).toContain(`| ${title} |`);
    expect(text).not.toContain("Office move");
    expect(text.match(/\| open \|/g)?.length ?? 0).toBe(rows);
    expect(text.includes("| Origin |")).toBe(rows > 0);
  });

  it("what the command line says comes first", async () => {
    const { text } = await plan([
      "Retro",
      "--from",
      "b.md",
      "--start",
      "2026-11-30 09:00",
      "--host",
      "Bo Berg",
      "--attendee",
      "Cy Dow",
    ]);
    expect(text).toMatch(/title: Retro\n/);
    expect(text).toContain("start: 2026-11-30 09:00");
    expect(text).toContain("host: Bo Berg");
    expect(text).not.toContain("ann@example.com");
  });

  it("one meeting alone has no rhythm, and no day is invented", async () => {
    const { text, stdout } = await plan(["--from", "a.md"], { "a.md": a });
    expect(text).toContain("start:\n");
    expect(stdout).toContain("no rhythm");
  });

  it("says that there is a later meeting", async () => {
    expect((await plan(["--from", "a.md"])).stdout).toContain("a later meeting already: b.md");
  });
});

describe("collab plan --series", () => {
  it("follows the last of the series, wherever it stands", async () => {
    const { path, stdout } = await plan(["--series", "Launch"], { "a.md": a, "old/b.md": b });
    expect(path).toBe("/work/old/2026-11-24-sync-5.md");
    expect(stdout).toContain("Follows old/b.md");
  });

  it("begins a series where it has a title", async () => {
    const { code, text } = await plan(["Kickoff", "--series", "other"]);
    expect({ code, isSeries: text.includes("series: other") }).toEqual({ code: 0, isSeries: true });
  });

  it.each<[string, readonly string[], RegExp]>([
    ["a series with a slip", ["--series", "lunch"], /did you mean launch/],
    ["a file that is not there", ["--from", "c.md"], /c\.md/],
    ["both", ["--from", "a.md", "--series", "launch"], /--series/],
    ["nothing to take from", ["Retro", "--take", "all"], /--take is for --from/],
    ["an unknown choice", ["--from", "b.md", "--take", "some"], /all, open, none/],
  ])("%s is refused", async (_, args, message) => {
    const { code, stderr, path } = await plan(args);
    expect({ code, path }).toEqual({ code: 2, path: "" });
    expect(stderr).toMatch(message);
  });

  it("a meeting that was called off is not continued", async () => {
    const off = b.replace("series: launch", "series: launch\nstatus: cancelled");
    expect((await plan(["--series", "launch"], { "a.md": a, "b.md": off })).stdout).toContain(
      "Follows a.md",
    );
    expect((await plan(["--from", "b.md"], { "b.md": off })).code).toBe(2);
  });
});

describe("the next day of a series", () => {
  const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });
  it.each<[string, readonly string[], string, string | null]>([
    ["a week", ["2026-11-10", "2026-11-17"], "2026-11-18", "2026-11-24"],
    [
      "the usual distance, whatever one exception was",
      ["2026-10-27", "2026-11-03", "2026-11-12", "2026-11-17", "2026-11-24"],
      "2026-11-25",
      "2026-12-01",
    ],
    [
      "the same day of each month, and what is Sunday is Monday",
      ["2026-09-15", "2026-10-15", "2026-11-15"],
      "2026-11-16",
      "2026-12-15",
    ],
    ["the end of a short month", ["2026-12-31", "2027-01-31"], "2027-02-01", "2027-03-01"],
    ["a holiday is stepped over", ["2026-09-17", "2026-09-24"], "2026-09-25", "2026-10-08"],
    ["after a break, not in the past", ["2026-09-01", "2026-09-08"], "2026-11-18", "2026-11-24"],
    ["one alone has none", ["2026-11-17"], "2026-11-18", null],
  ])("%s", (_, days, today, expected) => {
    expect(nextDay(days, today, calendar)?.date ?? null).toBe(expected);
  });
});

it.each([
  ["第三次周例会（12月4日）", "周例会"],
  ["周例会 2026-12-04", "周例会"],
  ["Sync #41, 4 December 2026", "Sync #42"],
  ["4th steering meeting", "steering meeting"],
  ["2026年第1期部门例会", "2026年部门例会"],
  ["Sprint 12 review", "Sprint 12 review"],
  ["12月4日", "12月4日"],
])("the title after %s is %s", (before, after) => {
  expect(nextTitle(before)).toBe(after);
});
