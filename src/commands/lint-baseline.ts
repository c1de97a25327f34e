import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Finding } from "../lint/run.ts";
import { kindOf } from "../reporters/fingerprint.ts";
import type { FileResult, Report } from "../reporters/report.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";

/** How many findings of one kind are known: of a rule, about a line of a file. */
interface Entry {
  /** As seen from the folder of the baseline, with `/`. */
  readonly file: string;
  readonly rule: string;
  /** Of the rule and the text of the line, wherever it stands; hexadecimal. */
  readonly fingerprint: string;
  readonly count: number;
}

/** A report without what is known, and what is known of it. */
export interface Applied {
  readonly report: Report;
  readonly known: number;
  /** Findings that are known and were mended: of files that were checked, or are gone. */
  readonly mended: number;
}

/** No project has more: some hundred thousand findings. */
const MOST = 32 * 1024 * 1024;

/** The findings of a project that are known and left for later, so that old files do not fail a build. */
export class Baseline {
  private readonly file: string;
  private readonly folder: string;
  private readonly invocation: Invocation;
  private entries: readonly Entry[];

  private constructor(file: string, invocation: Invocation, entries: readonly Entry[]) {
    this.file = file;
    this.folder = dirname(file);
    this.invocation = invocation;
    this.entries = entries;
  }

  /** `file`: its absolute path. Throws UserError where it is none that `--suppress-all` has written. */
  static open(file: string, invocation: Invocation): Baseline {
    const { io, messages } = invocation;
    const within = io.files.within(dirname(file));
    if (within.kind(file) === null) return new Baseline(file, invocation, []);
    let text: string;
    try {
      text = new TextDecoder().decode(within.read(file, MOST));
    } catch (error) {
      throw new UserError(messages.cli.unreadable(reasonOf(error)), { file: basename(file) });
    }
    const entries = entriesIn(text);
    if (entries) return new Baseline(file, invocation, entries);
    throw new UserError(messages.cli.lint.baseline.invalid, { file: basename(file) });
  }

  get size(): number {
    return this.entries.reduce((sum, { count }) => sum + count, 0);
  }

  /** Leaves out of a report as many findings of each kind as are known. */
  applied(report: Report): Applied {
    if (this.entries.length === 0) return { report, known: 0, mended: 0 };
    const left = new Map(this.entries.map((entry) => [keyOf(entry), entry.count]));
    const results: FileResult[] = [];
    const clean = [...report.clean];
    let known = 0;
    for (const { source, findings } of report.results) {
      const file = this.pathOf(source.file);
      const news = findings.filter((finding) => {
        const key = keyOf(entryOf(finding, source, file));
        const more = left.get(key) ?? 0;
        if (more > 0) left.set(key, more - 1);
        return more === 0;
      });
      known += findings.length - news.length;
      if (news.length > 0) results.push({ source, findings: news });
      else clean.push(source.file);
    }
    const isOver = this.isSettled(report);
    const mended = this.entries
      .filter(isOver)
      .reduce((sum, entry) => sum + (left.get(keyOf(entry)) ?? 0), 0);
    return { report: { ...report, results, clean }, known, mended };
  }

  /** What the files of a report have now is known; what is known of other files stays. */
  record(report: Report): void {
    const isOver = this.isSettled(report);
    this.save([...this.entries.filter((entry) => !isOver(entry)), ...this.entriesOf(report)]);
  }

  /** What is mended is known no more; nothing is added. */
  prune(report: Report): void {
    const now = new Map(this.entriesOf(report).map((entry) => [keyOf(entry), entry.count]));
    const isOver = this.isSettled(report);
    const kept = this.entries.flatMap((entry) => {
      const count = isOver(entry) ? Math.min(entry.count, now.get(keyOf(entry)) ?? 0) : entry.count;
      return count > 0 ? [{ ...entry, count }] : [];
    });
    this.save(kept);
  }

  private entriesOf({ results }: Report): readonly Entry[] {
    const entries = new Map<string, Entry>();
    for (const { source, findings } of results) {
      const file = this.pathOf(source.file);
      for (const finding of findings) {
        const entry = entryOf(finding, source, file);
        const key = keyOf(entry);
        entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
      }
    }
    return [...entries.values()];
  }

  /** Whether a run has seen all of an entry's file, or that it is gone. */
  private isSettled({ results, clean }: Report): (entry: Entry) => boolean {
    const checked = new Set([...results.map(({ source }) => source.file), ...clean]);
    const seen = new Set([...checked].map((file) => this.pathOf(file)));
    const { files } = this.invocation.io;
    return ({ file }) => seen.has(file) || files.kind(resolve(this.folder, file)) === null;
  }

  private pathOf(file: string): string {
    const path = resolve(this.invocation.cwd, file);
    return relative(this.folder, path).split(sep).join("/");
  }

  private save(entries: readonly Entry[]): void {
    const { io, messages } = this.invocation;
    const sorted = [...entries].sort((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule));
    const rows = sorted.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
    const text = `{\n  "version": 1,\n  "known": [${rows === "" ? "" : `\n${rows}\n  `}]\n}\n`;
    try {
      io.files.within(this.folder).write(this.file, text, { overwrite: true });
    } catch (error) {
      throw new UserError(messages.cli.unwritable(reasonOf(error)), { file: basename(this.file) });
    }
    this.entries = sorted;
  }
}

const entryOf = (finding: Finding, source: FileResult["source"], file: string): Entry => ({
  ...{ file, rule: finding.rule, fingerprint: kindOf(finding, source), count: 1 },
});

const keyOf = ({ file, rule, fingerprint }: Entry): string => `${fingerprint} ${rule} ${file}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entriesIn(text: string): readonly Entry[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, known } = (read ?? {}) as {
    readonly version?: unknown;
    readonly known?: unknown;
  };
  return version === 1 && Array.isArray(known) && known.every(isEntry) ? known : null;
}

function isEntry(value: unknown): value is Entry {
  const { file, rule, fingerprint, count } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>;
  const areTexts = [file, rule, fingerprint].every((each) => typeof each === "string");
  return areTexts && typeof count === "number" && Number.isInteger(count) && count > 0;
}
