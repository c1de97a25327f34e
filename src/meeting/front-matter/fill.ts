import { isDayAlone } from "../../time/day.ts";
import { readOneOfTwo } from "../../time/two-days.ts";
import type { Head } from "../head/types.ts";
import type { FrontMatterProblem, Located } from "../types.ts";
import { endOf, lengthOf, type Stated, type Until } from "./metadata.ts";
import { meetingKeyOf } from "./names.ts";
import { isOf } from "./patterns.ts";
import type { FrontMatter } from "./split.ts";
import type { meetingFields } from "./table.ts";
import type { MeetingKey } from "./types.ts";

type Rows = typeof meetingFields;

/** The keys that a body or a file's name may answer: the table's rows that say so. */
type KeyInBody = {
  [Key in keyof Rows]: Rows[Key] extends { inBody: true } ? Key : never;
}[keyof Rows];

type TimeKey = "date" | "start" | "end" | "duration" | "timezone";

/** Does not compile while the table and a body's head differ in what else a body says. */
const plainKeys: Readonly<Record<Exclude<KeyInBody, TimeKey>, true>> = {
  ...{ title: true, objective: true, location: true, link: true },
  ...{ host: true, recorder: true, attendees: true, cc: true },
};

/**
 * What front-matter leaves out, from the body's head or the file's name; front-matter wins, also with a
 * value that cannot be used, because that is a finding and nobody knows what was meant. The place of
 * each value shows where it came from.
 */
export function filled(
  stated: Stated,
  problems: readonly FrontMatterProblem[],
  until: Until,
  head: () => Head,
): Stated {
  const reported = new Set(problems.map(({ key }) => meetingKeyOf(key)));
  const keys = (Object.keys(plainKeys) as (keyof typeof plainKeys)[]).filter(
    (key) => !reported.has(key) && (isNothing(stated[key]) || (key === "title" && isDay(stated))),
  );
  const needsTime = stated.start === null || stated.end === null;
  if (keys.length === 0 && !needsTime) return stated;
  const body = head();
  const entries = keys.flatMap((key) => (isNothing(body[key]) ? [] : [[key, body[key]] as const]));
  if (entries.length === 0 && !needsTime) return stated;
  const saysTime = ["date", "start"].some((key) => reported.has(key as TimeKey));
  return {
    ...stated,
    ...Object.fromEntries(entries),
    ...(needsTime && (!saysTime || stated.date) ? timesWith(stated, body, until) : {}),
  };
}

/** A time that has not the form of a key's value, but is understood as a line's. */
export interface ToldInWords {
  readonly problem: FrontMatterProblem;
  /** With the day of `date`, where it names none of its own. */
  readonly text: Located<string>;
}

/** `meeting_time: June 5th, 2024 16:00 UTC`, and `time: 14:00-15:30` beside `date: 2024-06-05`. */
export function toldInWords(
  problems: readonly FrontMatterProblem[],
  { date }: Pick<Stated, "date">,
): ToldInWords | null {
  const problem = problems.find(({ code, key }) => {
    const name = code === "impossible-date" ? meetingKeyOf(key) : null;
    return name === "start" || name === "date";
  });
  // In the right form it is a time that does not exist.
  if (!problem || isOf("day", problem.value)) return null;
  const { value, span } = problem;
  const own = readOneOfTwo(value, { year: null })?.occasion;
  const dayOf = own?.date == null ? date : null;
  const whole = dayOf === null ? value : `${dayOf.value} ${value}`;
  const occasion = dayOf === null ? own : readOneOfTwo(whole, { year: null })?.occasion;
  const isUnderstood = occasion?.date && occasion.isAll && occasion.unclear === null;
  return isUnderstood ? { problem, text: { value: whole, span } } : null;
}

/**
 * The same problems, with that of a time told in words as what it is, once it has become the meeting's:
 * one of form alone, or what its reader found, as in “Friday 2026-12-10”, a Thursday.
 */
export function withInWords(
  problems: readonly FrontMatterProblem[],
  told: ToldInWords | null,
  { date, start, end }: Stated,
  body: () => Head,
): readonly FrontMatterProblem[] {
  if (told === null) return problems;
  const { problem } = told;
  const { from, to } = problem.span;
  if ((start ?? date)?.span.from !== from) return problems;
  const { problems: ofWords, end: endOfWords } = body();
  const within = ofWords.filter(({ span }) => span.from >= from && span.to <= to);
  const isOtherEnd = end !== null && endOfWords !== null && end.value !== endOfWords.value;
  const alone = {
    ...problem,
    code: isOtherEnd ? ("other-length" as const) : ("in-words" as const),
  };
  const found = within.length > 0 ? within : [alone];
  return problems.flatMap((one) => (one === problem ? found : [one]));
}

/** Whether what `end` says comes after a start, as far as both are known. */
function isLate(until: Until, start: Stated["start"]): boolean {
  const end = endOf(until, start);
  return end === null || start === null || end.value > start.value;
}

/** `end: 13:00` beside a start of 14:00 that was told in words, or by the body. */
export function endingEarly(
  until: Until,
  { start }: Stated,
  written: Stated,
): readonly FrontMatterProblem[] {
  if (until === null || written.start !== null || isLate(until, start)) return [];
  const value = endOf(until, start)?.value.replace("T", " ") ?? "";
  return [{ code: "end-before-start", key: "end", value, suggestion: null, span: until.span }];
}

/** What is wrong with the body's time, where it counts; the zone that front-matter states settles CST. */
export function problemsOf(head: Head, stated: Stated): readonly FrontMatterProblem[] {
  const { start, date, keySpans } = stated;
  if (start !== null || keySpans.has("start")) return [];
  if (date !== null && head.date !== null && date.value !== head.date.value) return [];
  return head.problems.filter(({ code }) => !OF_ZONE.has(code) || !keySpans.has("timezone"));
}

const OF_ZONE: ReadonlySet<FrontMatterProblem["code"]> = new Set([
  "unclear-timezone",
  "unknown-timezone",
]);

/** `title: 2026-12-01` says only when; what the meeting is called, a heading may say. */
const isDay = ({ title }: Stated): boolean => title !== null && isDayAlone(title.value);

const isNothing = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

type Times = Partial<
  Pick<Stated, "date" | "start" | "end" | "durationMinutes" | "timezone" | "timezoneFrom">
>;

/** The body's times of day count on the day that front-matter names, and no other. */
function timesWith(stated: Stated, body: Head, until: Until): Times {
  const { date, start } = stated;
  const isSameDay = date === null || date.value === body.date?.value;
  if (start === null) {
    if (!isSameDay) return {};
    const length = stated.durationMinutes ?? body.durationMinutes;
    const isOwnLength = stated.durationMinutes !== null;
    const end = isOwnLength ? null : body.end;
    const own = isLate(until, body.start) ? endOf(until, body.start) : null;
    const isOwnZone = stated.keySpans.has("timezone");
    // Clock times of another zone than front-matter states are not converted: the finding asks for them.
    if (isOwnZone && body.timezone !== stated.timezone && body.start)
      return { date: date ?? body.date };
    return {
      date: date ?? body.date,
      start: body.start,
      ...lengthOf(body.start, stated.keySpans.has("end") ? own : end, length),
      timezone: body.timezone,
      timezoneFrom: body.timezoneFrom,
    };
  }
  if (stated.durationMinutes !== null || stated.keySpans.has("end")) return {};
  if (body.start !== null && body.start.value !== start.value) return {};
  return lengthOf(start, body.end, body.durationMinutes);
}

/**
 * The day on which a page of a web site was published is not the meeting's, if title or text name
 * another; file names of such sites have the former.
 */
export function withoutPublication(stated: Stated, { map }: FrontMatter, body: () => Head): Stated {
  const { date, keySpans } = stated;
  const isPage = map?.entries.some(({ key }) => ofPages.has(key.raw.toLowerCase())) ?? false;
  if (date === null || !isPage || !keySpans.has("date") || keySpans.has("start")) return stated;
  const said = body().date;
  const isElsewhere = said !== null && said.span.to > 0 && said.value !== date.value;
  return isElsewhere ? { ...stated, date: null, start: null, end: null } : stated;
}

/** Keys that programs which make web sites read, and no meeting has. */
const ofPages: ReadonlySet<string> = new Set([
  ...["layout", "permalink", "tags", "categories", "category", "slug", "draft", "published"],
  ...["author", "authors", "description", "excerpt", "summary", "image", "cover", "weight"],
  ...["aliases", "redirect_from", "lastmod", "updated", "toc", "comments", "sidebar", "type"],
]);

/** Whether front-matter says nothing that only one meeting can have: a site's page has a title and a day of its own. */
export function isOfWholeFile({ map }: FrontMatter): boolean {
  const known = map?.entries.flatMap(({ key }) => meetingKeyOf(key.raw) ?? []) ?? [];
  return map !== null && known.every((key) => OF_WHOLE_FILE.has(key));
}

const OF_WHOLE_FILE: ReadonlySet<MeetingKey> = new Set([
  ...(["id", "title", "lang", "date", "timezone", "series"] as const),
]);
