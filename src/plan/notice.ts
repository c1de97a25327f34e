import type { LocalDate } from "../time/local.ts";
import { addWorkingDays, type WorkCalendar } from "../time/workdays.ts";

/** When the notice has to go out (guide G7: one to two working days ahead). */
export interface NoticeDays {
  /** Two working days ahead. */
  readonly ideal: LocalDate;
  /** One working day ahead. */
  readonly latest: LocalDate;
  /** The holidays of that year are not known yet: weekends alone were counted. */
  readonly holidaysUnknown: boolean;
}

export function noticeDays(meeting: LocalDate, calendar: WorkCalendar): NoticeDays {
  return {
    ideal: addWorkingDays(meeting, -2, calendar),
    latest: addWorkingDays(meeting, -1, calendar),
    holidaysUnknown:
      calendar.knownThrough !== null && Number(meeting.slice(0, 4)) > calendar.knownThrough,
  };
}
