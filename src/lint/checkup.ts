import type { Config } from "../config/config.ts";
import type { Source } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import { Ids, type IdUse } from "./ids.ts";
import { type LoopShare, loopShareOf } from "./loop.ts";
import { type Finding, type LintOptions, lintFile } from "./run.ts";

/** What a file comes to by itself, as plain data: it can be handed from one thread to another. */
export interface Checkup {
  readonly file: string;
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** The text that findings point into; `null` without any. */
  readonly source: Source | null;
  readonly ids: readonly IdUse[];
  /** What the other meetings of its series have to know; `null`: it belongs to none. */
  readonly loop: LoopShare | null;
}

/** Checks a file's meetings, at least one; what other files say of them is in the options, if known. */
export function checkUp(
  meetings: readonly [Meeting, ...(readonly Meeting[])],
  config: Config,
  options: LintOptions,
): Checkup {
  const [{ source, language }] = meetings;
  const findings = lintFile(meetings, config, options);
  return {
    file: source.file,
    language,
    findings,
    source: findings.length > 0 ? source : null,
    ids: Ids.in(meetings),
    loop: loopShareOf(meetings),
  };
}
