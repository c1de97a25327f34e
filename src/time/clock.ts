import { chineseHalves, englishHalves, type Half } from "./forms/halves.ts";
import type { TimeOfDay } from "./local.ts";
import { placeOf, plainTime, timeText } from "./plain.ts";

export interface ClockRange {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** A range past midnight runs into the next day. */
  readonly minutes: number;
}

/** Nobody writes a range that is longer. */
const LONGEST = 60;
const DAY = 1440;

const BEFORE = `(?:${Object.keys(chineseHalves).join("|")}|[ap]\\.?m\\.?(?![a-z]))`;
const BEHIND = `(?:${Object.keys(chineseHalves).join("|")}|[ap](?:\\.?m\\b\\.?|(?![a-z.]))|noon\\b|midnight\\b|in the (?:morning|afternoon|evening)\\b)`;

/** 14:00, 下午2点半, 6点3刻, 14时, 5 p.m., and, where something else says that it is a time, the bare hour. */
const time = (end: string): string =>
  `(?:(?:(?<${end}Before>${BEFORE}) ?)?(?<${end}Hour>\\d{1,2})` +
  `(?:[:.](?<${end}Minute>\\d\\d)(?::\\d\\d(?:\\.\\d{1,3})?)?| ?(?<${end}Han>[点时](?!间))(?:整|钟|(?<${end}Half>半)|(?<${end}Quarter>[1-3])刻|(?<${end}Past>\\d{1,2})分?)?)?` +
  `(?: ?(?<${end}Behind>${BEHIND}))?|(?<${end}Word>noon|midnight|正午|午夜)(?![a-z]))`;

const DASH = "(?:->|-|~|→|至|到|(?:to|until|till)(?= )) ?";
/** `14:00-15:00: Goals` is over before its last colon. */
const END = "(?!\\d|:\\d)";
const range = new RegExp(`^(?:from )?${time("from")} ?${DASH}${time("to")}${END}`);
const single = new RegExp(`^(?:at )?${time("from")}${END}`);
/** 14h00-14h10, but 1h30-2h00 is how long something takes. */
const withLetter = /^((?:[7-9]|[012]\d))h(\d\d)( ?- ?)(\d{1,2})h(\d\d)/;

/** `T16:00-04:00`, `16:00:00-04:00`: as machines write it, where `-` begins an offset and no range. */
const isMachineTime =
  /^(?:\dt\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?|.{0,2}?(?<!\d)\d\d:\d\d:\d\d(?:\.\d{1,3})?)-\d\d:?\d\d(?![\d:])/;

/** Of `14:00 -05:00`, which no day ends with, the second is an offset. */
const SET_OFF = /^\d\d:\d\d(?::\d\d)? -\d\d:\d\d$/;
const minuteOf = ({ hour, minute }: Time): number => hour * 60 + minute;

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly half: Half | null;
  /** 14:00, 2点: a time of day even by itself. A bare hour is one beside 2 PM or before 3点. */
  readonly isTime: boolean;
  readonly han: boolean;
}

/** A time of day, or a range of them, that a plain text has at a place, and where it ends. */
export interface ClockAt<T> {
  readonly value: T;
  readonly end: number;
  /** Told by the day before, as 24:00 and 晚上12点 are: it begins on the day that follows. */
  readonly isNextDay: boolean;
}

/**
 * The range that begins at a place in a plain text (`timeText`): `14:00-14:10`, `上午9:30-10:00`,
 * `14点-14点半`, `9:30 AM – 10:15 AM`, `1-2pm`. Where one end alone names its half of the day, the other
 * lies as near as it can.
 */
export function rangeAt(plain: string, at: number): ClockAt<ClockRange> | null {
  const rest = plain.slice(at, at + LONGEST);
  if (isMachineTime.test(plain.slice(Math.max(0, at - 2), at) + rest)) return null;
  const colons = rest.replace(withLetter, "$1:$2$3$4:$5");
  const found = range.exec(colons);
  if (!found?.groups) return null;
  const [from, to] = [timeOf(found.groups, "from"), timeOf(found.groups, "to")];
  if (!from || !to) return null;
  const halved = from.half !== null || to.half !== null;
  if (!from.isTime && !halved && !to.han) return null;
  if (!to.isTime && !halved) return null;
  if (SET_OFF.test(found[0]) && !halved && minuteOf(to) < minuteOf(from)) return null;
  const { start, length } = nearest(from, to);
  const value = { from: timeOfDay(start), to: timeOfDay(start + length), minutes: length };
  return { value, end: at + found[0].length, isNextDay: start >= DAY };
}

/**
 * The time of day that begins at a place in a plain text. A bare hour is none, and 9.30 only where
 * something else says that it is a time: behind a day, or with its half.
 */
export function clockAt(plain: string, at: number, dotted = false): ClockAt<TimeOfDay> | null {
  const found = single.exec(plain.slice(at, at + LONGEST));
  const from = found?.groups && timeOf(found.groups, "from");
  if (!found || !from || !(from.isTime || from.half !== null)) return null;
  if (!dotted && from.half === null && /^\d{1,2}\./.test(found[0])) return null;
  const [minute = 0] = minutesOfDay(from);
  return { value: timeOfDay(minute), end: at + found[0].length, isNextDay: minute >= DAY };
}

/** A whole text that is a range, with the zone named behind it: `14:00-14:10`, `（14点–15点，北京时间）`. */
export function readClockRange(text: string): ClockRange | null {
  return wholeOf(text, rangeAt);
}

/** A whole text that is a time of day: `15:00`, `下午3点半`, `3 PM`, `22時24分`. */
export function readClock(text: string): TimeOfDay | null {
  return wholeOf(text, (plain, at) => clockAt(plain, at));
}

const MAY_BE_CLOCK = new RegExp(
  `(?:\\b(?:at|from) |(?<=\\d)t)?(?<![\\d:.+-])(?=(?:${BEFORE} ?)?\\d{1,2}(?::\\d| ?[点时](?!间)| ?[ap](?:\\.?m|(?![a-z.]))|[-~到至] ?\\d{1,2}[点时:])|\\b(?:noon|midnight)\\b|正午|午夜)`,
  "g",
);

/** Cuts every clock time out of a plain text, with what `behind` finds to belong to it. */
export function withoutClocks(plain: string, behind: (at: number) => number): string {
  let rest = "";
  let done = 0;
  for (const { from, found } of clocksIn(plain)) {
    if (from < done) continue;
    rest += `${plain.slice(done, from)} `;
    done = behind(found.end);
  }
  return rest + plain.slice(done);
}

interface ClockIn {
  /** Where it begins, with the word that leads to it. */
  readonly from: number;
  readonly found: ClockAt<ClockRange | TimeOfDay>;
}

/** The clock times and ranges of them that a plain text has anywhere, in its order. */
export function* clocksIn(plain: string): Generator<ClockIn> {
  if (!/[\d午夜]|noon|midnight/.test(plain)) return;
  let done = 0;
  for (const { 0: before, index } of plain.matchAll(MAY_BE_CLOCK)) {
    if (index < done) continue;
    const at = index + before.length;
    const found = rangeAt(plain, at) ?? clockAt(plain, at);
    if (!found) continue;
    yield { from: index, found };
    done = found.end;
  }
}

/** The range of clock times a text begins with, and how much of what was written it takes up. */
export function leadingClockRange(
  text: string,
): { readonly range: ClockRange; readonly length: number } | null {
  if (!MAY_BEGIN.test(text)) return null;
  const plain = timeText(text.slice(0, LONGEST));
  const found = rangeAt(plain.text, 0);
  return found && { range: found.value, length: placeOf(plain, found.end, text) };
}

const MAY_BEGIN = /^[^a-z]{0,4}[\d０-９一二三四五六七八九十两]|^(?:from|noon|[ap]\.?m)/i;

type Reader<T> = (plain: string, at: number) => ClockAt<T> | null;

function wholeOf<T>(text: string, read: Reader<T>): T | null {
  if (text.length > LONGEST) return null;
  const plain = plainTime(text.trim()).replace(/^\((.*)\)$/s, "$1");
  const found = read(plain, 0);
  return found && zoneBehind.test(plain.slice(found.end)) ? found.value : null;
}

/** A zone behind a range says where, not when. */
const zoneBehind = /^ ?(?:\(?(?:(?:utc|gmt|[a-z]{2,3}t|uhr|北京时间)[^()]{0,9})\)?)?$/;

function timeOf(found: Readonly<Record<string, string | undefined>>, end: string): Time | null {
  const part = (name: string): string | undefined => found[`${end}${name}`];
  const word = part("Word");
  if (word !== undefined)
    return {
      hour: /^(?:noon|正午)$/.test(word) ? 12 : 24,
      minute: 0,
      half: null,
      han: false,
      isTime: true,
    };
  const minute = part("Half")
    ? 30
    : Number(part("Quarter") ?? 0) * 15 + Number(part("Minute") ?? part("Past") ?? 0);
  const hour = Number(part("Hour"));
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  const han = part("Han") !== undefined;
  const half = halfOf(part("Before") ?? part("Behind"));
  return { hour, minute, half, han, isTime: han || part("Minute") !== undefined };
}

function halfOf(said: string | undefined): Half | null {
  if (said === undefined) return null;
  return chineseHalves[said] ?? englishHalves[said.replaceAll(".", "")] ?? null;
}

function nearest(from: Time, to: Time): { readonly start: number; readonly length: number } {
  const starts = minutesOfDay(from);
  const ends = minutesOfDay(to);
  // 9:00-10:00 and 14:00-15:00 mean what they say; 11:30-1:00 ends at one o'clock in the afternoon.
  const startsAt = from.half === null && to.half === null ? starts.slice(0, 1) : starts;
  const pairs = startsAt.flatMap((start) =>
    ends.map((end) => ({ start, length: (end - start + DAY) % DAY })),
  );
  const [asSaid] = pairs;
  const shortest = pairs.reduce((best, pair) => (pair.length < best.length ? pair : best));
  const plainly = from.half === null && to.half === null && asSaid;
  return plainly && (asSaid.length <= DAY / 2 || shortest.length > DAY / 4) ? asSaid : shortest;
}

/** The minutes of the day that a time can be: two of them where nothing says which half is meant. */
function minutesOfDay({ hour, minute, half }: Time): readonly number[] {
  const at = (h: number): number => h * 60 + minute;
  if (half !== null) return [at(hour + hoursToAdd(hour, half))];
  return hour <= 12 ? [at(hour), at(hour + 12)] : [at(hour)];
}

function hoursToAdd(hour: number, half: Half): number {
  if (hour > 12) return 0;
  switch (half) {
    case "morning":
      return 0;
    case "am":
      return hour === 12 ? -12 : 0;
    case "noon":
      return hour < 5 ? 12 : 0;
    case "pm":
      return hour < 12 ? 12 : 0;
    case "night":
      return hour === 12 ? 12 : hour < 5 ? 24 : 12;
  }
}

function timeOfDay(minute: number): TimeOfDay {
  const pad = (n: number): string => String(n).padStart(2, "0");
  return `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;
}
