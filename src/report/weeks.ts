import { addDays, daysBetween, type LocalDate, mondayOf } from "../time/local.ts";
import type { TrackedAction } from "../tracker/types.ts";
import { endingOf, isOpenAt } from "./closing.ts";
import { isHeld, type Outcomes, type ReportMeeting } from "./facts.ts";
import { comparedIn } from "./taken.ts";

/** One week from Monday to Sunday. */
export interface Week extends Outcomes {
  readonly monday: LocalDate;
  /** Meetings held. */
  readonly meetings: number;
  /** Minutes planned for them, as far as the files say. */
  readonly minutes: number;
  /** Of those whose files record how long they took: planned for what was recorded, and taken. */
  readonly planned: number;
  readonly taken: number;
  readonly noticesInTime: number;
  readonly noticesLate: number;
  readonly minutesInTime: number;
  readonly minutesLate: number;
  /** Actions promised. */
  readonly made: number;
  readonly onTime: number;
  readonly late: number;
  /** Closed on a day of this week, with no deadline to measure it by. */
  readonly undated: number;
  /** Open at the end of the week, or today. */
  readonly open: number;
}

/** As many as a chart has room for. */
const MOST_WEEKS = 26;

/**
 * The weeks up to today's, from the first in which something happened, without a gap, at most
 * {@link MOST_WEEKS}. Where none of these has anything, the last ones that have.
 */
export function weeksOf(
  meetings: readonly ReportMeeting[],
  actions: readonly TrackedAction[],
  today: LocalDate,
): readonly Week[] {
  const weeks = new Map<LocalDate, Draft>();
  const weekOf = (day: LocalDate | null): Draft | null => {
    if (day === null || day > today || day < EARLIEST) return null;
    const monday = mondayOf(day);
    const week = weeks.get(monday) ?? emptyWeek();
    weeks.set(monday, week);
    return week;
  };
  for (const meeting of meetings)
    addMeeting(weekOf(isHeld(meeting) ? meeting.row.date : null), meeting);
  for (const action of actions) {
    const made = weekOf(action.first.meeting.date);
    if (made) made.made++;
    const ending = endingOf(action);
    const closed = ending === "open" || ending === "dropped" ? null : weekOf(action.closed);
    if (closed) closed[ending === "on-time" ? "onTime" : ending === "late" ? "late" : "undated"]++;
  }
  return rangeOf([...weeks.keys()].sort(), mondayOf(today)).map((monday) => {
    const sunday = addDays(monday, 6);
    const end = sunday > today ? today : sunday;
    const open = actions.filter((action) => isOpenAt(action, end)).length;
    return { ...(weeks.get(monday) ?? emptyWeek()), monday, open };
  });
}

type Draft = { -readonly [Key in Exclude<keyof Week, "monday" | "open">]: number };

/** A slip of the pen such as the year 20 is no reason to count two thousand years. */
const EARLIEST = "1970-01-05";

const emptyWeek = (): Draft => ({
  ...{ meetings: 0, minutes: 0, planned: 0, taken: 0, reached: 0, deferred: 0, unanswered: 0 },
  ...{ noticesInTime: 0, noticesLate: 0, minutesInTime: 0, minutesLate: 0 },
  ...{ made: 0, onTime: 0, late: 0, undated: 0 },
});

function addMeeting(week: Draft | null, meeting: ReportMeeting): void {
  if (week === null) return;
  const { counts, row, isNoticeInTime, areMinutesInTime } = meeting;
  const time = comparedIn([meeting]);
  week.meetings++;
  week.minutes += row.minutes ?? 0;
  week.planned += time.planned;
  week.taken += time.taken;
  week.reached += counts.reached;
  week.deferred += counts.deferred;
  week.unanswered += counts.unanswered;
  if (isNoticeInTime !== null) week[isNoticeInTime ? "noticesInTime" : "noticesLate"]++;
  if (areMinutesInTime !== null) week[areMinutesInTime ? "minutesInTime" : "minutesLate"]++;
}

function rangeOf(found: readonly LocalDate[], current: LocalDate): readonly LocalDate[] {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isLongAgo = daysBetween(last, current) >= MOST_WEEKS * 7;
  const end = isLongAgo ? last : current;
  const count = Math.min(MOST_WEEKS, Math.floor(daysBetween(first, end) / 7) + 1);
  return Array.from({ length: count }, (_, index) => addDays(end, (index + 1 - count) * 7));
}
