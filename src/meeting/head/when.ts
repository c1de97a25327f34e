import { type PlainText, part, UNSTRUCK } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { isDayAlone } from "../../time/day.ts";
import { type ClockElsewhere, zoneBySight } from "../../time/elsewhere.ts";
import type { LocalDate, LocalDateTime } from "../../time/local.ts";
import { type Occasion, settle } from "../../time/occasion.ts";
import { agreedZone, type Zone } from "../../time/zone-name.ts";
import { tellsDeadline, tellsOfPage } from "../../vocabulary/meetings.ts";
import { isOtherLength, lengthOf } from "../front-matter/metadata.ts";
import { isMeetingHead } from "../meeting-names.ts";
import type { Section } from "../sections.ts";
import type { FrontMatterProblem, Located } from "../types.ts";
import { type BesideWhen, besideWhen, otherClock } from "./beside-when.ts";
import { dayBehindName, titleSaid } from "./day-behind-name.ts";
import { fileName, lastFolders } from "./file-name.ts";
import { dayHeld } from "./held-on.ts";
import type { HeadLine } from "./label.ts";
import { saidBy } from "./lines.ts";
import { located, type OwnLines, ownLines } from "./own-lines.ts";
import { sayingWhen, sayingWhenBeside } from "./saying-when.ts";
import { datedBelowTitle, onlyDatedMeeting, titleHeading, titleLine } from "./title.ts";
import type { Head, HeadContext } from "./types.ts";
import { unclearZone } from "./unclear-zone.ts";
import { type Labelled, notUnderstood, otherWeekday, problem, type Said } from "./when-problems.ts";

type When = Pick<
  Head,
  "date" | "start" | "end" | "durationMinutes" | "timezone" | "timezoneFrom" | "problems"
>;

interface WhenHeld extends When {
  /** The labelled lines that name another day, or another time of day. */
  readonly others: readonly HeadLine[];
  /** What labelled lines say besides: 会议室A behind the time. */
  readonly rest: readonly PlainText[];
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
  const { hint } = context;
  const answered = lines.filter((line) => line.concept === "when" && saidBy(line) !== null);
  const labelled = answered.flatMap((line) => saidBy(line) ?? []);
  const around = elsewhere(lines, root, context);
  const inLabelled = labelled.map((text) => sayingWhenBeside(text, hint, around));
  const said = [
    ...sayingWhen(context.inWords ? { ...nothing, ...context.inWords } : null, hint),
    ...inLabelled.flat(),
    ...around,
  ];
  const own = ownLines(lines);
  const besides = labelled.map((text, at) => besideWhen(text, inLabelled[at]?.[0]));
  const besidesIn = besides.flatMap((beside) => beside.rest);
  // Where the line for it leaves open which day it is, no other place knows.
  const dated = said.find(({ occasion, isOpen }) => occasion.date !== null || isOpen);
  const timed = said.find(
    ({ occasion }) => occasion.from !== null && isOfDay(occasion, dated?.occasion),
  );
  const rest = [...besidesIn, ...(dated ? titleBehind(dated, lines, root) : [])];
  const problems = [
    ...(dated?.isOpen && !labelled.includes(dated.text)
      ? [problem("two-days", "start", dated)]
      : []),
    ...endLeftOpen(dated, timed, labelled),
    ...labelled.flatMap((text, at) => notUnderstood(text, inLabelled[at]?.[0] ?? null)),
    ...own.problems,
  ];
  const lengthSaid = own.duration?.value ? own.duration : first(besides, "duration");
  const length = located(lengthSaid);
  if (!dated || dated.occasion.date === null) {
    const nothing = { date: null, start: null, end: null, durationMinutes: length, problems };
    return { ...nothing, ...zoneAlone(own.zone?.value ?? null, context), others: [], rest };
  }
  return {
    ...settledWhen({ dated, timed, lengthSaid, own, besides, problems }, context),
    others: answered.filter((_, at) => saysOther(inLabelled[at]?.[0], dated, timed)),
    rest,
  };
}

interface Gathered {
  readonly dated: Said;
  readonly timed: Said | undefined;
  readonly lengthSaid: Labelled<number> | null;
  readonly own: OwnLines;
  readonly besides: readonly BesideWhen[];
  readonly problems: readonly FrontMatterProblem[];
}

/** What was said in several places, put together. */
function settledWhen(
  { dated, timed, lengthSaid, own, besides, problems }: Gathered,
  context: HeadContext,
): When {
  const { timezone: assumed } = context;
  const zone = own.zone ?? first(besides, "zone");
  const clocks = first(besides, "clocks");
  // A zone that the configuration states is not given up for a clock elsewhere, which may be the slip.
  const telling = context.timezoneFrom === null ? (clocks?.value ?? []) : [];
  const whole = withZone(wholeOf(dated, timed), zone?.value ?? null, telling);
  const until = whole.to === null ? located(own.until) : null;
  const settled = settle(until ? { ...whole, ...until.value } : whole, assumed);
  const timezone = settled?.timezone ?? assumed;
  const { span } = timed ?? dated;
  const start = at<LocalDateTime>(settled?.start, span);
  const end = at<LocalDateTime>(settled?.end, until?.span ?? span);
  const isLate = start === null || end === null || end.value > start.value;
  const lasts = lengthOf(start, isLate ? end : null, located(lengthSaid));
  const isOther = lengthSaid !== null && isOtherLength(lasts, located(lengthSaid));
  return {
    date: at<LocalDate>(settled?.date, dated.span),
    start,
    ...lasts,
    timezone,
    timezoneFrom: fromOf(whole.zone, context),
    problems: [
      ...problems,
      ...(!isLate && own.until ? [problem("end-before-start", "end", own.until)] : []),
      ...otherWeekday(dated),
      ...(start && clocks ? otherClock(start.value, timezone, clocks) : []),
      ...(isOther ? [problem("other-length", "duration", lengthSaid)] : []),
      ...(start ? unclearZone(whole.zone, timed ?? dated, zone?.text) : []),
    ],
  };
}

/** The time of another day is not that of this one. */
const isOfDay = ({ date }: Occasion, dated: Occasion | undefined): boolean =>
  date === null || !dated || dated.date === null || date === dated.date;

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
  const titled = unnamed.map(({ value }) => sayingDay(beforeTitle(value), hint));
  const days = new Set(
    [...said.flat(), ...heads, ...titled.flat()].map(({ occasion }) => occasion.date),
  );
  return unnamed.flatMap(({ value }, at) => [
    ...(days.size < ROW_OF_DAYS ? (said[at] ?? []) : []),
    ...(days.size === 1 ? (titled[at] ?? []) : []),
    ...sayingDay(dayHeld(value), hint),
  ]);
}

const barIn = ({ value }: PlainText): number => value.slice(0, 40).search(/[|｜]/);

/** `Dec 15, 2026 | Budget review`, as office programs head the notes of a meeting. */
function beforeTitle(text: PlainText): PlainText | null {
  const bar = barIn(text);
  const day = bar > 0 ? part(text, 0, bar) : null;
  return day && isDayAlone(day.value) ? day : null;
}

/** What the meeting is called there, where a heading calls it otherwise. */
function titleBehind(dated: Said, lines: readonly HeadLine[], root: Section): readonly PlainText[] {
  const line = lines.find(({ value }) => value.span.from === dated.span.from)?.value;
  if (!line || !beforeTitle(line)) return [];
  const title = part(line, barIn(line) + 1);
  const known = titleHeading(root) ?? titleLine(root);
  return known?.value.includes(title.value) ? [] : [title];
}

const ROW_OF_DAYS = 3;

const nothing = { pieces: [0, 0], bold: false, ...UNSTRUCK };

/** 09.24 of a version number is no day: a line without a label counts only if it says nothing else. */
function alone(said: readonly Said[], text: PlainText | null): readonly Said[] {
  return said.filter(
    ({ occasion: { at, date, lastsDays } }) =>
      date !== null &&
      at.to - at.from >= (text?.value.length ?? 0) * 0.6 &&
      !tellsDeadline(text?.value ?? "") &&
      !tellsOfPage(text?.value ?? "") &&
      // 投票期间：11月15日至25日
      !(lastsDays && /^[^\d:：]{2,20}[:：]/.test(text?.value ?? "")),
  );
}

/** The day of one line with the times of another. */
function wholeOf(dated: Said, timed: Said | undefined): Occasion {
  const { occasion } = dated;
  if (!timed) return occasion;
  const { from, to, until, isNextDay, zone } = timed.occasion;
  const end = endsEachDay(dated, timed) ? { to: null, until: null } : { to, until };
  return { ...occasion, from, ...end, isNextDay, ...(zone && { zone }) };
}

/** In the zone that its own line names, else the one that is stated beside it, else where a clock elsewhere tells. */
function withZone(
  occasion: Occasion,
  stated: Zone | null,
  [clock]: readonly ClockElsewhere[],
): Occasion {
  const { date, from, zone } = occasion;
  const told = date && from && clock ? zoneBySight(`${date}T${from}`, clock) : null;
  const said = zone ?? stated ?? told;
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

const first = <K extends "duration" | "zone" | "clocks">(
  besides: readonly BesideWhen[],
  key: K,
): BesideWhen[K] | null => besides.find((beside) => beside[key] !== null)?.[key] ?? null;
