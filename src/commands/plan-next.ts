import { resolve } from "node:path";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { Ask } from "../plan/ask.ts";
import { type Continued, leftOver, nextTitle, type Take, takes } from "../plan/next.ts";
import { dayText } from "../plan/overview.ts";
import { askForMissing, type RawAnswers } from "../plan/questions.ts";
import { type PlanningClock, readMinutes } from "../plan/read-answers.ts";
import type { NextDay } from "../plan/rhythm.ts";
import type { ScenarioId } from "../scenarios/types.ts";
import { errorLine, UserError } from "../text/errors.ts";
import { nearest } from "../text/nearest.ts";
import { fold } from "../text/normalise.ts";
import type { LocalDate } from "../time/local.ts";
import { groupOf } from "../tracker/group.ts";
import { mentionsIn } from "../tracker/mentions.ts";
import { track } from "../tracker/track.ts";
import type { Mention, TrackedAction } from "../tracker/types.ts";
import type { Invocation } from "./command.ts";
import { meetingsFrom } from "./meetings.ts";
import type { PlanOptions } from "./plan-options.ts";

/** The meeting that the next one follows, and its row. */
export interface Previous {
  readonly base: Meeting;
  /** The days of its row, up to its own. */
  readonly days: readonly LocalDate[];
  /** A later one of its row; `null`: it is the last. */
  readonly later: string | null;
  /** What is still open in the row, the most urgent first. */
  readonly open: readonly TrackedAction[];
  /** The scenario of its last two meetings, where they share one. */
  readonly scenario: ScenarioId | null;
  /** A file that could not be read may hold more. */
  readonly failed: boolean;
}

interface Wanted {
  readonly from?: string;
  readonly series?: string;
}

/** Finds what `--from FILE` or `--series NAME` continues; `null`: nothing asked for, or no such series. */
export async function previousMeeting(
  { from, series }: Wanted,
  invocation: Invocation,
): Promise<Previous | null> {
  if (from === undefined && series === undefined) return null;
  const { io, cwd, messages } = invocation;
  const file = from === undefined ? null : resolve(cwd, from);
  if (file !== null && io.files.kind(file) !== "file")
    throw new UserError(messages.cli.missingFile, { file: from ?? "" });
  const paths = from === undefined ? ["."] : [from, resolve(cwd, from, "..")];
  const input = await meetingsFrom(paths, invocation);
  const isWanted = ({ series: name, source }: Meeting): boolean =>
    file === null
      ? name !== null && fold(name) === fold(series ?? "")
      : resolve(cwd, source.file) === file;
  const { base, marks, mentions } = gathered(input.meetings, isWanted);
  for (const error of input.errors) io.stderr.write(errorLine(error));
  if (base === null && file !== null)
    throw new UserError(messages.plan.next.noMeeting, { file: from ?? "" });
  return base && { ...rowOf(base, marks, mentions), failed: input.errors.length > 0 };
}

/** The last of the wanted meetings; of all others what a row of meetings needs. */
function gathered(meetings: Iterable<Meeting>, isWanted: (meeting: Meeting) => boolean) {
  const mentions: Mention[] = [];
  const marks: Mark[] = [];
  let base: Meeting | null = null;
  for (const meeting of meetings) {
    for (const mention of mentionsIn(meeting)) mentions.push(mention);
    if (meeting.stage === "cancelled") continue;
    marks.push(markOf(meeting));
    if (isWanted(meeting) && (base === null || dayOf(meeting) >= dayOf(base))) base = meeting;
  }
  return { base, marks, mentions };
}

/** What the command line says, and where it says nothing, the meeting before. */
export function givenBy(
  args: readonly string[],
  options: PlanOptions,
  previous: Previous | null,
): RawAnswers {
  const base = previous?.base ?? null;
  const { scenario, duration, objective, host, recorder, attendee, series } = options;
  return {
    title: args[0] ?? (base?.title ? nextTitle(base.title.value) : undefined),
    scenario: scenario ?? (previous ? (previous.scenario ?? "general") : undefined),
    start: options.start,
    duration: duration ?? lengthOf(base),
    objective,
    host: host ?? base?.host?.value,
    recorder: recorder ?? base?.recorder?.value,
    attendees: attendee ?? [],
    series: series ?? base?.series ?? undefined,
  };
}

/** Throws UserError where something was to be continued that is not there. */
export async function refuseWithoutPrevious(
  args: readonly string[],
  { series, scenario, take }: Wanted & { readonly scenario?: string; readonly take?: Take },
  invocation: Invocation,
  isAsking: boolean,
  { plan }: Messages,
): Promise<void> {
  if (series !== undefined && args.length === 0 && scenario === undefined && !isAsking)
    throw new UserError(plan.next.noSeries(series, await nearestSeries(series, invocation)));
  if (take !== undefined) throw new UserError(plan.next.takeAlone);
}

/** The series there are, for a “did you mean”. */
async function nearestSeries(name: string, invocation: Invocation): Promise<string | null> {
  const input = await meetingsFrom(["."], invocation);
  const known = new Set<string>();
  for (const { series } of input.meetings) if (series !== null) known.add(series);
  return nearest(name, [...known]);
}

interface Mark {
  readonly group: string;
  readonly file: string;
  readonly date: LocalDate;
  readonly scenario: ScenarioId | null;
}

const dayOf = ({ date }: Meeting): LocalDate => date?.value ?? "";

const markOf = (meeting: Meeting): Mark => ({
  group: groupOf(meeting),
  file: meeting.source.file,
  date: dayOf(meeting),
  scenario: meeting.scenario?.value ?? null,
});

function rowOf(
  base: Meeting,
  marks: readonly Mark[],
  mentions: readonly Mention[],
): Omit<Previous, "failed"> {
  const group = groupOf(base);
  const last = dayOf(base);
  const row = marks
    .filter((mark) => mark.group === group && mark.date !== "")
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const before = row.filter(({ date }) => date <= last);
  const scenario = base.scenario?.value ?? null;
  return {
    base,
    days: before.map(({ date }) => date),
    later: last === "" ? null : (row.findLast(({ date }) => date > last)?.file ?? null),
    open: track(mentions)
      .actions.filter(
        ({ status, mentions: all }) =>
          status === "open" && all.some(({ meeting }) => meeting.group === group),
      )
      .sort((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : a.due === b.due ? 0 : 1)),
    scenario: before.at(-2)?.scenario === scenario ? scenario : null,
  };
}

/** The start that is offered: that day, at the usual time. */
export function startOn(day: NextDay | null, base: Meeting | null): string | undefined {
  const time = base?.start?.value.slice(11);
  return day && time ? `${day.date} ${time}` : undefined;
}

/** As long as the one before, unless that is no length to plan. */
function lengthOf(base: Meeting | null): string | undefined {
  const minutes = String(base?.durationMinutes?.value ?? "");
  return readMinutes(minutes) === null ? undefined : minutes;
}

export interface Asked {
  readonly raw: RawAnswers;
  readonly take: Take;
}

/** Asks what to take over, then for what neither the command line nor the meeting before says. */
export async function askFor(
  ask: Ask,
  take: Take | null,
  previous: Previous | null,
  { given, offered, language, clock, messages }: AskSetting,
): Promise<Asked> {
  const chosen = previous && take === null ? await askWhatToTake(ask, previous, messages) : take;
  const hasPeople = previous !== null && previous.base.attendees.length > 0;
  const known = { start: offered ?? "", hasPeople };
  const raw = await askForMissing(given, language, clock, ask, messages, known);
  return { raw, take: chosen ?? "all" };
}

interface AskSetting {
  readonly given: RawAnswers;
  readonly offered: string | undefined;
  readonly language: Language;
  readonly clock: PlanningClock;
  readonly messages: Messages;
}

function askWhatToTake(ask: Ask, { base, open }: Previous, { plan }: Messages): Promise<Take> {
  const { take, takes: labels } = plan.next;
  const choices = takes.map((value) => ({ value, label: labels[value] }));
  return ask.choose(take(open.length, leftOver(base).length), choices);
}

/** What was taken over, and what there was no room for. */
export function toldOf(
  { base, later, days }: Previous,
  { rows, topics, parked }: Continued,
  offered: NextDay | null,
  start: string | null,
  messages: Messages,
): readonly string[] {
  const words = messages.plan.next;
  const next = start?.slice(0, 10) === offered?.date ? offered : null;
  const rhythm = next?.every == null ? words.monthly : words.every(next.every);
  const own = rows.length > 0 ? 1 : 0;
  return [
    "",
    words.follows(base.source.file),
    ...(later === null ? [] : [words.later(later)]),
    ...(next ? [words.rhythm(dayText(next.date, messages), rhythm)] : []),
    ...(next?.instead ? [words.instead(dayText(next.instead, messages))] : []),
    ...(days.length < 2 && start === null ? [words.noRhythm] : []),
    words.took(rows.length, topics.length - own),
    ...(parked.length > 0 ? [words.noRoom(parked.join(messages.plan.next.between))] : []),
  ];
}
