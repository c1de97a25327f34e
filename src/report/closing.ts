import type { LocalDate } from "../time/local.ts";
import type { Standing } from "../tracker/standing.ts";
import type { TrackedAction } from "../tracker/types.ts";

/**
 * How a promise ended. Whether it was kept in time is known only where its status names the day: a
 * file says that something is done, not since when.
 */
export type Ending = "open" | "on-time" | "late" | "undated" | "dropped";

/** `undated`: done, and either the day or the deadline is not known. */
export function endingOf({ status, closed, due }: TrackedAction): Ending {
  if (status !== "done") return status;
  if (closed === null || due === null) return "undated";
  return closed <= due ? "on-time" : "late";
}

/** Whether a file shows that it was promised and not yet closed at the end of a day. */
export function isOpenAt({ first, mentions, status, closed }: TrackedAction, day: LocalDate) {
  const made = first.meeting.date;
  if (made === null || made > day) return false;
  if (status === "open") return true;
  if (closed !== null) return closed > day;
  // Nobody wrote when it was closed; until it was last said to be open, it was.
  const said = mentions.findLast((mention) => mention.status === "open");
  return (said?.meeting.date ?? "") >= day;
}

/** Whether a promise that was due was kept in time; `null`: not due yet, dropped, or not known. */
export function wasKept({ action, overdue }: Standing): boolean | null {
  const ending = endingOf(action);
  if (ending === "open") return overdue ? false : null;
  return ending === "on-time" ? true : ending === "late" ? false : null;
}
