import { Argument, type Command, Option } from "commander";
import type { ActionStatus } from "../../meeting/types.ts";
import type { Messages } from "../../messages/index.ts";
import { actionFormats } from "../../reporters/actions/index.ts";
import { scenarios } from "../../scenarios/index.ts";
import { UserError } from "../../text/errors.ts";
import type { LocalDate } from "../../time/local.ts";
import { readMoment } from "../../time/moment.ts";
import { toLocal } from "../../time/zone.ts";
import { type Grouping, groupings, type SortKey, sortKeys } from "../../tracker/select.ts";
import type { Invocation } from "../command.ts";
import { notOneOf, several, withExamples } from "../command-line.ts";
import { parseTime } from "../time.ts";

const scenarioIds = Object.keys(scenarios);

/** What the command line of `collab actions` says. */
export interface Options {
  readonly format?: (typeof actionFormats)[number];
  readonly owner?: readonly string[];
  readonly series?: readonly string[];
  readonly meeting?: readonly string[];
  readonly scenario?: readonly string[];
  readonly status?: ActionStatus | "all";
  readonly overdue?: boolean;
  readonly dueWithin?: string;
  readonly unowned?: boolean;
  readonly undated?: boolean;
  readonly since?: string;
  readonly group?: Grouping;
  readonly sort?: SortKey;
  readonly explain?: boolean;
  readonly check?: boolean;
  readonly now?: string;
  readonly bom?: boolean;
  readonly in?: readonly string[];
  readonly on?: string;
  readonly note?: string;
  readonly due?: string;
  readonly dryRun?: boolean;
}

export const verbs = ["done", "reopen", "drop", "move", "assign"] as const;
export type Verb = (typeof verbs)[number];
export const isVerb = (word: string | undefined): word is Verb =>
  verbs.some((verb) => verb === word);

export function configure(line: Command, messages: Messages): void {
  const { actions: words } = messages;
  const { options } = words;
  line
    .description(words.description)
    .addArgument(new Argument("[paths...]", words.arguments))
    .addOption(new Option("--format <format>", options.format).choices([...actionFormats]))
    .option("--owner <name>", options.owner, several)
    .option("--series <name>", options.series, several)
    .option("--meeting <name>", options.meeting, several)
    .addOption(
      new Option("--scenario <scenario>", options.scenario)
        .choices(scenarioIds)
        .argParser<readonly string[]>(chosenFrom(scenarioIds, "--scenario", messages)),
    )
    .addOption(
      new Option("--status <status>", options.status)
        .choices(["open", "done", "dropped", "all"])
        .default(undefined, "open"),
    )
    .option("--overdue", options.overdue)
    .option("--due-within <days>", options.dueWithin)
    .option("--unowned", options.unowned)
    .option("--undated", options.undated)
    .option("--since <day>", options.since)
    .addOption(new Option("--group <by>", options.group).choices([...groupings]))
    .addOption(new Option("--sort <by>", options.sort).choices([...sortKeys]))
    .option("--explain", options.explain)
    .option("--check", options.check)
    .option("--now <time>", options.now)
    .option("--bom", options.bom)
    .option("--in <path>", options.in, several)
    .option("--on <day>", options.on)
    .option("--note <text>", options.note)
    .option("--due <when>", options.due)
    .option("--dry-run", options.dryRun);
  withExamples(line, words.examples, messages);
}

function chosenFrom(
  allowed: readonly string[],
  option: string,
  messages: Messages,
): (value: string, before: readonly string[] | undefined) => readonly string[] {
  return (value, before) => {
    if (!allowed.includes(value)) throw notOneOf(option, value, allowed, messages);
    return several(value, before);
  };
}

/** Options that only one way of using the command has a use for. */
const FOR_LISTS = [
  ...(["format", "owner", "series", "meeting", "scenario", "status", "overdue"] as const),
  ...([
    "dueWithin",
    "unowned",
    "undated",
    "since",
    "group",
    "sort",
    "explain",
    "check",
    "bom",
  ] as const),
];
const FOR_VERBS: Readonly<Record<"in" | "on" | "note" | "due" | "dryRun", readonly Verb[]>> = {
  in: verbs,
  dryRun: verbs,
  on: ["done", "drop"],
  note: ["done", "reopen", "drop", "move"],
  due: ["move"],
};

/** Throws UserError for an option that would silently do nothing. */
export function refuseStray(verb: Verb | null, options: Options, { messages }: Invocation): void {
  const words = messages.actions;
  const flag = (key: string): string =>
    `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (verb !== null) {
    const stray = FOR_LISTS.find((key) => options[key] !== undefined);
    if (stray) throw new UserError(words.notForChanges(flag(stray)));
  }
  for (const key of Object.keys(FOR_VERBS) as (keyof typeof FOR_VERBS)[])
    if (options[key] !== undefined && (verb === null || !FOR_VERBS[key].includes(verb)))
      throw new UserError(words.onlyFor(flag(key), FOR_VERBS[key].join(", ")));
}

/** A day given on the command line; `null`: none was. */
export function dayOf(
  option: string,
  text: string | undefined,
  { messages }: Invocation,
): LocalDate | null {
  if (text === undefined) return null;
  const moment = readMoment(text, "UTC");
  if (!moment) throw new UserError(messages.actions.notADay(option, text));
  return moment.date;
}

/** `3d`, `1w`; `null`: not given. */
export function daysWithin(text: string | undefined, { messages }: Invocation): number | null {
  if (text === undefined) return null;
  const match = /^(\d{1,4}) *(?:(d|days?|天)|(w|weeks?|周))?$/i.exec(text.trim());
  if (!match) throw new UserError(messages.actions.notDays(text));
  return Number(match[1]) * (match[3] ? 7 : 1);
}

export interface Clock {
  /** The day on the clock of a zone. */
  readonly todayIn: (timezone: string) => LocalDate;
  /** As given, else the moment. */
  readonly now: string;
}

/** `--now`, else the clock; a time without an offset is what the clock shows where each meeting is. */
export function clockOf({ now }: Pick<Options, "now">, { io, messages }: Invocation): Clock {
  const given = parseTime("--now", now, messages) ?? io.now();
  if (typeof given === "string") return { now: given, todayIn: () => given.slice(0, 10) };
  const days = new Map<string, LocalDate>();
  return {
    now: `${given.toISOString().slice(0, 19)}Z`,
    todayIn: (timezone) => {
      const day = days.get(timezone) ?? toLocal(given, timezone).slice(0, 10);
      days.set(timezone, day);
      return day;
    },
  };
}
