import { type PlainText, part, UNSTRUCK } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { readClock } from "../../time/clock.ts";
import { isVague } from "../../time/deadline/words.ts";
import { readDuration } from "../../time/duration.ts";
import { addDays, type LocalDate, type LocalDateTime } from "../../time/local.ts";
import { mayBeTime, type Occasion, readOccasion, settle } from "../../time/occasion.ts";
import { readOneOfTwo } from "../../time/two-days.ts";
import { readZone, type Zone } from "../../time/zone-name.ts";
import { type HeadConcept, isNothing, isPlaceholder } from "../../vocabulary/index.ts";
import { tellsDeadline } from "../../vocabulary/meetings.ts";
import { lengthOf } from "../front-matter/metadata.ts";
import type { Section } from "../sections.ts";
import type { FrontMatterProblem, Located } from "../types.ts";
import { lastFolders } from "./file-name.ts";
import { dayHeld } from "./held-on.ts";
import type { HeadLine } from "./label.ts";
import { saidBy } from "./lines.ts";
import { datedBelowTitle, onlyDatedMeeting, titleHeading, titleLine } from "./title.ts";
import type { Head, HeadContext } from "./types.ts";

type When = Pick<
  Head,
  "date" | "start" | "end" | "durationMinutes" | "timezone" | "timezoneFrom" | "problems"
>;

/** What a line says of when, and where. */
interface Said {
  readonly occasion: Occasion;
  /** It names two days, and not which of them counts. */
  readonly isOpen: boolean;
  readonly span: Span;
  readonly text: PlainText;
}

/**
 * Day and times from labelled lines, else from lines that are nothing else, the title, the file's name;
 * the zone, the end and the length from theirs. What stands under such a label and is not understood
 * is a problem.
 */
export function whenHeld(lines: readonly HeadLine[], root: Section, context: HeadContext): When {
  const { hint, timezone: assumed } = context;
  const labelled = lines
    .filter(({ concept }) => concept === "when")
    .flatMap((line) => saidBy(line) ?? []);
  const inLabelled = labelled.map((text) => sayingWhen(text, hint));
  const said = [
    ...sayingWhen(context.inWords ? { ...nothing, ...context.inWords } : null, hint),
    ...inLabelled.flat(),
    ...elsewhere(lines, root, context),
  ];
  const beside = besideIn(lines);
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
  const length = located(beside.duration) ?? lengthBeside(labelled, said);
  if (!dated || dated.occasion.date === null) {
    const nothing = { date: null, start: null, end: null, durationMinutes: length, problems };
    return { ...nothing, ...zoneAlone(beside.zone?.value ?? null, context) };
  }
  const whole = withZone(wholeOf(dated, timed), beside.zone?.value ?? null);
  const until = whole.to === null ? located(beside.until) : null;
  const settled = settle(until ? { ...whole, ...until.value } : whole, assumed);
  const { span } = timed ?? dated;
  const start = at<LocalDateTime>(settled?.start, span);
  const end = at<LocalDateTime>(settled?.end, until?.span ?? span);
  const isLate = start === null || end === null || end.value > start.value;
  if (!isLate && beside.until) problems.push(problem("end-before-start", "end", beside.until));
  const unclear = start ? unclearZone(whole.zone, timed ?? dated, beside.zone) : [];
  return {
    date: at<LocalDate>(settled?.date, dated.span),
    start,
    ...lengthOf(start, isLate ? end : null, length),
    timezone: settled?.timezone ?? assumed,
    timezoneFrom: fromOf(whole.zone, context),
    problems: [...problems, ...unclear],
  };
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
  const duration = labelledAs(lines, "duration", lengthIn);
  const wrong = [
    zone?.value === null ? [problem("unknown-timezone", "timezone", zone)] : [],
    until?.value === null ? [problem("impossible-date", "end", until)] : [],
    duration?.value === null ? [problem("wrong-type", "duration", duration)] : [],
  ];
  return { zone, until, duration, problems: wrong.flat() };
}

const sayingWhen = (text: PlainText | null, hint: HeadContext["hint"]): readonly Said[] => {
  const found = text && readOneOfTwo(text.value, hint);
  return text && found ? [{ ...found, span: text.span, text }] : [];
};

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
    ...lines
      .filter(({ concept }) => concept === null)
      .flatMap(({ value }) => [
        ...alone(sayingDay(value, hint), value),
        ...sayingDay(dayHeld(value), hint),
      ]),
    ...sayingDay(heading, hint),
    ...sayingDay(titleStated && !isRepeated ? { ...nothing, ...titleStated } : null, hint),
    ...sayingDay(datedBelowTitle(root, hint), hint),
    ...sayingDay(onlyDatedMeeting(root), hint),
    ...sayingWhen(named, hint),
  ];
}

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

/** What a label holds, as far as it is understood; `null` where there is none, or it holds nothing. */
interface Labelled<T> {
  readonly value: T | null;
  readonly text: PlainText;
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

/** 16:00, or with a day of its own. */
function endIn(text: string): Pick<Occasion, "to" | "until"> | null {
  const to = readClock(text);
  if (to !== null) return { to, until: null };
  const said = readOccasion(text);
  if (!said?.isAll || said.from === null || said.to !== null) return null;
  const until = said.date && said.isNextDay ? addDays(said.date, 1) : said.date;
  return { to: said.from, until };
}

/** Bare minutes, too, but not 2, which may be hours. */
const lengthIn = (text: string): number | null =>
  readDuration(text) ?? (/^\d{2,3}$/.test(text) ? Number(text) : null);

/** The day of one line with the times of another. */
function wholeOf(dated: Said, timed: Said | undefined): Occasion {
  const { occasion } = dated;
  if (!timed) return occasion;
  const { from, to, until, isNextDay, zone } = timed.occasion;
  const end = endsEachDay(dated, timed) ? { to: null, until: null } : { to, until };
  return { ...occasion, from, ...end, isNextDay, ...(zone && { zone }) };
}

const withZone = (occasion: Occasion, stated: Zone | null): Occasion =>
  occasion.zone === null ? { ...occasion, zone: stated } : occasion;

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

/** 2026-11-10 14:00（90分钟）: what is left of the line says how long. */
function lengthBeside(
  labelled: readonly PlainText[],
  said: readonly Said[],
): Located<number> | null {
  for (const { text, occasion } of said) {
    if (!labelled.includes(text) || occasion.from === null || occasion.to !== null) continue;
    const minutes = readDuration(leftOf(text, occasion));
    if (minutes !== null) return { value: minutes, span: text.span };
  }
  return null;
}

const leftOf = ({ value }: PlainText, { at }: Occasion): string =>
  `${value.slice(0, at.from)} ${value.slice(at.to)}`
    .replace(/^[\s,，;；、]+/, "")
    .replace(/[\s,，;；、]{1,9}$/, "")
    .replace(/^[（(]([^（）()]*)[)）]$/, "$1");

/** 2026-02-30, 14:00-25:00, 14h00: what looks like a day or a time, and is not understood. */
function notUnderstood(text: PlainText, said: Said | null): readonly FrontMatterProblem[] {
  const found = [problem("impossible-date", "start", { text })];
  if (said === null) return mayBeTime(text.value) ? found : [];
  const { occasion, isOpen } = said;
  if (isOpen) return [problem("two-days", "start", said)];
  if (occasion.isEndOpen) return [problem("several-days", "end", said)];
  if (occasion.unclear !== null) return found;
  const isHalf = occasion.date === null || occasion.from === null;
  const left = isHalf ? leftOf(text, occasion) : "";
  return mayBeTime(left) ? found : [];
}

function problem(
  code: FrontMatterProblem["code"],
  key: string,
  { text }: { readonly text: PlainText },
): FrontMatterProblem {
  return { code, key, value: text.value, suggestion: null, span: text.span };
}

/** 16:00 CST: the day and time stand, and nobody can tell where. */
function unclearZone(
  zone: Zone | null,
  beside: Said,
  stated: Labelled<Zone> | null,
): readonly FrontMatterProblem[] {
  if (zone === null || !("unknown" in zone)) return [];
  const { unknown: value } = zone;
  const isBeside = beside.occasion.zone === zone;
  const { text, span } =
    isBeside || !stated ? beside : { text: stated.text, span: stated.text.span };
  const at = text.value.indexOf(value);
  const place = at >= 0 && span.to > 0 ? part(text, at, at + value.length).span : span;
  return [{ code: "unclear-timezone", key: "timezone", value, suggestion: null, span: place }];
}
