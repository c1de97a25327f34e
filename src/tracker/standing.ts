import { daysBetween, type LocalDate } from "../time/local.ts";
import type { TrackedAction } from "./types.ts";

/** How an action stands on a day. */
export interface Standing {
  readonly action: TrackedAction;
  /** The day, on the clock of its latest meeting. */
  readonly today: LocalDate;
  readonly overdue: boolean;
  /** Negative when overdue; `null`: closed, or without a day. */
  readonly daysLeft: number | null;
}

export function standingOf(
  action: TrackedAction,
  todayIn: (timezone: string) => LocalDate,
): Standing {
  const today = todayIn(action.latest.meeting.timezone);
  const daysLeft =
    action.status === "open" && action.due !== null ? daysBetween(today, action.due) : null;
  return { action, today, daysLeft, overdue: daysLeft !== null && daysLeft < 0 };
}
