import type { Config } from "../config/config.ts";
import { configFor } from "../config/merge.ts";
import type { Invocation } from "./command.ts";
import { notOneOf } from "./command-line.ts";
import type { InputFile } from "./inputs.ts";
import type { Meetings } from "./meetings.ts";
import { type JobName, type JobOptions, perFile, type Result, type Timed } from "./per-file.ts";
import { heard } from "./rewrite.ts";
import { asOutcome, type Share, type Task, take } from "./share.ts";

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

/** What there is to do, and how. */
export interface Work<Name extends JobName> {
  readonly job: Name;
  readonly input: Pick<Meetings, "files" | "all" | "reader">;
  readonly configOf: (file: string) => Config;
  readonly options: JobOptions<Name>;
}

/** A file, what it came to, and how many milliseconds that took. */
export type Done<Name extends JobName> = readonly [InputFile, ...Timed<Name>];

/** What each meeting file comes to by itself, in order; the input is told of those that could not be read. */
export async function* madeOf<Name extends JobName>(
  job: Name,
  input: Meetings,
  options: JobOptions<Name>,
  invocation: Invocation,
): AsyncIterable<Result<Name>> {
  const work = { job, input, configOf: invocation.configOf, options };
  for await (const [, outcome] of eachFile(undefined, work, invocation)) {
    const result = input.settled(outcome);
    if (result !== null) yield result;
  }
}

/** What each file comes to by itself, in order, on as many threads as were asked for or pay. */
export async function* eachFile<Name extends JobName>(
  asked: string | undefined,
  work: Work<Name>,
  invocation: Invocation,
): AsyncIterable<Done<Name>> {
  const { files, reader } = work.input;
  const threads = threadsFor(files.length, asked, invocation);
  const outcomeOf = await perFile(work.job, invocation.io.now);
  const here = (file: InputFile): Timed<Name> =>
    outcomeOf(file, reader, work.configOf(reader.nameOf(file)), work.options);
  // Standard input cannot be read twice, and a plugin's rules are code of this thread.
  const isOwn = (file: InputFile): boolean =>
    file.path === "-" || work.configOf(file.name).ownRules.length > 0;
  if (threads > 1 && !files.some(isOwn)) yield* together(work, here, threads, invocation);
  else for (const file of files) yield [file, ...here(file)];
}

/**
 * With helpers beside this thread. What one has taken and does not hand back, whatever has become of
 * it, is done here.
 */
async function* together<Name extends JobName>(
  work: Work<Name>,
  here: (file: InputFile) => Timed<Name>,
  threads: number,
  { io, language }: Pick<Invocation, "io" | "language">,
): AsyncIterable<Done<Name>> {
  const { files, reader } = work.input;
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const outcomes: (Timed<Name> | undefined)[] = [];
  const collect = (share: unknown): void => {
    const { from, outcomes: found, ms, examples } = share as Share<Name>;
    reader.examples += examples;
    for (const [at, outcome] of found.entries())
      outcomes[from + at] = [asOutcome(outcome), ms[at] ?? 0];
  };
  const task = taskOf(work, language, taken);
  const helpers = Array.from({ length: threads - 1 }, () => io.thread(task, collect));
  let next = 0;
  function* ready(): Iterable<Done<Name>> {
    for (let file = files[next]; file; file = files[++next]) {
      const done = outcomes[next];
      if (done === undefined) return;
      yield [file, ...done];
      outcomes[next] = undefined;
    }
  }
  for (let range = take(taken, files.length); range; range = take(taken, files.length)) {
    const [from, to] = range;
    for (let at = from; at < to; at++) {
      const file = files[at];
      if (file) outcomes[at] = here(file);
    }
    await heard();
    yield* ready();
  }
  await Promise.all(helpers.map((helper) => helper?.ended));
  for (;;) {
    yield* ready();
    const file = files[next];
    if (!file) return;
    outcomes[next] = here(file);
  }
}

function taskOf<Name extends JobName>(
  { job, input: { all, files, reader }, configOf, options }: Work<Name>,
  language: Task["language"],
  taken: Int32Array,
): Task<Name> {
  const places = new Map(all.map((file, at) => [file, at]));
  const configs: Config[] = [];
  const known = new Map<Config, number>();
  // Also of those that are not looked at: a deadline may be the day of one of them.
  const configAt = all.map(({ name }) => {
    const own = configFor(configOf(name), name);
    const at = known.get(own) ?? configs.push(plain(own)) - 1;
    known.set(own, at);
    return at;
  });
  return {
    job,
    files: all.map(({ name, path, folder }) => ({ name, path, folder })),
    chosen: files.map((file) => places.get(file) ?? -1),
    ...{ configAt, configs, language, taken },
    reading: reader.options,
    options: withoutFunctions(options),
  };
}

/** What of a configuration is data, once it is known which overrides apply. */
const plain = (config: Config): Config => ({ ...config, overrides: [], problems: [] });

/** Whoever is told of what happens meanwhile is told by this thread alone. */
const withoutFunctions = <Options extends object>(options: Options): Options =>
  Object.fromEntries(
    Object.entries(options).filter(([, value]) => typeof value !== "function"),
  ) as Options;
