import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { sarifReport } from "../../src/reporters/sarif.ts";
import { rules } from "../../src/rules/index.ts";
import { change, english, withWarning } from "../cli/meetings.ts";
import { hostile, reportOn, setting, usual } from "./reports.ts";

/** The schema OASIS published, as Microsoft's matchers carry it. */
const require = createRequire(import.meta.url);
const schemaFile = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: Region;
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  readonly results: readonly Result[];
}
const runOf = (text: string): Run => (JSON.parse(text) as { runs: [Run] }).runs[0];

describe("the official schema", () => {
  it.each([
    ["the usual report", usual],
    ["hostile names and messages", hostile],
    ["nothing found", reportOn({ "a.md": english })],
    ["an empty file", reportOn({ "a.md": "" })],
  ])("accepts %s", (_, report) => {
    validate(JSON.parse(sarifReport(report, setting())));
    expect(validate.errors).toBeNull();
  });

  it.each<[string, (text: string) => string]>([
    ["a column 0", (text) => text.replace(/"startColumn": \d+/, '"startColumn": 0')],
    ["a level of our own", (text) => text.replace('"level": "warning"', '"level": "info"')],
    ["a space in a URI", (text) => text.replace("%20", " ")],
    ["a property of our own", (text) => text.replace('"ruleIndex"', '"guide"')],
  ])("refuses %s", (_, broken) => {
    const text = sarifReport(usual, setting());
    expect(broken(text)).not.toBe(text);
    expect(validate(JSON.parse(broken(text)))).toBe(false);
  });
});

describe("a result", () => {
  it("points to its rule", () => {
    const { tool, results } = runOf(sarifReport(usual, setting()));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("has a URI relative to the root, and an absolute one outside", () => {
    const [inside] = runOf(sarifReport(usual, setting())).results;
    expect(inside?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: "notes/%E4%BC%9A%E8%AE%AE%201.md",
      uriBaseId: "%SRCROOT%",
    });
    const pathOf = (): string => "file:///tmp/a.md";
    const [outside] = runOf(sarifReport(usual, setting("en", { pathOf }))).results;
    expect(outside?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: "file:///tmp/a.md",
    });
  });

  it("carries the fix, as places in the file", () => {
    const source = usual.results[0]?.source.text ?? "";
    const fixes = runOf(sarifReport(usual, setting())).results.flatMap(({ fixes }) => fixes ?? []);
    const [replacement] = fixes[0]?.artifactChanges[0]?.replacements ?? [];
    expect(fixes).toHaveLength(1);
    const { startLine = 0, startColumn = 0, endColumn = 0 } = replacement?.deletedRegion ?? {};
    const line = source.split("\n")[startLine - 1] ?? "";
    expect(
      line.slice(0, startColumn - 1) +
        replacement?.insertedContent.text +
        line.slice(endColumn - 1),
    ).toContain("role: decision-maker }");
  });

  it("has a fingerprint of its own, the same after lines were added and in the other language", () => {
    const prints = (text: string, language: "en" | "zh"): readonly string[] =>
      runOf(sarifReport(reportOn({ "a.md": text }, language), setting())).results.map(
        ({ partialFingerprints }) => partialFingerprints["collab/v1"] ?? "",
      );
    const twice = change(withWarning, "| 15 |", "| 20 |");
    const before = prints(twice, "en");
    expect(before).toHaveLength(2);
    expect(new Set(before).size).toBe(2);
    expect(prints(change(twice, "opening: 8", "# later\n\nopening: 8"), "zh")).toEqual(before);
    expect(prints(change(twice, "opening: 8", "opening: 9"), "en")[0]).not.toBe(before[0]);
  });
});

it("says so when files could not be read", () => {
  expect(runOf(sarifReport({ ...usual, unread: 1 }, setting())).invocations).toEqual([
    { executionSuccessful: false },
  ]);
});

it("brings each rule's page along, and no address on the machine it was made on", () => {
  const text = sarifReport(usual, setting());
  expect(text).not.toContain("file:");
  expect(text).not.toContain("helpUri");
  expect(text).toContain('"markdown": ');
});
