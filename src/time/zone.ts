import { tzOffset } from "@date-fns/tz/tzOffset";
import type { LocalDateTime } from "./local.ts";

/** The zones collab itself assumes need no look at the database, which takes milliseconds. */
const known = new Map<string, boolean>([
  ["UTC", true],
  ["Asia/Shanghai", true],
]);

/**
 * Area/City, Etc/…, UTC or GMT. Other abbreviations mean different zones to different people: the
 * IANA database has CST in Chicago, an office in Beijing does not.
 */
const unambiguous = /^(?:UTC|GMT|[A-Z]+(?:\/[A-Z\d_+-]+){1,2})$/i;

/** Whether a name is an unambiguous time zone of the IANA database, such as `Asia/Shanghai` or `UTC`. */
export function isTimezone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = unambiguous.test(name) && existsInIntl(name);
  known.set(name, found);
  return found;
}

function existsInIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Most meetings are here, and a zone's first formatter takes as long to make as half of Node's own start. */
const shanghaiMs = 8 * 60 * minuteMs;
const lastSummerInShanghai = Date.UTC(1992, 0, 1);

function offsetMs(timezone: string, at: number): number {
  if (!isTimezone(timezone)) throw new RangeError(`not a time zone: ${timezone}`);
  if (timezone === "UTC") return 0;
  if (timezone === "Asia/Shanghai" && at >= lastSummerInShanghai) return shanghaiMs;
  return tzOffset(timezone, new Date(at)) * minuteMs;
}

/**
 * The moment a wall clock shows a time. When clocks go back and the time comes twice, the first is
 * meant; when they go forward and skip it, the time moves on by what was skipped (02:30 becomes
 * 03:30), as in RFC 5545 and in every calendar program. Throws a RangeError for an unknown zone.
 */
export function toInstant(local: LocalDateTime, timezone: string): Date {
  const asUtc = Date.parse(`${local}:00Z`);
  const before = asUtc - offsetMs(timezone, asUtc - dayMs);
  const after = asUtc - offsetMs(timezone, asUtc + dayMs);
  const shows = (at: number) => at + offsetMs(timezone, at) === asUtc;
  return new Date(!shows(before) && shows(after) ? after : before);
}

/** Their clocks have not changed since 1991. */
const unchanging = new Set(["UTC", "Asia/Shanghai"]);

/** Whether the clocks of the zone go forward over a time, so that none ever shows it. */
export const isSkipped = (local: LocalDateTime, timezone: string): boolean =>
  !unchanging.has(timezone) && toLocal(toInstant(local, timezone), timezone) !== local;

/** What a wall clock in the zone shows at a moment. */
export function toLocal(instant: Date, timezone: string): LocalDateTime {
  const at = instant.getTime();
  return new Date(at + offsetMs(timezone, at)).toISOString().slice(0, 16);
}

/** ISO 8601 with the zone's offset: `2026-12-01T14:00:00+08:00`. A skipped time is written as the one that is meant. */
export function toOffsetIso(local: LocalDateTime, timezone: string): string {
  const instant = toInstant(local, timezone);
  const minutes = Math.round(offsetMs(timezone, instant.getTime()) / minuteMs);
  const digits = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${digits(Math.abs(minutes) / 60)}:${digits(Math.abs(minutes) % 60)}`;
  return `${toLocal(instant, timezone)}:00${offset}`;
}
