import { change, correction } from "./mail-change.ts";
import { command } from "./mail-command.ts";
import { imap } from "./mail-imap.ts";
import { send } from "./mail-send.ts";

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isoWeekday: number;
  /** Whether it is a weekend that is worked. */
  readonly isWorkday?: boolean;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const month = ({ month: number }: DateParts): string => months[number - 1] ?? "";
const weekday = ({ isoWeekday }: DateParts): string => weekdays[isoWeekday - 1] ?? "";

const shortDay = (date: DateParts): string =>
  `${weekday(date).slice(0, 3)} ${date.day} ${month(date).slice(0, 3)}`;
const working = ({ isWorkday }: DateParts): string => (isWorkday ? " (a working day)" : "");

/** Words of a mail that are put together in code; all others stand in the templates. */
export const mail = {
  command,
  imap,
  send,
  kind: {
    notice: "Meeting notice",
    minutes: "Minutes",
    actions: "Action items",
    reminder: "Reminder",
    cancel: "Meeting cancelled",
    digest: "Series digest",
  },
  change,
  correction,
  /** A column of the scenario's document, in the words that the mail has for it elsewhere. */
  column: (name: string): string => name,
  /** What a conclusion is that is still to be found. */
  open: "Open",
  date: {
    long: (date: DateParts): string =>
      `${weekday(date)} ${date.day} ${month(date)} ${date.year}${working(date)}`,
    short: (date: DateParts): string =>
      `${weekday(date)} ${date.day} ${month(date)}${working(date)}`,
    subject: shortDay,
    subjectOfYear: (date: DateParts): string => `${shortDay(date)} ${date.year}`,
  },
  at: (date: string, time: string): string => `${date}, ${time}`,
  /** From a time of one day to a time of another, which names its day. */
  through: (from: string, until: string): string => `${from} – ${until}`,
  /** A day of which no time is known, and no day at all. */
  dayOnly: (date: string): string => `${date}, time to be announced`,
  noTime: "time to be announced",
  replyBy: (date: string, time: string): string => `by ${date}, ${time}`,
  replySoon: "within 24 hours",
  /** The hidden first line, which inboxes show beside the subject. */
  preview: {
    list: (parts: readonly string[]): string => parts.join(" · "),
    documents: (day: string): string => `documents by ${day}`,
    counts: (decided: number, open: number): string =>
      `${decided} decided${open === 0 ? "" : `, ${open} open`}`,
    reply: (replyBy: string): string => `reply ${replyBy}`,
    actions: (open: number, firstDue: string): string =>
      `${open} ${open === 1 ? "action" : "actions"}${firstDue === "" ? "" : `, first due ${firstDue}`}`,
    task: (task: string, due: string): string => (due === "" ? task : `${task}: ${due}`),
    more: (count: number): string => `and ${count} more`,
    cancelled: "No need to come or to prepare anything",
  },
  /** People of one department, and all departments. */
  department: (dept: string, names: readonly string[]): string =>
    dept === "" ? names.join(", ") : `${dept}: ${names.join(", ")}`,
  departments: (all: readonly string[]): string => all.join("; "),
  /** What is asked of the reader of one copy. */
  personal: {
    prepare: (documents: number, due: string, items: number): string => {
      const parts = [
        ...(documents === 0
          ? []
          : [
              `${documents} ${documents === 1 ? "document" : "documents"} to submit${due === "" ? "" : ` by ${due}`}`,
            ]),
        ...(items === 0 ? [] : [`${items} ${items === 1 ? "item" : "items"} to present`]),
      ];
      return parts.length === 0 ? "" : `For you: ${parts.join(", ")}.`;
    },
    tasks: (count: number, due: string): string =>
      count === 0
        ? ""
        : `For you: ${count} ${count === 1 ? "task" : "tasks"}${due === "" ? "" : `, ${count === 1 ? "due" : "the first due"} ${due}`}.`,
  },
  /** The last mail to who has nothing left to do. */
  released: {
    kind: "Nothing left to do",
    meetings: (count: number): string => `${count} meetings`,
    preview: (count: number): string =>
      `${count === 1 ? "One entry is" : `${count} entries are`} taken out of your calendar`,
  },
  join: "Join online",
  nextMeeting: (when: string, place: string): string => (place === "" ? when : `${when}, ${place}`),
  elsewhere: (time: string, zone: string): string => `${time} in ${zone}`,
  status: { open: "open", done: "done", dropped: "dropped" },
  timezone: (name: string, offset: string): string => `${name}, ${offset}`,
  subject: (kind: string, parts: readonly string[]): string => `[${kind}] ${parts.join(" · ")}`,
  including: (document: string): string => `with ${document.toLowerCase()}`,
  openActions: (count: number, overdue: number, firstDue: string): string =>
    [
      ...(overdue === 0 ? [] : [`${overdue} overdue`]),
      `${count} open`,
      ...(firstDue === "" || overdue > 0 ? [] : [`first due ${firstDue}`]),
    ].join(", "),
  reminder: {
    meetings: (count: number): string => `actions of ${count} meetings`,
    counts: (overdue: number, today: number, soon: number, undated: number): string =>
      [
        overdue > 0 ? `${overdue} overdue` : "",
        today > 0 ? `${today} due today` : "",
        soon > 0 ? `${soon} due soon` : "",
        undated > 0 ? `${undated} without a date` : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    first: (counts: string, date: string, dated: number): string =>
      `${dated === 1 ? "deadline" : "earliest deadline"} ${date}${counts === "" ? "" : ` · ${counts}`}`,
    /** What is most urgent, before everything else in the subject. */
    urgent: {
      overdue: (count: number): string => `${count} overdue`,
      today: "Due today",
      soon: (days: number): string => `Due in ${days} ${days === 1 ? "day" : "days"}`,
      undated: "Date needed",
    },
  },
  /** How a series stands. */
  digest: {
    counts: (overdue: number, open: number, decided: number): string =>
      [
        overdue > 0 ? `${overdue} overdue` : "",
        open > 0 ? `${open} open` : "nothing open",
        decided > 0 ? `${decided} decided` : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    since: (day: string): string => `since ${day}`,
    late: (name: string, count: number): string =>
      `${name === "" ? "nobody's" : name}: ${count} overdue`,
    next: (when: string): string => `next meeting ${when}`,
  },
  /** What became of an action. */
  history: {
    promised: (date: DateParts, isThisYear: boolean): string =>
      `promised on ${date.day} ${month(date)}${isThisYear ? "" : ` ${date.year}`}`,
    moved: (count: number): string =>
      ["", "moved once", "moved twice"][count] ?? `moved ${count} times`,
    between: ", ",
  },
  /** What a calendar entry says. */
  calendar: {
    untitled: "Meeting",
    objective: (objective: string): string => `Objective: ${objective}`,
    when: (time: string, timezone: string): string =>
      `When: ${time}${timezone === "" ? "" : ` (${timezone})`}`,
    online: (link: string): string => `Online: ${link}`,
    host: (name: string): string => `Host: ${name}`,
    before: "Before the meeting",
    prepare: (person: string, title: string, due: string, link: string): string =>
      `${person === "" ? "" : `${person}: `}${title}${due === "" ? "" : `, due ${due}`}${link === "" ? "" : ` – ${link}`}`,
    agenda: "Agenda",
    opening: "Opening",
    item: (time: string, title: string, presenter: string, mustReach: string): string =>
      `${time === "" ? "" : `${time} `}${title}${presenter === "" ? "" : ` (${presenter})`}${mustReach === "" ? "" : ` – must reach: ${mustReach}`}`,
    task: (owner: string, task: string): string => (owner === "" ? task : `${owner}: ${task}`),
    deliverable: (deliverable: string): string => `Deliverable: ${deliverable}`,
    topic: (title: string): string => `From item: ${title}`,
    meeting: (title: string): string => `Meeting: ${title}`,
  },
  attachment: (name: string, size: string): string => `${name} (${size})`,
  person: (name: string, dept: string): string => `${name} (${dept})`,
  /** A title without quotation marks of its own. */
  bareTitle: (title: string): string => title.replace(/^[“"](.*)[”"]$/, "$1"),
};
