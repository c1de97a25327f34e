import { titleOf } from "../meeting/record.ts";
import type { Messages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { LocalDate } from "../time/local.ts";
import { displayName } from "./address.ts";
import { type Attachment, attachmentWords } from "./attachments.ts";
import { cleanLine } from "./clean.ts";
import type { OpenAction, Reminder } from "./reminders.ts";
import { SourceText } from "./source-text.ts";
import { fitted } from "./subject.ts";
import type { PersonView, ReminderView } from "./view.ts";
import { actionView, personView, signatureLines } from "./view-common.ts";
import { dateSeenFrom, longDate, subjectDate } from "./words.ts";

export interface ReminderContext {
  readonly language: Language;
  readonly messages: Messages;
  readonly signature: string | null;
  /** The files the mail carries. */
  readonly attachments: readonly Attachment[];
  /** The day the reminder is written on. */
  readonly today: LocalDate;
  /** How many days ahead it looks. */
  readonly days: number;
  /** Days after which it is overdue too long; `null`: it is not. */
  readonly late: number | null;
}

/** One person's open actions by urgency (guide C3). */
export function reminderView(reminder: Reminder, context: ReminderContext): ReminderView {
  const { language, messages, signature, today, days, late } = context;
  const rows = (list: readonly OpenAction[]): ReminderView["overdue"] =>
    list.map((open) => rowOf(open, context));
  const first = firstDue(reminder);
  return {
    lang: language,
    kind: messages.mail.kind.reminder,
    title: subjectOfMeetings(reminder, messages),
    person: personOf(reminder, messages),
    today: longDate(today, messages),
    days,
    escalated: late !== null,
    late: late ?? "",
    count: actionsOf(reminder).length,
    datedCount: datedIn(reminder),
    firstDue: first ? dateSeenFrom(today, first, messages) : "",
    overdue: rows(reminder.overdue),
    dueToday: rows(reminder.today),
    dueSoon: rows(reminder.soon),
    undated: rows(reminder.undated),
    attachments: attachmentWords(context.attachments, messages),
    signature: signatureLines(signature),
  };
}

/** 【逾期1项】12月4日（周五） · 取得报价 · 新品启动会 · 行动项提醒 */
export function reminderSubject(reminder: Reminder, context: ReminderContext): string {
  const { messages } = context;
  const { overdue, today, soon, undated } = reminder;
  const { kind, reminder: words } = messages.mail;
  const [action, ...others] = actionsOf(reminder);
  const first = firstDue(reminder);
  const seen = first ? subjectDate(first, messages, context.today) : "";
  // What is most urgent stands before everything else.
  const isLate = overdue.length > 0;
  const counts = words.counts(
    0,
    isLate ? today.length : 0,
    isLate || today.length > 0 ? soon.length : 0,
    undated.length,
  );
  const urgency = urgencyOf(reminder, messages);
  const meetings = subjectOfMeetings(reminder, messages);
  const task = cleanLine(action?.action.task?.value ?? "");
  if (others.length === 0 && task !== "") {
    const day = seen === "" ? [] : [seen];
    return fitted(urgency, day, task, [meetings, kind.reminder], messages);
  }
  const what = first ? words.first(counts, seen, datedIn(reminder)) : counts;
  return fitted(urgency, [what], meetings, [kind.reminder], messages);
}

/** What is most urgent in it: 逾期2项, 今天到期. */
function urgencyOf({ overdue, today, soon }: Reminder, messages: Messages): string {
  const { urgent } = messages.mail.reminder;
  if (overdue.length > 0) return urgent.overdue(overdue.length);
  if (today.length > 0) return urgent.today;
  const [next] = soon;
  return next ? urgent.soon(next.due?.days ?? 0) : urgent.undated;
}

export function actionsOf({ overdue, today, soon, undated }: Reminder): readonly OpenAction[] {
  return [...overdue, ...today, ...soon, ...undated];
}

function datedIn({ overdue, today, soon }: Reminder): number {
  return overdue.length + today.length + soon.length;
}

function firstDue(reminder: Reminder): LocalDate | null {
  return actionsOf(reminder)[0]?.due?.date ?? null;
}

function subjectOfMeetings(reminder: Reminder, messages: Messages): string {
  const meetings = [...new Set(actionsOf(reminder).map(({ meeting }) => meeting))];
  const [only, ...others] = meetings;
  return only && others.length === 0
    ? titleOf(only)
    : messages.mail.reminder.meetings(meetings.length);
}

function personOf({ name, listed }: Reminder, messages: Messages): PersonView {
  return listed
    ? personView(listed.person, messages)
    : { name: displayName(name), dept: "", label: displayName(name) };
}

function rowOf(
  { action, meeting, due, tracked }: OpenAction,
  { language, messages, signature, today }: ReminderContext,
): ReminderView["overdue"][number] {
  const {
    task,
    deliverable,
    topic,
    due: written,
  } = actionView(action, {
    meeting,
    source: new SourceText(meeting),
    language,
    messages,
    signature,
  });
  const { title, date } = tracked.first.meeting;
  return {
    ...{ task, deliverable, topic },
    due: due ? dateSeenFrom(today, due.date, messages) : written,
    days: Math.abs(due?.days ?? 0),
    meeting: title,
    meetingDate: date ? dateSeenFrom(today, date, messages) : "",
    moved: messages.mail.history.moved(tracked.moved),
  };
}
