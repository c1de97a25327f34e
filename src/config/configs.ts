import { dirname, join, resolve } from "node:path";
import type { Files } from "../host/io.ts";
import type { Messages } from "../messages/index.ts";
import type { Rule } from "../rules/rule.ts";
import { UserError } from "../text/errors.ts";
import { oncePer } from "../text/once-per.ts";
import { type Config, defaultConfig } from "./config.ts";
import { Loader, loadConfig } from "./load.ts";

/** Which configuration holds for what. */
export interface Configs {
  /**
   * The run's: the nearest above the working folder. It says where results go and who sends them. Where
   * there is none, it is the one that holds for all the paths named.
   */
  readonly config: Config;
  /** A file's, by its name: what its text means and which rules hold for it. */
  readonly configOf: (file: string) => Config;
}

interface Setting {
  readonly cwd: string;
  readonly files: Files;
  readonly messages: Messages;
  /** Of plugins; `null`: whether there are any is not known yet. */
  readonly ownRules: readonly Rule[] | null;
}

/** One configuration for everything: named on the command line, or none at all (`null`). */
export function oneConfig(
  path: string | null,
  { cwd, files, messages, ownRules }: Setting,
): Configs {
  const config =
    path === null
      ? { ...defaultConfig, ownRules: ownRules ?? [] }
      : loadConfig(path, cwd, files, messages, ownRules);
  return { config, configOf: () => config };
}

/**
 * For each file the nearest above it, up to the top of its repository, as an editor has it wherever
 * collab is called from; for files without one, the run's. One that cannot be read ends a command, and
 * with `orItsProblem` is a problem like others.
 */
export function foundConfigs(
  paths: readonly string[],
  setting: Setting,
  asked: (read: () => Config | null) => Config | null = (read) => read(),
): Configs {
  const { cwd, files, messages, ownRules } = setting;
  const loader = new Loader(cwd, files, messages, ownRules);
  const nearest = nearestBy(loader, files);
  const folderOf = (path: string): string => {
    const at = resolve(cwd, path);
    return files.kind(at) === "folder" ? at : dirname(at);
  };
  const config = asked(() => loader.above(resolve(cwd))) ??
    onlyOne(paths.map((path) => nearest(folderOf(path)))) ?? {
      ...defaultConfig,
      ownRules: ownRules ?? [],
    };
  // By what stands before a file's own name: it is asked for every file, again and again.
  const inFolder = oncePer((folder: string) => nearest(resolve(cwd, folder)) ?? config);
  const configOf = (file: string): Config =>
    inFolder(file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1));
  return { config, configOf };
}

/** `null`: there is none, or there are several. */
function onlyOne(configs: readonly (Config | null)[]): Config | null {
  const [only = null, ...others] = new Set(configs);
  return others.length === 0 ? only : null;
}

/**
 * The nearest configuration to a folder, up to the top of its repository: what is above that is another
 * hand's. One that cannot be read sets nothing and says so: what is above it was not meant.
 */
function nearestBy(loader: Loader, files: Files): (folder: string) => Config | null {
  const isTop = (folder: string): boolean =>
    dirname(folder) === folder || files.kind(join(folder, ".git")) !== null;
  const nearest = oncePer(
    (folder: string): Config | null =>
      orItsProblem(() => loader.in(folder)) ?? (isTop(folder) ? null : nearest(dirname(folder))),
  );
  return nearest;
}

export function orItsProblem(read: () => Config | null): Config | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...defaultConfig, file: error.place?.file ?? null, problems: [error] };
  }
}
