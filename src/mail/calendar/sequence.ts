import type { Meeting } from "../../meeting/types.ts";
import { type Earlier, revisionOf } from "../revision.ts";
import { calendarIn, type Said, saidIn } from "./in-mail.ts";

/** An event with this sequence, as an iCalendar file. */
type EventWith = (sequence: number) => string;

/**
 * The SEQUENCE of a notice's event (RFC 5546, 2.1.4): that of the notice in the outbox, one more when
 * time, place or title have changed since. The file's `revision` counts where it is ahead, and
 * whoever was told of a cancellation needs a higher number to hear of the meeting again.
 */
export function noticeSequence(meeting: Meeting, earlier: Earlier, event: EventWith): number {
  const now = saidIn(event(0));
  const notice = lastSaid(meeting, "notice", earlier, now);
  const cancel = lastSaid(meeting, "cancel", earlier, now);
  const changed = notice !== null && notice.facts !== now?.facts;
  const following = Math.max(
    meeting.revision?.value ?? 0,
    notice === null ? 0 : notice.sequence + (changed ? 1 : 0),
  );
  return cancel === null || cancel.sequence < following ? following : cancel.sequence + 1;
}

/** The SEQUENCE of a cancellation: above everything that was said of the meeting. */
export function cancelSequence(meeting: Meeting, earlier: Earlier, event: EventWith): number {
  const now = saidIn(event(0));
  const notice = lastSaid(meeting, "notice", earlier, now);
  const cancel = lastSaid(meeting, "cancel", earlier, now);
  const above = Math.max(meeting.revision?.value ?? 0, notice?.sequence ?? 0) + 1;
  return Math.max(above, cancel?.sequence ?? 0);
}

/**
 * A mail program that saved the draft anew may have left the event out; the mail's own revision is
 * never behind its event's.
 */
function lastSaid(
  meeting: Meeting,
  mail: string,
  earlier: Earlier,
  now: Said | null,
): Pick<Said, "sequence" | "facts"> | null {
  const before = earlier(mail);
  if (before === null) return null;
  const said = saidIn(calendarIn(before) ?? "");
  if (said && said.uid === now?.uid) return said;
  return said ? null : { sequence: revisionOf(meeting, mail, earlier), facts: "" };
}
