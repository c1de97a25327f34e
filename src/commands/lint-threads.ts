import type { Config } from "../config/config.ts";
import { configFor } from "../config/merge.ts";
import type { LintOptions } from "../lint/run.ts";
import type { Invocation } from "./command.ts";
import { notOneOf } from "./command-line.ts";
import type { InputFile } from "./inputs.ts";
import { type Outcome, outcomeOf } from "./lint-files.ts";
import { asOutcome, type LintShare, type LintTask, take } from "./lint-thread.ts";
import type { Meetings } from "./meetings.ts";
import { heard } from "./rewrite.ts";

/** With fewer files a helper has not warmed up before all is done. */
const MANY = 1500;

/** More files than this for each thread keep it busy longer than it takes to start. */
const EACH = 1000;

/** A helper takes 60 MB; more of them bring little, as one thread puts together what they hand back. */
const MOST_BY_ITSELF = 4;

const MOST = 64;

/** How many threads a run over so many files has: as asked for, else as many as pay. */
function threadsFor(
  files: number,
  asked: string | undefined,
  { io, messages }: Pick<Invocation, "io" | "messages">,
): number {
  const given = asked ?? (io.env.COLLAB_THREADS || undefined);
  if (given !== undefined) {
    const name = asked === undefined ? "COLLAB_THREADS" : "--threads";
    if (!/^[1-9]\d?$/.test(given) || Number(given) > MOST)
      throw notOneOf(name, given, [`1 … ${MOST}`], messages);
    return Number(given);
  }
  if (files < MANY) return 1;
  return Math.max(1, Math.min(io.cores(), MOST_BY_ITSELF, Math.ceil(files / EACH)));
}

/** What there is to check, and how. */
export interface Work {
  readonly input: Pick<Meetings, "files" | "all" | "reader">;
  readonly config: Config;
  readonly options: LintOptions;
}

/** A file and what it came to. */
export type Checked = readonly [InputFile, Outcome];

/** What each file comes to by itself, in order, on as many threads as were asked for or pay. */
export function checkedOn(
  asked: string | undefined,
  work: Work,
  invocation: Invocation,
): AsyncIterable<Checked> | Iterable<Checked> {
  const { files } = work.input;
  const threads = threadsFor(files.length, asked, invocation);
  // Standard input cannot be read twice, and a plugin's rules are code of this thread.
  const isOwn = work.config.ownRules.length > 0 || files.some(({ path }) => path === "-");
  return threads === 1 || isOwn ? checkedAlone(work) : checkedTogether(work, threads, invocation);
}

function* checkedAlone(work: Work): Iterable<Checked> {
  for (const file of work.input.files) yield [file, here(work, file)];
}

/**
 * With helpers beside this thread. What one has taken and does not hand back, whatever has become of
 * it, is checked here.
 */
async function* checkedTogether(
  work: Work,
  threads: number,
  { io, language }: Pick<Invocation, "io" | "language">,
): AsyncIterable<Checked> {
  const { files } = work.input;
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const outcomes: (Outcome | undefined)[] = [];
  const collect = (result: unknown): void => {
    const { from, outcomes: found } = result as LintShare;
    for (const [at, outcome] of found.entries()) outcomes[from + at] = asOutcome(outcome);
  };
  const task = taskOf(work, language, taken);
  const helpers = Array.from({ length: threads - 1 }, () => io.thread(task, collect));
  let next = 0;
  function* ready(): Iterable<Checked> {
    for (let file = files[next]; file && outcomes[next] !== undefined; file = files[++next]) {
      yield [file, outcomes[next] ?? null];
      outcomes[next] = undefined;
    }
  }
  for (let range = take(taken, files.length); range; range = take(taken, files.length)) {
    const [from, to] = range;
    for (let at = from; at < to; at++) {
      const file = files[at];
      if (file) outcomes[at] = here(work, file);
    }
    await heard();
    yield* ready();
  }
  await Promise.all(helpers.map((helper) => helper?.ended));
  for (;;) {
    yield* ready();
    const file = files[next];
    if (!file) return;
    outcomes[next] = here(work, file);
  }
}

const here = ({ input, config, options }: Work, file: InputFile): Outcome =>
  outcomeOf(file, input.reader, config, options);

function taskOf(
  { input: { all, files }, config, options }: Work,
  language: LintTask["language"],
  taken: Int32Array,
): LintTask {
  const places = new Map(all.map((file, at) => [file, at]));
  const configs: Config[] = [plain(config)];
  const known = new Map<Config, number>([[config, 0]]);
  const configOf = files.map(({ name }) => {
    const own = configFor(config, name);
    const at = known.get(own) ?? configs.push(plain(own)) - 1;
    known.set(own, at);
    return at;
  });
  const { language: spoken, stage = null, now = null } = options;
  return {
    files: all.map(({ name, path, folder }) => ({ name, path, folder })),
    chosen: files.map((file) => places.get(file) ?? -1),
    ...{ configOf, configs, language, taken },
    options: { language: spoken, stage, now },
  };
}

/** What of a configuration is data, once it is known which overrides apply. */
const plain = (config: Config): Config => ({ ...config, overrides: [], problems: [] });
