import type { Config } from "../config/config.ts";
import type { Files, Io } from "../host/io.ts";
import type { Checkup } from "../lint/checkup.ts";
import type { LintOptions } from "../lint/run.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { type ErrorPlace, UserError } from "../text/errors.ts";
import { type InputFile, inputFile } from "./inputs.ts";
import { type Outcome, outcomeOf } from "./lint-files.ts";
import { Reader } from "./reader.ts";

/** What a helper thread is told: plain data, as threads share no functions. */
export interface LintTask {
  /** All files of the run; `folder` as {@link InputFile}. */
  readonly files: ReadonlyArray<Pick<InputFile, "name" | "path" | "folder">>;
  /** Of those to check, their places in `files`. */
  readonly chosen: readonly number[];
  /** Of those to check, which of the configurations is theirs. */
  readonly configOf: readonly number[];
  /** The first is the run's own. */
  readonly configs: readonly Config[];
  readonly options: Pick<LintOptions, "language" | "stage" | "now">;
  /** In which the user is spoken to. */
  readonly language: Language | null;
  /** How many of the files to check have been taken by one thread or another. */
  readonly taken: Int32Array;
}

/** What a helper has found in some files, the first of which is the `from`-th to check. */
export interface LintShare {
  readonly from: number;
  readonly outcomes: ReadonlyArray<Checkup | Failure | null>;
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

/** Checks what the other threads leave. */
export function lintShare(
  task: LintTask,
  { files, env }: Pick<Io, "files" | "env">,
  handBack: (share: LintShare) => void,
): void {
  const { chosen, configs, options, taken } = task;
  const all = inputFiles(task.files, files);
  const messages = messagesIn(task.language ?? "en");
  const [config] = configs;
  if (!config) return;
  const reader = new Reader(all, new Uint8Array(), { io: { env }, config, messages });
  for (let range = take(taken, chosen.length); range; range = take(taken, chosen.length)) {
    const [from, to] = range;
    const outcomes: (Checkup | Failure | null)[] = [];
    for (let at = from; at < to; at++) {
      const file = all[chosen[at] ?? -1];
      const own = configs[task.configOf[at] ?? 0] ?? config;
      if (file) outcomes.push(asData(outcomeOf(file, reader, own, options)));
    }
    handBack({ from, outcomes });
  }
}

const asData = (outcome: Outcome): Checkup | Failure | null =>
  outcome instanceof UserError ? { failure: outcome.message, place: outcome.place } : outcome;

export const asOutcome = (data: Checkup | Failure | null): Outcome =>
  data && "failure" in data ? new UserError(data.failure, data.place) : data;

/** The files as this thread may read them: what was found no further than its folder, as ever. */
function inputFiles(told: LintTask["files"], files: Files): readonly InputFile[] {
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
