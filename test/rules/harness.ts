import { type Config, defaultConfig } from "../../src/config/config.ts";
import { calendarFor, type Finding, lintMeeting } from "../../src/lint/run.ts";
import { decode } from "../../src/markdown/source.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import type { Language } from "../../src/messages/language.ts";
import { type RuleId, rules } from "../../src/rules/index.ts";

export interface Circumstances {
  readonly lang?: Language;
  /** The moment given with `--now`, ISO 8601 with an offset. */
  readonly now?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Every finding of the recommended rules, through the real reader and runner. */
export function lint(
  content: string | Uint8Array,
  circumstances: Circumstances & { readonly config?: Config } = {},
): readonly Finding[] {
  const { lang = null, now = null, config = defaultConfig } = circumstances;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = decode("meeting.md", bytes);
  if (typeof source === "string") throw new Error(`not a text: ${source}`);
  const meeting = readMeeting(source, { timezone: null, calendar: calendarFor(config) });
  return lintMeeting(meeting, config, { language: lang, now: now === null ? null : new Date(now) });
}

/** What one rule says of a file: `line:column message`, with `[severity]` where it is not the rule's own. */
export function findings(
  rule: RuleId,
  content: string | Uint8Array,
  circumstances: Circumstances = {},
): readonly string[] {
  const { options = {} } = circumstances;
  const recommended = rules.find(({ id }) => id === rule)?.severity;
  const usual = recommended === "off" ? "info" : recommended;
  const severity = recommended === "off" ? "info" : null;
  const config = { ...defaultConfig, rules: { [rule]: { severity, options } as const } };
  return lint(content, { ...circumstances, config })
    .filter((finding) => finding.rule === rule)
    .map(({ line, column, severity, message }) =>
      [`${line}:${column}`, ...(severity === usual ? [] : [`[${severity}]`]), message].join(" "),
    );
}

/** A text with one passage changed; a passage that is not there, or there twice, is a mistake in the test. */
export function change(text: string, passage: string, replacement: string): string {
  const parts = text.split(passage);
  if (parts.length !== 2) throw new Error(`“${passage}” is there ${parts.length - 1} times`);
  return parts.join(replacement);
}
