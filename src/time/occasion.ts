import { betweenDays } from "../vocabulary/index.ts";
import { clockAt, rangeAt } from "./clock.ts";
import { type DayAt, dayIn, sameMonth } from "./day.ts";
import type { DayOrder } from "./day-order.ts";
import { isOfNext } from "./elsewhere.ts";
import { monthNamed, weekdayNamed } from "./forms/en-names.ts";
import {
  addDays,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
  minutesBetween,
  type TimeOfDay,
} from "./local.ts";
import { placeOf, type TimeText, timeText } from "./plain.ts";
import { weekdayBeside, weekdayFrom } from "./weekday-beside.ts";
import { clockOf, type Zone, type ZoneAt, zoneAt } from "./zone-name.ts";

/** A day, times and a zone as they stand in a heading, a line or a file name; `null`: not said. */
export interface Occasion {
  readonly date: LocalDate | null;
  readonly from: TimeOfDay | null;
  readonly to: TimeOfDay | null;
  /** The day of `to`, where the text names one for it: 1 Dec 14:00 to 2 Dec 16:00. */
  readonly until: LocalDate | null;
  /** `from` is told by the day before, as 24:00 is. */
  readonly isNextDay: boolean;
  readonly zone: Zone | null;
  /** What stands where an end would and is none (14:00-25:00, a day before): then no time is read. */
  readonly unclear: string | null;
  /** The day is the first of several. */
  readonly lastsDays: boolean;
  /** It lasts several days, and whether it ends at a time of each or of the last is not said. */
  readonly isEndOpen: boolean;
  /** 1 = Monday … 7 = Sunday, where one is named beside the day. */
  readonly weekday: number | null;
  /** The text says nothing else. */
  readonly isAll: boolean;
  /** The part of the text that says so. */
  readonly at: { readonly from: number; readonly to: number };
}

/** Where a text without a year gets it from: `# 2024 例会` above `## 1月15日`. */
export interface YearHint {
  readonly year: number | null;
  /** How 4/12 is to be read; `null`: nobody can tell. Absent, the month comes first. */
  readonly order?: DayOrder | null | undefined;
}

/** What stands between a day and its time: a weekday, brackets, punctuation. */
const BETWEEN = new RegExp(
  `^(?:[\\s,;.()@|·-]|t(?=\\d)|[本下这]?周[1-7日天]|${weekdayNamed.replace("?<weekday>", "?:")}(?![a-z])|at(?= )|from(?= )|on(?: the)?(?= )){0,12}`,
);

/** Longer than any line that gives a time; keeps a paragraph of megabytes from being searched. */
const LONGEST = 400;

const SAYS_WHEN = /[\d０-９〇零一二两三四五六七八九十]|noon|midnight|正午|午夜/i;

/** 例会纪要-2026-12-01: the dash is none of the day's. */
const BEFORE_YEAR = /(?<=[\p{L})）])[-_–—](?=20\d\d[-/.年]\d)/u;

/** The other half of a range, whatever it says. */
const OTHER_END = /^ ?(?:-|~|至|到) ?\d[\d:.]{0,8}/;

/**
 * Finds day, times and zone in a text: `架构例会 2023-6-14 9:30-12:00(UTC+08:00)Beijing`,
 * `November 20, 2025, 10:30 AM – 12:00 PM PST`, `2024年5月29日（周三）下午2:00-4:00`. `null` when it
 * names neither a day nor a time. Without a year only where the hint gives one. Where no range can be
 * meant (`ranges`), 14:00 -05:00 ends with an offset.
 */
export function readOccasion(
  text: string,
  { year, order }: YearHint = { year: null },
  ranges = true,
): Occasion | null {
  const written = text.slice(0, LONGEST);
  if (!SAYS_WHEN.test(written)) return null;
  const plain = timeText(BEFORE_YEAR.test(written) ? written.replace(BEFORE_YEAR, " ") : written);
  const day = dayIn(plain.text, year, order);
  const gap = day ? afterGap(plain.text, day.to) : 0;
  const before = day && (zoneAt(plain, gap, written) ?? zoneBefore(plain, day.from, written));
  const start = before && before.end > gap ? afterGap(plain.text, before.end) : gap;
  const time =
    (day && overDays({ plain, written, day, start }, order)) ??
    timeBeside(plain.text, day, start, ranges);
  if (!day && !time) return null;
  const found = { plain, written, day, time, start };
  const end = time?.end ?? day?.to ?? 0;
  const around = { iso: isIso(plain.text, time, ranges), isBehindTime: time !== null };
  const behind = zoneAt(plain, end, written, around);
  const isOurs = behind !== null && !isOfNext(plain.text, end, behind);
  return together(found, isOurs ? behind : null, before);
}

interface Found {
  readonly plain: TimeText;
  readonly written: string;
  readonly day: DayAt | null;
  /** Where the time begins, or would begin. */
  readonly start: number;
}

function together(
  { plain, written, day, time, start }: Found & { readonly time: Time | null },
  behind: ZoneAt | null,
  before: ZoneAt | null,
): Occasion {
  const end = Math.max(time?.end ?? 0, day?.to ?? 0);
  const zone = behind ?? time?.zone ?? before;
  const isBackwards = time !== null && endsNever(day?.date ?? null, time);
  const other = time?.to === null && !behind ? otherEnd(plain.text, end) : null;
  const unclear = isBackwards ? plain.text.slice(start, end) : other;
  const isBefore = zone !== null && day !== null && zone.end <= day.from;
  const first = isBefore ? 0 : Math.min(day?.from ?? end, time?.start ?? end);
  const from = weekdayFrom(plain.text, first);
  const to = Math.max(end, zone?.end ?? 0);
  const isEndOpen = day?.isSpan === true && time !== null && time.to !== null && !time.until;
  return {
    date: day?.date ?? null,
    ...timesOf(unclear === null ? time : null),
    ...(isEndOpen && { to: null }),
    zone: zone?.zone ?? null,
    unclear,
    lastsDays: day?.isSpan ?? false,
    isEndOpen,
    weekday: day && weekdayBeside(plain.text, day, start),
    isAll: isGap(`${plain.text.slice(0, from)} ${plain.text.slice(to)}`),
    at: { from: placeOf(plain, from, written), to: placeOf(plain, to, written) },
  };
}

const timesOf = (time: Time | null): Pick<Occasion, "from" | "to" | "until" | "isNextDay"> => ({
  from: time?.from ?? null,
  to: time?.to ?? null,
  until: time?.until ?? null,
  isNextDay: time?.isNextDay ?? false,
});

const isGap = (plain: string): boolean => afterGap(plain, 0) === plain.length;

const otherEnd = (plain: string, at: number): string | null =>
  OTHER_END.exec(plain.slice(at))?.[0].trim() ?? null;

function afterGap(plain: string, at: number): number {
  return at + (BETWEEN.exec(plain.slice(at, at + 80))?.[0].length ?? 0);
}

/** 2026-12-01T14:00, 14:00:00, and 14:00 -05:00 where no range can be meant. */
const isIso = (plain: string, time: Time | null, ranges: boolean): boolean =>
  time !== null &&
  (plain.charAt(time.start - 1) === "t" ||
    /^\d\d:\d\d:\d\d/.test(plain.slice(time.start, time.end)) ||
    (!ranges && plain.charAt(time.end) === " "));

interface Time {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay | null;
  readonly isNextDay: boolean;
  readonly start: number;
  readonly end: number;
  readonly until?: LocalDate;
  /** Of the beginning, where what ends it names none: 14:00 CET to 2 Dec 16:00. */
  readonly zone?: ZoneAt | null;
}

/** `14:00 至 2026-12-02 16:00`, `2pm to December 2, 4pm`, `14:00—12月2日16:00`: it ends on a day of its own. */
function overDays(
  { plain, written, day, start }: Found & { readonly day: DayAt },
  order: YearHint["order"],
): Time | null {
  const from = clockAt(plain.text, start, true);
  if (!from) return null;
  const dashAt = (at: number): string => OVER.exec(plain.text.slice(at, at + 12))?.[0] ?? "";
  // 14:00—12月2日 has no offset of -12.
  const zone =
    dashAt(from.end) === "" ? zoneAt(plain, from.end, written, { isBehindTime: true }) : null;
  const next = zone?.end ?? from.end;
  const dash = dashAt(next);
  const front = written.slice(0, placeOf(plain, day.from, written));
  // Moved from one day to the other it is on the second.
  if (dash === "" || betweenDays(front, dash) === "second") return null;
  const rest = plain.text.slice(next + dash.length);
  const last = dayIn(rest, Number(day.date.slice(0, 4)), order) ?? sameMonth(rest, day.date);
  if (!last || weekdayFrom(rest, last.from) !== 0) return null;
  const gap = afterGap(rest, last.to);
  const to = clockAt(rest, gap, true);
  if (!to) return null;
  return {
    ...{ from: from.value, to: to.value, isNextDay: from.isNextDay, zone },
    until: to.isNextDay ? addDays(last.date, 1) : last.date,
    ...{ start, end: next + dash.length + to.end },
  };
}

const OVER = /^ ?(?:-|~|至|到|(?:to|until|till|through)(?= )) ?/;

/** No meeting lasts longer. */
const MOST_DAYS = 7;

/** Without a day of its own: 22:00-06:00 goes on into the next one, 14:00-13:00 is a slip. */
const LONGEST_NIGHT = 12 * 60;

/** It would end before it begins, or weeks later. */
function endsNever(date: LocalDate | null, { from, to, until }: Time): boolean {
  if (to === null) return false;
  if (until === undefined || date === null)
    return to <= from && minutesBetween(from, to) > LONGEST_NIGHT;
  return `${until}T${to}` <= `${date}T${from}` || daysBetween(date, until) > MOST_DAYS;
}

/** Behind the day, else before it; where no day is named, the first time of all. */
function timeBeside(plain: string, day: DayAt | null, start: number, ranges: boolean): Time | null {
  const time = timeAt(plain, start, day !== null, ranges);
  if (time) return time;
  return day ? timeBefore(plain, day.from) : firstTime(plain);
}

const OFFSET_AT_END = / -\d\d:?\d\d$/;

function timeAt(plain: string, start: number, behindDay: boolean, ranges = true): Time | null {
  const range = ranges || !OFFSET_AT_END.test(plain) ? rangeAt(plain, start) : null;
  if (range) {
    const { value, isNextDay, end } = range;
    return { from: value.from, to: value.to, isNextDay, start, end };
  }
  const clock = clockAt(plain, start, behindDay);
  if (!clock) return null;
  const { value, isNextDay, end } = clock;
  return { from: value, to: null, isNextDay, start, end };
}

function firstTime(plain: string): Time | null {
  const at = plain.search(
    /(?<![\d:.])(?:(?:上午|早上|中午|下午|傍晚|晚上) ?)?\d{1,2}(?::\d\d|点|时| ?[ap]\.?m)|\b(?:noon|midnight)\b|正午|午夜/,
  );
  return at === -1 ? null : timeAt(plain, at, false);
}

/** 北京时间2026年12月1日15时 */
function zoneBefore(plain: TimeText, day: number, written: string): ZoneAt | null {
  const zone = day > 1 && day < 30 ? zoneAt(plain, 0, written) : null;
  return zone && afterGap(plain.text, zone.end) >= day ? zone : null;
}

/** 14:00-15:00, 1 Dec 2026: nothing but a gap between them. */
function timeBefore(plain: string, day: number): Time | null {
  const time = firstTime(plain.slice(0, day));
  return time && afterGap(plain, time.end) === day ? time : null;
}

/** What an occasion comes to on the wall clock of its zone, or of the one assumed where it names none. */
export interface Settled {
  readonly date: LocalDate;
  readonly start: LocalDateTime | null;
  readonly end: LocalDateTime | null;
  readonly timezone: string;
}

/** `null` without a day. An offset that no zone's name stands for is converted to the assumed zone. */
export function settle(occasion: Occasion, assumed: string): Settled | null {
  const { from, to, until, zone, isNextDay } = occasion;
  if (occasion.date === null) return null;
  const date = isNextDay ? addDays(occasion.date, 1) : occasion.date;
  if (from === null)
    return { date, start: null, end: null, timezone: zone && "name" in zone ? zone.name : assumed };
  const start = `${date}T${from}`;
  const end = to === null ? null : `${until ?? (to > from ? date : addDays(date, 1))}T${to}`;
  const { timezone, shows } = clockOf(zone, start, assumed);
  const shown = shows(start);
  return { date: shown.slice(0, 10), start: shown, end: end && shows(end), timezone };
}

/** Whether a text has something that looks like a day or a time of day, whether there is such a one or not. */
export const mayBeTime = (text: string): boolean =>
  LOOKS.test(timeText(text.slice(0, LONGEST)).text);

const LOOKS = new RegExp(
  `\\d{1,4} ?[-/.年月] ?\\d{1,2}|\\d ?(?:[:点时h](?!间) ?\\d|[点日号]|[ap]\\.?m\\b)|\\b\\d{1,2}(?:st|nd|rd|th)? ?${monthNamed.replace("?<month>", "?:")}|${monthNamed.replace("?<month>", "?:")} ?\\d`,
);
