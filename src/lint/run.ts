import type { LocalDateTime } from "../calendar/local.ts";
import { type WorkCalendar, workCalendar } from "../calendar/workdays.ts";
import { toLocal } from "../calendar/zone.ts";
import { positionAt } from "../meeting/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { type RuleId, rules } from "../rules/index.ts";
import type { GuideLine, Rule, Severity } from "../rules/rule.ts";
import type { Config } from "./config.ts";

/** One finding as every reporter gets it; lines and columns are 1-based, the end exclusive. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly guide: GuideLine | null;
  readonly fixable: boolean;
}

export interface LintOptions {
  /** `null`: the meeting's own. */
  readonly language: Language | null;
  /** Treats the meeting as planned or as held, whatever the file says. */
  readonly stage?: "plan" | "minutes" | null;
  /** Lets rules speak of what is missing or overdue at this moment. */
  readonly now?: Date | null;
}

type Calendars = (language: Language) => WorkCalendar;

const calendars = new WeakMap<Config, Calendars>();

/**
 * Which days are worked, for files in a language: Chinese ones follow China's calendar unless
 * configured otherwise. Made once for a configuration: reading and every rule ask for each file.
 */
export function calendarFor(config: Config): Calendars {
  let made = calendars.get(config);
  if (!made) {
    made = calendarsOf(config.calendar);
    calendars.set(config, made);
  }
  return made;
}

function calendarsOf({ region, holidays, workdays }: Config["calendar"]): Calendars {
  const made = new Map<Language, WorkCalendar>();
  return (language) => {
    let calendar = made.get(language);
    if (!calendar) {
      const usual = language === "zh" ? "CN" : "none";
      calendar = workCalendar({ region: region ?? usual, holidays, workdays });
      made.set(language, calendar);
    }
    return calendar;
  };
}

/** Runs the rules over a meeting; findings come in the order of the file. */
export function lintMeeting(meeting: Meeting, config: Config, options: LintOptions): Finding[] {
  const language = options.language ?? meeting.language;
  const texts = messagesIn(language).rules;
  const calendar = calendarFor(config)(meeting.language);
  const now: LocalDateTime | null = options.now ? toLocal(options.now, meeting.timezone) : null;
  const findings: Finding[] = [];
  for (const rule of rules as readonly Rule[]) {
    const set = config.rules[rule.id];
    const severity = set?.severity ?? (config.extends === "strict" ? "error" : rule.severity);
    if (severity === "off" || !applies(rule, meeting, options.stage ?? null)) continue;
    for (const report of rule.check({
      meeting,
      calendar,
      now,
      options: { ...rule.options, ...set?.options },
    })) {
      const start = positionAt(meeting.source, report.at.from);
      const end = positionAt(meeting.source, report.at.to);
      const say = (
        texts[rule.id] as unknown as Readonly<Record<string, (data: unknown) => string>>
      )[report.message];
      findings.push({
        file: meeting.source.file,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        rule: rule.id,
        severity:
          config.extends === "strict" || !report.severity
            ? severity
            : softer(severity, report.severity),
        message: say?.(report.data) ?? String(report.message),
        guide: rule.guide,
        fixable: false,
      });
    }
  }
  return findings.sort((a, b) => a.line - b.line || a.column - b.column);
}

const ORDER: readonly Severity[] = ["info", "warning", "error"];
const softer = (a: Severity, b: Severity): Severity =>
  ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;

/** Plan rules look at every meeting, held rules wait for minutes; of a cancelled one only the file is checked. */
function applies(rule: Rule, meeting: Meeting, forced: "plan" | "minutes" | null): boolean {
  if (meeting.stage === "cancelled" && forced === null) return rule.guide === null;
  const planned = forced === null ? meeting.stage === "planned" : forced === "plan";
  return rule.stage === "plan" || !planned;
}
