import { clockAt, rangeAt } from "./clock.ts";
import { addMinutes, type LocalDateTime, minutesBetween, type TimeOfDay } from "./local.ts";
import { type TimeText, timeText } from "./plain.ts";
import { toInstant, toLocal } from "./zone.ts";
import { type Zone, type ZoneAt, zoneAt } from "./zone-name.ts";

/** When it begins by the clock of another zone: `13:00 ET` beside `10:00 PT`. */
export interface ClockElsewhere {
  readonly from: TimeOfDay;
  readonly zone: KnownZone;
}

type KnownZone = Exclude<Zone, { readonly unknown: string }>;

const BETWEEN = /^[\s/|,;()=·~-]*/;

/** Longer than any such list. */
const MOST = 12;

/**
 * A text that tells nothing but such times, in the order written: `/ 13:00 ET / 18:00 UTC`, `(15:00-16:00 UTC)`,
 * `北京时间22:00`. `null`: it says something else, or a zone of which nobody can tell which it is.
 */
export function readElsewhere(text: string): readonly ClockElsewhere[] | null {
  if (!/\d/.test(text)) return null;
  const plain = timeText(text);
  const clocks: ClockElsewhere[] = [];
  let at = afterGap(plain.text, 0);
  while (at < plain.text.length && clocks.length < MOST) {
    const found = clockFirst(plain, at, text) ?? zoneFirst(plain, at, text);
    if (found === null) return null;
    clocks.push(found.clock);
    at = afterGap(plain.text, found.end);
  }
  return at === plain.text.length && clocks.length > 0 ? clocks : null;
}

const afterGap = (plain: string, at: number): number =>
  at + (BETWEEN.exec(plain.slice(at, at + 20))?.[0].length ?? 0);

interface Found {
  readonly clock: ClockElsewhere;
  readonly end: number;
}

function clockFirst(plain: TimeText, at: number, written: string): Found | null {
  const time = timeAt(plain.text, at);
  const place = time && zoneAt(plain, time.end, written, { isBehindTime: true });
  return place ? found(time.from, place.zone, place.end) : null;
}

/** 北京时间22:00, UTC 15:00 */
function zoneFirst(plain: TimeText, at: number, written: string): Found | null {
  const place = zoneAt(plain, at, written);
  const time = place && timeBehind(plain.text, place.end);
  return time && found(time.from, place.zone, time.end);
}

const timeBehind = (plain: string, at: number): TimeAt | null =>
  timeAt(plain, at + (/^[ :]{0,2}/.exec(plain.slice(at, at + 2))?.[0].length ?? 0));

/** Whether a zone is the next time's: in 22:00 (伦敦时间14:00) it is set off from 22:00, and joined to 14:00. */
export const isOfNext = (plain: string, end: number, zone: ZoneAt): boolean =>
  /^ ?[(,;/|]/.test(plain.slice(end, end + 2)) && timeBehind(plain, zone.end) !== null;

const found = (from: TimeOfDay, zone: Zone, end: number): Found | null =>
  "unknown" in zone ? null : { clock: { from, zone }, end };

interface TimeAt {
  readonly from: TimeOfDay;
  readonly end: number;
}

function timeAt(plain: string, at: number): TimeAt | null {
  const range = rangeAt(plain, at);
  if (range) return { from: range.value.from, end: range.end };
  const clock = clockAt(plain, at);
  return clock && { from: clock.value, end: clock.end };
}

/** Whether a clock elsewhere shows its time at a moment, on whatever day it is there. */
export const showsThen = ({ from, zone }: ClockElsewhere, moment: Date): boolean =>
  clockThere(moment, zone).endsWith(`T${from}`);

const clockThere = (moment: Date, zone: KnownZone): LocalDateTime =>
  "name" in zone
    ? toLocal(moment, zone.name)
    : addMinutes(toLocal(moment, "UTC"), zone.offsetMinutes);

/** Offsets of a day's difference show the same time of day: -11:00 and +13:00. */
const SURE = 10 * 60;

/** The zone of a time that is told again by the clock of another: 14:00 (06:00 UTC) is eight hours east. */
export function zoneBySight(start: LocalDateTime, { from, zone }: ClockElsewhere): Zone | null {
  const there = `${start.slice(0, 10)}T${from}`;
  const offset = "name" in zone ? minutesEast(there, zone.name) : zone.offsetMinutes;
  const ahead = minutesBetween(from, start.slice(11)) + offset;
  const day = 24 * 60;
  const east = ((((ahead + day / 2) % day) + day) % day) - day / 2;
  return Math.abs(east) > SURE || east % 15 !== 0 ? null : { offsetMinutes: east };
}

const minutesEast = (local: LocalDateTime, timezone: string): number =>
  (Date.parse(`${local}:00Z`) - toInstant(local, timezone).getTime()) / 60_000;
