import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { type Case, runTwice } from "./cases.ts";
import { change, english, noMeeting, withError, withWarning } from "./meetings.ts";

const held = readFileSync(
  join(packageRoot, "examples/en/held/2026-11-10-portal-kickoff.md"),
  "utf8",
);
const lint = (meeting: string, args: readonly string[], more: Partial<Case> = {}): Case => ({
  files: { "a.md": meeting },
  args: ["lint", "a.md", ...args],
  ...more,
});
const finding = (severity: string, rule: string): RegExp =>
  new RegExp(`^a\\.md:\\d+:\\d+ ${severity} ${rule} `);

describe("severities and the exit code", () => {
  const tooMany = "collab: 1 warning, more than the 0 allowed\n";
  runTwice({
    "no finding: 0": lint(english, [], { stdout: "✔ no findings in 1 meeting\n" }),
    "a warning: 0": lint(withWarning, [], { stdout: /^a\.md:.*\n⚠ 1 warning in 1 meeting\n$/s }),
    "an error: 1": lint(withError, [], { code: 1, stdout: /✖ 1 error in 1 meeting\n$/ }),
    "more warnings than --max-warnings: 1": lint(withWarning, ["--max-warnings", "0"], {
      code: 1,
      stdout: finding("warning", "opening-length"),
      stderr: tooMany,
    }),
    "as many warnings as --max-warnings: 0": lint(withWarning, ["--max-warnings=1"], {
      stdout: finding("warning", "opening-length"),
    }),
    "--rule makes an error of a warning": lint(withWarning, ["--rule", "opening-length:error"], {
      code: 1,
      stdout: finding("error", "opening-length"),
    }),
    "--rule makes a warning of an error": lint(withError, ["--rule", "recorder-required:warn"], {
      stdout: finding("warning", "recorder-required"),
    }),
    "--rule makes it a note": lint(withError, ["--rule", "recorder-required:info"], {
      stdout: /^a\.md:1:1 info .*\n✔ 1 note in 1 meeting\n$/s,
    }),
    "--rule turns it off": lint(withError, ["--rule", "recorder-required:off"], {
      stdout: "✔ no findings in 1 meeting\n",
    }),
    "--rule may be given again": lint(
      change(withWarning, "recorder: Tom Ashby\n", ""),
      ["--rule", "recorder-required:off", "--rule", "opening-length:off"],
      { stdout: "✔ no findings in 1 meeting\n" },
    ),
    "--rule comes before the configuration and keeps its options": lint(
      withWarning,
      ["--rule", "opening-length:error"],
      {
        files: {
          "a.md": withWarning,
          "collab.config.yaml": "rules: { opening-length: [off, { max: 7 }] }\n",
        },
        code: 1,
        stdout: ["error opening-length", "at most 7."],
      },
    ),
  });
});

describe("--stage", () => {
  runTwice({
    "minutes asks a planned meeting for its conclusions": lint(english, ["--stage", "minutes"], {
      code: 1,
      stdout: ["error conclusion-recorded (C2)", "error scenario-document (G1)"],
    }),
    "plan asks a held meeting only for its plan": lint(
      change(held, "## Division of work", "## Something else"),
      ["--stage", "plan"],
      { stdout: "✔ no findings in 1 meeting\n" },
    ),
    "without it the file decides": lint(
      change(held, "## Division of work", "## Something else"),
      [],
      { code: 1, stdout: ["error scenario-document (G1)"] },
    ),
  });
});

describe("--now", () => {
  const missing = /^a\.md:\d+:\d+ \S+ notice-lead-time /;
  runTwice({
    "before the notice is due": lint(english, ["--now", "2026-11-02T09:00Z"], {
      stdout: "✔ no findings in 1 meeting\n",
    }),
    "after it was due": lint(english, ["--now", "2026-11-10T09:00+00:00"], {
      code: 1,
      stdout: missing,
    }),
    "never is today": lint(english, [], { stdout: "✔ no findings in 1 meeting\n" }),
    "without an offset is what the clock shows where the meeting is": lint(
      english,
      ["--now", "2026-11-10 09:00"],
      {
        files: { "a.md": english, "collab.config.yaml": "timezone: America/New_York\n" },
        code: 1,
        stdout: missing,
      },
    ),
  });
});

describe("--output-file", () => {
  const toFile = (file: string, more: Partial<Case> = {}): Case =>
    lint(withError, ["--output-file", file, "--format", "json"], { code: 1, ...more });
  runTwice({
    "says nothing on standard output": toFile("report.json"),
    "onto a folder": toFile("reports", {
      files: { "a.md": withError, "reports/": "" },
      code: 2,
      stderr: "collab: reports: cannot be written (EISDIR): it is a folder — choose another name\n",
    }),
    "below a file": toFile("a.md/report.json", {
      code: 2,
      stderr: /^collab: a\.md\/report\.json: cannot be written \(E/,
    }),
  });

  it("writes the report, into folders it makes, without colour", async () => {
    const cwd = scratchFolder({ "a.md": withError });
    const args = ["lint", "a.md", "--output-file", "ci/lint/report.txt"];
    const { code, stdout } = await collab(args, { cwd, env: { FORCE_COLOR: "1" } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(readFileSync(join(cwd, "ci/lint/report.txt"), "utf8")).toMatch(
      /^a\.md:1:1 error recorder-required .*\n✖ 1 error in 1 meeting\n$/s,
    );
  });

  it("replaces the last report, also by one without findings", async () => {
    const cwd = scratchFolder({ "a.md": english, "report.txt": "old" });
    await collab(["lint", "a.md", "--quiet", "--output-file", "report.txt"], { cwd });
    expect(readFileSync(join(cwd, "report.txt"), "utf8")).toBe("✔ no findings in 1 meeting\n");
  });
});

describe("--format json", () => {
  const json = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const cwd = scratchFolder(files);
    const { code, stdout } = await collab(["lint", "--format", "json", ...args], { cwd });
    return { code, report: JSON.parse(stdout) as Record<string, unknown>, stdout };
  };

  it("has exactly the shape that was promised", async () => {
    const files = { "a.md": withError, "b.md": withWarning, "c.md": noMeeting };
    const { code, report, stdout } = await json(files, ".");
    expect(report).toEqual({
      version: 1,
      files: 2,
      skipped: 1,
      errorCount: 1,
      warningCount: 1,
      findings: [
        {
          file: "a.md",
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 4,
          rule: "recorder-required",
          severity: "error",
          message: expect.stringMatching(/^The meeting has no recorder\. /) as string,
          guide: "G12",
          fixable: false,
        },
        {
          file: "b.md",
          line: 27,
          column: 10,
          endLine: 27,
          endColumn: 11,
          rule: "opening-length",
          severity: "warning",
          message: expect.stringMatching(/^The opening takes 8 minutes/) as string,
          guide: "G9",
          fixable: false,
        },
      ],
    });
    expect(Object.keys(report)).toEqual([
      "version",
      "files",
      "skipped",
      "errorCount",
      "warningCount",
      "findings",
    ]);
    expect(stdout.endsWith("}\n")).toBe(true);
    expect(code).toBe(1);
  });

  it("has null, not nothing, where no guide line stands behind a rule", async () => {
    const { report } = await json({ "a.md": change(english, "series:", "serie:") }, "a.md");
    expect(report).toMatchObject({ findings: [{ rule: "front-matter-valid", guide: null }] });
  });

  it("is there without findings, without meetings and with --quiet", async () => {
    const empty = {
      version: 1,
      files: 0,
      skipped: 0,
      errorCount: 0,
      warningCount: 0,
      findings: [],
    };
    expect((await json({ "a.md": english }, ".")).report).toEqual({ ...empty, files: 1 });
    expect((await json({ "a/": "" }, ".")).report).toEqual(empty);
    expect((await json({ "a.md": noMeeting }, "--quiet")).report).toEqual({ ...empty, skipped: 1 });
  });
});
