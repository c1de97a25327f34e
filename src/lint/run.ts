import type { Config } from "../config/config.ts";
import { configFor } from "../config/merge.ts";
import { positionAt } from "../markdown/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { rules } from "../rules/index.ts";
import type {
  AnyReport,
  Fix,
  GuideLine,
  LoopFacts,
  Rule,
  Severity,
  SuppressionProblem,
} from "../rules/rule.ts";
import suppressionValid from "../rules/suppression-valid.ts";
import { append } from "../text/many.ts";
import type { LocalDateTime } from "../time/local.ts";
import { type WorkCalendar, workCalendar } from "../time/workdays.ts";
import { toLocal } from "../time/zone.ts";
import type { Ids } from "./ids.ts";
import { suppress } from "./suppressions.ts";

/** One finding as every reporter gets it; lines and columns are 1-based, the end exclusive. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** A {@link RuleId}, or that of a plugin's rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly guide: GuideLine | null;
  /** `null`: a person has to decide. */
  readonly fix: Fix | null;
}

export interface LintOptions {
  /** `null`: the meeting's own. */
  readonly language: Language | null;
  /** Treats the meeting as planned or as held, whatever the file says. */
  readonly stage?: "plan" | "minutes" | null;
  /**
   * Lets rules speak of what is missing or overdue at this moment; a local time is what the clock shows
   * where the meeting is.
   */
  readonly now?: Date | LocalDateTime | null;
  /** The ids that the other files of the run state. */
  readonly ids?: Ids;
  /** What the run's other meetings of its series say of a meeting. */
  readonly loopOf?: (meeting: Meeting) => LoopFacts | null;
  /** Looks also for what can be put right without being a finding. */
  readonly fixing?: boolean;
  /** Is told of a plugin's rule that failed on a file; without it the error is thrown. */
  readonly failed?: (rule: string, file: string, error: unknown) => void;
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
  return lintFile([meeting], config, options);
}

/** Runs the rules over all meetings of one file. */
export function lintFile(
  meetings: readonly Meeting[],
  general: Config,
  options: LintOptions,
): Finding[] {
  const [first] = meetings;
  if (!first) return [];
  const config = configFor(general, first.source.file);
  const otherRules = rulesFor(config);
  const found: Finding[] = [];
  for (const meeting of meetings) {
    const about = contextOf(meeting, config, options, []);
    for (const each of settledFor(config)) append(found, findingsOf(each, about, config, options));
  }
  const ran = (): readonly Rule[] =>
    otherRules.filter(
      (rule) =>
        (!rule.needsLoop || options.loopOf !== undefined) &&
        meetings.some((meeting) => severityFor(settled(rule, config), meeting, options) !== "off"),
    );
  const { kept, problems } = suppress(first.source, found, () => ({
    known: [...rules, ...config.ownRules].map(({ id }) => id),
    ran: new Set(ran().map(({ id }) => id)),
  }));
  const wrong =
    problems.length > 0
      ? findingsOf(
          settled(suppressionRule, config),
          contextOf(first, config, options, problems),
          config,
          options,
        )
      : [];
  return [...kept, ...wrong].sort((a, b) => a.line - b.line || a.column - b.column);
}

const suppressionRule: Rule = suppressionValid;
const usualRules = (rules as readonly Rule[]).filter((rule) => rule !== suppressionRule);

function rulesFor({ ownRules }: Config): readonly Rule[] {
  return ownRules.length === 0 ? usualRules : [...usualRules, ...ownRules];
}

/** A rule as a configuration has it. */
interface Settled {
  readonly rule: Rule;
  readonly options: Rule["options"];
  /** `asked`: off unless asked for, and not turned off by hand. */
  readonly severity: Severity | "off" | "asked";
}

const settledRules = new WeakMap<Config, readonly Settled[]>();

/** Made once for a configuration: what does not depend on the file is not asked for each. */
function settledFor(config: Config): readonly Settled[] {
  const known = settledRules.get(config) ?? rulesFor(config).map((rule) => settled(rule, config));
  settledRules.set(config, known);
  return known;
}

function settled(rule: Rule, config: Config): Settled {
  const { severity = null, options } = config.rules[rule.id] ?? {};
  const usual = rule.severity === "off" ? "asked" : rule.severity;
  const isStrict = config.extends === "strict" && usual !== "asked";
  return {
    rule,
    options: options ? { ...rule.options, ...options } : rule.options,
    severity: severity ?? (isStrict ? "error" : usual),
  };
}

/** What every rule is told of a meeting; a time zone is costly to ask, so all share one. */
type Context = Omit<Parameters<Rule["check"]>[0], "options">;

function contextOf(
  meeting: Meeting,
  config: Config,
  { now, ids, loopOf }: LintOptions,
  suppressions: readonly SuppressionProblem[],
): Context {
  return {
    meeting,
    suppressions,
    sameId: ids?.otherThan(meeting) ?? null,
    loop: loopOf?.(meeting) ?? null,
    calendar: calendarFor(config)(meeting.language),
    now: now instanceof Date ? toLocal(now, meeting.timezone) : (now ?? null),
  };
}

function findingsOf(
  how: Settled,
  about: Context,
  config: Config,
  options: LintOptions,
): readonly Finding[] {
  const { rule } = how;
  const severity = severityFor(how, about.meeting, options);
  if (severity === "off") return NONE;
  const { meeting, suppressions, sameId, loop, calendar, now } = about;
  // One shape for all: spreading it cost more than most rules take.
  const context = { meeting, suppressions, sameId, loop, calendar, now, options: how.options };
  const findings: Finding[] = [];
  try {
    for (const report of rule.check(context)) {
      const weight = config.extends === "strict" ? severity : softer(severity, report.severity);
      findings.push(findingFrom(report, rule, weight, meeting, options));
    }
  } catch (error) {
    if (!rule.words || !options.failed) throw error;
    options.failed(rule.id, about.meeting.source.file, error);
    return NONE;
  }
  return findings;
}

const NONE: readonly Finding[] = [];

function findingFrom(
  { at, message, data, fix }: AnyReport,
  rule: Rule,
  severity: Severity,
  { source, language: spoken }: Meeting,
  { language }: LintOptions,
): Finding {
  const texts =
    rule.words?.[language ?? spoken] ??
    (messagesIn(language ?? spoken).rules[rule.id] as unknown as Readonly<
      Record<string, (data: unknown) => string>
    >);
  const start = positionAt(source, at.from);
  const end = positionAt(source, at.to);
  return {
    file: source.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    rule: rule.id,
    severity,
    message: texts[message]?.(data) ?? message,
    guide: rule.guide,
    fix: fix ?? null,
  };
}

/**
 * `off`: the rule has nothing to say of this meeting. Rules that are off unless asked for still put
 * right what they find, if they were not turned off by hand.
 */
function severityFor(
  { rule, severity }: Settled,
  meeting: Meeting,
  { fixing, stage, now }: LintOptions,
): Severity | "off" {
  const isAwaited = rule.missesMinutes === true && Boolean(now) && !stage;
  if (!applies(rule, meeting, stage ?? null, isAwaited)) return "off";
  return severity === "asked" ? (fixing ? "info" : "off") : severity;
}

const ORDER: readonly Severity[] = ["info", "warning", "error"];
const softer = (a: Severity, b: Severity = a): Severity =>
  ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b;

/** Plan rules look at every meeting, held rules wait for minutes; of a cancelled one only the file is checked. */
function applies(
  rule: Rule,
  meeting: Meeting,
  forced: "plan" | "minutes" | null,
  isAwaited: boolean,
): boolean {
  if (meeting.stage === "cancelled" && forced === null) return rule.guide === null;
  const planned = forced === null ? meeting.stage === "planned" : forced === "plan";
  return rule.stage === "plan" || !planned || isAwaited;
}
