import { simplified } from "../text/simplified.ts";
import { zoneNamed } from "../vocabulary/index.ts";
import { type ClockRange, readClockRange } from "./clock-range.ts";
import {
  addDays,
  addMinutes,
  type LocalDate,
  type LocalDateTime,
  localDate,
  type TimeOfDay,
} from "./local.ts";
import { isTimezone, toLocal } from "./zone.ts";

/** A day, times and a zone as they stand in a heading, a line or a file name; `null`: not said. */
export interface Occasion {
  readonly date: LocalDate | null;
  readonly from: TimeOfDay | null;
  readonly to: TimeOfDay | null;
  readonly zone: Zone | null;
  /** The part of the text that says so. */
  readonly at: { readonly from: number; readonly to: number };
}

/** By name, or as minutes east of Greenwich. */
type Zone = { readonly name: string } | { readonly offsetMinutes: number };

/** Where a text without a year gets it from: `# 2024 例会` above `## 1月15日`. */
export interface YearHint {
  readonly year: number | null;
}

/** What stands between a day and its time: a weekday, brackets, punctuation. */
const BETWEEN =
  /^(?:[\s,，;；.()[\]（）@|·-]|t(?=\d)|(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])|at(?= )|from(?= )){0,12}/;

/** Longer than any line that gives a time; keeps a paragraph of megabytes from being searched. */
const LONGEST = 400;

/**
 * Finds day, times and zone in a text: `架构例会 2023-6-14 9:30-12:00(UTC+08:00)Beijing`,
 * `November 20, 2025, 10:30 AM – 12:00 PM PST`, `2024年5月29日（周三）下午2:00-4:00`. `null` when it
 * names neither a day nor a time. Without a year only where the hint gives one.
 */
export function readOccasion(text: string, { year }: YearHint = { year: null }): Occasion | null {
  const plain = halfWidth(text.slice(0, LONGEST));
  const day = dayIn(plain, year);
  const start = day ? day.to + lengthOf(BETWEEN, plain.slice(day.to)) : 0;
  const time = timeAt(plain, start) ?? (day ? null : firstTime(plain));
  if (!day && !time) return null;
  const end = time?.end ?? day?.to ?? 0;
  const zone = zoneAt(plain, end);
  return {
    date: day?.date ?? null,
    from: time?.from ?? null,
    to: time?.to ?? null,
    zone: zone?.zone ?? null,
    at: { from: day?.from ?? time?.start ?? 0, to: zone?.end ?? end },
  };
}

/** Half width, lower case and simplified, letter for letter, so that every offset stays true. */
function halfWidth(text: string): string {
  return simplified(text)
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2009\u202f]/g, " ")
    .replace(/[A-Z]/g, (char) => char.toLowerCase());
}

const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

const MONTH =
  "(?<name>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\\.?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";

/** The ways to write a day within other text; the first one found counts. */
const days: readonly RegExp[] = [
  /(?<![\d.-])(?<year>(?:19|20)\d\d) ?[-/.年] ?(?<month>\d{1,2}) ?[-/.月] ?(?<day>\d{1,2})(?!\d)(?: ?[日号])?/,
  /(?<!\d)(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?!\d)/,
  // 31.12.2026, and 31/12/2026 where only one order is possible.
  /(?<![\d./-])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>20\d\d)(?!\d)/,
  /(?<![\d./-])(?<day>1[3-9]|2\d|3[01])\/(?<month>\d{1,2})\/(?<year>20\d\d)(?!\d)/,
  /(?<![\d./-])(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>20\d\d)(?!\d)/,
  new RegExp(`(?<![a-z])${MONTH} ?${DAY},? (?<year>20\\d\\d)(?!\\d)`),
  new RegExp(`(?<!\\d)${DAY} (?:of )?${MONTH},? ?(?<year>20\\d\\d)(?!\\d)`),
];
const daysWithoutYear: readonly RegExp[] = [
  /(?<![\d年])(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?[日号]/,
  new RegExp(`(?<![a-z])${MONTH} ${DAY}(?!\\d|:\\d)`),
  new RegExp(`(?<![\\d:])${DAY} (?:of )?${MONTH}(?![a-z])`),
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d:])/,
];

function dayIn(
  text: string,
  year: number | null,
): { readonly date: LocalDate; readonly from: number; readonly to: number } | null {
  for (const form of year === null ? days : [...days, ...daysWithoutYear]) {
    const found = form.exec(text);
    const part = found?.groups;
    if (!found || !part) continue;
    const month = part.month ?? MONTHS.indexOf((part.name ?? "").slice(0, 3)) + 1;
    const date = localDate(Number(part.year ?? year), Number(month), Number(part.day));
    if (date) return { date, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

const HALF = "(?:上午|早上|中午|下午|晚上|[ap]\\.?m\\.?(?![a-z])|noon)";
const CLOCK = `${HALF}? ?\\d{1,2}(?:[:.]\\d\\d(?::\\d\\d)?|点(?:半|\\d\\d分?)?|时(?:\\d\\d分?)?|(?= ?[ap]\\.?m))(?: ?${HALF})?`;
const range = new RegExp(`^(?<from>${CLOCK}) ?(?:-|–|—|~|〜|至|到|to) ?(?<to>${CLOCK})`);
/** 4 – 5 PM: the hour alone, where the other end says what it is. */
const hours = /^(?<from>\d{1,2}) ?(?:-|–|—|~|to) ?(?<to>\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)(?![a-z])/;
const single = new RegExp(`^(?<from>${CLOCK})(?![\\d:])`);

interface Time extends Pick<ClockRange, "from"> {
  readonly to: TimeOfDay | null;
  readonly start: number;
  readonly end: number;
}

function timeAt(text: string, start: number): Time | null {
  const rest = text.slice(start);
  const found = range.exec(rest) ?? hours.exec(rest) ?? single.exec(rest);
  const from = canonical(found?.groups?.from);
  if (!found || from === null) return null;
  const to = canonical(found.groups?.to);
  const clock = readClockRange(`${from}-${to ?? from}`);
  if (!clock) return null;
  return {
    from: clock.from,
    to: to === null ? null : clock.to,
    start,
    end: start + found[0].length,
  };
}

/** `11:00am`, `14点半`, `12:00noon` as `hh:mm` with the half of the day before or after it. */
function canonical(clock: string | undefined): string | null {
  if (clock === undefined) return null;
  const text = clock
    .replace(/点半/, ":30")
    .replace(/[点时](\d\d)分?/, ":$1")
    .replace(/[点时]/, ":00")
    .replace(/noon|中午/, "pm")
    .replace(/([ap])\.?m\.?/, "$1m")
    .replace(/(\d:\d\d):\d\d/, "$1");
  return /\d[:.]\d\d/.test(text) ? text : text.replace(/(\d{1,2})/, "$1:00");
}

function firstTime(text: string): Time | null {
  const at = text.search(
    /(?<![\d:.])(?:(?:上午|早上|中午|下午|晚上) ?)?\d{1,2}(?::\d\d|点|时| ?[ap]\.?m)/,
  );
  return at === -1 ? null : timeAt(text, at);
}

const OFFSET = /^(?:utc|gmt)? ?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?(?!\d)/;

/** `(UTC+08:00)Beijing`, `PDT`, `北京时间`: a name says more than an offset. */
function zoneAt(text: string, start: number): { readonly zone: Zone; readonly end: number } | null {
  let at = start;
  let zone: Zone | null = null;
  let end = start;
  for (let step = 0; step < 4; step++) {
    at += lengthOf(/^[\s()[\]（）,，/-]{0,6}(?=[^\d]|$)/, text.slice(at));
    const rest = text.slice(at, at + 40);
    const offset = OFFSET.exec(rest)?.groups;
    const named = offset ? null : zoneNamed(rest);
    if (offset) {
      const minutes = Number(offset.hours) * 60 + Number(offset.minutes ?? 0);
      at += lengthOf(OFFSET, rest);
      zone ??= { offsetMinutes: offset.sign === "-" ? -minutes : minutes };
    } else if (named) {
      at += named.length;
      if (nameOf(zone) === null) zone = { name: named.zone };
    } else break;
    end = at;
  }
  return zone && { zone, end: end + lengthOf(/^ ?[)）\]]/, text.slice(end)) };
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
  const { date, from, to, zone } = occasion;
  if (date === null) return null;
  if (from === null) return { date, start: null, end: null, timezone: nameOf(zone) ?? assumed };
  const start = `${date}T${from}`;
  const end = to === null ? null : `${to > from ? date : addDays(date, 1)}T${to}`;
  const timezone = zone === null ? assumed : zoneFor(zone, start, assumed);
  if (timezone !== null) return { date, start, end, timezone };
  const offset = zone && "offsetMinutes" in zone ? zone.offsetMinutes : 0;
  const moved = (local: LocalDateTime): LocalDateTime =>
    toLocal(new Date(`${addMinutes(local, -offset)}:00Z`), assumed);
  return {
    date: moved(start).slice(0, 10),
    start: moved(start),
    end: end && moved(end),
    timezone: assumed,
  };
}

const nameOf = (zone: Zone | null): string | null => (zone && "name" in zone ? zone.name : null);

/** The assumed zone where it has this offset then, else the zone of whole hours; `null`: there is none. */
function zoneFor(zone: Zone, local: LocalDateTime, assumed: string): string | null {
  if ("name" in zone) return zone.name;
  const { offsetMinutes } = zone;
  const instant = new Date(`${addMinutes(local, -offsetMinutes)}:00Z`);
  if (toLocal(instant, assumed) === local) return assumed;
  const hoursEast = offsetMinutes / 60;
  const name =
    hoursEast === 0 ? "UTC" : `Etc/GMT${hoursEast > 0 ? "-" : "+"}${Math.abs(hoursEast)}`;
  return Number.isInteger(hoursEast) && isTimezone(name) ? name : null;
}
