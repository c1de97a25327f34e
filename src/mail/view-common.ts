import type { MeetingMailKind } from "../config/mail-kind.ts";
import { titleOf } from "../meeting/record.ts";
import type { ActionItem, Attendee, Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { scenarios } from "../scenarios/index.ts";
import { addTo } from "../text/many.ts";
import { daysBetween, type LocalDate, type LocalDateTime } from "../time/local.ts";
import { type Attachment, attachmentWords } from "./attachments.ts";
import type { NoticeChange } from "./change-facts.ts";
import { cleanLine } from "./clean.ts";
import type { Correction } from "./correction-facts.ts";
import { escapeLabel, linkTarget, webAddressIn } from "./escape.ts";
import type { History } from "./history.ts";
import { findPerson, personMailboxes } from "./recipients.ts";
import { SafeMarkdown, type Text } from "./safe-markdown.ts";
import type { Texts } from "./source-text.ts";
import type { ActionView, MailView, PersonView } from "./view.ts";
import {
  dayOf,
  elsewhereWords,
  longDate,
  promisedOn,
  shortDate,
  timeRange,
  timezoneWords,
  whenWords,
} from "./words.ts";

/** What every view is made from. */
export interface ViewContext {
  readonly meeting: Meeting;
  /** Its file, with where links lead and what was struck out. */
  readonly source: Texts;
  readonly language: Language;
  readonly messages: Messages;
  readonly signature: string | null;
  /** The meeting with those around it. */
  readonly history?: History;
  /** Of a notice: what is not so any more of what one before it said. */
  readonly change?: NoticeChange | null;
  /** Of minutes: what those before them said. */
  readonly correction?: Correction | null;
  /** Whose copy it is. */
  readonly reader?: string | null;
  /** The files the mail carries. */
  readonly attachments?: readonly Attachment[];
  /** Where the meeting's file can be seen. */
  readonly fileLink?: string | null;
  /** When the mail is written, on the meeting's clock; without it nothing is late. */
  readonly now?: LocalDateTime | null;
}

export function commonView(kind: MeetingMailKind, context: ViewContext): MailView {
  const { meeting, language, messages } = context;
  const day = meeting.start ? dayOf(meeting.start.value) : (meeting.date?.value ?? null);
  const short = day ? shortDate(day, meeting, messages) : "";
  return {
    lang: language,
    kind: messages.mail.kind[kind],
    title: titleOf(meeting),
    scenario: meeting.scenario ? scenarios[meeting.scenario.value].name[language] : "",
    objective: context.source.value(meeting.objective),
    date: day ? longDate(day, messages) : "",
    shortDate: short,
    time: timeRange(meeting, messages),
    when: whenWords(meeting, day ? longDate(day, messages) : "", messages),
    shortWhen: short && whenWords(meeting, short, messages),
    timezone: timezoneWords(meeting, messages),
    elsewhere: elsewhereWords(meeting, messages),
    location: context.source.text(meeting.location ?? ""),
    link: meeting.link ?? "",
    host: meeting.host?.value ?? "",
    hostLink: hostLink(meeting),
    recorder: meeting.recorder?.value ?? "",
    personal: "",
    joinLink: joinLink(meeting, messages),
    fileLink: context.fileLink ?? "",
    attachments: attachmentWords(context.attachments ?? [], messages),
    signature: signatureLines(context.signature),
  };
}

/** Without the mark that sets a signature off: the mail has one already. */
export function signatureLines(signature: string | null): readonly string[] {
  const lines = (signature ?? "").split("\n").filter((line) => line.trim() !== "");
  return lines[0]?.trimEnd() === "--" ? lines.slice(1) : lines;
}

/** The host's name, behind it the address that answers go to. */
function hostLink(meeting: Meeting): Text {
  const name = meeting.host?.value ?? "";
  const person = name === "" ? null : findPerson(meeting, name);
  const [mailbox] = person ? personMailboxes(person) : [];
  const target = mailbox && linkTarget(`mailto:${mailbox.address}`);
  return target ? new SafeMarkdown(`[${escapeLabel(cleanLine(name))}](${target})`) : name;
}

function joinLink({ link }: Meeting, messages: Messages): Text {
  const target = webAddressIn(link ?? "");
  if (target === null) return "";
  const place = /[()]/.test(target) ? `<${target}>` : target;
  return new SafeMarkdown(`[${messages.mail.join}](${place})`);
}

/** People on one line; many of them by department. */
export function peopleWords(
  people: readonly PersonView[],
  all: number,
  messages: Messages,
): string {
  const words = messages.mail;
  if (all <= FEW) return messages.terms.list(people.map(({ label }) => label));
  const departments = new Map<string, string[]>();
  for (const { name, dept } of people) addTo(departments, dept, name);
  return words.departments([...departments].map(([dept, names]) => words.department(dept, names)));
}

/** As many people as a reader takes in without a department to look for. */
const FEW = 12;

export function personView(person: Attendee, messages: Messages): PersonView {
  const name = person.name;
  const dept = person.dept ?? "";
  return { name, dept, label: dept === "" ? name : messages.mail.person(name, dept) };
}

/** Somebody named in the text: with the department the list of people gives. */
export function namedPerson(name: string, { meeting, messages }: ViewContext): PersonView {
  const person = findPerson(meeting, name);
  return person ? personView(person, messages) : { name, dept: "", label: name };
}

/** The day an action is due, if one can be named. */
export function dueDate(action: ActionItem): LocalDate | null {
  return action.due.kind === "date" || action.due.kind === "relative" ? action.due.date : null;
}

/** `seen`: the meeting whose mail it is, where that is another one. */
export function actionView(
  action: ActionItem,
  context: ViewContext,
  seen: Meeting = context.meeting,
): ActionView {
  const { meeting, messages, source, history } = context;
  const tracked = history?.before(meeting, meeting.actions.indexOf(action));
  const date = dueDate(action);
  const item = action.agendaIndex === null ? null : meeting.agenda[action.agendaIndex];
  return {
    owner: messages.terms.list(action.owners) || (action.owner?.value ?? ""),
    task: source.value(action.task),
    deliverable: source.value(action.deliverable),
    due: date ? longDate(date, messages) : source.value(action.dueText),
    status: messages.mail.status[action.status],
    open: action.status === "open",
    late: lateBy(action, context.now ?? null),
    topic: item?.title.value ?? action.topic?.value ?? "",
    history: tracked ? historyWords(tracked, { ...context, meeting: seen }) : "",
    closedOn: action.closed ? shortDate(action.closed, seen, messages) : "",
  };
}

/** When it was promised, if that was before this meeting, and how often it was moved. */
function historyWords(
  { first, moved }: NonNullable<ReturnType<History["before"]>>,
  { meeting, messages }: ViewContext,
): string {
  const words = messages.mail.history;
  const { date, file, part } = first.meeting;
  const isOwn = file === meeting.source.file && part === meeting.part.index;
  const promised = isOwn || date === null ? "" : promisedOn(date, meeting, messages);
  return [promised, words.moved(moved)].filter((part) => part !== "").join(words.between);
}

export const isLate = (action: ActionItem, now: LocalDateTime | null): boolean =>
  lateBy(action, now) > 0;

/** Days by which an open action is overdue; 0: none. */
function lateBy(action: ActionItem, now: LocalDateTime | null): number {
  const date = dueDate(action);
  if (action.status !== "open" || date === null || now === null) return 0;
  return Math.max(0, daysBetween(date, now.slice(0, 10)));
}

/** The first day an open action falls due; `null` when none has a day. */
export function firstDueDate(meeting: Meeting): LocalDate | null {
  const open = meeting.actions.filter((action) => action.status === "open");
  return open.flatMap((action) => dueDate(action) ?? []).sort()[0] ?? null;
}

/** That day and everybody who has something due on it, as words; empty when there is none. */
export function firstDueOf(context: ViewContext): { firstDue: string; firstOwner: string } {
  const { meeting, messages } = context;
  const date = firstDueDate(meeting);
  const owners = meeting.actions
    .filter((action) => action.status === "open" && dueDate(action) === date)
    .flatMap((action) => action.owners);
  return {
    firstDue: date ? shortDate(date, meeting, messages) : "",
    firstOwner: date ? messages.terms.list([...new Set(owners)]) : "",
  };
}

/** What is open first; days in order, and what has no day comes last. */
export function byDue(a: ActionItem, b: ActionItem): number {
  const key = (action: ActionItem): string =>
    `${action.status === "open" ? 0 : 1} ${dueDate(action) ?? "9999"}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
