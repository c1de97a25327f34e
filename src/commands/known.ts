import type { LintCache, Memory } from "../lint/cache.ts";
import type { Ids, IdUse } from "../lint/ids.ts";
import { decode } from "../markdown/source.ts";
import type { Language } from "../messages/language.ts";
import type { FileResult, Report } from "../reporters/report.ts";
import type { UserError } from "../text/errors.ts";
import type { InputFile } from "./inputs.ts";
import type { Select } from "./select.ts";

/** What a run has checked itself. */
interface Fresh {
  readonly report: Report;
  /** The language of each meeting file. */
  readonly languages: ReadonlyMap<string, Language>;
  readonly series: ReadonlySet<string>;
  /** The ids that each file states. */
  readonly idsIn: ReadonlyMap<string, readonly IdUse[]>;
  readonly errors: readonly UserError[];
}

/** Files of which an earlier run has remembered what there is to find. */
export class Known {
  private readonly cache: LintCache | null;
  private readonly ids: Ids;
  /** All files asked for, in order. */
  private files: readonly InputFile[] = [];
  private readonly memories = new Map<string, Memory | null>();

  /** Without a cache nothing is known. */
  constructor(cache: LintCache | null, ids: Ids) {
    this.cache = cache;
    this.ids = ids;
  }

  get size(): number {
    return this.memories.size;
  }

  /** Leaves what has to be checked. */
  readonly select: Select = (files) => {
    const { cache } = this;
    if (!cache) return files;
    this.files = files;
    return files.filter((file) => {
      const memory = file.path === "-" ? undefined : cache.memoryOf(file);
      // What is no meeting counts only where it was found and not named.
      if (memory === undefined || (memory === null && !file.found)) return true;
      this.memories.set(file.name, memory);
      this.ids.add((memory?.ids ?? []).map((use) => ({ ...use, file: file.name })));
      return false;
    });
  };

  /** The report of a run without a cache, and the language of its first file. */
  completed(fresh: Fresh): { readonly report: Report; readonly first: Language | null } {
    const { cache } = this;
    const [first = null] = fresh.languages.values();
    if (!cache) return { report: fresh.report, first };
    this.rememberWhatWasChecked(cache, fresh);
    const results = new Map(fresh.report.results.map((result) => [result.source.file, result]));
    const clean = new Set(fresh.report.clean);
    for (const file of this.files) {
      const memory = this.memories.get(file.name);
      const result = memory && this.resultOf(file, memory);
      if (result) results.set(file.name, result);
      else if (memory) clean.add(file.name);
    }
    const known = [...this.memories.values()];
    const languages = this.files.map(
      ({ name }) => this.memories.get(name)?.language ?? fresh.languages.get(name),
    );
    return {
      report: {
        ...fresh.report,
        files: fresh.report.files + known.filter((memory) => memory !== null).length,
        skipped: fresh.report.skipped + known.filter((memory) => memory === null).length,
        results: this.files.flatMap(({ name }) => results.get(name) ?? []),
        clean: this.files.flatMap(({ name }) => (clean.has(name) ? [name] : [])),
      },
      first: languages.find((language) => language !== undefined) ?? null,
    };
  }

  private resultOf({ name, read }: InputFile, { findings }: Memory): FileResult | null {
    const source = findings.length > 0 ? decode(name, read()) : null;
    return source && typeof source !== "string" ? { source, findings } : null;
  }

  private rememberWhatWasChecked(cache: LintCache, fresh: Fresh): void {
    const { report, languages, series, idsIn, errors } = fresh;
    const results = new Map(report.results.map(({ source, findings }) => [source.file, findings]));
    const failed = new Set(errors.map(({ place }) => place?.file));
    for (const { name, path } of this.files) {
      // What is said of a series' meeting may change with its neighbours.
      if (this.memories.has(name) || failed.has(name) || series.has(name) || path === "-") continue;
      const language = languages.get(name);
      const findings = results.get(name) ?? [];
      // Nor what is said of an id: the other file may change.
      if (findings.some(({ rule }) => rule === "id-unique")) continue;
      const ids = (idsIn.get(name) ?? []).map(({ id, date }) => ({ id, date }));
      cache.remember(path, language ? { language, findings, ids } : null);
    }
    cache.save();
  }
}
