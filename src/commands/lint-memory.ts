import { resolve } from "node:path";
import type { Configs } from "../config/configs.ts";
import type { LintCache } from "../lint/cache.ts";
import type { LintOptions } from "../lint/run.ts";
import { UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";
import type { InputFile } from "./inputs.ts";
import type { Done } from "./threads.ts";

/** With fewer files it takes about as long to remember as to look again. */
const MANY = 300;

interface Wanted {
  /** `undefined`: where it is of use. */
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly since?: string;
  readonly shard?: string;
}

interface Run {
  readonly paths: readonly string[];
  /** How many files there are to check. */
  readonly files: number;
  readonly configs: Configs;
  readonly options: LintOptions;
}

/**
 * What earlier runs found, if it is to be used: where it was asked for, and by itself for many files of
 * a folder, but not in a build, whose machine forgets it. Throws UserError when something else lies
 * where it was to be kept.
 */
export async function memoryFor(
  { cache, cacheLocation, since = "", shard = "" }: Wanted,
  { paths, files, configs, options }: Run,
  { io, cwd, messages }: Invocation,
): Promise<LintCache | null> {
  const isBuild = io.env.CI !== undefined && !["", "0", "false"].includes(io.env.CI);
  if (!(cache ?? (files >= MANY && !isBuild))) return null;
  const { LintCache } = await import("../lint/cache.ts");
  const location = cacheLocation && resolve(cwd, cacheLocation);
  const opened = LintCache.open(io, {
    cwd,
    paths: [...paths, since, shard],
    location,
    ...configs,
    options,
  });
  if (opened === "occupied")
    throw new UserError(messages.cli.lint.noCache, { file: cacheLocation ?? "" });
  return opened;
}

/** What each file comes to by itself, in order: as remembered, else as `check` finds of those left. */
export async function* checkedOrKnown(
  memory: LintCache,
  files: readonly InputFile[],
  check: (left: readonly InputFile[]) => AsyncIterable<Done<"lint">>,
): AsyncIterable<Done<"lint">> {
  const known = new Map(files.map((file) => [file, memory.of(file)]));
  const left = files.filter((file) => known.get(file) === undefined);
  const fresh = check(left)[Symbol.asyncIterator]();
  for (const file of files) {
    const before = known.get(file);
    if (before !== undefined) yield [file, before, 0];
    else {
      const { value } = await fresh.next();
      if (!value) return;
      const [, outcome] = value;
      if (!(outcome instanceof UserError)) memory.remember(file, outcome);
      yield value;
    }
  }
  memory.save();
}
