import { readClock } from "../../time/clock.ts";
import { minutesBetween, type TimeOfDay } from "../../time/local.ts";
import type { AgendaItem, Located } from "../types.ts";

/** The time that an item begins at, where it says nothing else of when and how long. */
function startOf({ minutesText }: AgendaItem): Located<TimeOfDay> | null {
  const value = minutesText ? readClock(minutesText.value) : null;
  return minutesText && value ? { value, span: minutesText.span } : null;
}

/**
 * `14:00 签到`, `14:05 屋顶`: times at which items begin, one after the other, say how long each takes but
 * the last one. Where they do not go on in order they say nothing.
 */
export function withTurns<E extends { readonly item: AgendaItem }>(
  entries: readonly E[],
): readonly E[] {
  const starts = entries.map(({ item }) => startOf(item));
  const told = starts.filter((start) => start !== null);
  const areInOrder = told.every(({ value }, at) => at === 0 || (told[at - 1]?.value ?? "") < value);
  if (told.length < 2 || told.length < entries.length || !areInOrder) return entries;
  return entries.map((entry, at) => {
    const [start, next] = [starts[at], starts[at + 1]];
    if (!start) return entry;
    const { span } = start;
    const end = next ? { value: next.value, span } : null;
    const minutes = next ? { value: minutesBetween(start.value, next.value), span } : null;
    return { ...entry, item: { ...entry.item, minutesText: null, minutes, from: start, to: end } };
  });
}
