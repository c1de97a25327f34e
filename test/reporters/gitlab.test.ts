import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { gitlabReport } from "../../src/reporters/gitlab.ts";
import { hostile, setting, usual } from "./reports.ts";

/** What GitLab documents for a code quality report. */
const validate = new Ajv().compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{32}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!/|\\./)" },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

describe("the code quality report", () => {
  it.each([
    ["the usual report", usual],
    ["hostile names and messages", hostile],
    ["nothing found", { ...usual, results: [] }],
  ])("is what GitLab asks for: %s", (_, report) => {
    validate(JSON.parse(gitlabReport(report, setting())));
    expect(validate.errors).toBeNull();
  });

  it("is refused with a severity of our own or an absolute path", () => {
    const text = gitlabReport(usual, setting());
    expect(validate(JSON.parse(text.replace('"minor"', '"warning"')))).toBe(false);
    expect(
      validate(JSON.parse(gitlabReport(usual, setting("en", { pathOf: (f) => `/${f}` })))),
    ).toBe(false);
  });

  it("has no fingerprint twice, not even for what stands on the same line", () => {
    const results = usual.results.map(({ source, findings }) => ({
      source,
      findings: [...findings, ...findings.map((finding) => ({ ...finding }))],
    }));
    const issues = JSON.parse(gitlabReport({ ...usual, results }, setting())) as {
      fingerprint: string;
    }[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});
