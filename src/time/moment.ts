import { addDays, isLocalDate, isoWeekday, type LocalDate, type TimeOfDay } from "./local.ts";
import { readOccasion } from "./occasion.ts";
import { toInstant, toLocal } from "./zone.ts";
import { agreedZone, type Zone } from "./zone-name.ts";

/** Nobody writes a moment that is longer. */
const LONGEST = 80;

/** A day, mostly with a time, that a text says and nothing else. */
export interface Moment {
  readonly date: LocalDate;
  /** `null`: only the day is given. */
  readonly time: TimeOfDay | null;
  /** The zone that the text names, by which the time has been told. */
  readonly zone: Zone | null;
}

/**
 * A moment as written in front-matter, on a command line or in a form: `2026-12-01 14:00`,
 * `2026-12-01T14:00+08:00`, `2026年12月1日（周二）下午2点`, `Fri, 27 Nov 2026 10:00:00 +0000`. What names a
 * zone is converted to the wall clock of `timezone`. `null`: it is no moment that exists, is a range,
 * names a zone that nobody can tell (CST), or says something else besides.
 */
export function readMoment(text: string, timezone: string): Moment | null {
  const said = momentIn(text);
  if (!said?.zone) return said;
  if ("unknown" in said.zone) return null;
  if (said.time === null) return said;
  const local = `${said.date}T${said.time}`;
  const instant =
    "name" in said.zone
      ? toInstant(local, said.zone.name)
      : new Date(Date.parse(`${local}:00Z`) - said.zone.offsetMinutes * 60_000);
  const [date = said.date, time = said.time] = toLocal(instant, timezone).split("T");
  return { ...said, date, time };
}

/** What stands for a zone in a moment that is otherwise understood, where nobody can tell which: CST. */
export function unclearZoneIn(text: string): string | null {
  const zone = momentIn(text)?.zone;
  return zone && "unknown" in zone ? zone.unknown : null;
}

/** As `plan` writes it, which most files keep; the grammar of all forms would come to the same. */
const CANONICAL = /^(\d{4}-\d\d-\d\d)(?: ([01]\d|2[0-3]):([0-5]\d))?$/;

/** The moment as it is said, by the clock of the zone it names. */
function momentIn(text: string): Moment | null {
  if (text.length > LONGEST) return null;
  const [, day = "", hour, minute] = CANONICAL.exec(text) ?? [];
  if (isLocalDate(day))
    return { date: day, time: hour === undefined ? null : `${hour}:${minute}`, zone: null };
  const said = readOccasion(text, { year: null }, false);
  if (!said?.isAll) return null;
  if (!said?.date || said.to !== null || said.isEndOpen || said.unclear !== null) return null;
  if (said.weekday !== null && said.weekday !== isoWeekday(said.date)) return null;
  const date = said.isNextDay ? addDays(said.date, 1) : said.date;
  const zone = said.from === null ? said.zone : agreedZone(said.zone, `${date}T${said.from}`);
  return { date, time: said.from, zone };
}
