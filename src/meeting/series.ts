import { addTo } from "../text/many.ts";
import { readDeadline } from "../time/deadline.ts";
import type { LocalDate } from "../time/local.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import type { ActionItem, Meeting } from "./types.ts";

/** The days on which the meetings of each series are held. */
export type SeriesDates = ReadonlyMap<string, readonly LocalDate[]>;

/** Gathers the days of every series; a meeting without a series, or called off, is of none. */
export function seriesDates(meetings: Iterable<Meeting>): SeriesDates {
  const dates = new Map<string, LocalDate[]>();
  for (const { series, date, stage } of meetings) {
    if (series === null || date === null || stage === "cancelled") continue;
    addTo(dates, series, date.value);
  }
  return dates;
}

/**
 * A meeting whose deadlines such as 下次会议前 fall on the next meeting of its series, where that is
 * known. The dates are asked for only when there is such a deadline.
 */
export function withNextMeeting(
  meeting: Meeting,
  datesOf: () => SeriesDates,
  calendar: WorkCalendar,
): Meeting {
  const { series, date, actions } = meeting;
  if (series === null || date === null || !actions.some(isOpenEnded)) return meeting;
  const said = date.value;
  const [nextMeeting = null] = (datesOf().get(series) ?? []).filter((day) => day > said).sort();
  const context = { said, calendar, nextMeeting };
  return {
    ...meeting,
    actions: actions.map((action) =>
      isOpenEnded(action)
        ? { ...action, due: readDeadline(action.dueText?.value ?? "", context) }
        : action,
    ),
  };
}

const isOpenEnded = ({ due }: ActionItem): boolean => due.kind === "relative" && due.date === null;
