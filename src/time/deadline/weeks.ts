import { addDays, type LocalDate, mondayOf } from "../local.ts";
import type { WorkCalendar } from "../workdays.ts";

/** The Monday of a week by its number (ISO 8601): week 1 is the one that holds 4 January. */
export function mondayOfNumber(year: number, week: number): LocalDate {
  return mondayOf(`${String(year).padStart(4, "0")}-01-04`, week - 1);
}

/** Where none is left (said on a Saturday, or a week of holidays) the week's Sunday. */
export function lastWorkingDay(
  monday: LocalDate,
  said: LocalDate,
  calendar: WorkCalendar,
): LocalDate {
  const sunday = addDays(monday, 6);
  for (let back = 0; back < 7; back++) {
    const day = addDays(sunday, -back);
    if (day >= said && calendar.isWorkday(day)) return day;
  }
  return sunday;
}
