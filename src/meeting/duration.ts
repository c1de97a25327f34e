import { arabic } from "../calendar/deadline/normalise.ts";
import type { TimeOfDay } from "../calendar/local.ts";
import { fold } from "../vocabulary/index.ts";

export interface ClockRange {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** A range past midnight runs into the next day. */
  readonly minutes: number;
}

/** No duration is longer. */
const longest = 100;
const NUMBER = String.raw`(\d{1,4}(?:\.\d{1,2})?)`;
const HOURS = "(?:h|hrs?|hours?|个?小时|个?钟头|时)";
const MINUTES = "(?:m|mins?|minutes?|分[钟鐘]?|'|′|’)";
const RANGE = `(?:${NUMBER} ?(?:${HOURS}|${MINUTES})? ?(?:-|–|—|~|〜|至|到|to) ?)?`;

const hoursAndMinutes = new RegExp(`^${NUMBER} ?${HOURS} ?(?:and )?(?:${NUMBER} ?${MINUTES}?)?$`);
const hours = new RegExp(`^${RANGE}${NUMBER} ?${HOURS}$`);
const minutes = new RegExp(`^${RANGE}${NUMBER}[ -]?${MINUTES}\\.?$`);
const bare = new RegExp(`^${RANGE}${NUMBER}$`);

const WORDS: ReadonlyMap<string, number> = new Map([
  ["半小时", 30],
  ["半个小时", 30],
  ["半个钟头", 30],
  ["half an hour", 30],
  ["half hour", 30],
  ["a quarter of an hour", 15],
  ["an hour", 60],
  ["an hour and a half", 90],
  ["one and a half hours", 90],
]);

const before =
  /^(?:约|大约|大概|预计|不超过|最多|至多|about|around|approx\.?|ca\.?|up to|max\.?|at most|[~≤<]) ?/;
const after = / ?(?:左右|以内|之内|max\.?|at most|each)$/;
const figures = "one two three four five six seven eight nine ten".split(" ");

/** Figures for number words: 两个半小时 → 2.5小时, 一刻钟 → 15分钟, two hours → 2 hours. */
function inFigures(text: string): string {
  return arabic(text)
    .replace(/^(\d{1,3})个半(?=小时|钟头)/, "$1.5")
    .replace(/^(\d{1,3})个?(小时|钟头)半$/, "$1.5$2")
    .replace(/^(\d)刻钟$/, (_, quarters: string) => `${Number(quarters) * 15}分钟`)
    .replace(/^[a-z]+(?= |-)/, (word) => {
      const figure = figures.indexOf(word);
      return figure < 0 ? word : String(figure + 1);
    });
}

/**
 * Minutes from `10 分钟`, `10 min`, `10'`, `1.5h`, `1h30`, `半小时`, `15-20 min` (the upper bound
 * counts) or a range of clock times. A bare number counts only where the place says minutes
 * (`unitKnown`). `null`: says no duration.
 */
export function readDuration(text: string, unitKnown = false): number | null {
  if (text.length > longest) return null;
  const said = fold(text).replace(before, "").replace(after, "");
  const word = WORDS.get(said);
  if (word !== undefined) return word;
  const folded = inFigures(said);
  const clock = readClockRange(folded);
  if (clock) return clock.minutes;
  let match = hoursAndMinutes.exec(folded);
  if (match) return Math.round(Number(match[1]) * 60 + Number(match[2] ?? 0));
  match = hours.exec(folded);
  if (match) return Math.round(Number(match[2]) * 60);
  match = minutes.exec(folded) ?? (unitKnown ? bare.exec(folded) : null);
  return match ? Math.round(Number(match[2])) : null;
}

const TIME = String.raw`(上午|早上|中午|下午|晚上|am|pm)? ?(\d{1,2})[:.](\d{2}) ?(am|pm|a\.m\.|p\.m\.)?`;
const clockRange = new RegExp(`^${TIME} ?(?:-|–|—|~|〜|至|到|to) ?${TIME}$`);

/** One way to write a time: 14点半 → 14:30, 9am → 9:00 am, and 2-3:00 has two. */
function withColons(text: string): string {
  return text
    .replace(/^from |(?<=\d) (?=点)/g, "")
    .replace(/(\d{1,2})点半/g, "$1:30")
    .replace(/(\d{1,2})点(\d{2})分?/g, "$1:$2")
    .replace(/(\d{1,2})点钟?/g, "$1:00")
    .replace(/(?<![\d:.])(\d{1,2}) ?(?=[ap]\.?m)/g, "$1:00 ")
    .replace(/^(\D{0,4}\d{1,2}) ?(?=[-–—~〜至到] ?\D{0,3}\d{1,2}:\d\d)/, "$1:00");
}

/** `14:00-14:10`, `14:00～14:10`, `上午9:30-10:00`, `9:30 AM – 10:15 AM`, `14点-14点半`. */
export function readClockRange(text: string): ClockRange | null {
  if (text.length > longest) return null;
  const match = clockRange.exec(withColons(arabic(fold(text))));
  if (!match) return null;
  const [, beforeFrom, fromHour, fromMinute, afterFrom, beforeTo, toHour, toMinute, afterTo] =
    match;
  const toHalf = beforeTo ?? afterTo;
  const fromHalf = beforeFrom ?? afterFrom ?? toHalf;
  let from = minuteOfDay(fromHour, fromMinute, fromHalf);
  let to = minuteOfDay(toHour, toMinute, toHalf);
  if (from === null || to === null) return null;
  // 11:45-12:15 pm: the half of the day that is said with the end need not be the beginning's.
  if (beforeFrom === undefined && afterFrom === undefined && isAfternoon(toHalf) && from > to)
    from -= 720;
  // 上午11:30-12:30, 下午2:00-3:00: one word covers both ends.
  if (toHalf === undefined && fromHalf !== undefined && to <= from)
    to = Math.max(to, (to + 720) % 1440);
  if (toHalf === undefined && isAfternoon(fromHalf) && to < 720) to += 720;
  return { from: timeOfDay(from), to: timeOfDay(to), minutes: (to - from + 1440) % 1440 };
}

const isAfternoon = (half: string | undefined): boolean =>
  half !== undefined && /^(?:下午|晚上|p)/.test(half);

function minuteOfDay(hour = "", minute = "", half?: string): number | null {
  let h = Number(hour);
  const m = Number(minute);
  if (isAfternoon(half) && h < 12) h += 12;
  if (half?.startsWith("a") && h === 12) h = 0;
  return h < 24 && m < 60 ? h * 60 + m : h === 24 && m === 0 ? 1440 : null;
}

function timeOfDay(minute: number): TimeOfDay {
  const pad = (n: number): string => String(n).padStart(2, "0");
  return `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;
}
