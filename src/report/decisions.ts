import type { LocalDate } from "../time/local.ts";
import { isHeld, type ReportMeeting } from "./facts.ts";

/** A conclusion with the meeting and the item it belongs to. */
export interface Decision {
  readonly meeting: ReportMeeting;
  readonly date: LocalDate;
  /** The item, else the heading; `null`: of the meeting as a whole. */
  readonly topic: string | null;
  readonly text: string;
  readonly outcome: string;
  /** Of one that was put off. */
  readonly next: string | null;
}

/** Of all meetings held by a day, the newest first, each meeting's own in order. */
export const decisionsOf = (
  meetings: readonly ReportMeeting[],
  today: LocalDate,
): readonly Decision[] =>
  meetings
    .filter((meeting) => isHeld(meeting) && meeting.row.date !== null && meeting.row.date <= today)
    .toReversed()
    .flatMap(decisionsIn);

export function decisionsIn(meeting: ReportMeeting): readonly Decision[] {
  const date = meeting.row.date ?? "";
  const ofItems = meeting.items.flatMap(({ item, conclusions }) =>
    conclusions.map(({ text, outcome, next }) => ({ topic: item.title, text, outcome, next })),
  );
  const others = meeting.others.map(({ topic, text, outcome, next }) => ({
    ...{ topic, text, outcome, next },
  }));
  return [...ofItems, ...others].map((said) => ({ meeting, date, ...said }));
}
