import { isNobody } from "../meeting/people/nobody.ts";
import type { AgendaItem, Located, Meeting, MinutesItem } from "../meeting/types.ts";
import { addTo } from "../text/many.ts";
import { deferredPrefix, isNothing } from "../vocabulary/index.ts";

/** An item that has something to settle, with what the minutes say about it. */
export interface Topic {
  readonly item: AgendaItem;
  /** Position in the whole agenda, housekeeping included. */
  readonly index: number;
  readonly minutes: readonly MinutesItem[];
}

let latest: { readonly meeting: Meeting; readonly topics: readonly Topic[] } | null = null;

/** The agenda without its housekeeping: the items the guide counts (G3) and wants concluded (C2). */
export function topicsOf(meeting: Meeting): readonly Topic[] {
  // Rule after rule asks about the same meeting.
  if (latest?.meeting === meeting) return latest.topics;
  const byIndex = new Map<number | null, MinutesItem[]>();
  for (const entry of meeting.minutes) addTo(byIndex, entry.agendaIndex, entry);
  const topics = meeting.agenda.flatMap((item, index) =>
    item.housekeeping ? [] : [{ item, index, minutes: byIndex.get(index) ?? [] }],
  );
  latest = { meeting, topics };
  return topics;
}

/** Who is named in a field; `null` also where it says that nobody is yet. */
export const named = (field: Located<string> | null): string | null =>
  field === null || isNobody(field.value.trim()) ? null : filled(field);

/** What a field says; `null` when it is absent, a dash, 无, or 待定: still to be filled in. */
export function filled(field: Located<string> | null): string | null {
  if (field === null || /^[\s\-–—/\\?？.…]*$/.test(field.value)) return null;
  const value = field.value.trim();
  return isNothing(value) || deferredPrefix(value) === value.length ? null : value;
}
