import type { ActionItem, Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { addDays, type LocalDate } from "../../time/local.ts";
import { cleanLine } from "../clean.ts";
import { actionView, dueDate } from "../view-common.ts";
import { calendarFile, textLine, valueLine } from "./content-line.ts";
import { opening, reminder, summaryOf, utc } from "./event.ts";
import { uidOf } from "./uid.ts";

/**
 * The open actions that have a day, as an iCalendar file with an all-day event each; `null` when
 * there is none. Events and not to-dos: Outlook and Gmail leave a VTODO out. A day is a day: it has
 * no zone, and nobody is busy on it.
 */
export function deadlineEvents(
  meeting: Meeting,
  { date, language }: { readonly date: string; readonly language: Language },
): string | null {
  const uids = new Set<string>();
  const events = meeting.actions.flatMap((action) => {
    const due = action.status === "open" ? dueDate(action) : null;
    if (due === null) return [];
    const uid = uidAmong(uids, meeting, action);
    return event(action, due, { uid, meeting, language, stamp: utc(new Date(date)) });
  });
  if (events.length === 0) return null;
  return calendarFile([...opening(null), ...events, "END:VCALENDAR"]);
}

/**
 * An action is its owner and task: it stays the same entry when its day or its row changes. The same
 * one twice is told apart by counting.
 */
function uidAmong(taken: Set<string>, meeting: Meeting, action: ActionItem): string {
  const identity = ["action", meeting.id, action.owner?.value ?? "", action.task?.value ?? ""];
  let uid = uidOf(identity);
  for (let again = 2; taken.has(uid); again++) uid = uidOf([...identity, String(again)]);
  taken.add(uid);
  return uid;
}

interface EventContext {
  readonly uid: string;
  readonly meeting: Meeting;
  readonly language: Language;
  readonly stamp: string;
}

function event(
  action: ActionItem,
  due: LocalDate,
  { uid, meeting, language, stamp }: EventContext,
): readonly string[] {
  const messages = messagesIn(language);
  const words = messages.mail.calendar;
  const view = actionView(action, { meeting, language, messages, signature: null });
  const summary = cleanLine(words.task(view.owner, view.task)) || summaryOf(meeting, language);
  const details = [
    view.deliverable === "" ? "" : words.deliverable(view.deliverable),
    view.topic === "" ? "" : words.topic(view.topic),
    words.meeting(summaryOf(meeting, language)),
  ].filter((line) => line !== "");
  return [
    "BEGIN:VEVENT",
    valueLine("UID", uid),
    valueLine("SEQUENCE", String(meeting.revision?.value ?? 0)),
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
