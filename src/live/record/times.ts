import {
  type Moment,
  minutesSince,
  minutesSpent,
  type Stretch,
} from "../../meeting/minutes/times.ts";
import type { Meeting } from "../../meeting/types.ts";
import { writingIn } from "../../vocabulary/languages.ts";

/** When the discussion of an item begins or ends. */
export interface Turn extends Moment {
  readonly kind: "enter" | "leave";
}

/**
 * The stretches after somebody has begun or ended one. One that lasts already is not begun anew; one that was
 * broken off stays without its end, which nobody saw.
 */
export function stretchesAfter(
  stretches: readonly Stretch[],
  { kind, day, at }: Turn,
  { date }: Pick<Meeting, "date">,
): readonly Stretch[] {
  const last = stretches.at(-1);
  const lasts = last?.to === null && minutesSince(last, { day, at }, date?.value ?? null) !== null;
  if (kind === "enter") return lasts ? stretches : [...stretches, { day, from: at, to: null }];
  return last && lasts ? [...stretches.slice(0, -1), { ...last, to: at }] : stretches;
}

/** `14:05–14:17、14:40–`, and how long it took once it is over. */
export function stretchesText(
  stretches: readonly Stretch[],
  turn: Turn,
  { language, date }: Pick<Meeting, "language" | "date">,
): string {
  const after = stretchesAfter(stretches, turn, { date });
  const each = after.map(
    ({ day, from, to }) => `${day === null ? "" : `${day} `}${from}–${to ?? ""}`,
  );
  const isOver = after.at(-1)?.to !== null;
  const { list, sum } = writingIn(language);
  return `${list(each)}${isOver ? sum(minutesSpent(after)) : ""}`;
}
