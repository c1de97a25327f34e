import { Chalk } from "chalk";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { calendarFor, type Finding, lintMeeting } from "../../src/lint/run.ts";
import type { Source } from "../../src/markdown/source.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import { messagesIn } from "../../src/messages/index.ts";
import type { Report } from "../../src/reporters/report.ts";
import { textReport } from "../../src/reporters/text.ts";
import { ownWork } from "../support/own-work.ts";
import { setting } from "./reports.ts";

const options = setting();

/** A report of one finding on a line, from one text in it to the end of another. */
function reportOn(text: string, marked: string, more: Partial<Finding> = {}): Report {
  const source: Source = { file: "a.md", text, encoding: "utf-8" };
  const column = text.indexOf(marked) + 1;
  if (column === 0) throw new Error(`“${marked}” is not there`);
  const finding: Finding = {
    file: "a.md",
    line: 1,
    column,
    endLine: 1,
    endColumn: column + marked.length,
    rule: "agenda-fits",
    severity: "error",
    message: "Something is wrong.",
    guide: "G4",
    fix: null,
    ...more,
  };
  return { results: [{ source, findings: [finding] }], files: 1, clean: [], skipped: 0, unread: 0 };
}

/** The line shown and what the carets below it cover, measured in columns as a terminal does. */
function frame(report: Report, width = 80): { line: string; covered: string; carets: string } {
  const [, , line = "", carets = ""] = textReport(report, { ...options, width }).split("\n");
  const from = stringWidth(/^[^^]*/.exec(carets)?.[0] ?? "");
  const to = stringWidth(carets);
  let at = 0;
  let covered = "";
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (at >= from && at < to) covered += segment;
    at += stringWidth(segment);
  }
  return { line, covered, carets };
}

describe("the caret stands under the marked text", () => {
  it.each([
    ["at the start of the line", "start: soon", "start"],
    ["at its end", "start: soon", "soon"],
    ["after Chinese", "目标：确定首发日期", "首发"],
    ["after full-width letters and punctuation", "ＡＢＣ，。！: x", "x"],
    ["after emoji", "👍🏽 👨‍👩‍👧 done: maybe", "maybe"],
    ["on emoji", "status 🚀 go", "🚀"],
    ["after combining marks", "cafe\u0301 re\u0301sume\u0301 late", "late"],
    ["after Korean and Japanese", "한국어 テスト ｶﾅ here", "here"],
    ["in a table row", "| 部门职责分工 | 20 分钟 | 王芳 |", "20 分钟"],
  ])("%s", (_, text, marked) => {
    expect(frame(reportOn(text, marked)).covered).toBe(marked);
  });

  it("after tabs, which are shown as four spaces", () => {
    const { line, covered } = frame(reportOn("\t-\tTask: later", "later"));
    expect(line).toBe(" 1 │     -    Task: later");
    expect(covered).toBe("later");
  });

  it("after characters that are shown as escapes", () => {
    const { line, covered } = frame(reportOn("a\u202eb\u001b[31mc", "c"));
    expect(line).toBe(" 1 │ a\\u{202e}b\\u{1b}[31mc");
    expect(covered).toBe("c");
  });

  it("once, where nothing is marked", () => {
    const { carets } = frame(reportOn("duration:", "duration:", { column: 10, endColumn: 10 }));
    expect(carets).toBe("   │          ^");
  });

  it("to the end of the line, where more lines are marked", () => {
    const report = reportOn("a: [1,\n2]", "[1,", { endLine: 2, endColumn: 3 });
    expect(frame(report).covered).toBe("[1,");
  });

  it.each([
    ["CRLF", "x: 1\r\nstart: soon\r\n"],
    ["CR", "x: 1\rstart: soon\r"],
  ])("with %s", (_, text) => {
    const report = reportOn(text, "soon", { line: 2, column: 8, endLine: 2, endColumn: 12 });
    expect(frame(report)).toMatchObject({ line: " 2 │ start: soon", covered: "soon" });
  });
});

describe("a long line is cut to the width", () => {
  const long = `${"before ".repeat(40)}HERE${" after".repeat(40)}`;
  const chinese = `${"前面的文字".repeat(40)}此处${"后面的文字".repeat(40)}`;
  it.each([
    [long, "HERE", 80],
    [long, "HERE", 40],
    [chinese, "此处", 80],
    [chinese, "此处", 41],
    [`HERE${" after".repeat(40)}`, "HERE", 60],
    [`${"before ".repeat(40)}HERE`, "HERE", 60],
    [`${"👨‍👩‍👧".repeat(60)}HERE${"👍🏽".repeat(60)}`, "HERE", 50],
  ])("%#: around the marked text", (text, marked, width) => {
    const { line, covered } = frame(reportOn(text, marked), width);
    expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(covered).toBe(marked);
    expect(line).toContain("…");
  });

  it("when the marked text itself is longer", () => {
    const { line, carets, covered } = frame(
      reportOn(`x ${"议".repeat(200)}`, "议".repeat(200)),
      50,
    );
    expect(stringWidth(line)).toBeLessThanOrEqual(50);
    expect(stringWidth(carets)).toBeLessThanOrEqual(50);
    expect(covered).toMatch(/^议+…$/);
  });

  it("in no time, even when it has megabytes", () => {
    const text = `${"前 ".repeat(1_000_000)}HERE${" 后".repeat(1_000_000)}`;
    const worked = ownWork();
    expect(frame(reportOn(text, "HERE")).covered).toBe("HERE");
    expect(worked()).toBeLessThan(10_000);
  });
});

describe("the report", () => {
  it("shows no frame for an empty line", () => {
    const report = reportOn("\n", "\n", { column: 1, endColumn: 1 });
    expect(textReport(report, options)).toBe(
      "a.md:1:1 error agenda-fits (G4)\n  Something is wrong.\n\n✖ 1 error in 1 meeting\n",
    );
  });

  it.each([
    ["error", "31"],
    ["warning", "33"],
    ["info", "34"],
  ] as const)("paints an %s in its colour", (severity, code) => {
    const color = new Chalk({ level: 1 });
    const text = textReport(reportOn("x", "x", { severity }), { ...options, color });
    expect(text).toContain(`\u001b[${code}m${severity}\u001b[39m`);
  });

  it.each([
    ["✔ no findings in 2 meetings", 0, 0],
    ["✔ no findings in 2 meetings; 1 file is no meeting and was skipped", 1, 0],
    ["✖ no findings in 2 meetings; 3 could not be read", 0, 3],
  ])("ends “%s”", (line, skipped, unread) => {
    const none = { results: [], files: 2, clean: ["a.md", "b.md"] };
    expect(textReport({ ...none, skipped, unread }, options)).toBe(`${line}\n`);
  });

  it("says how many findings --fix can put right", () => {
    const fix = { edits: [{ from: 0, to: 1, text: "y" }], keepsMeaning: true };
    expect(textReport(reportOn("x", "x", { fix }), options)).toMatch(
      /\n✖ 1 error in 1 meeting\n {2}1 finding can be put right with --fix\n$/,
    );
    const { results, ...rest } = reportOn("x", "x", { fix });
    const gb18030 = results.map(({ source, findings }) => ({
      source: { ...source, encoding: "gb18030" as const },
      findings,
    }));
    expect(textReport({ ...rest, results: gb18030 }, options)).not.toContain("--fix");
  });

  it("links a rule to its page where the terminal knows links", () => {
    const text = textReport(reportOn("x", "x"), { ...options, links: true });
    expect(text).toContain(
      " error \u001b]8;;file:///docs/agenda-fits.md\u001b\\agenda-fits\u001b]8;;\u001b\\ (G4)\n",
    );
    expect(textReport(reportOn("x", "x"), options)).not.toContain("\u001b");
  });

  it("reads as a whole, in the file's language", () => {
    const text = "---\ntitle: 周会\nobjective: 确定排期\nopening: 9\n---\n\n## 议程\n";
    const source: Source = { file: "周会.md", text, encoding: "utf-8" };
    const calendar = calendarFor(defaultConfig);
    const meeting = readMeeting(source, { timezone: null, calendar });
    const findings = lintMeeting(meeting, defaultConfig, { language: null }).filter(
      ({ rule }) => rule === "opening-length",
    );
    const report = { results: [{ source, findings }], files: 1, clean: [], skipped: 0, unread: 0 };
    expect(textReport(report, { ...options, messages: messagesIn("zh") })).toBe(
      [
        "周会.md:4:10 警告 opening-length (G9)",
        "  开场要 9 分钟，不宜超过 5 分钟。只需重申要解决的问题、必达结论和发言规则。",
        " 4 │ opening: 9",
        "   │          ^",
        "",
        "⚠ 检查了 1 场会议：1 条警告",
        "",
      ].join("\n"),
    );
  });
});
