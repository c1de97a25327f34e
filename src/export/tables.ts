import { always, perhaps, type RowOf, type Table } from "./columns.ts";

const meeting = always(
  "text",
  "the meeting: its file, and #n for the n-th meeting of a file from the second on",
);
const line = always("integer", "where it stands in its file, from 1");
const statuses = ["open", "done", "dropped"];
const dueKinds = ["date", "relative", "vague", "unparsed", "none"];
const promise = {
  owner: perhaps("text", "the owner as written"),
  owners: always("texts", "the people that means; in CSV separated by “; ”"),
  task: perhaps("text", "what is to be done"),
  deliverable: perhaps("text", "what comes out of it"),
  due: perhaps("day", "the day it is due"),
  due_text: perhaps("text", "the deadline as written"),
  due_kind: always("text", "what kind of deadline that is", dueKinds),
  status: always("text", "whether it is done", statuses),
  closed: perhaps("day", "the day on which it was done or dropped, where the status names one"),
} as const;

/** What `collab export` writes, one file for each: docs/scale.md. */
export const tables = {
  meetings: {
    about: "One row for each meeting.",
    key: ["meeting"],
    columns: {
      meeting,
      id: always("text", "its id: the front-matter's, else the file's name"),
      file: always("text", "the file"),
      part: always("integer", "its place among the meetings of its file, from 1"),
      title: perhaps("text", "its title"),
      series: perhaps("text", "the series it belongs to"),
      scenario: perhaps("text", "its scenario", ["kickoff", "problem", "resource", "review"]),
      stage: always("text", "how far it is", ["planned", "held", "closed", "cancelled"]),
      language: always("text", "the language of its file", ["zh", "en"]),
      date: perhaps("day", "the day it is held"),
      starts: perhaps("moment", "its start with the offset of its time zone"),
      ends: perhaps("moment", "its end"),
      timezone: always("text", "its time zone"),
      minutes: perhaps("number", "its length"),
      opening_minutes: perhaps("number", "minutes kept for the opening"),
      location: perhaps("text", "the place"),
      host: perhaps("text", "who hosts it"),
      recorder: perhaps("text", "who records it"),
      objective: perhaps("text", "the question it has to settle"),
      notified: perhaps("moment", "when the notice went out"),
      notice_workdays: perhaps("integer", "working days between notice and meeting"),
      minutes_sent: perhaps("moment", "when the minutes went out"),
      minutes_hours: perhaps("number", "hours between the meeting's end and its minutes"),
    },
  },
  people: {
    about: "One row for each person of a meeting's lists.",
    key: ["meeting", "list", "number"],
    columns: {
      meeting,
      list: always("text", "invited, or only informed", ["attendees", "cc"]),
      number: always("integer", "the place in that list, from 1"),
      name: always("text", "the name"),
      email: perhaps("text", "the address"),
      dept: perhaps("text", "the department"),
      role: perhaps("text", "the role", ["decision-maker", "executor", "stakeholder"]),
      present: perhaps("yes/no", "whether the person came; empty where the file does not say"),
      line,
    },
  },
  items: {
    about: "One row for each item of an agenda.",
    key: ["meeting", "item"],
    columns: {
      meeting,
      item: always("integer", "its place on the agenda, from 1"),
      title: always("text", "its title"),
      minutes: perhaps("number", "the minutes reserved for it"),
      minutes_taken: perhaps("number", "the minutes it took, as `collab run` has recorded them"),
      starts: perhaps("text", "the clock time at which it starts"),
      ends: perhaps("text", "the clock time at which it ends"),
      presenter: perhaps("text", "who presents it"),
      must_reach: perhaps("text", "the conclusion it must reach"),
      housekeeping: always("yes/no", "opening, summing-up and the like"),
      conclusion: perhaps("text", "what the minutes say it came to"),
      outcome: perhaps("text", "what kind of conclusion that is", ["reached", "deferred", "none"]),
      line,
    },
  },
  conclusions: {
    about: "One row for each conclusion of the minutes.",
    key: ["meeting", "number"],
    columns: {
      meeting,
      number: always("integer", "its place among the meeting's conclusions, from 1"),
      item: perhaps("integer", "the item of the agenda that it answers"),
      topic: perhaps(
        "text",
        "the heading it stands under; empty for one of the meeting as a whole",
      ),
      text: always("text", "the conclusion"),
      outcome: always("text", "reached, put off, or none", ["reached", "deferred", "none"]),
      next: perhaps("text", "of one that was put off: what happens next"),
      line,
    },
  },
  actions: {
    about: "One row for each promise, however many meetings repeat it.",
    key: ["ref"],
    columns: {
      ref: always("text", "what every command calls it"),
      ...promise,
      moved: always("integer", "how often its deadline was moved"),
      series: perhaps("text", "the series it belongs to"),
      promised_in: always("text", "the meeting that promised it"),
      promised_on: perhaps("day", "the day of that meeting"),
      meeting: always("text", "the meeting that mentions it last"),
      file: always("text", "the file of that meeting"),
      line,
      mentions: always("integer", "how many meetings mention it"),
    },
  },
  mentions: {
    about: "One row for each time a meeting's file has a promise.",
    key: ["ref", "mention"],
    columns: {
      ref: always("text", "the promise"),
      mention: always("integer", "which of its mentions, the oldest is 1"),
      meeting,
      action: always("integer", "its place among the meeting's actions, from 1"),
      date: perhaps("day", "the day of the meeting"),
      ...promise,
      moved: always("integer", "how many earlier days stand struck out beside the deadline"),
      origin: perhaps("text", "what its column Origin names"),
      joined: always("text", "why it is taken for the same promise", [
        "first",
        "origin",
        "same",
        "alike",
      ]),
      file: always("text", "the file"),
      line,
    },
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof tables;
export type Row<Name extends TableName> = RowOf<(typeof tables)[Name]>;
export const tableNames = Object.keys(tables) as readonly TableName[];
