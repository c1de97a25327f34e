import { conclusionRows, itemRows, meetingRow } from "../export/rows.ts";
import type { Row } from "../export/tables.ts";
import { nameKey } from "../meeting/people/person.ts";
import { titleOf, tookPlace } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import { addTo } from "../text/many.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { groupOf } from "../tracker/group.ts";
import { type Taken, takenIn } from "./taken.ts";

/** What the report keeps of a meeting; the file can be forgotten while thousands are read. */
export interface ReportMeeting {
  readonly row: Row<"meetings">;
  /** Its title, else its id. */
  readonly title: string;
  /** Meetings with the same one belong together. */
  readonly group: string;
  /** Items of the agenda that have something to settle, each with the answer that counts. */
  readonly items: readonly ReportItem[];
  /** Conclusions that answer no item. */
  readonly others: readonly Row<"conclusions">[];
  readonly counts: Outcomes;
  /** How long it took; `null`: no record says so. */
  readonly taken: Taken | null;
  /** Whether the notice went out a working day ahead; `null`: no record says so. */
  readonly isNoticeInTime: boolean | null;
  /** Whether the minutes went out within 24 hours; likewise. */
  readonly areMinutesInTime: boolean | null;
  /** Departments of its people, by the key of the name. */
  readonly departments: ReadonlyMap<string, string>;
}

interface ReportItem {
  readonly item: Row<"items">;
  /** What the minutes say it came to, mostly one sentence; the last counts. */
  readonly conclusions: readonly Row<"conclusions">[];
  /** Minutes it took; `null`: no record says so. */
  readonly taken: number | null;
}

/** How items came out; a meeting that was not held has none. */
export interface Outcomes {
  readonly reached: number;
  readonly deferred: number;
  /** Items that were to be settled, and for which no decision is recorded. */
  readonly unanswered: number;
}

/** Working days a notice needs at least (guide G7), hours the minutes may take (C1). */
const NOTICE_WORKDAYS = 1;
const MINUTES_HOURS = 24;

export const isHeld = ({ row }: ReportMeeting): boolean => tookPlace(row);

export function factsOf(meeting: Meeting, calendar: WorkCalendar): ReportMeeting {
  const row = meetingRow(meeting, calendar);
  const conclusions = conclusionRows(meeting);
  const byItem = new Map<number | null, Row<"conclusions">[]>();
  for (const conclusion of conclusions) addTo(byItem, conclusion.item, conclusion);
  const times = takenIn(meeting);
  const items = itemRows(meeting)
    .filter(({ housekeeping }) => !housekeeping)
    .map((item) => ({
      item,
      conclusions: byItem.get(item.item) ?? [],
      taken: times.items.get(item.item - 1) ?? null,
    }));
  const settling = new Set<number | null>(items.map(({ item }) => item.item));
  const others = conclusions.filter(({ item }) => !settling.has(item));
  const facts = { row, items, others };
  return {
    ...facts,
    title: titleOf(meeting),
    group: groupOf(meeting),
    counts: tookPlace(row) ? outcomes(facts) : NONE,
    taken: tookPlace(row) ? times.all : null,
    isNoticeInTime: row.notice_workdays === null ? null : row.notice_workdays >= NOTICE_WORKDAYS,
    areMinutesInTime: minutesInTime(row),
    departments: new Map(
      [...meeting.cc, ...meeting.attendees].flatMap(({ name, dept }) =>
        dept === null ? [] : [[nameKey(name), dept]],
      ),
    ),
  };
}

const NONE: Outcomes = { reached: 0, deferred: 0, unanswered: 0 };

function outcomes({ items, others }: Pick<ReportMeeting, "items" | "others">): Outcomes {
  const said = items.map(({ conclusions }) => conclusions.at(-1)?.outcome ?? null);
  const besides = others.map(({ outcome }) => outcome);
  const count = (wanted: string): number =>
    [...said, ...besides].filter((outcome) => outcome === wanted).length;
  return {
    reached: count("reached"),
    deferred: count("deferred"),
    unanswered: said.filter((outcome) => outcome === null || outcome === "none").length,
  };
}

/** Minutes from before the meeting are a slip of the pen. */
function minutesInTime(row: Row<"meetings">): boolean | null {
  const { minutes_hours: hours, minutes_sent: sent, starts } = row;
  if (hours === null || sent === null || starts === null) return null;
  return Date.parse(sent) < Date.parse(starts) ? null : hours <= MINUTES_HOURS;
}
