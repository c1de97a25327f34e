import type { Finding } from "../lint/run.ts";
import type { Source } from "../meeting/source.ts";
import type { Severity } from "../rules/rule.ts";

/** What a run of lint came to; reporters turn it into text. */
export interface Report {
  readonly results: readonly FileResult[];
  /** Meetings checked, those without findings included. */
  readonly files: number;
  /** Files in folders that are no meetings. */
  readonly skipped: number;
  /** Files that could not be read; each has been named on standard error. */
  readonly unread: number;
}

/** A file with findings. */
export interface FileResult {
  readonly source: Source;
  readonly findings: readonly Finding[];
}

export function count(report: Report, severity: Severity): number {
  let total = 0;
  for (const { findings } of report.results) {
    for (const finding of findings) if (finding.severity === severity) total++;
  }
  return total;
}
