import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { runTwice } from "./cases.ts";
import { chinese, english, noMeeting } from "./meetings.ts";

const held = readFileSync(
  join(packageRoot, "examples/en/held/2026-11-10-portal-kickoff.md"),
  "utf8",
);

const strange =
  "# Weekly\n\n## Agenda\n\n1. Goals\n\n## Weather 7\n\nRain till noon\n\nSnow later\n";
const archive =
  "# Weekly 2026\n\n## 2026-01-08\n\n### Agenda\n\n1. A\n\n## 2026-01-15\n\n### Agenda\n\n1. B\n";

describe("collab inspect", () => {
  const files = { "a.md": english, "b.md": chinese, "c.md": noMeeting };
  runTwice({
    "shows an outline, in the file's language": {
      files,
      args: ["inspect", "b.md"],
      stdout: [
        "云雀 A2 便携投影仪项目启动会\nb.md · 项目启动会 · ",
        "  参会人 (8)\n    顾文博 · 决策人",
      ],
    },
    "shows several, a line apart": {
      files,
      args: ["inspect", "a.md", "b.md"],
      stdout: /^Customer portal .*\n\n云雀 A2/s,
    },
    "gives a line for each file of a folder, and a sum": {
      files: { "a.md": held, "b.md": strange, "c.md": noMeeting, "d/e.md": archive },
      args: ["inspect", ".", "--lang", "en"],
      stdout: [
        "file     date        stage    items  decisions  actions  unread",
        "a.md     2026-11-10  held         4          4        4       0",
        "b.md     ?           planned      1          0        0       3",
        "d/e.md   2 meetings  planned      2          0        0       0",
        "3 files  2 dated     1 held       7          4        4       3",
        "",
      ].join("\n"),
      stderr: "collab: 1 file skipped: no meeting\n",
    },
    "in Chinese, with what is too wide cut in front": {
      files: {
        [`${"很长的文件夹名".repeat(6)}/周会.md`]: "# 周会 2026-12-01\n\n## 议程\n\n1. 目标\n",
      },
      args: ["inspect", "*/*.md"],
      stdout: [
        "文件                          日期        阶段        议题  结论  行动项  未读懂",
        "…夹名很长的文件夹名/周会.md   2026-12-01  待召开         1     0       0       0",
        "1 个文件                      1 个有日期  0 个已召开     1     0       0       0",
        "",
      ].join("\n"),
    },
    "--unread lists what was not understood, the most frequent first": {
      files: { "a.md": held, "b.md": strange },
      args: ["inspect", "--unread", ".", "--lang", "en"],
      stdout: [
        "2  Weather 1 · below a heading collab does not know · in 1 file\n   b.md:9: Rain till noon\n",
      ],
    },
    "--unread of what was understood": {
      files: { "a.md": held },
      args: ["inspect", "--unread", "a.md", "--lang", "en"],
      stdout: "every line was understood\n",
    },
    "--unread is for people": {
      files,
      args: ["inspect", "--unread", "--json", "a.md"],
      code: 2,
      stderr: /--json and --unread|--unread and --json|--json.*--unread/,
    },
    "--json takes one file": {
      files,
      args: ["inspect", "--json", "a.md", "b.md"],
      code: 2,
      stderr: "collab: --json takes one file, not 2 — use --ndjson\n",
    },
    "--json takes a folder with one meeting": {
      files: { "a.md": english, "c.md": noMeeting },
      args: ["inspect", "--json", "."],
      stdout: /^\{\n {2}"file": "a\.md",\n/,
    },
    "--ndjson gives a line for each": {
      files,
      args: ["inspect", "--ndjson", "."],
      stdout: /^\{"file":"a\.md",[^\n]*\}\n\{"file":"b\.md",[^\n]*\}\n$/,
    },
    "of what is missing": {
      files,
      args: ["inspect", "nowhere.md", "a.md", "--ndjson"],
      code: 2,
      stdout: /^\{"file":"a\.md"/,
      stderr: "collab: nowhere.md: no such file or folder — check the path\n",
    },
  });
});

describe("inspect --json", () => {
  const shown = async (text: string): Promise<Record<string, unknown>> => {
    const cwd = scratchFolder({ "a.md": text });
    const { stdout } = await collab(["inspect", "--json", "a.md"], { cwd });
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const first = (list: unknown): Record<string, unknown> =>
    (list as readonly Record<string, unknown>[])[0] ?? {};

  it("has exactly the keys that were promised", async () => {
    const json = await shown(held);
    expect(Object.keys(json)).toEqual([
      ...["file", "stage", "title", "scenario", "objective", "date", "start", "end", "timezone"],
      ...[
        "timezoneStated",
        "host",
        "recorder",
        "series",
        "attendees",
        "materials",
        "agenda",
        "minutes",
      ],
      ...["conclusions", "actions", "document", "parkingLot", "unread"],
    ]);
    expect(json).toMatchObject({
      file: "a.md",
      stage: "held",
      scenario: "kickoff",
      start: "2026-11-10T10:00:00+00:00",
      end: "2026-11-10T11:00:00+00:00",
      timezone: "Europe/London",
    });
    expect(first(json.attendees)).toEqual({
      name: "Helen Marsh",
      email: "helen.marsh@example.com",
      dept: "Operations",
      role: "decision-maker",
      present: true,
      timezone: null,
      line: 14,
    });
    expect(first(json.materials)).toEqual({
      title: "What customers call us about",
      owner: "Joanna Pike",
      pages: 3,
      due: "2026-11-09",
      link: "https://docs.example.com/portal/calls",
      attach: false,
      line: expect.any(Number) as number,
    });
    expect(Object.keys(first(json.agenda))).toEqual([
      ...["title", "minutes", "from", "to", "presenter", "mustReach", "housekeeping"],
      ...["notes", "conclusion", "line"],
    ]);
    expect(Object.keys(first(json.minutes))).toEqual([
      ...["title", "agendaIndex", "conclusion", "phases", "alternatives", "notes", "line"],
    ]);
    expect(Object.keys(first(json.actions))).toEqual([
      ...["owner", "owners", "task", "deliverable", "due", "dueText", "dueKind", "status"],
      ...["closed", "topic", "origin", "line"],
    ]);
    expect(Object.keys(json.document as object)).toEqual(["kind", "columns", "rows"]);
  });

  it("has null and empty lists, never a missing key, for an empty file", async () => {
    expect(await shown("")).toEqual({
      file: "a.md",
      stage: "planned",
      title: null,
      scenario: null,
      objective: null,
      date: null,
      start: null,
      end: null,
      timezone: "UTC",
      timezoneStated: false,
      host: null,
      recorder: null,
      series: null,
      attendees: [],
      materials: [],
      agenda: [],
      minutes: [],
      conclusions: [],
      actions: [],
      document: null,
      parkingLot: [],
      unread: [],
    });
  });
});
