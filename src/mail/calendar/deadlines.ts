import type { Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { addDays, type LocalDate } from "../../time/local.ts";
import { cleanLine } from "../clean.ts";
import { plainTexts } from "../source-text.ts";
import { actionView, dueDate } from "../view-common.ts";
import { calendarFile, textLine, valueLine } from "./content-line.ts";
import { opening, reminder, summaryOf, utc } from "./event.ts";
import { uidOf } from "./uid.ts";

/** A day by which something is due, in words. */
export interface DeadlineEntry {
  /** What stays the same when its day or its row changes; the same one twice is told apart by counting. */
  readonly identity: readonly string[];
  readonly due: LocalDate;
  readonly owner: string;
  readonly task: string;
  readonly deliverable: string;
  readonly topic: string;
  /** The meeting's title. */
  readonly meeting: string;
  /** Rises when the day changes. */
  readonly sequence: number;
}

interface Setting {
  readonly date: string;
  readonly language: Language;
}

/** The open actions of a meeting that have a day, as an iCalendar file; `null` when there is none. */
export function deadlineEvents(meeting: Meeting, setting: Setting): string | null {
  const { language } = setting;
  const messages = messagesIn(language);
  const entries = meeting.actions.flatMap((action): readonly DeadlineEntry[] => {
    const due = action.status === "open" ? dueDate(action) : null;
    if (due === null) return [];
    const context = { meeting, source: plainTexts, language, messages, signature: null };
    const view = actionView(action, context);
    return [
      {
        ...{ due, owner: view.owner, task: String(view.task) },
        ...{ deliverable: String(view.deliverable), topic: view.topic },
        identity: [meeting.id, action.owner?.value ?? "", action.task?.value ?? ""],
        meeting: summaryOf(meeting, language),
        sequence: meeting.revision?.value ?? 0,
      },
    ];
  });
  return deadlineCalendar(entries, setting);
}

/**
 * Deadlines as an iCalendar file with an all-day event each; `null` when there is none. Events and not
 * to-dos: Outlook and Gmail leave a VTODO out. A day is a day: it has no zone, and nobody is busy on it.
 */
export function deadlineCalendar(
  entries: readonly DeadlineEntry[],
  { date, language }: Setting,
): string | null {
  if (entries.length === 0) return null;
  const uids = new Map<string, number>();
  const stamp = utc(new Date(date));
  const events = entries.flatMap((entry) =>
    event(entry, { uid: uidAmong(uids, entry.identity), language, stamp }),
  );
  return calendarFile([...opening(null), ...events, "END:VCALENDAR"]);
}

function uidAmong(taken: Map<string, number>, identity: readonly string[]): string {
  const uid = uidOf(["action", ...identity]);
  const count = (taken.get(uid) ?? 0) + 1;
  taken.set(uid, count);
  return count === 1 ? uid : uidOf(["action", ...identity, String(count)]);
}

interface EventContext {
  readonly uid: string;
  readonly language: Language;
  readonly stamp: string;
}

function event(
  { due, owner, task, deliverable, topic, meeting, sequence }: DeadlineEntry,
  { uid, language, stamp }: EventContext,
): readonly string[] {
  const words = messagesIn(language).mail.calendar;
  const summary = cleanLine(words.task(owner, task)) || cleanLine(meeting);
  const details = [
    deliverable === "" ? "" : words.deliverable(deliverable),
    topic === "" ? "" : words.topic(topic),
    words.meeting(meeting),
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
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    // Nine in the morning of the day before.
    ...reminder("-PT15H", summary),
    "END:VEVENT",
  ];
}

function compact(date: LocalDate): string {
  return date.replaceAll("-", "");
}
