import type { Finding } from "../lint/run.ts";
import type { Source } from "../markdown/source.ts";
import { visibleJson } from "../text/visible.ts";
import { count, isFixable, type Report } from "./report.ts";

/** The machine-readable report (design contract §4); its shape is a promise to scripts. */
export function* jsonReport(report: Report): Generator<string> {
  const frame = {
    version: 1,
    files: report.files,
    skipped: report.skipped,
    // Only then is the report not the whole truth; `--merge` ends with 2 for it.
    ...(report.unread > 0 && { unread: report.unread }),
    errorCount: count(report, "error"),
    warningCount: count(report, "warning"),
  };
  yield `${visibleJson(frame, 2).replace(/\n\}$/, "")},\n  "findings": [`;
  let before = "";
  for (const { source, findings } of report.results) {
    yield findings
      .map((finding, index) => `${index === 0 ? before : ","}\n${asListed(finding, source)}`)
      .join("");
    if (findings.length > 0) before = ",";
  }
  yield before === "" ? "]\n}\n" : "\n  ]\n}\n";
}

/** One finding a line, as the report above lists it, for programs that read while it is written. */
export function* ndjsonReport(report: Report): Generator<string> {
  for (const { source, findings } of report.results)
    yield findings.map((finding) => `${visibleJson(listed(finding, source))}\n`).join("");
}

const asListed = (finding: Finding, source: Source): string =>
  visibleJson(listed(finding, source), 2).replace(/^/gm, "    ");

function listed(finding: Finding, source: Source): object {
  const { fix: _, ...rest } = finding;
  return { ...rest, fixable: isFixable(finding, source) };
}
