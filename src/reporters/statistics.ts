import { displayWidth } from "../text/wrap.ts";
import { isFixable, type Report, type Setting } from "./report.ts";

interface Sum {
  readonly rule: string;
  findings: number;
  readonly files: Set<string>;
  fixable: number;
}

/** How often each rule has something to say, the most frequent first: where to begin in old files. */
export function statistics(
  report: Report,
  { messages, color }: Pick<Setting, "messages" | "color">,
): string {
  const sums = new Map<string, Sum>();
  for (const { source, findings } of report.results) {
    for (const finding of findings) {
      const { rule } = finding;
      const sum = sums.get(rule) ?? { rule, findings: 0, files: new Set(), fixable: 0 };
      sum.findings++;
      if (isFixable(finding, source)) sum.fixable++;
      sum.files.add(source.file);
      sums.set(rule, sum);
    }
  }
  const words = messages.cli.lint.statistics;
  const sorted = [...sums.values()].sort(
    (a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1),
  );
  const rows = sorted.map(({ rule, findings, files, fixable }) => [
    String(findings),
    rule,
    words.row(files.size, fixable),
  ]);
  const wide = (column: number): number =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? "")), 0);
  const [first, second] = [wide(0), wide(1)];
  const total = sorted.reduce((sum, { findings }) => sum + findings, 0);
  return [
    ...rows.map(
      ([count = "", rule = "", about = ""]) =>
        `${color.bold(count.padStart(first))}  ${rule.padEnd(second)}  ${color.dim(about)}`,
    ),
    ...(rows.length > 0 ? [""] : []),
    words.total(total, sorted.length, report.files),
    "",
  ].join("\n");
}
