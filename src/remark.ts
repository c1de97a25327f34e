import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Config, defaultConfig } from "./config/config.ts";
import { type Configs, foundConfigs } from "./config/configs.ts";
import { ignorersOnTheWay, ignoring } from "./config/ignored.ts";
import { nodeFiles } from "./host/files.ts";
import { pageFile } from "./lint/rule-page.ts";
import { calendarFor, lintFile } from "./lint/run.ts";
import { readMeetings } from "./meeting/read.ts";
import { isMeeting } from "./meeting/record.ts";
import { messagesIn } from "./messages/index.ts";
import type { Language } from "./messages/language.ts";
import { type RuleId, rules } from "./rules/index.ts";
import { oncePer } from "./text/once-per.ts";

/** `src/` and `dist/` both lie directly below it. */
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Options {
  /** `false`: the defaults. Absent: as on the command line in the folder remark works in. */
  readonly config?: Config | false;
  /** That of the configuration when absent, else the file's. */
  readonly language?: Language;
}

interface Message {
  url?: string | undefined;
  fatal?: boolean | null | undefined;
}

/** What is used of a VFile. */
interface File {
  readonly cwd: string;
  readonly path?: string;
  toString(): string;
  message(reason: string, options: object): Message;
}

/**
 * A plugin for remark: the findings of `collab lint` as messages of the file, next to those of
 * remark-lint. Errors are fatal, as remark-cli counts them; files that are no meetings get none.
 */
export default function remarkCollab({ config, language }: Options = {}) {
  const runIn = oncePer((cwd: string) => {
    const one = config === undefined ? null : config || defaultConfig;
    const messages = messagesIn(language ?? "en");
    const configs: Configs = one
      ? { config: one, configOf: () => one }
      : foundConfigs([], { cwd, files: nodeFiles, messages, ownRules: null });
    return { configs, isIgnored: ignoring(ignorersOnTheWay(configs, cwd)) };
  });
  return (_tree: unknown, file: File): void => {
    const { configs, isIgnored } = runIn(file.cwd);
    const path = resolve(file.cwd, file.path ?? "meeting.md");
    if (isIgnored(path)) return;
    const used = configs.configOf(path);
    const text = file.toString().replace(/^\ufeff/, "");
    const source = { file: path, text, encoding: "utf-8" } as const;
    const meetings = readMeetings(source, {
      ...{ timezone: used.timezone, calendar: calendarFor(used), people: used.people },
    });
    if (!meetings.some(isMeeting)) return;
    const spoken = language ?? used.lang ?? meetings[0]?.language ?? "en";
    for (const finding of lintFile(meetings, used, { language: spoken })) {
      const { line, column, endLine, endColumn } = finding;
      const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
      const message = file.message(finding.message, {
        ...{ place, ruleId: finding.rule, source: "collab" },
      });
      // As remark-lint has it: an error fails, a warning is one, a note is neither.
      message.fatal = { error: true, warning: false, info: undefined }[finding.severity];
      const own = rules.find((rule) => rule.id === finding.rule);
      if (own) message.url = pathToFileURL(pageFile(own.id as RuleId, spoken, packageRoot)).href;
    }
  };
}
