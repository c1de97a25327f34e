import { addMinutes, type TimeOfDay } from "../../time/local.ts";
import type { AgendaItem, Meeting } from "../types.ts";

/** When an agenda item has its turn. */
export interface Slot {
  readonly item: AgendaItem;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** Minutes of the opening that the agenda does not list as an item of its own. */
export function openingBefore({
  openingMinutes,
  agenda,
}: Pick<Meeting, "openingMinutes" | "agenda">): number {
  return agenda[0]?.housekeeping ? 0 : Math.round(openingMinutes?.value ?? 0);
}

/**
 * The timetable to the minute (guide G7): the clock times written in the agenda; where there are
 * none, each item follows the one before it, the first after the opening. `null` when a duration or
 * the start is missing.
 */
export function timetable(
  meeting: Pick<Meeting, "start" | "openingMinutes" | "agenda">,
): readonly Slot[] | null {
  if (!meeting.start) return null;
  let now = addMinutes(meeting.start.value, openingBefore(meeting));
  const slots: Slot[] = [];
  for (const item of meeting.agenda) {
    if (item.from && item.to) {
      slots.push({ item, from: item.from.value, to: item.to.value });
      now = `${now.slice(0, 11)}${item.to.value}`;
      continue;
    }
    if (item.minutes === null) return null;
    const end = addMinutes(now, item.minutes.value);
    slots.push({ item, from: now.slice(11), to: end.slice(11) });
    now = end;
  }
  return slots;
}
