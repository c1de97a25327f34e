import { type PlainText, part, UNSTRUCK } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { isVague } from "../../time/deadline/words.ts";
import { readDuration } from "../../time/duration.ts";
import type { LocalDate, LocalDateTime } from "../../time/local.ts";
import { type Occasion, settle } from "../../time/occasion.ts";
import { agreedZone, readZone, type Zone } from "../../time/zone-name.ts";
import { type HeadConcept, isNothing, isPlaceholder } from "../../vocabulary/index.ts";
import { tellsDeadline } from "../../vocabulary/meetings.ts";
import { isOtherLength, lengthOf } from "../front-matter/metadata.ts";
import { isMeetingHead } from "../meeting-names.ts";
import type { Section } from "../sections.ts";
import type { FrontMatterProblem, Located } from "../types.ts";
import { dayBehindName, titleSaid } from "./day-behind-name.ts";
import { endIn } from "./end-in.ts";
import { fileName, lastFolders } from "./file-name.ts";
import { dayHeld } from "./held-on.ts";
import type { HeadLine } from "./label.ts";
import { saidBy } from "./lines.ts";
import { sayingWhen, sayingWhenBeside } from "./saying-when.ts";
import { datedBelowTitle, onlyDatedMeeting, titleHeading, titleLine } from "./title.ts";
import type { Head, HeadContext } from "./types.ts";
import { unclearZone } from "./unclear-zone.ts";
import {
  besideWhen,
  type Labelled,
  leftOf,
  notUnderstood,
  otherWeekday,
  problem,
  type Said,
} from "./when-problems.ts";

type When = Pick<
  Head,
  "date" | "start" | "end" | "durationMinutes" | "timezone" | "timezoneFrom" | "problems"
>;

interface WhenHeld extends When {
  /** The labelled lines that name another day, or another time of day. */
  readonly others: readonly HeadLine[];
  /** What labelled lines say besides: 会议室A behind the time. */
  readonly besides: readonly PlainText[];
}

/**
 * Day and times from labelled lines, else from lines that are nothing else, the title, the file's name;
 * the zone, the end and the length from theirs. What stands under such a label and is not understood
 * is a problem.
 */
export function whenHeld(
  lines: readonly HeadLine[],
  root: Section,
  context: HeadContext,
): WhenHeld {
  const { hint, timezone: assumed } = context;
  const answered = lines.filter((line) => line.concept === "when" && saidBy(line) !== null);
  const labelled = answered.flatMap((line) => saidBy(line) ?? []);
  const around = elsewhere(lines, root, context);
  const inLabelled = labelled.map((text) => sayingWhenBeside(text, hint, around));
  const said = [
    ...sayingWhen(context.inWords ? { ...nothing, ...context.inWords } : null, hint),
    ...inLabelled.flat(),
    ...around,
  ];
  const beside = besideIn(lines);
  const besides = labelled.flatMap((text, at) => besideWhen(text, inLabelled[at]?.[0]));
  // Where the line for it leaves open which day it is, no other place knows.
  const dated = said.find(({ occasion, isOpen }) => occasion.date !== null || isOpen);
  const timed = said.find(({ occasion }) => occasion.from !== null);
  const problems = [
    ...(dated?.isOpen && !labelled.includes(dated.text)
      ? [problem("two-days", "start", dated)]
      : []),
    ...endLeftOpen(dated, timed, labelled),
    ...labelled.flatMap((text, at) => notUnderstood(text, inLabelled[at]?.[0] ?? null)),
    ...beside.problems,
  ];
  const lengthSaid = lengthIn(beside.duration, labelled, said);
  const length = located(lengthSaid);
  if (!dated || dated.occasion.date === null) {
    const nothing = { date: null, start: null, end: null, durationMinutes: length, problems };
    return { ...nothing, ...zoneAlone(beside.zone?.value ?? null, context), others: [], besides };
  }
  const whole = withZone(wholeOf(dated, timed), beside.zone?.value ?? null);
  const until = whole.to === null ? located(beside.until) : null;
  const settled = settle(until ? { ...whole, ...until.value } : whole, assumed);
  const { span } = timed ?? dated;
  const start = at<LocalDateTime>(settled?.start, span);
  const end = at<LocalDateTime>(settled?.end, until?.span ?? span);
  const isLate = start === null || end === null || end.value > start.value;
  if (!isLate && beside.until) problems.push(problem("end-before-start", "end", beside.until));
  const unclear = start ? unclearZone(whole.zone, timed ?? dated, beside.zone?.text) : [];
  const lasts = lengthOf(start, isLate ? end : null, length);
  const otherLength = lengthSaid && isOtherLength(lasts, length) ? [lengthSaid] : [];
  return {
    date: at<LocalDate>(settled?.date, dated.span),
    start,
    ...lasts,
    timezone: settled?.timezone ?? assumed,
    timezoneFrom: fromOf(whole.zone, context),
    problems: [
      ...problems,
      ...otherWeekday(dated),
      ...otherLength.map((said) => problem("other-length", "duration", said)),
      ...unclear,
    ],
    others: answered.filter((_, at) => saysOther(inLabelled[at]?.[0], dated, timed)),
    besides,
  };
}

/** As it is said: 24:00 is told by the next day. */
function saysOther(said: Said | undefined, dated: Said, timed: Said | undefined): boolean {
  if (!said || said.isOpen) return false;
  const { date, from } = said.occasion;
  return (
    (date !== null && date !== dated.occasion.date) ||
    (from !== null && from !== timed?.occasion.from)
  );
}

/** 1-2 December, and 14:00-16:00 in a line of its own: on each of them, or to the end of the last. */
const endsEachDay = (dated: Said | undefined, timed: Said | undefined): boolean =>
  dated !== timed && dated?.occasion.lastsDays === true && (timed?.occasion.to ?? null) !== null;

/** What is reported where it stands below no label, or is said by two lines together. */
function endLeftOpen(
  dated: Said | undefined,
  timed: Said | undefined,
  labelled: readonly PlainText[],
): readonly FrontMatterProblem[] {
  if (dated && timed && endsEachDay(dated, timed)) {
    const value = `${dated.text.value} ${timed.text.value}`;
    return [problem("several-days", "end", { text: { ...timed.text, value } })];
  }
  const open = [timed, dated].find((said) => said?.occasion.isEndOpen);
  return open && !labelled.includes(open.text) ? [problem("several-days", "end", open)] : [];
}

const at = <T>(value: T | null | undefined, span: Span): Located<T> | null =>
  value == null ? null : { value, span };

interface Beside {
  readonly zone: Labelled<Zone> | null;
  readonly until: Labelled<Pick<Occasion, "to" | "until">> | null;
  readonly duration: Labelled<number> | null;
  readonly problems: readonly FrontMatterProblem[];
}

/** What has a line of its own beside the one for the day and time. */
function besideIn(lines: readonly HeadLine[]): Beside {
  const zone = labelledAs(lines, "timezone", readZone);
  const until = labelledAs(lines, "until", endIn);
  const duration = labelledAs(lines, "duration", minutesIn);
  const wrong = [
    zone?.value === null ? [problem("unknown-timezone", "timezone", zone)] : [],
    until?.value === null ? [problem("impossible-date", "end", until)] : [],
    duration?.value === null ? [problem("wrong-type", "duration", duration)] : [],
  ];
  return { zone, until, duration, problems: wrong.flat() };
}

/** The same where nothing says that a time follows: most such lines have no number, and need no closer look. */
const sayingDay: typeof sayingWhen = (text, hint) =>
  text && NUMBER.test(text.value) ? sayingWhen(text, hint) : [];

const NUMBER = /[\p{Nd}〇零一二三四五六七八九十廿]/u;

/** Lines that are nothing but a day, the title, the heading below it, the file's name. */
function elsewhere(
  lines: readonly HeadLine[],
  root: Section,
  { source, top, hint, titleStated, isTimed }: HeadContext,
): readonly Said[] {
  const heading = titleHeading(root) ?? titleLine(root);
  const isRepeated = titleStated?.value === heading?.value;
  const named = isTimed ? null : { ...nothing, value: lastFolders(source.file), span: top };
  return [
    ...daysAlone(lines, hint),
    ...sayingDay(heading, hint),
    ...sayingDay(titleStated && !isRepeated ? { ...nothing, ...titleStated } : null, hint),
    ...sayingDay(datedBelowTitle(root, hint), hint),
    ...sayingDay(onlyDatedMeeting(root), hint),
    ...[heading, titleStated ?? null, titleSaid(lines)].flatMap((title) =>
      sayingDay(dayBehindName(title, hint), hint),
    ),
    ...sayingWhen(named, hint),
    ...sayingDay(dayBehindName(named && { ...named, value: fileName(source.file) }, hint), hint),
  ];
}

/** Days that stand by themselves; a row of them, as in a list of other meetings' minutes, is about none of them. */
function daysAlone(lines: readonly HeadLine[], hint: HeadContext["hint"]): readonly Said[] {
  const unnamed = lines.filter(({ concept }) => concept === null);
  const said = unnamed.map(({ value }) => alone(sayingDay(value, hint), value));
  const heads = unnamed.flatMap(({ value }) =>
    isMeetingHead(value.value) ? sayingDay(value, hint) : [],
  );
  const days = new Set([...said.flat(), ...heads].map(({ occasion }) => occasion.date));
  return unnamed.flatMap(({ value }, at) => [
    ...(days.size < ROW_OF_DAYS ? (said[at] ?? []) : []),
    ...sayingDay(dayHeld(value), hint),
  ]);
}

const ROW_OF_DAYS = 3;

const nothing = { pieces: [0, 0], bold: false, ...UNSTRUCK };

/** 09.24 of a version number is no day: a line without a label counts only if it says nothing else. */
function alone(said: readonly Said[], text: PlainText | null): readonly Said[] {
  return said.filter(
    ({ occasion: { at, date } }) =>
      date !== null &&
      at.to - at.from >= (text?.value.length ?? 0) * 0.6 &&
      !tellsDeadline(text?.value ?? ""),
  );
}

function labelledAs<T>(
  lines: readonly HeadLine[],
  concept: HeadConcept,
  read: (text: string) => T | null,
): Labelled<T> | null {
  for (const line of lines) {
    const text = line.concept === concept ? saidBy(line) : null;
    if (text && !isOpen(text.value)) return { value: read(text.value), text };
  }
  return null;
}

/** 待定, TBD, —: not said yet. */
const isOpen = (text: string): boolean =>
  isNothing(text) || isPlaceholder(text) || isVague(text.toLowerCase());

const located = <T>(said: Labelled<T> | null): Located<T> | null =>
  said === null || said.value === null ? null : { value: said.value, span: said.text.span };

/** Bare minutes, too, but not 2, which may be hours. */
const minutesIn = (text: string): number | null =>
  readDuration(text) ?? (/^\d{2,3}$/.test(text) ? Number(text) : null);

/** The day of one line with the times of another. */
function wholeOf(dated: Said, timed: Said | undefined): Occasion {
  const { occasion } = dated;
  if (!timed) return occasion;
  const { from, to, until, isNextDay, zone } = timed.occasion;
  const end = endsEachDay(dated, timed) ? { to: null, until: null } : { to, until };
  return { ...occasion, from, ...end, isNextDay, ...(zone && { zone }) };
}

/** In the zone that its own line names, else the one that has a line of its own. */
function withZone(occasion: Occasion, stated: Zone | null): Occasion {
  const { date, from, zone } = occasion;
  const said = zone ?? stated;
  return { ...occasion, zone: date && from ? agreedZone(said, `${date}T${from}`) : said };
}

/** A zone without a day: the meeting's all the same. */
function zoneAlone(
  zone: Zone | null,
  context: HeadContext,
): Pick<When, "timezone" | "timezoneFrom"> {
  const isNamed = zone !== null && "name" in zone;
  return {
    timezone: isNamed ? zone.name : context.timezone,
    timezoneFrom: isNamed ? "file" : context.timezoneFrom,
  };
}

function fromOf(zone: Zone | null, { timezoneFrom }: HeadContext): When["timezoneFrom"] {
  if (zone === null) return timezoneFrom;
  return "unknown" in zone ? null : "file";
}

/** In a line of its own, else 2026-11-10 14:00（90分钟）: what is left of the line says how long. */
function lengthIn(
  own: Labelled<number> | null,
  labelled: readonly PlainText[],
  said: readonly Said[],
): Labelled<number> | null {
  if (own && own.value !== null) return own;
  for (const { text, occasion } of said) {
    if (!labelled.includes(text) || occasion.from === null) continue;
    const minutes = readDuration(leftOf(text, occasion));
    const behind = part(text, occasion.at.to);
    if (minutes !== null) return { value: minutes, text: behind.value === "" ? text : behind };
  }
  return null;
}
