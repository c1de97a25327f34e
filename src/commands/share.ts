import { type Config, defaultConfig } from "../config/config.ts";
import type { Files, Io } from "../host/io.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { type ErrorPlace, UserError } from "../text/errors.ts";
import { type InputFile, inputFile } from "./inputs.ts";
import { type JobName, type JobOptions, type Outcome, perFile, type Result } from "./per-file.ts";
import { Reader, type ReaderOptions } from "./reader.ts";

/** What a helper thread is told: plain data, as threads share no functions. */
export interface Task<Name extends JobName = JobName> {
  readonly job: Name;
  /** All files of the run; `folder` as {@link InputFile}. */
  readonly files: ReadonlyArray<Pick<InputFile, "name" | "path" | "folder">>;
  /** Of those to look at, their places in `files`. */
  readonly chosen: readonly number[];
  /** Of all files, which of the configurations is theirs. */
  readonly configAt: readonly number[];
  readonly configs: readonly Config[];
  readonly reading: ReaderOptions;
  /** What of them is data. */
  readonly options: JobOptions<Name>;
  /** In which the user is spoken to. */
  readonly language: Language | null;
  /** How many of the files to look at have been taken by one thread or another. */
  readonly taken: Int32Array;
}

/** What a helper has made of some files, the first of which is the `from`-th to look at. */
export interface Share<Name extends JobName = JobName> {
  readonly from: number;
  readonly outcomes: ReadonlyArray<Result<Name> | Failure | null>;
  /** How long each of them took. */
  readonly ms: readonly number[];
  /** How many of them are examples that were left out. */
  readonly examples: number;
}

interface Failure {
  readonly failure: string;
  readonly place: ErrorPlace | null;
}

/** So many that taking and handing back cost nothing, so few that all threads end together. */
const AT_ONCE = 32;

/** The next files that nobody has taken, as a range; `null`: there are none. */
export function take(taken: Int32Array, of: number): readonly [from: number, to: number] | null {
  const from = Atomics.add(taken, 0, AT_ONCE);
  return from < of ? [from, Math.min(of, from + AT_ONCE)] : null;
}

/** Does what the other threads leave. */
export async function workShare<Name extends JobName>(
  task: Task<Name>,
  { files, env, now }: Pick<Io, "files" | "env" | "now">,
  handBack: (share: Share<Name>) => void,
): Promise<void> {
  const { job, chosen, configs, configAt, options, taken } = task;
  const outcomeOf = await perFile(job, now);
  const all = inputFiles(task.files, files);
  const messages = messagesIn(task.language ?? "en");
  const ofFile = new Map(all.map(({ name }, at) => [name, configs[configAt[at] ?? 0]]));
  const configOf = (name: string): Config => ofFile.get(name) ?? defaultConfig;
  const setting = { io: { env }, configOf, messages };
  const reader = new Reader(all, new Uint8Array(), setting, task.reading);
  for (let range = take(taken, chosen.length); range; range = take(taken, chosen.length)) {
    const [from, to] = range;
    const before = reader.examples;
    const outcomes: (Result<Name> | Failure | null)[] = [];
    const times: number[] = [];
    for (let at = from; at < to; at++) {
      const file = all[chosen[at] ?? -1];
      if (!file) continue;
      const [outcome, ms] = outcomeOf(file, reader, configOf(file.name), options);
      outcomes.push(asData(outcome));
      times.push(ms);
    }
    handBack({ from, outcomes, ms: times, examples: reader.examples - before });
  }
}

const asData = <Name extends JobName>(outcome: Outcome<Name>): Result<Name> | Failure | null =>
  outcome instanceof UserError ? { failure: outcome.message, place: outcome.place } : outcome;

export const asOutcome = <Name extends JobName>(
  data: Result<Name> | Failure | null,
): Outcome<Name> => (data && "failure" in data ? new UserError(data.failure, data.place) : data);

/** The files as this thread may read them: what was found no further than its folder, as ever. */
function inputFiles(told: Task["files"], files: Files): readonly InputFile[] {
  const folders = new Map<string, Files>();
  const within = (folder: string): Files => {
    const known = folders.get(folder) ?? files.within(folder);
    folders.set(folder, known);
    return known;
  };
  return told.map(({ name, path, folder }) =>
    inputFile(name, path, folder, folder === null ? files : within(folder)),
  );
}
