import type { Finding } from "../lint/run.ts";
import { visibleLine } from "../text/visible.ts";
import { count, fixable, type Report, type Setting } from "./report.ts";

/** A comment on a pull request takes 65,536 characters; the rest is left to what stands around it. */
const MAX_LENGTH = 60_000;

/** A summary for people: a comment on a pull request, or `$GITHUB_STEP_SUMMARY`. */
export function markdownReport(report: Report, setting: Setting): string {
  const { lint } = setting.messages.cli;
  const numbers = {
    errors: count(report, "error"),
    warnings: count(report, "warning"),
    infos: count(report, "info"),
  };
  const { files, skipped, unread } = report;
  const sign = numbers.errors > 0 || unread > 0 ? "❌" : numbers.warnings > 0 ? "⚠️" : "✅";
  const fixes = fixable(report);
  const parts = [
    `## collab lint\n\n${sign} ${lint.summary({ ...numbers, files, skipped, unread })}\n`,
    ...(fixes > 0 ? [`\n${escaped(lint.fixable(fixes))}\n`] : []),
    tables(report, setting),
  ];
  return parts.join("");
}

function tables(report: Report, setting: Setting): string {
  const { columns, more } = setting.messages.cli.lint.markdown;
  const head = `| ${columns.join(" | ")} |\n| --- | --- | --- | --- |\n`;
  const total = report.results.reduce((sum, { findings }) => sum + findings.length, 0);
  let text = "";
  let shown = 0;
  for (const { source, findings } of report.results) {
    let table = `\n### ${escaped(source.file)}\n\n${head}`;
    for (const finding of findings) {
      const row = rowOf(finding, setting);
      if (text.length + table.length + row.length > MAX_LENGTH)
        return `${text}${table}\n${more(total - shown)}\n`;
      table += row;
      shown++;
    }
    text += table;
  }
  return text;
}

function rowOf(
  { line, column, severity, rule, guide, message }: Finding,
  setting: Setting,
): string {
  const cells = [
    `${line}:${column}`,
    setting.messages.terms.severity[severity],
    guide ? `${rule} (${guide})` : rule,
    escaped(message),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

/**
 * Text that stays text in Markdown: no markup, HTML, link or table cell. An empty comment parts an
 * at sign from a name, so that nobody is notified because of what a file says.
 */
export function escaped(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_[\]|~#]|:(?=\/\/)/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\bwww\./gi, "www\\.")
    .replaceAll("@", "@<!-- -->");
}
