import { readFileSync } from "node:fs";
import { join } from "node:path";
import commonmark from "commonmark-spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { calendarFor, lintFile } from "../../src/lint/run.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import { packageRoot } from "../support/io.ts";

/** Reads and checks a text; how many meetings it holds. */
function meetingsIn(text: string): number {
  const source = { file: "any.md", text, encoding: "utf-8" } as const;
  const meetings = readMeetings(source, { timezone: null, calendar: calendarFor(defaultConfig) });
  lintFile(meetings, defaultConfig, { language: null, fixing: true });
  return meetings.length;
}

describe("any Markdown file can be read and checked", () => {
  it.each([
    ["nothing", ""],
    ["the CommonMark specification", commonmark.text],
    ["a README", readFileSync(join(packageRoot, "README.md"), "utf8")],
    ["a change log", readFileSync(join(packageRoot, "CHANGELOG.md"), "utf8")],
    ["five megabytes of [", "[".repeat(5_000_000)],
    ["fifty thousand fences", "---\n".repeat(50_000)],
    ["twenty thousand items", "## Agenda\n\n".concat("1. x (5m)\n".repeat(20_000))],
  ])("%s", (_, text) => {
    expect(meetingsIn(text)).toBe(1);
  });

  it("whatever stands in it", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.constantFrom(
        "# ",
        "## 议程\n",
        "- ",
        "1. ",
        "| a | b |\n",
        "| - | - |\n",
        "```\n",
        "---\n",
        "\r\n",
        "\n\n",
        "2026-01-05",
        "（10 分钟）",
        "结论：",
        "<!-- ",
        " -->",
        "@x ",
        "负责人：",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(meetingsIn(pieces.join(""))).toBeGreaterThan(0);
      }),
    );
  });
});
