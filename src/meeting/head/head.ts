import { joinLines, type PlainText, part, UNSTRUCK } from "../../markdown/plain-text.ts";
import type { Source, Span } from "../../markdown/source.ts";
import { withoutEnd } from "../../text/lines.ts";
import { readDuration } from "../../time/duration.ts";
import type { LocalDate, LocalDateTime } from "../../time/local.ts";
import { type Occasion, settle, type YearHint } from "../../time/occasion.ts";
import { readOneOfTwo } from "../../time/two-days.ts";
import type { HeadConcept } from "../../vocabulary/index.ts";
import { isNothing } from "../../vocabulary/index.ts";
import type { Claims } from "../claims.ts";
import { lengthOf } from "../front-matter/metadata.ts";
import { withoutNumbering } from "../line.ts";
import { readPerson } from "../people/person.ts";
import { linesOf, type Section } from "../sections.ts";
import type { Attendee, FrontMatterProblem, Located, Meeting } from "../types.ts";
import { type HeadLine, headLines, saidBy } from "./lines.ts";
import { peopleIn } from "./people.ts";
import { datedBelowTitle, titleHeading, titleIn, titleLine } from "./title.ts";

/** What a body says of its meeting, for files without front-matter. */
export type Head = Pick<
  Meeting,
  | "title"
  | "date"
  | "start"
  | "end"
  | "durationMinutes"
  | "timezone"
  | "location"
  | "link"
  | "host"
  | "recorder"
  | "objective"
  | "attendees"
  | "cc"
  | "problems"
>;

export interface HeadContext {
  readonly source: Source;
  /** Where the file's name is pointed at: its first line. */
  readonly top: Span;
  /** The zone of meetings that name none. */
  readonly timezone: string;
  readonly hint: YearHint;
  /** The title that front-matter has. */
  readonly titleStated?: Located<string> | null;
  /** What front-matter says of the time in words. */
  readonly inWords?: Located<string> | null;
  /** Where it is told which lines were read; absent: nobody asks. */
  readonly claims?: Claims;
}

/**
 * Reads a head such as `# 架构例会 2023-06-14 9:30-12:00`, `- 会议时间：2024/05/29 19:00-20:00`,
 * `**Host**: Ann Lee`, `## 参会人`. Day and times come from labelled lines, else from the title,
 * else from the file's name.
 */
export function readHead(root: Section, context: HeadContext): Head {
  const lines = headLines(root);
  for (const line of lines) {
    if (line.concept === null || isIdle(line) || saysNoTime(line, context.hint)) continue;
    context.claims?.take(line.line, isOfPeople(line) ? null : saidBy(line));
    if (line.concept === "objective") context.claims?.takeAll(linesOf(line.below));
  }
  const of = (concept: HeadConcept): readonly HeadLine[] =>
    lines.filter((line) => line.concept === concept);
  const text = (concept: HeadConcept): PlainText | null =>
    of(concept)
      .map(saidBy)
      .find((value) => value !== null && !isNothing(value.value)) ?? null;
  const link = linkIn(of("link"), context.source);
  const doubts: Located<string>[] = [];
  const people = peopleIn(of("attendees"), doubts);
  for (const doubt of doubts) context.claims?.doubt(doubt);
  const onDuty = (duty: "host" | "recorder"): Located<string> | null => {
    const person = people.find((listed) => listed.duty === duty);
    return person ? { value: person.name, span: person.span } : null;
  };
  return {
    title: text("title") ?? titleIn(root, context),
    ...whenHeld(lines, root, text("duration"), context),
    location: text("location")?.value ?? (link === null ? (text("link")?.value ?? null) : null),
    link,
    host: nameIn(text("host")) ?? onDuty("host"),
    recorder: nameIn(text("recorder")) ?? onDuty("recorder"),
    objective: wholeOf(of("objective")),
    attendees: withAbsentees(people, peopleIn(of("absentees"))),
    cc: peopleIn(of("cc")),
  };
}

/** What the meeting is for may be a list; all of it is said. */
function wholeOf(lines: readonly HeadLine[]): PlainText | null {
  const said = lines
    .map(({ value, below }) => [value, ...linesOf(below)].filter((line) => line.value !== ""))
    .find(([first]) => first && !isNothing(first.value));
  if (!said) return null;
  const bare = said.map((line) => withoutNumbering(line).title);
  const separator = (before: PlainText): string => {
    const isHan = /\p{Script=Han}/u.test(before.value);
    return /[:：。.；;，,]$/.test(before.value) ? (isHan ? "" : " ") : isHan ? "；" : "; ";
  };
  return joinLines(bare, 0, separator);
}

/** What stands below it is claimed by the people it names. */
const isOfPeople = ({ concept }: HeadLine): boolean =>
  concept === "attendees" || concept === "absentees" || concept === "cc";

/** `Present: unfortunately nobody took a list`: a list of people that names none. */
const isIdle = (line: HeadLine): boolean =>
  isOfPeople(line) &&
  line.value.value !== "" &&
  line.below.length === 0 &&
  !isNothing(line.value.value) &&
  peopleIn([line]).length === 0;

/** `Date: Dec 1 or 2, 2026`: digits that make no day and no time are not understood. */
function saysNoTime(line: HeadLine, hint: YearHint): boolean {
  const said = line.concept === "when" ? saidBy(line) : null;
  return said !== null && /\d/.test(said.value) && readOneOfTwo(said.value, hint) === null;
}

type When = Pick<Head, "date" | "start" | "end" | "durationMinutes" | "timezone" | "problems">;

interface Said {
  readonly occasion: Occasion;
  /** It names two days, and not which of them counts. */
  readonly isOpen: boolean;
  readonly span: Span;
  readonly text: PlainText;
}

function whenHeld(
  lines: readonly HeadLine[],
  root: Section,
  length: PlainText | null,
  { source, top, timezone, hint, titleStated, inWords = null }: HeadContext,
): When {
  const read = (text: PlainText | null): readonly Said[] => {
    const found = text && readOneOfTwo(text.value, hint);
    return text && found ? [{ ...found, span: text.span, text }] : [];
  };
  const labelled = lines
    .filter(({ concept }) => concept === "when")
    .flatMap((line) => read(saidBy(line)));
  const said = [
    ...read(inWords && { ...nothing, ...inWords }),
    ...labelled,
    ...lines
      .filter(({ concept }) => concept === null)
      .flatMap(({ value }) => alone(read(value), value)),
    ...read(titleHeading(root) ?? titleLine(root)),
    ...read(titleStated ? { ...nothing, ...titleStated } : null),
    ...read(datedBelowTitle(root, hint)),
    ...read({ ...nothing, value: lastFolders(source.file), span: top }),
  ];
  // Where the line for it leaves open which day it is, no other place knows.
  const dated = said.find(({ occasion, isOpen }) => occasion.date !== null || isOpen);
  const timed = said.find(({ occasion }) => occasion.from !== null);
  const duration = length && readDuration(length.value);
  const stated = duration === null || !length ? null : { value: duration, span: length.span };
  const isUnclear = dated?.isOpen && !labelled.includes(dated);
  const problems = [...labelled, ...(isUnclear ? [dated] : [])].flatMap(unclearTime);
  if (!dated || dated.occasion.date === null)
    return { date: null, start: null, end: null, durationMinutes: stated, timezone, problems };
  const whole = { ...dated.occasion, ...(timed && timesOf(timed.occasion)) };
  const settled = settle(whole, timezone);
  const at = <T>(value: T | null, span: Span): Located<T> | null =>
    value === null ? null : { value, span };
  const span = (timed ?? dated).span;
  const start = at<LocalDateTime>(settled?.start ?? null, span);
  return {
    date: at<LocalDate>(settled?.date ?? null, dated.span),
    start,
    ...lengthOf(start, at<LocalDateTime>(settled?.end ?? null, span), stated),
    timezone: settled?.timezone ?? timezone,
    problems: [...problems, ...(start ? unclearZone(whole, timed ?? dated) : [])],
  };
}

/** 14:00-25:00: what does not end at a time of day is read as none; of two days neither is sure. */
const unclearTime = ({
  occasion: { unclear },
  isOpen,
  span,
  text,
}: Said): readonly FrontMatterProblem[] => {
  const about = { key: "start", value: text.value, suggestion: null, span };
  if (isOpen) return [{ code: "two-days", ...about }];
  return unclear === null ? [] : [{ code: "impossible-date", ...about }];
};

/** 16:00 CST: the day and time stand, and nobody can tell where. */
function unclearZone({ zone }: Occasion, { span, text }: Said): readonly FrontMatterProblem[] {
  if (zone === null || !("unknown" in zone)) return [];
  const { unknown: value } = zone;
  const at = text.value.indexOf(value);
  const place = at >= 0 && span.to > 0 ? part(text, at, at + value.length).span : span;
  return [{ code: "unclear-timezone", key: "timezone", value, suggestion: null, span: place }];
}

const nothing = { pieces: [0, 0], bold: false, ...UNSTRUCK };

/** 09.24 of a version number is no day: a line without a label counts only if it says nothing else. */
function alone(said: readonly Said[], text: PlainText | null): readonly Said[] {
  return said.filter(
    ({ occasion: { at, date } }) =>
      date !== null && at.to - at.from >= (text?.value.length ?? 0) * 0.6,
  );
}

function timesOf({ from, to, isNextDay, zone }: Occasion): Partial<Occasion> {
  return { from, to, isNextDay, ...(zone && { zone }) };
}

/** `2024/01-15.md`: a day may be spread over folder and name. */
function lastFolders(file: string): string {
  return file
    .replace(/\.[a-z]+$/i, "")
    .split(/[\\/]/)
    .slice(-2)
    .join("/");
}

function nameIn(text: PlainText | null): Located<string> | null {
  if (!text) return null;
  const { name } = readPerson(text);
  return /^(?:空缺|待定|tbd|vacant|[?？]+)?$/i.test(name) ? null : { value: name, span: text.span };
}

/** The first web address; link targets are not in the plain text, so the file itself is looked at. */
function linkIn(lines: readonly HeadLine[], { text }: Source): string | null {
  for (const { value, below } of lines) {
    const last = linesOf(below).at(-1) ?? value;
    const lineEnd = text.indexOf("\n", last.span.to);
    const written = text.slice(value.span.from, lineEnd === -1 ? text.length : lineEnd);
    const found = /https?:\/\/[^\s<>()[\]"'`|（）]+/.exec(written)?.[0];
    if (found) return withoutEnd(found, /[.,;，。；]/);
  }
  return null;
}

function withAbsentees(
  attendees: readonly Attendee[],
  absentees: readonly Attendee[],
): readonly Attendee[] {
  const listed = new Set(attendees.map(({ name }) => name));
  return [
    ...attendees,
    ...absentees
      .filter(({ name }) => !listed.has(name))
      .map((person) => ({ ...person, present: false })),
  ];
}
