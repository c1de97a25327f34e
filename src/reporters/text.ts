import type { Finding } from "../lint/run.ts";
import { lineAt, type Source } from "../markdown/source.ts";
import { visible, visibleLine } from "../text/visible.ts";
import { displayWidth } from "../text/wrap.ts";
import { count, fixable, type Report, type Setting } from "./report.ts";

/** The report a person reads: findings by file, each with its line and a caret, then a summary. */
export function textReport(report: Report, options: Setting): string {
  const blocks = report.results.map(({ source, findings }) =>
    findings.map((finding) => findingText(finding, source, options)).join("\n"),
  );
  const summary = [summaryLine(report, options), ...fixLine(report, options), ""].join("\n");
  return [...blocks, summary].join("\n");
}

function summaryLine(report: Report, { messages, color }: Setting): string {
  const errors = count(report, "error");
  const warnings = count(report, "warning");
  const infos = count(report, "info");
  const text = messages.cli.lint.summary({
    errors,
    warnings,
    infos,
    files: report.files,
    skipped: report.skipped,
    unread: report.unread,
  });
  if (errors > 0 || report.unread > 0) return color.red(`✖ ${text}`);
  return warnings > 0 ? color.yellow(`⚠ ${text}`) : color.green(`✔ ${text}`);
}

function fixLine(report: Report, { messages, color }: Setting): readonly string[] {
  const findings = fixable(report);
  return findings > 0 ? [color.dim(`  ${messages.cli.lint.fixable(findings)}`)] : [];
}

/** OSC 8: the terminal shows the text, and opens the page when it is clicked. */
function linked(text: string, uri: string): string {
  return `\u001b]8;;${uri}\u001b\\${text}\u001b]8;;\u001b\\`;
}

function findingText(finding: Finding, source: Source, options: Setting): string {
  const { color, messages } = options;
  const paint = { error: color.red, warning: color.yellow, info: color.blue }[finding.severity];
  const place = color.bold(`${visibleLine(finding.file)}:${finding.line}:${finding.column}`);
  const uri = options.links ? options.pageUri(finding.rule) : null;
  const id = uri === null ? finding.rule : linked(finding.rule, uri);
  const rule = color.dim(finding.guide ? `${id} (${finding.guide})` : id);
  return [
    `${place} ${paint(messages.terms.severity[finding.severity])} ${rule}`,
    `  ${visibleLine(finding.message)}`,
    ...codeFrame(finding, source, options),
    "",
  ].join("\n");
}

/** The source line with a caret under the place; a long line is cut to what is around it. */
function codeFrame(finding: Finding, source: Source, { color, width }: Setting): readonly string[] {
  const line = lineAt(source, finding.line);
  if (line.trim() === "") return [];
  const gutter = ` ${finding.line} │ `;
  const start = finding.column - 1;
  const end = Math.max(start, finding.endLine > finding.line ? line.length : finding.endColumn - 1);
  const { before, marked, after } = excerpt(
    line,
    start,
    end,
    Math.max(20, width - gutter.length - 4),
  );
  const indent = " ".repeat(gutter.length - 2);
  const caret = " ".repeat(displayWidth(before)) + "^".repeat(Math.max(1, displayWidth(marked)));
  return [
    `${color.dim(gutter)}${before}${marked}${after}`,
    `${color.dim(`${indent}│`)} ${color.red(caret)}`,
  ];
}

/** Cuts a line so that the marked part, or at least its start, fits into `width` columns. */
function excerpt(
  line: string,
  start: number,
  end: number,
  width: number,
): { before: string; marked: string; after: string } {
  const show = (text: string): string => visible(text.replaceAll("\t", "    "));
  // Measuring takes time that grows with the square of the length; what is further away is cut anyhow.
  const reach = 16 * width;
  const before = show(line.slice(Math.max(0, start - reach), start));
  const marked = show(line.slice(start, Math.min(end, start + reach)));
  const after = show(line.slice(end, end + reach));
  const room = width - Math.min(displayWidth(marked), width);
  const left = keepEnd(before, Math.max(Math.floor(room / 2), room - displayWidth(after)));
  const middle = keepStart(marked, width);
  return {
    before: left,
    marked: middle,
    after: keepStart(after, Math.max(0, width - displayWidth(left) - displayWidth(middle))),
  };
}

function keepStart(text: string, width: number): string {
  if (text.length <= width && displayWidth(text) <= width) return text;
  let used = 1;
  let kept = "";
  for (const char of text.slice(0, width + 1)) {
    used += displayWidth(char);
    if (used > width) break;
    kept += char;
  }
  return `${kept}…`;
}

function keepEnd(text: string, width: number): string {
  const reversed = (part: string): string => [...part].reverse().join("");
  const cut = text.slice(-2 * width - 2);
  if (cut === text && displayWidth(text) <= width) return text;
  return reversed(keepStart(reversed(cut), width));
}
