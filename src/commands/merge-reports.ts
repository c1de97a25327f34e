import { resolve } from "node:path";
import type { Finding } from "../lint/run.ts";
import { decode, type Source } from "../markdown/source.ts";
import { messagesIn } from "../messages/index.ts";
import type { FileResult, Report } from "../reporters/report.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import type { ExitCode, Invocation } from "./command.ts";
import { conclude } from "./lint-conclude.ts";
import { limit } from "./lint-options.ts";
import { wantedReports, writeReports } from "./lint-reports.ts";

/** Bytes: a report of some million findings. */
const MOST = 512 * 1024 * 1024;

/** What `--format json` printed, as far as it is needed. */
interface Part {
  readonly files: number;
  readonly skipped: number;
  readonly unread: number;
  readonly findings: readonly Finding[];
}

interface Options {
  readonly format: readonly string[];
  readonly outputFile?: string;
  readonly maxWarnings?: string;
}

/** The reports that shards have written become the one of the whole run, with its exit code. */
export async function reportMerged(
  args: readonly string[],
  options: Options,
  invocation: Invocation,
): Promise<ExitCode> {
  const { messages, language } = invocation;
  if (args.length === 0) throw new UserError(messages.cli.usage.missingArgument("<reports...>"));
  const wanted = wantedReports(options.format, options.outputFile, invocation);
  const maxWarnings = limit(options.maxWarnings, messages);
  const report = mergedReport(args, invocation);
  const [first] = report.results.flatMap(({ findings }) => findings);
  const spoken = language ?? (/\p{Script=Han}/u.test(first?.message ?? "") ? "zh" : "en");
  await writeReports(wanted, report, spoken, invocation, false);
  const outcome = { maxWarnings, nothingLeft: false, failed: report.unread > 0 };
  return conclude(report, outcome, messagesIn(spoken), invocation);
}

/**
 * The JSON reports of a run's parts (`--shard`) as the report of the whole run. Source lines are read
 * anew where the files are still there. Throws UserError for what is no such report.
 */
function mergedReport(paths: readonly string[], invocation: Invocation): Report {
  const parts = paths.map((path) => partIn(path, invocation));
  const byFile = new Map<string, Finding[]>();
  for (const finding of parts.flatMap(({ findings }) => findings)) {
    const before = byFile.get(finding.file);
    if (before) before.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  const names = [...byFile.keys()].sort(inFolders);
  const sum = (key: "files" | "skipped" | "unread") =>
    parts.reduce((total, part) => total + part[key], 0);
  return {
    results: names.map(
      (name): FileResult => ({
        source: sourceOf(name, invocation),
        findings: byFile.get(name) ?? [],
      }),
    ),
    files: sum("files"),
    // Which they were only the parts knew.
    clean: [],
    skipped: sum("skipped"),
    unread: sum("unread"),
  };
}

/** The order in which folders are walked through: name by name, level by level. */
function inFolders(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [one = "", other = ""] = [left[at], right[at]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

function partIn(path: string, { io, cwd, messages }: Invocation): Part {
  const words = messages.cli;
  let text: string;
  try {
    text = new TextDecoder().decode(io.files.read(resolve(cwd, path), MOST));
  } catch (error) {
    throw new UserError(words.unreadable(reasonOf(error)), { file: path });
  }
  const part = parsed(text);
  if (part === null) throw new UserError(words.lint.noReport, { file: path });
  return part;
}

function parsed(text: string): Part | null {
  try {
    const report: unknown = JSON.parse(text);
    if (!isRecord(report) || report.version !== 1 || !Array.isArray(report.findings)) return null;
    const findings = report.findings.map(findingOf);
    const { files, skipped, unread = 0 } = report;
    if (!isCount(files) || !isCount(skipped) || !isCount(unread)) return null;
    if (findings.some((finding) => finding === null)) return null;
    return { files, skipped, unread, findings: findings as Finding[] };
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function findingOf(value: unknown): Finding | null {
  if (!isRecord(value)) return null;
  const { file, line, column, endLine, endColumn, rule, severity, message, guide } = value;
  const isPlaced = [line, column, endLine, endColumn].every((at) => isCount(at) && Number(at) > 0);
  const isKnown = severity === "error" || severity === "warning" || severity === "info";
  if (!isPlaced || !isKnown || typeof file !== "string") return null;
  if (typeof rule !== "string" || typeof message !== "string") return null;
  if (guide !== null && !/^[GC]\d{1,2}$/.test(String(guide))) return null;
  const fix = value.fixable === true ? { edits: [], keepsMeaning: true } : null;
  return { file, line, column, endLine, endColumn, rule, severity, message, guide, fix } as Finding;
}

/** Only files below the working folder are looked at, wherever a report says its findings are. */
function sourceOf(file: string, { io, cwd }: Invocation): Source {
  const nothing = { file, text: "", encoding: "utf-8" } as const;
  const path = resolve(cwd, file);
  try {
    const read = decode(file, io.files.within(cwd).read(path));
    return typeof read === "string" ? nothing : read;
  } catch {
    return nothing;
  }
}
