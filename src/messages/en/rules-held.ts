import { dateAndTime, quote } from "../quote.ts";
import { terms } from "./terms.ts";

const quoted = (items: readonly string[]): string => items.map(quote).join(", ");
const ofTask = (task: string | null): string =>
  task === null ? "This action" : `The action ${quote(task)}`;
/** A deadline as written, with the day it means where that is not what was written. */
const meaning = (text: string, date: string, ...more: readonly string[]): string => {
  const explained = [...(text.trim() === date ? [] : [date]), ...more];
  return explained.length === 0 ? quote(text) : `${quote(text)} (${explained.join(", ")})`;
};

/** The rules about the minutes and what follows from them: guide G1, G10–G12, C1, C2. */
export const heldRules = {
  "conclusion-recorded": {
    title: "Every agenda item ends in a recorded conclusion",
    "not-minuted": (data: { title: string }) =>
      `The minutes say nothing about ${quote(data.title)}, which was on the agenda. Record its conclusion, or that it was deferred and what happens next.`,
    missing: (data: { title: string; mustReach: string | null }) =>
      data.mustReach === null
        ? `No conclusion is recorded for ${quote(data.title)}. Add “Conclusion:”, or “Conclusion: deferred” and what happens next.`
        : `No conclusion is recorded for ${quote(data.title)}, which had to reach ${quote(data.mustReach)}. Add “Conclusion:”, or “Conclusion: deferred” and what happens next.`,
    "no-next-step": (data: { conclusion: string }) =>
      `${quote(data.conclusion)} leaves the item open without saying what happens next. Add who does what by when to settle it.`,
  },
  "topic-off-agenda": {
    title: "Only what was on the agenda is discussed",
    off: (data: { title: string }) =>
      `${quote(data.title)} was discussed but was not on the agenda. Move it to the parking lot and settle it later; if it is an agenda item under another name, give it that item's title or number.`,
  },
  "discussion-phases": {
    title: "Every item goes through facts, analysis and options",
    missing: (data: { title: string; phases: readonly ("facts" | "analysis" | "options")[] }) =>
      `The minutes of ${quote(data.title)} lack ${data.phases.map((phase) => terms.phase[phase]).join(", ")}. Record in order: facts, analysis, options, conclusion, so that the reasons can be followed later.`,
  },
  alternatives: {
    title: "An undecided item lists alternatives",
    missing: (data: { title: string }) =>
      `${quote(data.title)} was left undecided and no alternatives are recorded. Turn the disagreement into choices: list them under “Alternatives:”.`,
  },
  "action-complete": {
    title: "Every action has owner, task, deliverable and deadline",
    owner: (data: { task: string | null }) =>
      `${ofTask(data.task)} has no owner. Name the one person who answers for it.`,
    task: (data: { owner: string | null }) =>
      `${data.owner === null ? "This action" : `The action of ${quote(data.owner)}`} has no task. Say what is to be done.`,
    deliverable: (data: { task: string | null }) =>
      `${ofTask(data.task)} has no deliverable. Name what will be handed over, so that “done” can be checked.`,
    deadline: (data: { task: string | null }) =>
      `${ofTask(data.task)} has no deadline. Give a date or a span such as “within 3 working days”.`,
    status: (data: { status: string }) =>
      `${quote(data.status)} is no status, so the action counts as open. Write open, done or dropped.`,
    ticked: (data: { status: string }) =>
      `The box is ticked, but ${quote(data.status)} says that the action is open, and so it counts. Correct one of the two.`,
  },
  "action-single-owner": {
    title: "Every action has exactly one owner",
    many: (data: { owners: readonly string[] }) =>
      `${quoted(data.owners)} share this action; what several people own, nobody owns. Keep one owner, or split the action.`,
    group: (data: { owner: string }) =>
      `${quote(data.owner)} is a group; what a group owns, nobody owns. Name the one person who answers for it.`,
  },
  "action-owner-known": {
    title: "The owner of an action was part of the meeting",
    unknown: (data: { owner: string }) =>
      `${quote(data.owner)} owns an action but is not among attendees, cc, host or recorder, and may not know of it. Correct the name, or add the person under \`cc:\`.`,
  },
  "action-deadline": {
    title: "Every deadline is a day one can hold somebody to",
    vague: (data: { text: string }) =>
      `${quote(data.text)} is no deadline: nobody can tell when it has passed. Write a date or a span such as “within 3 working days”.`,
    recurring: (data: { text: string }) =>
      `${quote(data.text)} comes again and again, so nobody can tell when the action is done. Write the day of the first time or the last, such as 2026-12-04.`,
    unanchored: (data: { text: string }) =>
      `${quote(data.text)} counts from the day of the meeting, which is not known. Say when the meeting is (\`start:\`), or write a date such as 2026-12-04.`,
    unparsed: (data: { text: string }) =>
      `${quote(data.text)} cannot be read as a deadline. Write a date such as 2026-12-04, or a span such as “within 3 working days”.`,
    impossible: (data: { text: string }) =>
      `${quote(data.text)} is a date that does not exist. Check day and month.`,
    ambiguous: (data: { text: string }) =>
      `${quote(data.text)} can be read as two different days. Write it so that only one is left, such as 2026-12-04.`,
    several: (data: { text: string }) =>
      `${quote(data.text)} names more than one day. Split the action so that each task has its own deadline.`,
    relative: (data: { text: string }) =>
      `The day meant by ${quote(data.text)} is not known here, so nobody can be reminded. Write the date.`,
    before: (data: { text: string; date: string; meeting: string }) =>
      `${meaning(data.text, data.date)} is before the meeting on ${data.meeting} that agreed it. Correct the date.`,
    weekday: (data: { text: string; date: string; written: number; actual: number }) =>
      `${quote(data.text)} contradicts itself: ${data.date} is a ${terms.weekday(data.actual)}, not a ${terms.weekday(data.written)}. Correct the date or the weekday.`,
    words: (data: { text: string; date: string; meant: string }) =>
      `${quote(data.text)} contradicts itself: the words come to ${data.meant}, the date beside them is ${data.date}. Correct one of the two.`,
    "non-working": (data: { text: string; date: string; weekday: number }) =>
      `${meaning(data.text, data.date, terms.weekday(data.weekday))} is not a working day. Move the deadline to one.`,
    "holidays-unknown": (data: { text: string; date: string }) =>
      `${quote(data.text)} was counted to ${data.date} without public holidays, which are not known that far ahead. Check it, or write the date.`,
  },
  "action-per-item": {
    title: "Every item leads to an action, or says that it needs none",
    "none-at-all": () =>
      "The minutes lead to no action at all. Add a section “Action items” with owner, task, deliverable and due date, or write “Action items: none” under each item that needs none.",
    missing: (data: { title: string }) =>
      `No action follows from ${quote(data.title)}. Add one to the action items, or write “Action items: none” under the item.`,
  },
  "scenario-document": {
    title: "The scenario's follow-up document is complete",
    missing: (data: { heading: string; columns: readonly string[] }) =>
      `The section ${quote(data.heading)} is missing: a meeting of this \`scenario\` is held to agree it, and people act on it afterwards. Add it as a table with the columns ${data.columns.join(" · ")}.`,
    columns: (data: { heading: string; missing: readonly string[] }) =>
      `${quote(data.heading)} lacks the column${data.missing.length === 1 ? "" : "s"} ${quoted(data.missing)}. Add ${data.missing.length === 1 ? "it and fill it" : "them and fill them"} in for every row.`,
    "no-rows": (data: { heading: string; columns: readonly string[] }) =>
      `${quote(data.heading)} has no rows. Fill in what was agreed: ${data.columns.join(" · ")}.`,
    cell: (data: { heading: string; column: string; row: number }) =>
      `Row ${data.row} of ${quote(data.heading)} has nothing under ${quote(data.column)}. Fill it in, so that the table can be acted on.`,
  },
  "minutes-sent": {
    title: "The minutes go out within 24 hours",
    late: (data: { sent: string; end: string; hours: number }) =>
      `The minutes went out on ${dateAndTime(data.sent)}, more than ${data.hours} hours after the meeting's end (${dateAndTime(data.end)}). Send them within ${data.hours} hours, while everybody remembers.`,
    "before-start": (data: { sent: string; start: string }) =>
      `The minutes are recorded as sent on ${dateAndTime(data.sent)}, before the meeting's start (${dateAndTime(data.start)}). Correct \`minutes-sent\`.`,
    overdue: (data: { end: string; hours: number }) =>
      `The meeting ended ${dateAndTime(data.end)} and no minutes are recorded as sent; they are due within ${data.hours} hours. Send them now and record the time under \`minutes-sent\`.`,
  },
  "action-carried": {
    title: "What was open is carried into the next meeting, or closed",
    forgotten: (data: {
      task: string;
      owners: readonly string[];
      file: string;
      line: number;
      date: string;
      ref: string;
    }) =>
      `${quote(data.task)}${data.owners.length === 0 ? "" : ` (${terms.list(data.owners)})`} was open on ${data.date} (${data.file}:${data.line}), and this meeting neither carries it over nor closes it. Add it to the action items, or close it: \`collab actions done ${data.ref}\`.`,
  },
  "action-moved": {
    title: "No action is put off again and again",
    moved: (data: { task: string; moved: number }) =>
      `${quote(data.task)} has been moved ${data.moved} times. Settle what stands in its way: split it, give it to somebody else, or drop it.`,
  },
};
