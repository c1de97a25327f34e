import { positionAt, type Span } from "../markdown/source.ts";
import { titleOf } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import { isReported } from "../rules/front-matter-keys.ts";
import {
  addDays,
  addMinutes,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
} from "../time/local.ts";
import { addWorkingDays, type WorkCalendar, workingDaysAhead } from "../time/workdays.ts";
import { toOffsetIso } from "../time/zone.ts";
import type { Standing } from "./standing.ts";

/** Something that somebody has to do now. */
export type Pending = {
  readonly overdue: boolean;
  readonly file: string;
  readonly line: number;
} & (
  | {
      readonly kind: "notice";
      readonly due: LocalDate;
      readonly title: string;
      readonly workdays: number;
    }
  | {
      readonly kind: "meeting";
      readonly due: string;
      readonly title: string;
      readonly time: string | null;
    }
  | {
      readonly kind: "minutes" | "minutes-mail";
      readonly due: string;
      readonly title: string;
      readonly hours: number;
    }
  | { readonly kind: "action"; readonly due: LocalDate; readonly standing: Standing }
  | { readonly kind: "draft"; readonly due: null }
);

/** A notice that is needed later than this many days is not yet anybody's work. */
const NOTICE_AHEAD = 7;
/** Minutes of what is longer ago are history: an archive is not to bury what is due today. */
const MINUTES_BACK = 14;
/** An action due later is none of today's. */
const ACTION_AHEAD = 7;
const HOURS = 24;

/** What one meeting asks for; `old`: minutes were due so long ago that they are only counted. */
export function pendingOf(
  meeting: Meeting,
  now: LocalDateTime,
  calendar: WorkCalendar,
): { readonly items: readonly Pending[]; readonly old: boolean } {
  const { stage, date, start } = meeting;
  const none = { items: [], old: false };
  if (date === null || stage === "cancelled" || stage === "closed") return none;
  const day = date.value;
  const begins = start?.value ?? `${day}T00:00`;
  const ends = endOf(meeting, day);
  if (now < begins && day > now.slice(0, 10))
    return { ...none, items: notice(meeting, day, now, calendar) };
  if (now < ends) {
    const items =
      day === now.slice(0, 10) ? [...notice(meeting, day, now, calendar), today(meeting, day)] : [];
    return { ...none, items };
  }
  return afterwards(meeting, ends, now);
}

/** The end; without a length the start; without a time the end of the day. */
function endOf({ end, start, durationMinutes }: Meeting, day: LocalDate): LocalDateTime {
  if (end !== null) return end.value;
  if (start === null) return `${day}T23:59`;
  return addMinutes(start.value, Math.round(durationMinutes?.value ?? 0));
}

function notice(
  meeting: Meeting,
  day: LocalDate,
  now: LocalDateTime,
  calendar: WorkCalendar,
): readonly Pending[] {
  const { notified, start, date } = meeting;
  const today = now.slice(0, 10);
  if (
    notified !== null ||
    isReported(meeting, "notified") ||
    now >= (start?.value ?? `${day}T00:00`)
  )
    return [];
  const due = addWorkingDays(day, -1, calendar);
  if (today < addDays(due, -NOTICE_AHEAD)) return [];
  return [
    {
      ...{ kind: "notice", due, overdue: today > due, title: titleOf(meeting) },
      workdays: Math.max(0, workingDaysAhead(today, day, calendar)),
      ...placeOf(meeting, (start ?? date)?.span ?? meeting.topSpan),
    },
  ];
}

function today(meeting: Meeting, day: LocalDate): Pending {
  const { start, timezone, date } = meeting;
  return {
    ...{ kind: "meeting", overdue: false, title: titleOf(meeting) },
    due: start ? toOffsetIso(start.value, timezone) : day,
    time: start?.value.slice(11) ?? null,
    ...placeOf(meeting, (start ?? date)?.span ?? meeting.topSpan),
  };
}

function afterwards(meeting: Meeting, ends: LocalDateTime, now: LocalDateTime) {
  const { stage, minutesSent, timezone, topSpan } = meeting;
  if (minutesSent !== null || isReported(meeting, "minutes-sent")) return { items: [], old: false };
  if (daysBetween(ends.slice(0, 10), now.slice(0, 10)) > MINUTES_BACK)
    return { items: [], old: stage === "planned" };
  const due = addMinutes(ends, HOURS * 60);
  const item: Pending = {
    kind: stage === "planned" ? "minutes" : "minutes-mail",
    due: toOffsetIso(due, timezone),
    overdue: now > due,
    title: titleOf(meeting),
    hours: Math.floor((Date.parse(`${due}Z`) - Date.parse(`${now.slice(0, 16)}Z`)) / 3_600_000),
    ...placeOf(meeting, topSpan),
  };
  return { items: [item], old: false };
}

/** What is overdue or due within a week. */
export function pendingActions(standings: readonly Standing[]): readonly Pending[] {
  return standings.flatMap((standing): readonly Pending[] => {
    const { action, daysLeft, overdue } = standing;
    const { due, latest } = action;
    if (due === null || daysLeft === null || daysLeft > ACTION_AHEAD) return [];
    return [
      { kind: "action", due, overdue, standing, file: latest.meeting.file, line: latest.line },
    ];
  });
}

/** What is late first, then by day; drafts, which nobody waits for by a day, last. */
export function mostUrgentFirst(items: readonly Pending[]): readonly Pending[] {
  const key = ({ overdue, due, kind, file, line }: Pending): string =>
    `${overdue ? 0 : 1} ${due ?? "9999"} ${ORDER.indexOf(kind)} ${file} ${String(line).padStart(7, "0")}`;
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}

const ORDER: readonly Pending["kind"][] = [
  "meeting",
  "notice",
  "minutes",
  "minutes-mail",
  "action",
  "draft",
];

const placeOf = ({ source }: Meeting, { from }: Span) => ({
  file: source.file,
  line: positionAt(source, from).line,
});
