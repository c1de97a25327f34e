import {
  addDays,
  isLocalDate,
  type LocalDate,
  minutesBetween,
  type TimeOfDay,
} from "../../time/local.ts";
import { labelOf } from "../../vocabulary/index.ts";
import type { Located, Meeting, MinutesItem } from "../types.ts";

/** A stretch of time that a topic took, by the clock; `to` is `null` while it lasts, or where nobody saw it end. */
export interface Stretch {
  /** `null`: the day of the meeting. */
  readonly day: LocalDate | null;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay | null;
}

/** When a topic was discussed, and the note that says so. */
export interface Times {
  readonly note: Located<string>;
  readonly stretches: readonly Stretch[];
}

const STRETCH =
  /^(?:(\d{4}-\d\d-\d\d)\s)?(\d\d:\d\d)\s?[–—~-]\s?(\d\d:\d\d)?(?:[、,，]\s?|(?=\s?[(（])|\s*$)/;

/** `用时：14:05–14:17、14:40–`, `Time: 14:05–14:17, 2026-12-02 09:00–09:12` among the notes of a topic; `null`: nothing says when it was discussed. */
export function timesOf({ notes }: Pick<MinutesItem, "notes">): Times | null {
  for (const note of notes) {
    const colon = note.value.search(/[:：]/);
    if (colon < 1 || labelOf(note.value.slice(0, colon))?.concept !== "minutes") continue;
    const stretches = stretchesIn(note.value.slice(colon + 1).trim());
    if (stretches.length > 0) return { note, stretches };
  }
  return null;
}

function stretchesIn(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let rest = text;
  for (;;) {
    const found = STRETCH.exec(rest);
    const [whole = "", day = null, from = "", to = null] = found ?? [];
    if (!found || !isTime(from) || (to !== null && !isTime(to))) break;
    if (day !== null && !isLocalDate(day)) break;
    stretches.push({ day, from, to });
    rest = rest.slice(whole.length);
  }
  // What is left may only be the sum in brackets.
  return /^(?:\s?[(（][^()（）]{0,40}[)）])?$/.test(rest) ? stretches : [];
}

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Minutes that a topic took; `null`: none is recorded, or of one of its stretches nobody knows how long it was. */
export const minutesTaken = (stretches: readonly Stretch[]): number | null =>
  stretches.length === 0 || stretches.some((stretch) => lengthOf(stretch) === null)
    ? null
    : minutesSpent(stretches);

/** Minutes that the stretches which have ended took together. */
export const minutesSpent = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, stretch) => sum + (lengthOf(stretch) ?? 0), 0);

/** Nobody sits through a night: what goes on past midnight for longer was broken off. */
const LONGEST_NIGHT = 6 * 60;

function lengthOf({ from, to }: Stretch): number | null {
  if (to === null) return null;
  const minutes = minutesBetween(from, to);
  return to < from && minutes > LONGEST_NIGHT ? null : minutes;
}

/** A moment by the clock where the meeting is. */
export interface Moment {
  /** `null`: the day of the meeting. */
  readonly day: LocalDate | null;
  readonly at: TimeOfDay;
}

/** Minutes since a stretch began that still lasts; `null`: it was broken off, and this is another sitting. */
export function minutesSince(
  { day, from }: Stretch,
  now: Moment,
  heldOn: LocalDate | null,
): number | null {
  const [began, today] = [day ?? heldOn, now.day ?? heldOn];
  const isPastMidnight = now.at < from;
  // Whoever writes a script sets the clock, and leaves the day as it is.
  const isNextDay = isPastMidnight && began !== null && today === addDays(began, 1);
  if (today !== began && !isNextDay) return null;
  const minutes = minutesBetween(from, now.at);
  return isPastMidnight && minutes > LONGEST_NIGHT ? null : minutes;
}

/** How many minutes each item of the agenda took, by its place there, as far as that was recorded to its end. */
export function takenByItem({ minutes }: Pick<Meeting, "minutes">): ReadonlyMap<number, number> {
  const items = new Map<number, number>();
  for (const topic of minutes) {
    const { agendaIndex } = topic;
    const times = agendaIndex === null ? null : timesOf(topic);
    const taken = times && minutesTaken(times.stretches);
    if (agendaIndex !== null && taken !== null)
      items.set(agendaIndex, (items.get(agendaIndex) ?? 0) + taken);
  }
  return items;
}
