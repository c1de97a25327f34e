import { isOpening } from "../live/record/topic.ts";
import { openingMinutes } from "../live/state.ts";
import { minutesTaken, takenByItem, timesOf } from "../meeting/minutes/times.ts";
import type { Meeting, MinutesItem } from "../meeting/types.ts";

/** How long a meeting took by what its minutes record of each item. */
export interface Taken {
  readonly minutes: number;
  /** What was planned for just these items; `null`: of one of them no file says it. */
  readonly planned: number | null;
}

/** Of each item, by its place in the agenda, and of all; `null`: not recorded, or not to its end. */
export interface Times {
  readonly items: ReadonlyMap<number, number>;
  readonly all: Taken | null;
}

export function takenIn(meeting: Meeting): Times {
  const items = takenByItem(meeting);
  const openings = new Set<MinutesItem>();
  let minutes = 0;
  let isWhole = true;
  let isTimed = false;
  for (const topic of meeting.minutes) {
    const times = timesOf(topic);
    if (!times) continue;
    const taken = minutesTaken(times.stretches);
    isTimed = true;
    isWhole &&= taken !== null;
    minutes += taken ?? 0;
    if (topic.agendaIndex === null && isOpening(topic)) openings.add(topic);
  }
  if (!isTimed || !isWhole) return { items, all: null };
  const reserved = [...items.keys()].map((index) => meeting.agenda[index]?.minutes?.value ?? null);
  const opening = openings.size > 0 ? openingMinutes(meeting) : 0;
  const planned = reserved.includes(null)
    ? null
    : reserved.reduce<number>((sum, each) => sum + (each ?? 0), opening);
  return { items, all: { minutes, planned } };
}

/** Of meetings whose files have both: the minutes planned, and those taken. */
export interface Compared {
  readonly timed: number;
  readonly planned: number;
  readonly taken: number;
}

export function comparedIn(meetings: ReadonlyArray<{ readonly taken: Taken | null }>): Compared {
  const known = meetings.flatMap(({ taken }) =>
    taken === null || taken.planned === null
      ? []
      : [{ planned: taken.planned, taken: taken.minutes }],
  );
  return {
    timed: known.length,
    planned: known.reduce((sum, { planned }) => sum + planned, 0),
    taken: known.reduce((sum, { taken }) => sum + taken, 0),
  };
}
