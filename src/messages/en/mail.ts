import { change, correction } from "./mail-change.ts";
import { command } from "./mail-command.ts";
import { send } from "./mail-send.ts";

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isoWeekday: number;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const month = ({ month: number }: DateParts): string => months[number - 1] ?? "";
const weekday = ({ isoWeekday }: DateParts): string => weekdays[isoWeekday - 1] ?? "";

/** Words of a mail that are put together in code; all others stand in the templates. */
const subjectDate = (date: DateParts): string =>
  `${weekday(date).slice(0, 3)} ${date.day} ${month(date).slice(0, 3)} ${date.year}`;

export const mail = {
  command,
  send,
  kind: {
    notice: "Meeting notice",
    minutes: "Minutes",
    actions: "Action items",
    reminder: "Reminder",
    cancel: "Meeting cancelled",
  },
  change,
  correction,
  /** What a conclusion is that is still to be found. */
  open: "Open",
  date: {
    long: (date: DateParts): string => `${weekday(date)} ${date.day} ${month(date)} ${date.year}`,
    short: (date: DateParts): string => `${weekday(date)} ${date.day} ${month(date)}`,
    subject: subjectDate,
    subjectOfYear: subjectDate,
  },
  at: (date: string, time: string): string => `${date}, ${time}`,
  timezone: (name: string, offset: string): string => `${name}, ${offset}`,
  subject: (kind: string, parts: readonly string[]): string => `[${kind}] ${parts.join(" · ")}`,
  including: (document: string): string => `with ${document.toLowerCase()}`,
  openActions: (count: number, firstDue: string): string =>
    `${count} open${firstDue === "" ? "" : `, first due ${firstDue}`}`,
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
      `${counts} · ${dated === 1 ? "deadline" : "earliest deadline"} ${date}`,
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
    agenda: "Agenda",
    opening: "Opening",
    item: (time: string, title: string, presenter: string, mustReach: string): string =>
      `${time === "" ? "" : `${time} `}${title}${presenter === "" ? "" : ` (${presenter})`}${mustReach === "" ? "" : ` – must reach: ${mustReach}`}`,
    task: (owner: string, task: string): string => (owner === "" ? task : `${owner}: ${task}`),
    deliverable: (deliverable: string): string => `Deliverable: ${deliverable}`,
    topic: (title: string): string => `From item: ${title}`,
    meeting: (title: string): string => `Meeting: ${title}`,
  },
  person: (name: string, dept: string): string => `${name} (${dept})`,
  /** A title without quotation marks of its own. */
  bareTitle: (title: string): string => title.replace(/^[“"](.*)[”"]$/, "$1"),
};
