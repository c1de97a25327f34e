import { fold } from "../vocabulary/index.ts";
import { isLocalDate, type LocalDate } from "./local.ts";
import { toLocal } from "./zone.ts";

const DATE = String.raw`(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?`;
const TIME = String.raw`(\d{1,2})[:点](\d{2})(?::\d{2}(?:\.\d+)?)?分?`;
const moment = new RegExp(`^${DATE}(?:(?:t| ?)${TIME} ?(z|[+-]\\d{2}:?\\d{2})?)?$`);
const clock = new RegExp(`^${TIME}$`);

const pad = (text: string | undefined): string => (text ?? "").padStart(2, "0");

/**
 * A moment as written in front-matter: `2026-12-01 14:00`, `2026-12-01T14:00+08:00`,
 * `2026年12月1日 14:00`. An offset is converted to the wall clock of `timezone`. `time` is null
 * when only the day is given; the result is null when it is no moment that exists.
 */
export function readMoment(
  text: string,
  timezone: string,
): { date: LocalDate; time: string | null } | null {
  const folded = fold(text);
  const match = moment.exec(folded);
  if (!match) return null;
  const [, year, month, day, hour, minute, offset] = match;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (!isLocalDate(date) || date < "1900-01-01" || date > "2199-12-31") return null;
  if (hour === undefined) return { date, time: null };
  const time = timeOf(hour, minute);
  if (time === null) return null;
  if (offset === undefined) return { date, time };
  // 14:00-15:00 is a range, not a clock fifteen hours west: only ISO 8601 writes the two together.
  const isRange = offset.startsWith("-") && !/\dt\d|\s-/.test(folded);
  if (isRange || Math.abs(Number.parseInt(offset, 10)) > 14) return null;
  const zone =
    offset === "z"
      ? "Z"
      : offset.includes(":")
        ? offset
        : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const instant = new Date(`${date}T${time}:00${zone}`);
  if (Number.isNaN(instant.getTime())) return null;
  const [localDate = date, localTime = time] = toLocal(instant, timezone).split("T");
  return { date: localDate, time: localTime };
}

/** A time of day, for `end: 15:00`. */
export function readClock(text: string): string | null {
  const match = clock.exec(fold(text));
  return match ? timeOf(match[1], match[2]) : null;
}

function timeOf(hour: string | undefined, minute: string | undefined): string | null {
  return Number(hour) < 24 && Number(minute) < 60 ? `${pad(hour)}:${pad(minute)}` : null;
}
