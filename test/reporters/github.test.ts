import { describe, expect, it } from "vitest";
import { githubReport } from "../../src/reporters/github.ts";
import { hostile, reportOn, setting, usual } from "./reports.ts";

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** A line of a log as the runner takes it: `::name key=value,…::data`, or `##[name]data` anywhere. */
function commandIn(line: string): Command | null {
  const decoded = (text: string, more: boolean): string => {
    const escapes: [string, string][] = [
      ["%0D", "\r"],
      ["%0A", "\n"],
      ...(more
        ? ([
            ["%3A", ":"],
            ["%2C", ","],
          ] as [string, string][])
        : []),
      ["%25", "%"],
    ];
    return escapes.reduce((result, [code, char]) => result.replaceAll(code, char), text);
  };
  const old = /##\[([a-z-]+)[^\]]*\](.*)/.exec(line);
  const match = /^\s*::([^ :]+)(?: ((?:(?!::).)*))?::(.*)$/.exec(line);
  if (!match) return old ? { name: old[1] ?? "", properties: {}, data: old[2] ?? "" } : null;
  const [, name = "", list = "", data = ""] = match;
  const properties = list.split(",").map((each): [string, string] => {
    const at = each.indexOf("=");
    return [each.slice(0, at), decoded(each.slice(at + 1), true)];
  });
  return { name, properties: Object.fromEntries(properties), data: decoded(data, false) };
}

const commands = (text: string): readonly Command[] =>
  text.split("\n").flatMap((line) => commandIn(line) ?? []);

describe("annotations", () => {
  it("say where, how bad and what", () => {
    expect(commands(githubReport(usual, setting()))).toContainEqual({
      name: "warning",
      properties: {
        title: "opening-length (G9)",
        file: "notes/会议 1.md",
        line: "27",
        endLine: "27",
        col: "10",
        endColumn: "11",
      },
      data: expect.stringMatching(/^The opening takes 8 minutes; /) as string,
    });
  });

  it("have no columns over more than one line, which GitHub refuses", () => {
    const results = usual.results.map(({ source, findings }) => ({
      source,
      findings: findings.map((finding) => ({ ...finding, endLine: finding.line + 1 })),
    }));
    for (const { properties } of commands(githubReport({ ...usual, results }, setting())))
      expect(Object.keys(properties)).toEqual(["title", "file", "line", "endLine"]);
  });

  it("come back whole, whatever a name or a message holds, one a line", () => {
    const text = githubReport(hostile, setting());
    const findings = hostile.results.flatMap((result) => result.findings);
    const found = commands(text);
    expect(found.map(({ name }) => name)).toEqual(findings.map(({ severity }) => severity));
    expect(text.split("\n")).toHaveLength(findings.length + 1);
    expect(found[0]?.properties.file).toContain("::x ");
    expect(found[0]?.data).toContain("\n::error::a\"b'c]]>d<script>");
    expect(found[0]?.data).toContain("%0A%25,##[add-mask]e");
  });
});

describe("more annotations than GitHub shows", () => {
  /** Meetings, each with an error and a warning at least. */
  const many = (count: number) =>
    reportOn(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `${at}.md`,
          `---\ntitle: T${at}\nstart: 2026-12-05 10:00\n---\n## Agenda\n\n- One (10 min)\n`,
        ]),
      ),
    );

  it.each([
    ["en", /^(\d+) more findings \((.*)\): GitHub shows ten of a kind/],
    ["zh", /^另有 (\d+) 个问题（(.*)）：GitHub 每类只显示 10 个/],
  ] as const)("are left out and summed up (%s)", (language, sum) => {
    const report = many(30);
    const found = commands(githubReport(report, setting(language)));
    const total = report.results.reduce((all, { findings }) => all + findings.length, 0);
    const ofKind = (kind: string): number => found.filter(({ name }) => name === kind).length;
    expect([ofKind("error"), ofKind("warning")]).toEqual([10, 10]);
    expect(ofKind("notice")).toBeLessThanOrEqual(10);
    const [, left] = sum.exec(found.at(-1)?.data ?? "") ?? [];
    expect(Number(left)).toBe(total - (found.length - 1));
    expect(found.at(-1)?.properties).toEqual({ title: "collab lint" });
  });

  it("are none where all are shown", () => {
    const report = many(1);
    const found = commands(githubReport(report, setting()));
    expect(found).toHaveLength(report.results[0]?.findings.length ?? 0);
  });
});
