import { timetable } from "../meeting/agenda/timetable.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { isoWeekday, type LocalDate } from "../time/local.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { noticeDays } from "./notice.ts";

/** A row of the timetable, `HH:MM` to `HH:MM`. */
interface Row {
  readonly from: string;
  readonly to: string;
  readonly what: string;
}

/**
 * What `plan` says about a new file: the timetable to the minute and when the notice has to go out
 * (guide G7). `today` is the day in the meeting's time zone.
 */
export function overview(
  meeting: Meeting,
  calendar: WorkCalendar,
  today: LocalDate,
  messages: Messages,
): readonly string[] {
  const { plan } = messages;
  const title = meeting.title?.value ?? meeting.id;
  if (meeting.start === null || meeting.end === null) return [title, plan.noStart];
  const start = meeting.start.value;
  const day = start.slice(0, 10);
  const rows = rowsOf(meeting, plan).map(({ from, to, what }) => `  ${from}–${to}  ${what}`);
  return [
    plan.when({
      title,
      day: dayText(day, messages),
      from: start.slice(11),
      to: endText(day, meeting.end.value, messages),
      timezone: meeting.timezone,
    }),
    ...rows,
    "",
    ...(calendar.isWorkday(day) ? [] : [plan.dayOff(dayText(day, messages))]),
    ...noticeLines(day, calendar, today, messages),
  ];
}

/** Opening, items, and what is left. */
function rowsOf(meeting: Meeting, plan: Messages["plan"]): readonly Row[] {
  const slots = timetable(meeting) ?? [];
  const first = slots[0]?.from;
  const start = meeting.start?.value.slice(11) ?? "";
  const end = meeting.end?.value.slice(11) ?? "";
  const last = slots.at(-1)?.to;
  const rows = slots.map(({ item, from, to }): Row => ({ from, to, what: item.title.value }));
  if (first !== undefined && first !== start)
    rows.unshift({ from: start, to: first, what: plan.opening });
  if (last !== undefined && last !== end) rows.push({ from: last, to: end, what: plan.reserve });
  return rows;
}

function noticeLines(
  day: LocalDate,
  calendar: WorkCalendar,
  today: LocalDate,
  messages: Messages,
): readonly string[] {
  const { plan } = messages;
  const { ideal, latest, holidaysUnknown } = noticeDays(day, calendar);
  const days = { ideal: dayText(ideal, messages), latest: dayText(latest, messages) };
  const notice =
    today > latest
      ? plan.noticeLate(days)
      : today > ideal
        ? plan.noticeSoon(days)
        : plan.notice(days);
  return [notice, ...(holidaysUnknown ? [plan.holidaysUnknown(day.slice(0, 4))] : [])];
}

export function dayText(day: LocalDate, messages: Messages): string {
  return messages.plan.day(day, messages.terms.weekday(isoWeekday(day)));
}

/** The end's time; with its day when that is another. */
function endText(day: LocalDate, end: string, messages: Messages): string {
  const time = end.slice(11);
  return end.slice(0, 10) === day ? time : `${dayText(end.slice(0, 10), messages)} ${time}`;
}
