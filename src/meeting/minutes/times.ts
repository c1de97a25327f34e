import { minutesBetween, type TimeOfDay } from "../../time/local.ts";
import { labelOf } from "../../vocabulary/index.ts";
import type { Located, MinutesItem } from "../types.ts";

/** A stretch of time that a topic took, by the clock; `to` is `null` while it lasts. */
export interface Stretch {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay | null;
}

/** When a topic was discussed, and the note that says so. */
export interface Times {
  readonly note: Located<string>;
  readonly stretches: readonly Stretch[];
}

const STRETCH = /^(\d\d:\d\d)\s?[–—~-]\s?(\d\d:\d\d)?(?:[、,，]\s?|(?=\s?[(（])|\s*$)/;

/** `用时：14:05–14:17、14:40–` among the notes of a topic; `null`: nothing says when it was discussed. */
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
    const [whole = "", from = "", to = null] = found ?? [];
    if (!found || !isTime(from) || (to !== null && !isTime(to))) break;
    stretches.push({ from, to });
    rest = rest.slice(whole.length);
  }
  // What is left may only be the sum in brackets.
  return /^(?:\s?[(（][^()（）]{0,40}[)）])?$/.test(rest) ? stretches : [];
}

const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Minutes that the stretches which have ended took together. */
export const minutesSpent = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + (to === null ? 0 : minutesBetween(from, to)), 0);
