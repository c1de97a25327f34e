import { visibleJson } from "../terminal.ts";
import { count, isFixable, type Report } from "./report.ts";

/** The machine-readable report (design contract §4); its shape is a promise to scripts. */
export function jsonReport(report: Report): string {
  const findings = report.results.flatMap((result) =>
    result.findings.map((finding) => {
      const { fix: _, ...rest } = finding;
      return { ...rest, fixable: isFixable(finding, result.source) };
    }),
  );
  const json = {
    version: 1,
    files: report.files,
    skipped: report.skipped,
    errorCount: count(report, "error"),
    warningCount: count(report, "warning"),
    findings,
  };
  return `${visibleJson(json, 2)}\n`;
}
