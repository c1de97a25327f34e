import { messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { addDays, type LocalDate } from "../../time/local.ts";
import type { Mailbox } from "../address.ts";
import { cleanLine } from "../clean.ts";
import { calendarFile, textLine, valueLine } from "./content-line.ts";
import { type Method, opening, reminder, utc } from "./event.ts";
import { organizerLine } from "./guests.ts";
import type { SaidDeadline } from "./in-mail.ts";
import { uidOf } from "./uid.ts";

/** A day by which something is due, in words. */
export interface DeadlineEntry {
  readonly uid: string;
  readonly due: LocalDate;
  readonly owner: string;
  readonly task: string;
  readonly deliverable: string;
  readonly topic: string;
  /** The meeting's title. */
  readonly meeting: string;
  /** Where its file can be seen; empty where nobody has said. */
  readonly link: string;
  /** Rises when the day changes. */
  readonly sequence: number;
}

interface Setting {
  readonly date: string;
  readonly language: Language;
  /** Who sends it; `null`: nobody is known. */
  readonly organizer?: Mailbox | null;
}

/**
 * Deadlines as an iCalendar file with an all-day event each; `null` when there is none. Events and not
 * to-dos: Outlook and Gmail leave a VTODO out. A day is a day: it has no zone, and nobody is busy on it.
 */
export function deadlineCalendar(
  entries: readonly DeadlineEntry[],
  {
    date,
    language,
    organizer = null,
    method = null,
  }: Setting & { readonly method?: Method | null },
): string | null {
  if (entries.length === 0) return null;
  const stamp = utc(new Date(date));
  const events = entries.flatMap((entry) => event(entry, { organizer, language, stamp }));
  return calendarFile([...opening(method), ...events, "END:VCALENDAR"]);
}

/** Entries that were sent before, as a file that takes them out of the calendar. */
export function cancelledDeadlines(said: readonly SaidDeadline[], setting: Setting): string {
  const stamp = utc(new Date(setting.date));
  const events = said.flatMap(({ uid, sequence, day, summary }) => [
    "BEGIN:VEVENT",
    valueLine("UID", uid),
    valueLine("SEQUENCE", String(sequence)),
    valueLine("DTSTAMP", stamp),
    valueLine("DTSTART", day, { VALUE: "DATE" }),
    valueLine("DTEND", dayAfter(day), { VALUE: "DATE" }),
    // It was written by textLine, and is escaped.
    `SUMMARY:${summary}`,
    ...(setting.organizer ? [organizerLine(setting.organizer)] : []),
    "STATUS:CANCELLED",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  return calendarFile([...opening("CANCEL"), ...events, "END:VCALENDAR"]);
}

/** The UIDs of actions by what stays the same when a day or a row changes; the same twice are told apart by counting. */
export function actionUids(identities: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  return identities.map((identity) => {
    const uid = uidOf(["action", ...identity]);
    const count = (counts.get(uid) ?? 0) + 1;
    counts.set(uid, count);
    return count === 1 ? uid : uidOf(["action", ...identity, String(count)]);
  });
}

interface EventContext {
  readonly organizer: Mailbox | null;
  readonly language: Language;
  readonly stamp: string;
}

function event(
  { uid, due, owner, task, deliverable, topic, meeting, link, sequence }: DeadlineEntry,
  { organizer, language, stamp }: EventContext,
): readonly string[] {
  const words = messagesIn(language).mail.calendar;
  const summary = cleanLine(words.task(owner, task)) || cleanLine(meeting);
  const details = [
    deliverable === "" ? "" : words.deliverable(deliverable),
    topic === "" ? "" : words.topic(topic),
    words.meeting(meeting),
    link,
  ].filter((line) => line !== "");
  return [
    "BEGIN:VEVENT",
    valueLine("UID", uid),
    valueLine("SEQUENCE", String(sequence)),
    valueLine("DTSTAMP", stamp),
    valueLine("DTSTART", compact(due), { VALUE: "DATE" }),
    valueLine("DTEND", compact(addDays(due, 1)), { VALUE: "DATE" }),
    textLine("SUMMARY", summary),
    textLine("DESCRIPTION", details.map(cleanLine).join("\n")),
    ...(organizer ? [organizerLine(organizer)] : []),
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    // Nine in the morning of the day before.
    ...reminder("-PT15H", summary),
    "END:VEVENT",
  ];
}

/** `20261231` as `20270101`. */
function dayAfter(day: string): string {
  return compact(addDays(day.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3"), 1));
}

function compact(date: LocalDate): string {
  return date.replaceAll("-", "");
}
