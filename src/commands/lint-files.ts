import type { Configs } from "../config/configs.ts";
import type { Checkup } from "../lint/checkup.ts";
import { Ids } from "../lint/ids.ts";
import { type LintOptions, lintFile } from "../lint/run.ts";
import type { Language } from "../messages/language.ts";
import type { FileResult, Report } from "../reporters/report.ts";
import { UserError } from "../text/errors.ts";
import type { SeriesOfRun } from "./lint-series.ts";
import type { Outcome } from "./per-file.ts";
import { type FileMeetings, isOpen } from "./reader.ts";

/**
 * The files of a run, taken in order: what each came to by itself, and then what the others say of
 * it. Nothing of a meeting is kept, so that ten thousand files are never held at once.
 */
export class LintedFiles {
  readonly errors: UserError[] = [];
  private readonly results = new Map<string, FileResult | null>();
  private readonly times = new Map<string, number>();
  private readonly spoken = new Map<string, Language>();
  private readonly ids = new Ids();
  private skipped = 0;
  private readonly configOf: Configs["configOf"];
  private readonly options: LintOptions;
  private readonly series: SeriesOfRun;

  constructor({ configOf }: Configs, options: LintOptions, series: SeriesOfRun) {
    this.configOf = configOf;
    this.options = options;
    this.series = series;
  }

  /** The language of each meeting file. */
  get languages(): Iterable<Language> {
    return this.spoken.values();
  }

  /** The report, but for what could not be read. */
  found(): Omit<Report, "unread"> {
    return {
      results: [...this.results.values()].filter((result) => result !== null),
      clean: [...this.results].flatMap(([name, result]) => (result === null ? [name] : [])),
      files: this.results.size,
      times: this.times,
      skipped: this.skipped,
    };
  }

  /** `ms`: how long it took; `again`: reads the file once more, which few have to be. */
  add(outcome: Outcome<"lint">, ms: number, again: () => FileMeetings | UserError | null): void {
    if (outcome === null) this.skipped++;
    else if (outcome instanceof UserError) this.errors.push(outcome);
    else {
      this.times.set(outcome.file, ms);
      this.addCheckup(outcome, again);
    }
  }

  /** Says of each meeting what the run's other ones say of it. */
  async addWhatSeriesSay(): Promise<void> {
    for await (const { file, loopOf } of this.series.again()) this.note(file, loopOf);
  }

  private addCheckup(checkup: Checkup, again: () => FileMeetings | UserError | null): void {
    const { file, language, source, findings, ids } = checkup;
    this.spoken.set(file, language);
    this.results.set(file, source && { source, findings });
    this.series.add(checkup);
    if (ids.length === 0) return;
    this.ids.add(ids);
    if (!ids.some((use) => this.ids.against(use))) return;
    const meetings = again();
    if (isOpen(meetings)) this.note(meetings);
  }

  private note(meetings: FileMeetings, loopOf?: LintOptions["loopOf"]): void {
    const { configOf, options, ids } = this;
    const [{ source }] = meetings;
    const config = configOf(source.file);
    const findings = lintFile(meetings, config, { ...options, ids, ...(loopOf && { loopOf }) });
    this.results.set(source.file, findings.length > 0 ? { source, findings } : null);
  }
}
