import type { MeetingMailKind } from "../config/mail-kind.ts";
import type { Messages } from "../messages/index.ts";
import { cleanLine } from "./clean.ts";
import type { ActionsView, MailView, MinutesView, NoticeView, ReminderView } from "./view.ts";

/**
 * The line that inboxes show beside the subject, which it does not repeat: when and where and what to
 * prepare; what was settled and by when to answer; what is due.
 */
export function previewOf(kind: MeetingMailKind, view: MailView, messages: Messages): string {
  const words = messages.mail.preview;
  const parts = (list: readonly string[]): string =>
    cleanLine(words.list(list.filter((part) => part !== "")));
  switch (kind) {
    case "notice": {
      const { change, when, location, link, firstDue } = view as NoticeView;
      if (change !== "") return cleanLine(change);
      return parts([when, String(location) || link, firstDue && words.documents(firstDue)]);
    }
    case "minutes": {
      const { reachedCount, deferredCount, replyBy, change } = view as MinutesView;
      return parts([change, words.counts(reachedCount, deferredCount), words.reply(replyBy)]);
    }
    case "actions": {
      const { owners } = view as ActionsView;
      const all = owners.flatMap(({ person, actions }) =>
        actions.map(({ due }) => words.task(person.label, String(due))),
      );
      return parts([...new Set(all)].slice(0, 3));
    }
    case "cancel":
      return words.cancelled;
  }
}

/** The most urgent tasks of a reminder. */
export function reminderPreview(view: ReminderView, messages: Messages): string {
  const words = messages.mail.preview;
  const all = [...view.overdue, ...view.dueToday, ...view.dueSoon, ...view.undated];
  const first = all.slice(0, 2).map(({ task, due }) => words.task(String(task), String(due)));
  return cleanLine(words.list([...first, ...(all.length > 2 ? [words.more(all.length - 2)] : [])]));
}
