import type { Finding } from "../lint/run.ts";
import { visible } from "../text/visible.ts";
import type { Report, Setting } from "./report.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export function githubReport(report: Report, { pathOf }: Setting): string {
  return report.results
    .flatMap(({ source, findings }) =>
      findings.map((finding) => annotation(finding, pathOf(source.file))),
    )
    .join("");
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
