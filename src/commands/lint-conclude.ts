import type { Messages } from "../messages/index.ts";
import { count, type Report } from "../reporters/report.ts";
import type { ExitCode, Invocation } from "./command.ts";

interface Circumstances {
  readonly maxWarnings: number | null;
  /** No file is left of those found. */
  readonly nothingLeft: boolean;
  /** Something could not be read or written. */
  readonly failed: boolean;
}

/**
 * Warnings and notes alone do not fail a build, unless there are more than allowed. Checking nothing
 * is a mistake: a build must not stay green because a path is wrong.
 */
export function conclude(
  report: Report,
  { maxWarnings, nothingLeft, failed }: Circumstances,
  { cli: { lint: words } }: Messages,
  { io, quiet }: Invocation,
): ExitCode {
  const say = (text: string): void => io.stderr.write(`collab: ${text}\n`);
  const { files } = report;
  if (files === 0 && !failed && !quiet) say(nothingLeft ? words.nothingSelected : words.noMeetings);
  const warnings = count(report, "warning");
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  if (tooMany) say(words.tooManyWarnings(warnings, maxWarnings));
  if (failed || (files === 0 && !nothingLeft)) return 2;
  return count(report, "error") > 0 || tooMany ? 1 : 0;
}
