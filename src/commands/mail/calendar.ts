import type { Letter } from "../../mail/letters.ts";
import { dueDate } from "../../mail/view-common.ts";
import type { ActionItem } from "../../meeting/types.ts";
import type { Messages } from "../../messages/index.ts";
import type { Run } from "./options.ts";
import { complain, remark } from "./tell.ts";

/** Whether what goes into calendars names who is invited, and by whom. */
export function namesPeople({ kind, options }: Run): boolean {
  const carried = options.format === "eml" || options.format === "ics";
  return carried && (kind === "cancel" || (kind === "notice" && options.invite === true));
}

/**
 * An invitation without a sender or anybody invited is none (RFC 5546, 3.2.2), so it is not written.
 * A cancellation still has its text to deliver. Says what is missing.
 */
export function calendarReaches(letter: Letter, run: Run, said: Messages): boolean {
  const { invocation, options } = run;
  const [meeting] = letter.meetings;
  const place = { file: meeting.source.file };
  const words = said.mail.command.calendar;
  if (letter.kind === "actions" && (options.format === "ics" || options.ics)) {
    const undated = meeting.actions.filter(isOpenWithoutDay).length;
    if (undated > 0) remark(invocation, words.undated(undated), place);
  }
  if (!namesPeople(run)) return true;
  const { from, to } = letter.recipients;
  const invites = letter.kind === "notice" || options.format === "ics";
  const missing = from === null ? words.noSender : to.length === 0 ? words.noGuests : null;
  if (invites && missing !== null) complain(invocation, missing, place);
  else if (from === null) remark(invocation, words.notTakenBack, place);
  else if (meeting.start === null) remark(invocation, words.noEvent, place);
  return !invites || missing === null;
}

function isOpenWithoutDay(action: ActionItem): boolean {
  return action.status === "open" && dueDate(action) === null;
}
