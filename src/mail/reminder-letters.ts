import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { LocalDate } from "../time/local.ts";
import { cleanLine } from "./clean.ts";
import type { Letter } from "./letters.ts";
import {
  type Correspondents,
  membersOf,
  type Recipients,
  recipients,
  senderOf,
} from "./recipients.ts";
import { type Reminder, type Reminders, remindersOf, type Window } from "./reminders.ts";
import { renderMarkdown, type Template } from "./render.ts";
import { actionsOf, reminderSubject, reminderView } from "./view-reminder.ts";

export interface ReminderOptions extends Correspondents {
  /** `null`: that of the meeting the most urgent action comes from. */
  readonly language: Language | null;
  readonly signature: string | null;
  readonly template: (language: Language) => Template;
  readonly window: Window;
  /** Whether these are all of several meetings asked for, which the names of the files then tell. */
  readonly several: boolean;
}

/** A letter to everybody with something due, and what is due of nobody. */
export interface ReminderLetters extends Pick<Reminders, "ownerless"> {
  readonly letters: readonly Letter[];
}

/**
 * The reminders of any number of meetings. Those of one meeting are named after it and belong to
 * its thread; those of several are named after the day, as they belong to none of them.
 */
export function reminderLetters(
  meetings: readonly [Meeting, ...Meeting[]],
  options: ReminderOptions,
): ReminderLetters {
  const { reminders, ownerless } = remindersOf(meetings, options.window);
  const day = options.window.today(meetings[0]);
  const id = options.several ? day : meetings[0].id;
  const letters = reminders.map((reminder, index): Letter => {
    const name = `reminder.${index + 1}`;
    // One of another day is another letter.
    const letter: Letter = { ...letterTo(reminder, day, options), id, name, at: () => letter };
    return letter;
  });
  return { letters, ownerless };
}

function letterTo(
  reminder: Reminder,
  today: LocalDate,
  options: ReminderOptions,
): Omit<Letter, "id" | "name" | "at"> {
  const meetings = meetingsOf(reminder);
  const language = options.language ?? meetings[0].language;
  const messages = messagesIn(language);
  const { signature, window } = options;
  const context = { language, messages, signature, today, days: window.days };
  const view = reminderView(reminder, context);
  return {
    kind: "reminder",
    ...{ language, meetings, view },
    subject: cleanLine(reminderSubject(reminder, context)),
    recipients: recipientsOfReminder(reminder, meetings, options),
    markdown: renderMarkdown(options.template(language), view, messages),
    refusals: [],
    ...{ change: null, correction: null, notes: {} },
    // A reminder of another day is another mail, whatever its number in the outbox.
    identity: ["reminder", today, reminder.key, ...meetings.map((one) => one.id)].join(" "),
  };
}

/** The meetings a reminder speaks of, the most urgent one first. */
function meetingsOf(reminder: Reminder): readonly [Meeting, ...Meeting[]] {
  const [first, ...others] = new Set(actionsOf(reminder).map(({ meeting }) => meeting));
  if (!first) throw new Error("a reminder of nothing");
  return [first, ...others];
}

function recipientsOfReminder(
  { name, listed }: Reminder,
  meetings: readonly [Meeting, ...Meeting[]],
  { from, bcc, chosen }: Correspondents,
): Recipients {
  const owner = {
    ...{ name, person: listed?.person ?? null },
    source: listed?.meeting.source ?? meetings[0].source,
  };
  const senders = meetings.map((meeting) => senderOf(meeting, "reminder"));
  const same = new Set(senders.map((sender) => sender?.address.toLowerCase())).size === 1;
  return recipients(
    "reminder",
    (group) =>
      group === "owners" ? [owner] : meetings.flatMap((meeting) => membersOf(group, meeting)),
    { bcc, chosen, from: from ?? (same ? (senders[0] ?? null) : null) },
  );
}
