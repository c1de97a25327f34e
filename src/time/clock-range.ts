import { withArabicDigits } from "../text/numerals.ts";
import { fold } from "../vocabulary/index.ts";
import type { TimeOfDay } from "./local.ts";

export interface ClockRange {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** A range past midnight runs into the next day. */
  readonly minutes: number;
}

/** Nobody writes a range that is longer. */
const LONGEST = 60;
const DAY = 1440;

const HALF = "上午|早上|清晨|早|凌晨|中午|下午|傍晚|晚上|晚|[ap]m?(?![a-z])";
const time = (end: "from" | "to"): string =>
  `(?<${end}Before>${HALF})? ?(?<${end}Hour>\\d{1,2})(?:[:.](?<${end}Minute>\\d\\d)(?::\\d\\d)?|(?<${end}Han>[点时])(?:整|(?<${end}Half>半)|(?<${end}Quarter>[13])刻|(?<${end}Past>\\d{1,2})分?)?)? ?(?<${end}After>${HALF})?`;

const range = new RegExp(
  `^(?:from )?${time("from")} ?(?:-|~|至|到|to|until) ?${time("to")}(?: ?\\(?(?:utc|gmt|[a-z]{2,3}t|uhr|北京时间)[^()]{0,9}\\)?)?$`,
);

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly half: string | null;
  /** 14:00, 2点: a time of day even by itself. A bare hour is one beside 2 PM or before 3点. */
  readonly isTime: boolean;
  readonly han: boolean;
}

/**
 * `14:00-14:10`, `14:00～14:10`, `上午9:30-10:00`, `14点-14点半`, `9:30 AM – 10:15 AM`, `1-2pm`. Where one
 * end alone names its half of the day, the other lies as near as it can.
 */
export function readClockRange(text: string): ClockRange | null {
  if (text.length > LONGEST) return null;
  const found = range.exec(plain(text))?.groups;
  if (!found) return null;
  const [from, to] = [timeOf(found, "from"), timeOf(found, "to")];
  if (!from || !to) return null;
  const halved = from.half !== null || to.half !== null;
  if (!from.isTime && !halved && !to.han) return null;
  if (!to.isTime && !halved) return null;
  return nearest(from, to);
}

function plain(text: string): string {
  return (
    withArabicDigits(fold(text))
      .replace(/[‐-―−]+|-{2,}|→|->/g, "-")
      .replace(/[〜∼]/g, "~")
      .replace(/([ap])\.m\b\.?/g, "$1m")
      .replace(/(?<=\d) (?=[点时])/g, "")
      // 14h00-14h10, but 1h30-2h00 is how long something takes.
      .replace(/^((?:[7-9]|[012]\d))h(\d\d) ?- ?(\d{1,2})h(\d\d)$/, "$1:$2-$3:$4")
      .replace(/^\(([^()]*)\)$/, "$1")
  );
}

function timeOf(found: Readonly<Record<string, string>>, end: "from" | "to"): Time | null {
  const part = (name: string): string | undefined => found[`${end}${name}`];
  const minute = part("Half")
    ? 30
    : Number(part("Quarter") ?? 0) * 15 + Number(part("Minute") ?? part("Past") ?? 0);
  const hour = Number(part("Hour"));
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  const han = part("Han") !== undefined;
  const half = part("Before") ?? part("After") ?? null;
  return { hour, minute, half, han, isTime: han || part("Minute") !== undefined };
}

function nearest(from: Time, to: Time): ClockRange | null {
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
  const chosen =
    plainly && (asSaid.length <= DAY / 2 || shortest.length > DAY / 4) ? asSaid : shortest;
  const { start, length } = chosen;
  return { from: timeOfDay(start), to: timeOfDay(start + length), minutes: length };
}

/** The minutes of the day that a time can be: two of them where nothing says which half is meant. */
function minutesOfDay({ hour, minute, half }: Time): readonly number[] {
  const at = (h: number): number => h * 60 + minute;
  if (half !== null) return [at(hour + hoursToAdd(hour, half))];
  return hour <= 12 ? [at(hour), at(hour + 12)] : [at(hour)];
}

/** 下午2点 is 14:00, 晚上12点 is midnight, 12 AM too; 上午12点 and 中午12点 are noon. */
function hoursToAdd(hour: number, half: string): number {
  if (hour > 12) return 0;
  if (/^(?:a|凌晨)/.test(half)) return hour === 12 ? -12 : 0;
  if (/^晚/.test(half)) return hour === 12 ? 12 : hour < 5 ? 24 : 12;
  if (half === "中午") return hour < 5 ? 12 : 0;
  return /^(?:p|下午|傍晚)/.test(half) && hour < 12 ? 12 : 0;
}

function timeOfDay(minute: number): TimeOfDay {
  const pad = (n: number): string => String(n).padStart(2, "0");
  return `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;
}
