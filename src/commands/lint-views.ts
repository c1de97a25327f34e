import { dirname, join, resolve } from "node:path";
import type { Messages } from "../messages/index.ts";
import type { Report } from "../reporters/report.ts";
import type { Invocation } from "./command.ts";

/** Beside the configuration, else in the working folder. */
const BASELINE = ".collab-baseline.json";

interface Wanted {
  readonly suppressAll?: boolean;
  readonly prune?: boolean;
}

/** A report without what is known already; `null`: it has just become known, and there is nothing to report. */
export async function withoutKnown(
  report: Report,
  { suppressAll, prune }: Wanted,
  invocation: Invocation,
  said: Messages,
): Promise<Report | null> {
  const { io, cwd, config, quiet } = invocation;
  const file = join(config.file === null ? cwd : dirname(resolve(cwd, config.file)), BASELINE);
  if (!suppressAll && !prune && io.files.kind(file) === null) return report;
  const { Baseline } = await import("./lint-baseline.ts");
  const words = said.cli.lint.baseline;
  const baseline = Baseline.open(file, invocation);
  if (suppressAll) {
    baseline.record(report);
    if (!quiet) io.stdout.write(`${words.recorded(baseline.size, BASELINE)}\n`);
    return null;
  }
  if (prune) baseline.prune(report);
  const { report: news, known, mended } = baseline.applied(report);
  if (known > 0 && !quiet) io.stderr.write(`collab: ${words.known(known, BASELINE)}\n`);
  if (mended > 0 && !quiet) io.stderr.write(`collab: ${words.mended(mended, BASELINE)}\n`);
  return news;
}

/** What fails a build, and nothing else. */
export function errorsOf(report: Report): Report {
  const results = report.results.flatMap(({ source, findings }) => {
    const errors = findings.filter(({ severity }) => severity === "error");
    return errors.length > 0 ? [{ source, findings: errors }] : [];
  });
  return { ...report, results };
}
