import { type DayOrder, inOrder } from "../day-order.ts";
import { isoWeekday, type LocalDate } from "../local.ts";
import type { WorkCalendar } from "../workdays.ts";
import { resolve } from "./resolve.ts";
import type { When } from "./when.ts";

/** When it was said, and in a file that writes its days how. */
interface Said {
  readonly said: LocalDate | null;
  readonly calendar: WorkCalendar;
  readonly order?: DayOrder | null | undefined;
}

/** Friday, 4.12. is in December where 4 December is a Friday and 12 April is none; else the file's own order counts. */
export function inOrderOf(weekday: number | null, when: When, context: Said): When {
  const { said, calendar, order } = context;
  if (when.is === "weekOf") {
    const day = inOrder(when.day, order);
    return day.is === "day" ? { ...when, day } : day;
  }
  if (weekday === null) return inOrder(when, order);
  const isOn = (day: When): boolean => {
    const date = day.is === "day" ? resolve(day, said, calendar) : "";
    return /^\d/.test(date) && isoWeekday(date) === weekday;
  };
  const either = [inOrder(when, "month-first"), inOrder(when, "day-first")];
  const [only, other] = either.filter(isOn);
  return only && !other ? only : inOrder(when, order);
}
