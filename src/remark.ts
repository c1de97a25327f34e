import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Config, defaultConfig } from "./config/config.ts";
import { findConfig } from "./config/load.ts";
import { nodeFiles } from "./host/files.ts";
import { pageFile } from "./lint/rule-page.ts";
import { calendarFor, lintFile } from "./lint/run.ts";
import { readMeetings } from "./meeting/read.ts";
import { isMeeting } from "./meeting/record.ts";
import { messagesIn } from "./messages/index.ts";
import type { Language } from "./messages/language.ts";
import { type RuleId, rules } from "./rules/index.ts";

/** `src/` and `dist/` both lie directly below it. */
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

export interface Options {
  /** `false`: the defaults. Absent: the configuration found upwards from the file's `cwd`. */
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
  const found = new Map<string, Config>();
  const configOf = (cwd: string): Config => {
    if (config !== undefined) return config || defaultConfig;
    const before = found.get(cwd) ?? findConfig(cwd, nodeFiles, messagesIn(language ?? "en"));
    found.set(cwd, before);
    return before;
  };
  return (_tree: unknown, file: File): void => {
    const used = configOf(file.cwd);
    const name = file.path ?? "meeting.md";
    const text = file.toString().replace(/^\ufeff/, "");
    const source = { file: resolve(file.cwd, name), text, encoding: "utf-8" } as const;
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
