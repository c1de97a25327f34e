import { visibleJson } from "../text/visible.ts";
import { fingerprints } from "./fingerprint.ts";
import type { Report, Setting } from "./report.ts";

const severities = { error: "major", warning: "minor", info: "info" } as const;

/** GitLab's code quality report (artifacts:reports:codequality): an array of what was found. */
export function gitlabReport(report: Report, { pathOf }: Setting): string {
  const issues = report.results.flatMap((result) => {
    const path = pathOf(result.source.file);
    const prints = fingerprints(result, path);
    return result.findings.map((finding) => ({
      type: "issue",
      check_name: finding.rule,
      description: finding.message,
      categories: ["Style"],
      severity: severities[finding.severity],
      fingerprint: prints.get(finding),
      location: { path, lines: { begin: finding.line, end: finding.endLine } },
    }));
  });
  return `${visibleJson(issues, 2)}\n`;
}
