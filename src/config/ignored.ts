import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isInside } from "../host/inside.ts";
import { type Gitignore, gitignore } from "../text/gitignore.ts";
import { oncePer } from "../text/once-per.ts";
import type { Config } from "./config.ts";
import type { Configs } from "./configs.ts";

/** Patterns as in .gitignore, and the folder they start from. */
export interface Ignore {
  readonly patterns: readonly string[];
  readonly folder: string;
}

/** Patterns that were read, and the folder they start from. */
export interface Ignorer {
  readonly folder: string;
  readonly rules: Gitignore;
}

export const ignorerOf = ({ patterns, folder }: Ignore): Ignorer => ({
  folder,
  rules: gitignore(patterns),
});

/** Whether the last of them that speaks of a path ignores it; a folder ends in `/`. */
export function isIgnored(path: string, ignorers: readonly Ignorer[]): boolean {
  for (const { folder, rules } of ignorers.toReversed()) {
    const inside = relative(folder, path).split(sep).join("/");
    if (inside === "" || !isInside(folder, path)) continue;
    const verdict = rules.test(path.endsWith("/") ? `${inside}/` : inside);
    if (verdict.ignored || verdict.unignored) return verdict.ignored;
  }
  return false;
}

/** Tells of a file, which nobody has looked for, whether it or a folder it lies in is ignored. */
export function ignoring(
  ignorersIn: (folder: string) => readonly Ignorer[],
): (path: string) => boolean {
  const inFolder = oncePer(ignorersIn);
  return (path) => {
    const ignorers = inFolder(dirname(path));
    if (isIgnored(path, ignorers)) return true;
    for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder))
      if (isIgnored(`${folder}/`, ignorers)) return true;
    return false;
  };
}

/**
 * What configurations keep collab from reading in a folder, as a walk from the working folder finds it: what
 * the run's says, then each that lies on the way down.
 */
export const ignorersOnTheWay = ({ config, configOf }: Configs, cwd: string) => {
  const ignorer = oncePer((one: Config) => ignorerOf(ignoreOf(one, cwd)));
  return (folder: string): readonly Ignorer[] => {
    const way: string[] = [];
    for (let each = folder; each !== cwd && isInside(cwd, each); each = dirname(each))
      way.unshift(each);
    const own = new Set(
      [...(way.length > 0 ? way : [folder])].map((each) => configOf(join(each, "-"))),
    );
    own.delete(config);
    return [config, ...[...own].filter(({ file }) => file !== null)].map(ignorer);
  };
};

/** The same with the folder: the configuration's, else the working folder. */
export function ignoreOf(config: Config, cwd: string): Ignore {
  const folder = config.file === null ? cwd : resolve(config.file, "..");
  return { patterns: ignoredBy(config, folder), folder };
}

/** What a folder's nearest configuration adds to what the run's says; `null`: they are one. */
export const ignoreInFolders =
  ({ config, configOf }: Configs, cwd: string) =>
  (folder: string) => {
    const own = configOf(join(folder, "-"));
    return own === config || own.file === null ? null : ignoreOf(own, cwd);
  };

/**
 * What a configuration keeps collab from reading, as lines of a .gitignore in `folder`, from which its
 * paths start: mails written as Markdown are no meetings, and would be read as bad ones.
 */
function ignoredBy(config: Config, folder: string): readonly string[] {
  return [...config.ignore, ...outboxPattern(config.mail.outbox, folder)];
}

function outboxPattern(outbox: string, folder: string): readonly string[] {
  const inside = relative(folder, resolve(folder, outbox));
  if (inside === "" || inside.startsWith("..") || isAbsolute(inside)) return [];
  return [
    `${inside
      .split(sep)
      .join("/")
      .replace(/[\\!#*?[\] ]/g, "\\$&")}/`,
  ];
}
