import type { RecipientChoice } from "../config/config.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { LocalDate } from "../time/local.ts";
import type { Attachment } from "./attachments.ts";
import { History } from "./history.ts";
import type { Letter } from "./letters.ts";
import { type OwnDeadlines, overBut, remindedDeadlines, uidsIn } from "./own-deadlines.ts";
import { reminderPreview } from "./preview.ts";
import {
  type Correspondents,
  membersOf,
  type Recipients,
  recipients,
  senderOf,
} from "./recipients.ts";
import {
  type OpenAction,
  type Reminder,
  type Reminders,
  remindersOf,
  type Window,
} from "./reminders.ts";
import { renderMarkdown, type Template } from "./render.ts";
import { actionsOf, reminderSubject, reminderView } from "./view-reminder.ts";
import { sayingWorkdays } from "./words.ts";

export interface ReminderOptions extends Correspondents {
  /** `null`: that of the meeting the most urgent action comes from. */
  readonly language: Language | null;
  readonly signature: string | null;
  readonly template: (language: Language) => Template;
  readonly window: Window;
  /** Whether owners get their deadlines for calendars. */
  readonly ics?: boolean;
  /** Which days are worked; by default no weekend is. */
  readonly isWorkday?: ((date: LocalDate, language: Language) => boolean) | undefined;
  /** The files each of them carries. */
  readonly attachments?: readonly Attachment[];
  /** Days overdue after which the people who can help are told; by default never. */
  readonly escalate?: number | null;
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
  const asked = reminders.flatMap((reminder) => escalated(reminder, options.escalate ?? null));
  const standing = options.ics ? standingOf(meetings, options.window) : null;
  const letters = asked.map((reminder, index): Letter => {
    const name = `reminder.${index + 1}`;
    // One of another day is another letter.
    const letter: Letter = {
      ...letterTo(reminder, day, options, standing),
      id,
      name,
      at: () => letter,
      copyFor: () => null,
    };
    return letter;
  });
  return { letters, ownerless };
}

/** How all actions of the meetings stand, also what is not due yet. */
interface Standing {
  readonly meetings: readonly Meeting[];
  readonly known: ReadonlySet<string>;
  /** What somebody has to do, by the key of the reminder. */
  readonly openOf: (key: string) => ReadonlySet<string>;
}

function standingOf(meetings: readonly Meeting[], window: Window): Standing {
  const { history = new History(meetings) } = window;
  const all = remindersOf(meetings, { ...window, days: Number.POSITIVE_INFINITY });
  const open = new Map(all.reminders.map((one) => [one.key, uidsIn(actionsOf(one))] as const));
  return {
    meetings,
    known: uidsIn(history.latestIn(meetings)),
    openOf: (key) => open.get(key) ?? new Set(),
  };
}

interface Asked extends Reminder {
  /** Days after which it is overdue too long; `null`: it is not. */
  readonly late: number | null;
}

/**
 * What is overdue too long, in a letter of its own for each meeting: its host and decision-makers need
 * not read what the owner owes elsewhere.
 */
function escalated(reminder: Reminder, most: number | null): readonly Asked[] {
  const isLate = ({ due }: OpenAction): boolean => most !== null && (due?.days ?? 0) < -most;
  const late = reminder.overdue.filter(isLate);
  const rest = { ...reminder, overdue: reminder.overdue.filter((open) => !isLate(open)) };
  return [
    ...[...new Set(late.map(({ meeting }) => meeting))].map((about) => ({
      ...reminder,
      overdue: late.filter(({ meeting }) => meeting === about),
      ...{ today: [], soon: [], undated: [], late: most },
    })),
    ...(actionsOf(rest).length > 0 ? [{ ...rest, late: null }] : []),
  ];
}

function letterTo(
  reminder: Asked,
  today: LocalDate,
  options: ReminderOptions,
  standing: Standing | null,
): Omit<Letter, "id" | "name" | "at" | "copyFor"> {
  const meetings = meetingsOf(reminder);
  const language = options.language ?? meetings[0].language;
  const { isWorkday = () => false } = options;
  const messages = sayingWorkdays(messagesIn(language), (day) =>
    isWorkday(day, meetings[0].language),
  );
  const { signature, window, attachments = [] } = options;
  const recipients = recipientsOfReminder(reminder, meetings, options);
  // An owner who is host and decision-maker has nobody to be told.
  const late = recipients.cc.length > 0 ? reminder.late : null;
  const about = { today, days: window.days, late };
  const context = { language, messages, signature, attachments, ...about };
  const view = reminderView(reminder, context);
  return {
    kind: "reminder",
    ...{ language, meetings, view },
    subject: reminderSubject(reminder, context),
    preview: reminderPreview(view, messages),
    recipients,
    markdown: renderMarkdown(options.template(language), view, messages),
    attachments,
    deadlines: { all: [], own: standing ? [ownDeadlines(standing)] : [] },
    refusals: [],
    ...{ change: null, correction: null, notes: {} },
    // A reminder of another day is another mail, whatever its number in the outbox.
    identity: [
      ...(reminder.late === null ? ["reminder"] : ["reminder", "late"]),
      ...[today, reminder.key, ...meetings.map((one) => one.id)],
    ].join(" "),
  };

  function ownDeadlines({ meetings: atHand, known, openOf }: Standing): OwnDeadlines {
    const [address] = recipients.to.map((box) => box.address);
    const owner = { name: reminder.name, address: address ?? null };
    const isOver = overBut(openOf(reminder.key), known, atHand);
    return remindedDeadlines(owner, actionsOf(reminder), isOver, { language, messages, signature });
  }
}

/** The meetings a reminder speaks of, the most urgent one first. */
function meetingsOf(reminder: Reminder): readonly [Meeting, ...Meeting[]] {
  const [first, ...others] = new Set(actionsOf(reminder).map(({ meeting }) => meeting));
  if (!first) throw new Error("a reminder of nothing");
  return [first, ...others];
}

function recipientsOfReminder(
  { name, listed, late }: Asked,
  meetings: readonly [Meeting, ...Meeting[]],
  { from, replyTo = null, bcc, chosen }: Correspondents,
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
    {
      ...{ replyTo, bcc },
      chosen: late === null ? chosen : informed(chosen),
      from: from ?? (same ? (senders[0] ?? null) : null),
    },
  );
}

/** Those who can help: host and decision-makers, besides whom the configuration names. */
const informed = (chosen: RecipientChoice): RecipientChoice => ({
  ...chosen,
  cc: [...(chosen.cc ?? []), "host", "decision-makers"],
});
