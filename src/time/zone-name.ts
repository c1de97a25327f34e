import { calendarZoneNamed, tellsNoPlace, zoneNamed } from "../vocabulary/index.ts";
import { addMinutes, type LocalDateTime } from "./local.ts";
import { placeOf, type TimeText, timeText } from "./plain.ts";
import { isTimezone, toLocal } from "./zone.ts";

/** As it stands in a text: by name, as minutes east of Greenwich, or in words that mean no one zone. */
export type Zone =
  | { readonly name: string; readonly beside?: OffsetBeside }
  | { readonly offsetMinutes: number }
  /** CST, UTC+25, Atlantis time: a zone is named, and nobody can tell which. */
  | { readonly unknown: string };

/** The offset that stands with a name, and both as written: `PST (UTC-8)`. */
interface OffsetBeside {
  readonly offsetMinutes: number;
  readonly written: string;
  /** The zone's outside summer time, all the year round, as calendar programs have it. */
  readonly isStandard?: true;
}

export interface ZoneAt {
  readonly zone: Zone;
  readonly end: number;
}

/** No place on earth is further from Greenwich. */
const FURTHEST = 14 * 60;

const BETWEEN = /^[\s(),/-]{0,4}(?=[^\d]|$)/;
/** UTC+8, GMT+08:00, utc-3. */
const FROM_GREENWICH =
  /^(?:utc|gmt) ?(?<sign>[+-]) ?(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?(?!\d)/;
/** +08:00, +0800, +08; with a minus only four digits, for 14:00-15 is half a range. */
const BARE = /^(?<sign>[+-])(?<hours>\d\d)(?::?(?<minutes>\d\d))?(?!\d|:)/;
/** 10:00 -0500, 10:00 -05:00. */
const WEST = /^-0(?:\d:?00|[239]:?30)(?!\d)/;
/** 11:00-08, but 07:00-08. */
const WEST_IN_HOURS = /^(\d{1,2}):\d\d-(0\d|1[0-2])(?![\d:.])/;
/** 东八区. */
const BELT = /^(?<side>[东西])(?<hours>\d{1,2})时?区/;
const AREA = /^[a-z]{2,12}\/[a-z_]{2,20}(?:[-+/][a-z\d_]{1,20}){0,2}(?![a-z])/;
const WORDS = /^ ?(?:standard |summer |daylight )?time\b|^(?:标准|夏令)?时间?/;
/** What must be a zone by its looks: XYT in capitals, utc8, Atlantis time in brackets. */
const LOOKS = /^(?:[A-Z]{2}T(?![A-Za-z])|[A-Z]{2}[SD]T(?=[)）])|(?:UTC|GMT)\d{1,2})/i;
const PLACE = /^(?:[a-z]{3,15} time|[\p{Script=Han}]{2,4}时间)(?=\))/u;
/** Without a bracket it says where only behind a time, with nothing but a stop behind it. */
const PLACE_BEHIND =
  /^(?:(?:\p{Script=Latin}[\p{Script=Latin}.'’-]{1,14} ){1,2}time|\p{Script=Han}{2,8}时间)(?= ?(?:$|[,;()。~-]|(?:至|到|(?:to|until|till|through) )\d))/u;

/** What stands around a place in a text. */
interface Around {
  /** What stands before it is written as in ISO 8601, where -0300 is an offset too. */
  readonly iso?: boolean;
  /** A time of day stands right before it. */
  readonly isBehindTime?: boolean;
}

/**
 * The zone that stands at a place in a text, in up to four ways at once: `(UTC+08:00)Beijing`, `PDT`,
 * `(Europe/Berlin)`, `北京时间`, `东八区`, `+0800`. A name says more than an offset, and either tells which
 * CST is meant. But for ISO 8601 a bare minus mostly begins the other half of a range.
 */
export function zoneAt(
  plain: TimeText,
  at: number,
  written: string,
  { iso = false, isBehindTime = false }: Around = {},
): ZoneAt | null {
  const { text } = plain;
  let zone: Zone | null = null;
  let end = at;
  for (let next = at, step = 0; step < 4 && next < text.length; step++) {
    next += BETWEEN.exec(text.slice(next, next + 8))?.[0].length ?? 0;
    const ofCalendar = calendarZoneAt(text, next, zone, () =>
      partWritten(plain, at, next, written),
    );
    if (ofCalendar) return ofCalendar;
    const inBracket = text.charAt(next - 1) === "(";
    const asWritten = written.slice(
      placeOf(plain, next, written),
      placeOf(plain, next, written) + 40,
    );
    const isOffset = (iso && step === 0) || inBracket || isWest(text, next);
    const isBehind = isBehindTime && step === 0;
    const place = { inBracket, iso: isOffset, isBehind };
    const found = oneZone(text.slice(next, next + 40), asWritten, place);
    if (found === null) break;
    next += found.end;
    end = next;
    zone = moreExact(zone, found.zone, () => partWritten(plain, at, end, written));
  }
  if (zone === null) return null;
  return { zone, end: end + (/^ ?\)/.exec(text.slice(end))?.[0].length ?? 0) };
}

const OFFSET_OF_CALENDAR = /\(utc(?:[+-]\d\d:\d\d)?\) ?$/;

/** (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna */
function calendarZoneAt(
  text: string,
  at: number,
  offset: Zone | null,
  written: () => string,
): ZoneAt | null {
  if (offset === null || !OFFSET_OF_CALENDAR.test(text.slice(Math.max(0, at - 13), at)))
    return null;
  const found = calendarZoneNamed(text.slice(at, at + 60));
  if (!found) return null;
  const offsetMinutes = "offsetMinutes" in offset ? offset.offsetMinutes : 0;
  const beside = { offsetMinutes, written: written(), isStandard: true } as const;
  return { zone: { name: found.zone, beside }, end: at + found.length };
}

/** Whether a bare minus is west of Greenwich: the other half of no range, with hours before those of the clock. */
function isWest(text: string, at: number): boolean {
  if (text.charAt(at) !== "-") return false;
  if (/^-(?:0\d|1[0-2])[03]0(?![\d:])/.test(text.slice(at, at + 6)) && text.charAt(at - 1) !== " ")
    return true;
  if (text.charAt(at - 1) === " ") return WEST.test(text.slice(at, at + 8));
  const [, clock, hours] = WEST_IN_HOURS.exec(text.slice(Math.max(0, at - 5), at + 4)) ?? [];
  return Number(clock) > Number(hours);
}

const rank = (zone: Zone): number => ("name" in zone ? 2 : "offsetMinutes" in zone ? 1 : 0);

function moreExact(first: Zone | null, second: Zone, written: () => string): Zone {
  if (first === null) return second;
  const [more, less] = rank(first) >= rank(second) ? [first, second] : [second, first];
  if (!("name" in more) || !("offsetMinutes" in less)) return more;
  return { ...more, beside: { offsetMinutes: less.offsetMinutes, written: written() } };
}

/** With both brackets or none: that of `（北京时间，UTC+8）` stands around more, one of `PST (UTC-8)` not. */
function partWritten(plain: TimeText, from: number, to: number, written: string): string {
  const part = written.slice(placeOf(plain, from, written), placeOf(plain, to, written)).trim();
  if (/[)）]/.test(part)) return part;
  return /^[(（]/.test(part) ? part.slice(1) : part.replace(/[(（].*/s, "$&)");
}

/** A zone as it is meant at a time there: one that has not the offset which stands beside it is unknown. */
export function agreedZone(zone: Zone | null, at: LocalDateTime): Zone | null {
  if (zone === null || !("name" in zone) || !zone.beside) return zone;
  const { offsetMinutes, written, isStandard } = zone.beside;
  const isThen = (local: LocalDateTime): boolean =>
    toLocal(new Date(`${addMinutes(local, -offsetMinutes)}:00Z`), zone.name) === local;
  const year = at.slice(0, 4);
  const times = isStandard ? [`${year}-01-01T12:00`, `${year}-07-01T12:00`] : [at];
  return times.some(isThen) ? zone : { unknown: written };
}

interface Place {
  readonly inBracket: boolean;
  readonly iso: boolean;
  readonly isBehind: boolean;
}

function oneZone(plain: string, written: string, place: Place): ZoneAt | null {
  const { iso } = place;
  const offset = FROM_GREENWICH.exec(plain) ?? BARE.exec(plain);
  if (offset?.groups) {
    const { sign, hours, minutes = "00" } = offset.groups;
    const isHalfOfRange = sign === "-" && !iso && !/^[a-z]/.test(plain);
    if (isHalfOfRange) return null;
    const east = Number(hours) * 60 + Number(minutes);
    const end = offset[0].length;
    if (east > FURTHEST || Number(minutes) > 59)
      return { zone: { unknown: written.slice(0, end) }, end };
    return { zone: { offsetMinutes: sign === "-" ? -east : east }, end };
  }
  const belt = BELT.exec(plain);
  if (belt?.groups) {
    const hours = Number(belt.groups.hours);
    const end = belt[0].length;
    if (hours > 12) return { zone: { unknown: written.slice(0, end) }, end };
    return { zone: { offsetMinutes: hours * (belt.groups.side === "东" ? 60 : -60) }, end };
  }
  return named(plain, written, place);
}

function named(plain: string, written: string, place: Place): ZoneAt | null {
  const area = AREA.exec(plain);
  if (area && /^[A-Z]/.test(written)) {
    const end = area[0].length;
    const name = written.slice(0, end);
    return { zone: isTimezone(name) ? { name } : { unknown: name }, end };
  }
  return byName(plain, written, place) ?? unknownByItsLooks(plain, written, place);
}

function byName(plain: string, written: string, { inBracket }: Place): ZoneAt | null {
  const found = zoneNamed(plain);
  if (!found) return null;
  const suffix = WORDS.exec(plain.slice(found.length))?.[0].length ?? 0;
  const end = found.length + suffix;
  if (found.zone === null) {
    const isMeant = suffix > 0 || inBracket || /^[A-Z]{2}/.test(written);
    return isMeant ? { zone: { unknown: written.slice(0, end) }, end } : null;
  }
  const isMeant = !found.isCity || suffix > 0 || (inBracket && plain.charAt(end) === ")");
  return isMeant ? { zone: { name: found.zone }, end } : null;
}

function unknownByItsLooks(
  plain: string,
  written: string,
  { inBracket, isBehind }: Place,
): ZoneAt | null {
  const looks = LOOKS.exec(written)?.[0] ?? "";
  const isWord = !/^[A-Z]+$/.test(looks) && !/\d/.test(looks);
  const place = inBracket ? PLACE : isBehind ? PLACE_BEHIND : null;
  const words = place?.exec(plain)?.[0] ?? "";
  const end = isWord ? (tellsNoPlace(words) ? 0 : words.length) : looks.length;
  return end === 0 ? null : { zone: { unknown: written.slice(0, end) }, end };
}

/** A whole text that names a zone: `Asia/Shanghai`, `UTC+8`, `北京时间`, `(GMT+08:00) Beijing`. */
export function readZone(text: string): Zone | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  if (isTimezone(trimmed)) return { name: trimmed };
  return wholeZone(trimmed) ?? wholeZone(`(${trimmed})`);
}

function wholeZone(text: string): Zone | null {
  const plain = timeText(text);
  const found = zoneAt(plain, 0, text, { iso: true });
  return found && plain.text.length === found.end ? found.zone : null;
}

/** A clock that shows a moment: its zone by name, and the day and time there. */
export interface Clock {
  readonly timezone: string;
  /** What is shown there when a clock of the zone said shows a time. */
  readonly shows: (local: LocalDateTime) => LocalDateTime;
}

const asItIs = (local: LocalDateTime): LocalDateTime => local;

/**
 * The clock by which a time in a zone is told: the zone's own by its name; the assumed one where it has
 * the offset then; else that of whole hours, and where none has a name, the assumed one with the time
 * converted to it.
 */
export function clockOf(zone: Zone | null, at: LocalDateTime, assumed: string): Clock {
  if (zone === null || "unknown" in zone) return { timezone: assumed, shows: asItIs };
  if ("name" in zone) return { timezone: zone.name, shows: asItIs };
  const { offsetMinutes } = zone;
  const converted = (local: LocalDateTime): LocalDateTime =>
    toLocal(new Date(`${addMinutes(local, -offsetMinutes)}:00Z`), assumed);
  if (converted(at) === at) return { timezone: assumed, shows: asItIs };
  const name = zoneShowing(zone, addMinutes(at, -offsetMinutes));
  return name === null
    ? { timezone: assumed, shows: converted }
    : { timezone: name, shows: asItIs };
}

/** `+0000` and `Z`. */
export const isGreenwich = (zone: Zone): boolean =>
  "offsetMinutes" in zone ? zone.offsetMinutes === 0 : "name" in zone && zone.name === "UTC";

/** The name of a zone whose clocks are so far from Greenwich at a moment, told in UTC; `null`: there is none. */
export function zoneShowing(zone: Zone, utc: LocalDateTime): string | null {
  if (!("offsetMinutes" in zone)) return zoneNameOf(zone);
  const { offsetMinutes } = zone;
  const local = addMinutes(utc, offsetMinutes);
  const instant = new Date(`${utc}:00Z`);
  const isThere = (name: string): boolean => toLocal(instant, name) === local;
  return wholeHours(offsetMinutes) ?? BETWEEN_HOURS.find(isThere) ?? null;
}

/** Where clocks are not whole hours from Greenwich; those that are never moved come first. */
const BETWEEN_HOURS = [
  ..."Asia/Kolkata Asia/Kathmandu Asia/Kabul Asia/Yangon Asia/Tehran Australia/Darwin".split(" "),
  ..."Australia/Eucla Pacific/Marquesas America/St_Johns Australia/Adelaide".split(" "),
  ..."Australia/Lord_Howe Pacific/Chatham".split(" "),
];

/** The zone's name in the database of zones: for UTC+8 Etc/GMT-8; `null`: it has none, or is unknown. */
export function zoneNameOf(zone: Zone): string | null {
  if ("unknown" in zone) return null;
  return "name" in zone ? zone.name : wholeHours(zone.offsetMinutes);
}

/** Etc/GMT-8 is eight hours east: the sign is the other way round in such names. */
function wholeHours(offsetMinutes: number): string | null {
  const hours = offsetMinutes / 60;
  const name = hours === 0 ? "UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  return Number.isInteger(hours) && isTimezone(name) ? name : null;
}
