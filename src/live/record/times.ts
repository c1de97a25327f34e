import { minutesSpent, type Stretch } from "../../meeting/minutes/times.ts";
import type { Language } from "../../messages/language.ts";
import type { TimeOfDay } from "../../time/local.ts";
import { words } from "../words.ts";

/** When the discussion of an item begins or ends. */
export interface Turn {
  readonly kind: "enter" | "leave";
  readonly at: TimeOfDay;
}

/** The stretches after somebody has begun or ended one; one that lasts already is not begun anew. */
export function stretchesAfter(
  stretches: readonly Stretch[],
  { kind, at }: Turn,
): readonly Stretch[] {
  const last = stretches.at(-1);
  const lasts = last?.to === null;
  if (kind === "enter") return lasts ? stretches : [...stretches, { from: at, to: null }];
  return last && lasts ? [...stretches.slice(0, -1), { ...last, to: at }] : stretches;
}

/** `14:05–14:17、14:40–`, and how long it took once it is over. */
export function stretchesText(
  stretches: readonly Stretch[],
  turn: Turn,
  language: Language,
): string {
  const after = stretchesAfter(stretches, turn);
  const each = after.map(({ from, to }) => `${from}–${to ?? ""}`);
  const isOver = after.at(-1)?.to !== null;
  const { stretches: joined, sum } = words[language];
  return `${joined(each)}${isOver ? sum(minutesSpent(after)) : ""}`;
}
