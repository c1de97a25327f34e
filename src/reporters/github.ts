import type { Finding } from "../lint/run.ts";
import type { Severity } from "../rules/rule.ts";
import { visible } from "../text/visible.ts";
import type { Report, Setting } from "./report.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** GitHub shows ten of a kind for each step, and passes over the others without a word. */
const MOST: Readonly<Record<Severity, number>> = { error: 10, warning: 10, info: 10 };

/**
 * Workflow commands, which GitHub Actions shows beside the lines of a pull request: as many as it shows, and
 * a sum of the rest.
 */
export function githubReport(report: Report, { pathOf, messages }: Setting): string {
  const all = { error: 0, warning: 0, info: 0 };
  for (const { findings } of report.results) for (const { severity } of findings) all[severity]++;
  const isTooMany = Object.entries(all).some(
    ([severity, count]) => count > MOST[severity as Severity],
  );
  // The sum is a notice itself.
  const room = isTooMany ? { ...MOST, info: MOST.info - 1 } : { ...MOST };
  const left = { ...all };
  const lines = report.results.flatMap(({ source, findings }) =>
    findings.flatMap((finding) => {
      if (room[finding.severity] === 0) return [];
      room[finding.severity]--;
      left[finding.severity]--;
      return [annotation(finding, pathOf(source.file))];
    }),
  );
  const { title, more } = messages.cli.lint.github;
  const { error, warning, info } = left;
  const sum = isTooMany
    ? [`::notice title=${property(title)}::${data(more(error, warning, info))}\n`]
    : [];
  return [...lines, ...sum].join("");
}

function annotation(finding: Finding, path: string): string {
  const { line, endLine, column, endColumn, rule, guide, severity, message } = finding;
  const properties = {
    title: guide ? `${rule} (${guide})` : rule,
    file: path,
    line,
    endLine,
    // Columns are refused where more than one line is meant.
    ...(line === endLine && { col: column, endColumn }),
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(`${value}`)}`);
  return `::${commands[severity]} ${list.join(",")}::${data(visible(message))}\n`;
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string =>
  data(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
