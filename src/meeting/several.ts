import { joinLines, type PlainText } from "../markdown/plain-text.ts";
import type { Span } from "../markdown/source.ts";
import { withoutEnd } from "../text/lines.ts";
import { simplified } from "../text/simplified.ts";
import type { LocalDate } from "../time/local.ts";
import { type Occasion, readOccasion, type YearHint } from "../time/occasion.ts";
import { besideMeetingName, headOf, sectionOf } from "../vocabulary/index.ts";
import { says } from "../vocabulary/phrases.ts";
import { isDayLine } from "./day-lines.ts";
import { headLine } from "./head/label.ts";
import { COUNTED_BEFORE, isCalledMeeting, isNumberedMeeting, withoutDay } from "./meeting-names.ts";
import { gathered, linesOf, Section } from "./sections.ts";
import { areBareDays, holdsMeeting, isBareDay, yearAmong, yearIn } from "./year-of-days.ts";

/** One of several meetings in a file: an outline of its own below its heading. */
export interface MeetingSection {
  readonly root: Section;
  /** `null`: it is counted, and no line of it says a day. */
  readonly date: LocalDate | null;
  /** Its heading. */
  readonly top: Span;
  readonly hint: YearHint;
}

/**
 * The meetings of an archive: headings of one rank (the first or the second) that each name a day, at
 * least two of them with an agenda, minutes or actions below, or called a meeting below a title that says
 * so; else headings 会议一, 会议二, where a line below each says the day, or below none. Empty when the file is one meeting,
 * or none: dates stand in the headings of change logs, too.
 */
export function meetingsIn(
  root: Section,
  hint: YearHint,
  isRecord = false,
): readonly MeetingSection[] {
  const found = dated(root, hint, isRecord);
  // The announcement of a meeting and its minutes may each have a heading with its day.
  const isOneDay = found.every(({ date }) => date !== null && date === found[0]?.date);
  return isOneDay && found.filter(({ root: own }) => holdsMeeting(own)).length < 2 ? [] : found;
}

function dated(root: Section, hint: YearHint, isRecord: boolean): readonly MeetingSection[] {
  const first = root.sections.filter(({ depth }) => depth === 1);
  const archive = datedIn(first, null, hint, isRecord);
  if (archive.length > 1) return archive;
  const [title] = first;
  const parent = first.length === 1 && title ? title : root;
  const year = yearIn(parent.heading?.value ?? "");
  const hinted = year.year === null ? hint : { ...hint, ...year };
  const below = belowTitle(parent, parent.heading, hinted, isRecord);
  if (below.length > 1) return below;
  const apart = first.length > 1 ? calledAndDated(first, hint) : [];
  return apart.length > 1 ? apart : counted(root, hint);
}

/** Below headings that are nothing but years each has its own. */
function belowTitle(
  { sections }: Section,
  title: PlainText | null,
  hint: YearHint,
  isRecord: boolean,
): readonly MeetingSection[] {
  const rank = sections.reduce((least, { depth }) => Math.min(least, depth), LOWEST_HEADING);
  const second = sections.filter(({ depth }) => depth === rank && depth > 1);
  const years = second.map(
    ({ heading }) => /^(?:19|20)\d\d(?=年?$)/.exec(heading?.value ?? "")?.[0],
  );
  if (second.length > 0 && years.every((year) => year !== undefined))
    return second.flatMap((section, at) =>
      belowTitle(section, title, { ...hint, year: Number(years[at]) }, isRecord),
    );
  return datedIn(
    second.flatMap((section) => apart(section, hint)),
    title,
    hint,
    isRecord,
  );
}

const LOWEST_HEADING = 6;

/** `### February 29 2024` below `## May 9 2024` is another meeting. */
function apart(section: Section, hint: YearHint): readonly Section[] {
  const { heading, depth, concept, blocks, sections } = section;
  const own = heading && dayAlone(heading, hint);
  if (!own) return [section];
  const others = sections.filter((child) => {
    const day = child.heading && dayAlone(child.heading, hint);
    return day !== null && day !== own;
  });
  if (others.length === 0) return [section];
  const rest = sections.filter((child) => !others.includes(child));
  return [
    new Section(heading, depth, concept, blocks, rest),
    ...others.flatMap((other) => apart(other, hint)),
  ];
}

/** The day that a heading says, and nothing else. */
function dayAlone({ value }: PlainText, hint: YearHint): LocalDate | null {
  const occasion = readOccasion(value, hint);
  return occasion?.date && isNameless(value, occasion.at) ? occasion.date : null;
}

/** `## Weekly meeting #28 - 2021 Mar 11th`, each below a heading of the first rank of its own. */
function calledAndDated(first: readonly Section[], hint: YearHint): readonly MeetingSection[] {
  const second = first.flatMap(({ sections }) => sections.filter(({ depth }) => depth === 2));
  const called = second.filter(
    ({ heading }) => heading !== null && isCalledMeeting(withoutDay(heading.value, hint)),
  );
  const dated = datedIn(called, null, hint, false);
  return new Set(dated.map(({ date }) => date)).size === dated.length ? dated : [];
}

/** `## 会议一` and `## 会议二`, each with `日期：2026-12-01` below, or none of them. */
function counted(root: Section, hint: YearHint): readonly MeetingSection[] {
  const called = countedIn(root.sections);
  const days = called.map((section) => dayBelow(section, hint));
  const areAlike = days.every((day) => (day === null) === (days[0] === null));
  // Without days only where nothing stands beside them, which would be no meeting's.
  const isSure = days[0] !== null || areCounted(root.sections);
  if (called.length < 2 || !areAlike || !isSure) return [];
  return called.flatMap((section, at) =>
    section.heading ? [meetingAt(section, section.heading, days[at] ?? null, hint)] : [],
  );
}

/** The sections that are counted meetings, whatever rank each has; what stands below one that is another is not its own. */
function countedIn(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => {
    const { heading, depth, concept, blocks } = section;
    if (depth > LOWEST_HEADING) return [];
    const below = section.sections.map((child) => countedIn([child]));
    if (!isCounted(section)) return below.flat();
    const own = section.sections.filter((_, at) => below[at]?.length === 0);
    return [new Section(heading, depth, concept, blocks, own), ...below.flat()];
  });
}

const isCounted = ({ heading }: Section): boolean =>
  heading !== null && isNumberedMeeting(heading.value) && !readOccasion(heading.value)?.date;

/** Whether every section is a counted meeting, or has nothing but such below it. */
const areCounted = (sections: readonly Section[]): boolean =>
  sections.length > 0 &&
  sections.every((section) => isCounted(section) || areCounted(section.sections));

const LINES_OF_HEAD = 6;

function dayBelow({ blocks, sections }: Section, hint: YearHint): LocalDate | null {
  const [first] = sections;
  const lines = [
    ...linesOf(blocks),
    ...sections.flatMap(({ heading }) => heading ?? []),
    ...linesOf(first?.blocks ?? []),
  ];
  for (const line of lines.slice(0, LINES_OF_HEAD)) {
    const said = /\d/.test(line.value) ? headLine(line, []) : null;
    if (said?.concept !== "when") continue;
    return readOccasion(said.value.value, hint)?.date ?? null;
  }
  return null;
}

/**
 * A file whose only heading of its highest rank names a day, such as a piece of an archive: that heading
 * is its title, whatever rank it has.
 */
export function withTitle(root: Section, hint: YearHint): Section {
  const [only, ...others] = root.sections;
  const heading = only?.heading;
  if (!heading || others.length > 0 || only.depth === 1 || only.concept !== null) return root;
  if (!readOccasion(heading.value, hint)?.date) return root;
  const title = new Section(heading, 1, null, only.blocks, only.sections);
  return new Section(root.heading, root.depth, root.concept, root.blocks, [title]);
}

function datedIn(
  sections: readonly Section[],
  above: PlainText | null,
  given: YearHint,
  isRecord: boolean,
): readonly MeetingSection[] {
  const name = above ?? titleAmong(sections);
  const hint = yearAmong(sections, given);
  const areDays = isRecord && mayBeAbove(above) && sections.length > 1 && sections.every(isDay);
  if (hint.year === null && (areBareDays(sections) || (areDays && !sections.some(saysYear))))
    return sections.flatMap((section) =>
      section.heading ? [meetingAt(section, section.heading, null, hint)] : [],
    );
  const dated = sections.flatMap((section): readonly MeetingSection[] => {
    const { heading } = section;
    const occasion = heading && readOccasion(heading.value, hint);
    if (!heading || !occasion?.date) return [];
    const title =
      name && isNameless(heading.value, occasion.at)
        ? // A day without a year is one at the beginning of a title.
          {
            ...joinLines(isBareDay(heading) ? [heading, name] : [name, heading], 0, " "),
            span: heading.span,
          }
        : heading;
    return [meetingAt(section, title, occasion.date, hint)];
  });
  const others = name === above ? sections : sections.slice(1);
  const areMeetings =
    (isRecord && dated.length > 1 && mayBeAbove(above) && areCalled(others, hint)) ||
    dated.filter(({ root }) => holdsMeeting(root)).length > 1 ||
    (name !== null &&
      saysMeetings(name) &&
      (areCalled(others, hint) || beginWithDays(others, hint))) ||
    (above === null && dated.length > 1 && areCalled(sections, hint) && sections.every(isCalledSo));
  return areMeetings ? dated : [];
}

/** `# Changelog` in a folder of minutes, and `# 会议纪要 2026-12-01`, stand above something else. */
const mayBeAbove = (title: PlainText | null): boolean =>
  title === null || (isOfRecord(simplified(title.value)) && !readOccasion(title.value)?.date);

const isOfRecord = says("record");

const isDay = ({ heading, concept }: Section): boolean =>
  heading !== null && concept === null && isDayLine(heading);

const saysYear = ({ heading }: Section): boolean => /20\d\d/.test(heading?.value ?? "");

const meetingAt = (
  section: Section,
  title: PlainText,
  date: LocalDate | null,
  hint: YearHint,
): MeetingSection => ({
  root: gathered([new Section(title, 1, null, section.blocks, section.sections)]),
  ...{ date, top: title.span, hint },
});

/** `# 会议纪要` beside the meetings themselves. */
function titleAmong([first]: readonly Section[]): PlainText | null {
  return first?.heading && saysMeetings(first.heading) ? first.heading : null;
}

/** A title of meetings without a day of its own. */
export function saysMeetings({ value }: PlainText): boolean {
  const [name = ""] = value.split(/\s?(?:--|[—–|:：(（])/);
  const isNamed = besideMeetingName(name) !== null || sectionOf(name)?.concept === "minutes";
  return isNamed && !readOccasion(value)?.date;
}

/** Among no sections of one meeting every heading is a day or `第三次（2026-12-15）`. */
function areCalled(sections: readonly Section[], hint: YearHint): boolean {
  return sections.every(({ heading, concept }) => {
    if (!heading || concept !== null || !readOccasion(heading.value, hint)?.date) return false;
    const rest = withoutDay(heading.value, hint);
    return !/[\p{L}\p{N}]/u.test(rest) || isCalledMeeting(rest) || saysWhen(rest);
  });
}

/** `### 时间：2026-12-01`: all that tells one meeting from the next. */
const saysWhen = (rest: string): boolean =>
  /[:：]$/.test(rest.trimEnd()) && headOf(withoutEnd(rest, /[\s:：]/))?.concept === "when";

/** `## 18.01.23 - budget`, each on a day of its own, below a title of meetings. */
function beginWithDays(sections: readonly Section[], hint: YearHint): boolean {
  const days = sections.map(({ heading, concept }) => {
    const found = heading && concept === null ? readOccasion(heading.value, hint) : null;
    return found?.date && found.at.from === 0 ? found.date : null;
  });
  return days.every((day) => day !== null) && new Set(days).size === days.length;
}

/** `## Meeting 29.11.2020`: not the day alone, as in a log of changes. */
const isCalledSo = ({ heading }: Section): boolean =>
  heading !== null && /\p{Script=Han}{2}|\p{L}{3}/u.test(withoutDay(heading.value, { year: null }));

/** Nothing but the day, its times and a remark in brackets, or 第三次. */
function isNameless(heading: string, { from, to }: Occasion["at"]): boolean {
  const rest = heading.slice(0, from) + heading.slice(to);
  const bare = rest.replace(/[(（][^()（）]*[)）]/g, "").trim();
  return !/[\p{L}\p{N}]/u.test(bare) || COUNTED_BEFORE.exec(bare)?.[0] === bare || saysWhen(bare);
}
