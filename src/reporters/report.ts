import type { ChalkInstance } from "chalk";
import type { Finding } from "../lint/run.ts";
import type { Source } from "../markdown/source.ts";
import type { Messages } from "../messages/index.ts";
import type { RuleId } from "../rules/index.ts";
import type { Rule, Severity } from "../rules/rule.ts";

/** What a run of lint came to; reporters turn it into text. */
export interface Report {
  readonly results: readonly FileResult[];
  /** Meetings checked, those without findings included. */
  readonly files: number;
  /** The names of those without findings. */
  readonly clean: readonly string[];
  /** How many milliseconds each took, by its name, as far as that is known. */
  readonly times?: ReadonlyMap<string, number>;
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

/** What a report is written with, apart from what was found. */
export interface Setting {
  /** For the frame; a finding brings its own message. */
  readonly messages: Messages;
  readonly color: ChalkInstance;
  /** Columns a source line may take. */
  readonly width: number;
  /** Whether the terminal makes links of OSC 8 sequences. */
  readonly links: boolean;
  /** collab's own. */
  readonly version: string;
  /**
   * A file as seen from the root of the project, with `/`: services that show findings beside the
   * code know it by that name. A `file:` URI where it lies outside.
   */
  readonly pathOf: (file: string) => string;
  /** The URI of a rule's page; `null`: it has none. */
  readonly pageUri: (rule: string) => string | null;
  /** Rules that are not collab's own. */
  readonly ownRules: readonly Rule[];
  /** The page itself, as Markdown. */
  readonly page: (rule: RuleId) => string;
}

/** The report's text; in pieces where it may be too long to be held at once. */
export type Reporter = (report: Report, setting: Setting) => string | Generator<string>;

/** Whether `--fix` can put it right: it leaves files alone that are not UTF-8. */
export function isFixable(finding: Finding, source: Source): boolean {
  return finding.fix !== null && source.encoding === "utf-8";
}

export function fixable(report: Report): number {
  let total = 0;
  for (const { source, findings } of report.results) {
    for (const finding of findings) if (isFixable(finding, source)) total++;
  }
  return total;
}

export function count(report: Report, severity: Severity): number {
  let total = 0;
  for (const { findings } of report.results) {
    for (const finding of findings) if (finding.severity === severity) total++;
  }
  return total;
}
