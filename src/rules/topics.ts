import type { AgendaItem, Located, Meeting, MinutesItem } from "../meeting/types.ts";
import { isNothing } from "../vocabulary/index.ts";

/** An item that has something to settle, with what the minutes say about it. */
export interface Topic {
  readonly item: AgendaItem;
  /** Position in the whole agenda, housekeeping included. */
  readonly index: number;
  readonly minutes: readonly MinutesItem[];
}

/** The agenda without its housekeeping: the items the guide counts (G3) and wants concluded (C2). */
export function topicsOf(meeting: Meeting): readonly Topic[] {
  return meeting.agenda.flatMap((item, index) => {
    if (item.housekeeping) return [];
    const minutes = meeting.minutes.filter((entry) => entry.agendaIndex === index);
    return [{ item, index, minutes }];
  });
}

/** What a field says; `null` when it is absent, a dash or 无. */
export function filled(field: Located<string> | null): string | null {
  if (field === null || /^[\s\-–—/\\?？.…]*$/.test(field.value)) return null;
  return isNothing(field.value) ? null : field.value;
}
