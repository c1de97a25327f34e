import { dirname, resolve } from "node:path";
import { isInside } from "../host/inside.ts";
import type { Files } from "../host/io.ts";
import type { Config } from "./config.ts";
import { reallyAt, treeOf } from "./tree.ts";

/** Where a setting leads. */
export interface SettingPath {
  readonly path: string;
  /** The files as far as the setting may lead. */
  readonly files: Files;
  /** Whether it leads out of the working tree, and nobody but a file that was found wants that. */
  readonly leadsOut: boolean;
}

interface Chosen {
  readonly config: Config;
  /** Whether the user has named the configuration, and so answers for what it names. */
  readonly configIsNamed: boolean;
  readonly cwd: string;
  readonly files: Files;
}

/**
 * A path from a configuration, which starts from that file's folder; without one, from the working
 * folder. One that was merely found can name nothing outside the working tree it lies in, neither by
 * its name nor through a link.
 */
export function settingPath(
  name: string,
  { config, configIsNamed, cwd, files }: Chosen,
): SettingPath {
  const base = config.file === null ? cwd : dirname(config.file);
  const path = resolve(base, name);
  if (configIsNamed) return { path, files, leadsOut: false };
  const tree = treeOf(files.real(base), files);
  const really = reallyAt(path, base, files);
  const within = files.within(tree);
  // Before anything is looked at: whether something is there is nobody's business either.
  const leadsOut = !isInside(tree, really) || within.kind(really) === "other";
  return { path: really, files: within, leadsOut };
}
