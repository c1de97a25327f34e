import { resolve } from "node:path";
import type { Config } from "../config/config.ts";
import type { Configs } from "../config/configs.ts";
import type { Watcher } from "../host/io.ts";
import { messagesIn } from "../messages/index.ts";
import type { FileResult, Report } from "../reporters/report.ts";
import { errorLine, UserError } from "../text/errors.ts";
import type { Checked } from "./checked.ts";
import type { ExitCode, Invocation } from "./command.ts";
import { isMarkdownName } from "./walk.ts";

/** A screen without what was there before, nor what has scrolled away. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

interface Watched {
  /** Checks everything, or only these files, by absolute path. */
  readonly check: (configs: Configs, only: ReadonlySet<string> | null) => Promise<Checked>;
  /** Says what was found. */
  readonly report: (report: Report, checked: Checked, configs: Configs) => Promise<ExitCode>;
}

/**
 * Checks once, then again whatever is saved, until Ctrl-C. Only
 * changed files are checked again, unless they belong to a series or are no meetings: a configuration
 * or .gitignore may change everything.
 */
export async function watch(
  paths: readonly string[],
  invocation: Invocation,
  { check, report }: Watched,
): Promise<ExitCode> {
  const { io, cwd } = invocation;
  const state = new State(cwd);
  let configs: Configs = invocation;
  let only: ReadonlySet<string> | null = null;
  const watcher = await io.watch([
    ...paths.map((path) => resolve(cwd, path)),
    ...filesOf(configs.config),
  ]);
  for (;;) {
    let checked = await check(configs, only);
    if (only && (state.hasSeries(only) || checked.series.size > 0)) {
      only = null;
      checked = await check(configs, only);
    }
    state.take(checked, only);
    const said = messagesIn(invocation.languageWith(configs.config) ?? checked.spoken ?? "en").cli
      .lint;
    if (io.stdout.isTerminal) io.stdout.write(CLEAR);
    await report(state.report(), checked, configs);
    io.stderr.write(`collab: ${said.watching}\n`);
    const changed = await nextOf(watcher, configs.config);
    if (changed === null) return 130;
    only = changed;
    if (![...changed].every(isMarkdownName)) {
      only = null;
      configs = reloaded(configs, invocation);
    }
  }
}

/** Changes that matter: a report that is written below the folder is none. */
async function nextOf(watcher: Watcher, config: Config): Promise<ReadonlySet<string> | null> {
  const settings = new Set(filesOf(config));
  for (;;) {
    const changed = await watcher.next();
    if (changed === null) return null;
    const relevant = [...changed].filter((path) => RELEVANT.test(path) || settings.has(path));
    if (relevant.length > 0) return new Set(relevant);
  }
}

const RELEVANT =
  /\.(?:md|markdown)$|[\\/](?:\.gitignore|collab\.config\.(?:ya?ml|json)|package\.json)$/i;

/** A configuration that cannot be read is named, and the one before holds until it can. */
function reloaded(before: Configs, { configWith, io }: Invocation): Configs {
  try {
    const { ownRules } = before.config;
    const configs = configWith(ownRules.length > 0 ? ownRules : null);
    for (const problem of configs.config.problems) io.stderr.write(errorLine(problem));
    return configs;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.stderr.write(errorLine(error));
    return before;
  }
}

/** The configuration's own file and those it extends. */
const filesOf = ({ file, origins }: Config): readonly string[] =>
  [
    ...new Set([
      ...(file ? [file] : []),
      ...[...origins.values()].flatMap((place) => place.file ?? []),
    ]),
  ].filter((path) => !path.startsWith("--"));

/** What is known of every file, from one check to the next. */
class State {
  private readonly cwd: string;
  private readonly files = new Map<string, FileResult | null>();
  private readonly series = new Set<string>();
  private skipped = 0;
  private unread = 0;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  hasSeries(paths: ReadonlySet<string>): boolean {
    return [...this.series].some((name) => paths.has(resolve(this.cwd, name)));
  }

  take(checked: Checked, only: ReadonlySet<string> | null): void {
    for (const name of [...this.files.keys()])
      if (only === null || only.has(resolve(this.cwd, name))) this.files.delete(name);
    if (only === null) {
      this.series.clear();
      this.skipped = checked.report.skipped;
    }
    this.unread = checked.report.unread;
    for (const result of checked.report.results) this.files.set(result.source.file, result);
    for (const name of checked.report.clean) this.files.set(name, null);
    for (const name of checked.series) this.series.add(name);
  }

  report(): Report {
    const names = [...this.files.keys()].sort();
    return {
      results: names.flatMap((name) => this.files.get(name) ?? []),
      clean: names.filter((name) => this.files.get(name) === null),
      files: this.files.size,
      skipped: this.skipped,
      unread: this.unread,
    };
  }
}
