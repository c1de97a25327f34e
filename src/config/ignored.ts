import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Config } from "./config.ts";

/** The same with the folder: the configuration's, else the working folder. */
export function ignoreOf(config: Config, cwd: string) {
  const folder = config.file === null ? cwd : resolve(config.file, "..");
  return { patterns: ignoredBy(config, folder), folder };
}

/**
 * What a configuration keeps collab from reading, as lines of a .gitignore in `folder`, from which its
 * paths start: mails written as Markdown are no meetings, and would be read as bad ones.
 */
export function ignoredBy(config: Config, folder: string): readonly string[] {
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
