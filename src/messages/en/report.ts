import { quote } from "../quote.ts";
import { site } from "./report-site.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** `collab report`: its help, and the words of the report. */
export const report = {
  description:
    "Tells in a minute what was decided, who owes what, and whether it gets better, over any number of meetings. As Markdown for a mail or a wiki, or, with --html, as pages that need no server and load nothing from anywhere: decisions, charts with their tables, an action board to filter, sort and group, and each series with its meetings. Exit code 0: fine, 2: something could not be read or written.",
  arguments: "meeting files, folders, globs, or - (default: this folder)",
  options: {
    html: "write the pages into this folder; the first is index.html",
    format: "the report as text (default without --html)",
    outputFile: "write that text to this file (replaced if it exists)",
    series: "only this series (repeatable)",
    since: "only meetings and promises of this day or later",
    linkBase:
      "--html: where the meeting files can be seen, as an address or as a path from the pages (default: mail.link-base of the configuration)",
    now: "how it stands at this time instead of now",
    force: "--html: replace files that are not of an earlier report",
  },
  examples: [
    ["collab report", "what was decided, who owes what, whether it gets better"],
    ["collab report meetings --html report", "pages to open with report/index.html"],
    ["collab report --since 2026-10-01 --output-file q4.md", "a quarter, for the wiki"],
    ["collab report --series launch --format md", "one series, for a mail"],
  ] as ReadonlyArray<readonly [string, string]>,
  amongMeetings:
    "has Markdown files in it, and the pages would lie among them — name a folder of their own, such as site, or use --force",
  noMeetings: "no meetings found — name files or folders with meetings",
  noneSince: (day: string): string => `no meetings on ${day} or later — choose an earlier --since`,
  noSeries: (name: string, nearest: string | null): string =>
    `no meeting belongs to the series ${quote(name)}${nearest === null ? " — check the name" : ` — did you mean ${quote(nearest)}?`}`,
  onlyHtml: (option: string): string => `${option} is for --html — leave it out here`,
  notOurs:
    "is not of an earlier report, and nothing was written — choose another folder, or replace it with --force",
  badLinkBase: (value: string): string =>
    `--link-base ${quote(value)} is neither a web address nor a path — write it like https://git.example.com/team/meetings/ or ../`,

  title: "Meeting report",
  asOf: (now: string): string => `As of ${now}`,
  topic: (topic: string, text: string): string => `${topic}: ${text}`,
  bracketed: (text: string): string => ` (${text})`,
  meetings: (count: number): string => plural(count, "meeting", "meetings"),
  scope: (count: {
    held: number;
    from: string | null;
    to: string | null;
    planned: number;
    unrecorded: number;
  }): string =>
    [
      count.from === null
        ? `${plural(count.held, "meeting", "meetings")} held`
        : `${plural(count.held, "meeting", "meetings")} held, ${count.from === count.to ? count.from : `${count.from} to ${count.to}`}`,
      count.planned > 0 ? `${count.planned} to come` : "",
      count.unrecorded > 0 ? `${count.unrecorded} past without minutes` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  summary: {
    heading: "In short",
    decided: (count: { reached: number; deferred: number; unanswered: number }): string =>
      count.reached + count.deferred + count.unanswered === 0
        ? "Decided: no item with a conclusion yet."
        : `Decided: ${plural(count.reached, "conclusion", "conclusions")} reached${count.deferred > 0 ? `, ${count.deferred} deferred` : ""}${count.unanswered > 0 ? `, ${plural(count.unanswered, "item", "items")} without a conclusion` : ""}.`,
    owed: (count: {
      open: number;
      overdue: number;
      unowned: number;
      withoutDay: number;
    }): string =>
      count.open === 0
        ? "Owed: no action is open."
        : `Owed: ${plural(count.open, "action", "actions")} open${count.overdue === 0 ? ", none overdue" : count.overdue === count.open ? ", all overdue" : `, ${count.overdue} overdue`}${count.unowned > 0 ? `, ${count.unowned} without an owner` : ""}${count.withoutDay > 0 ? `, ${count.withoutDay} without a deadline` : ""}.`,
    kept: (count: { onTime: number; late: number; undated: number }): string =>
      [
        count.onTime + count.late > 0 ? `${count.onTime} on time, ${count.late} late` : "",
        count.undated > 0 ? `${count.undated} with no word on whether that was in time` : "",
      ]
        .filter((part) => part !== "")
        .join(", ")
        .replace(/^(.+)$/, "Closed: $1."),
    time: ({
      held,
      time: { timed, planned, taken },
    }: {
      held: number;
      time: { timed: number; planned: number; taken: number };
    }): string =>
      timed === 0
        ? ""
        : `Time: ${taken} minutes taken, ${planned} planned${taken > planned ? ` (${taken - planned} over)` : ""}${timed < held ? `; ${timed} of ${plural(held, "meeting", "meetings")} recorded it` : ""}.`,
    better: (measures: readonly string[]): string => `Better: ${measures.join(", ")}.`,
    worse: (measures: readonly string[]): string => `Worse: ${measures.join(", ")}.`,
    same: (measures: readonly string[]): string => `About the same: ${measures.join(", ")}.`,
    unclear: (measures: readonly string[]): string => `Too little to tell: ${measures.join(", ")}.`,
  },
  decided: {
    heading: (since: string): string => `Decided since ${since}`,
    none: "Nothing was decided.",
    more: (count: number): string => `… and ${count} more`,
  },
  deferred: {
    heading: (since: string): string => `Deferred since ${since}`,
    next: (text: string): string => `next: ${text}`,
  },
  owed: {
    heading: "Who owes what",
    none: "No action is open.",
    more: (count: number, overdue: number): string =>
      `… and ${count} more open${overdue > 0 ? `, ${overdue} of them overdue` : ""}`,
    nobody: "Nobody",
  },
  trends: {
    heading: "Does it get better?",
    columns: {
      measure: "Measure",
      recent: "Last 4 weeks",
      before: "4 weeks before",
      verdict: "Trend",
    },
    measures: {
      conclusions: "conclusions reached",
      actions: "actions closed on time",
      notices: "notices a working day ahead",
      minutes: "minutes within 24 hours",
    },
    verdicts: {
      better: "better",
      worse: "worse",
      same: "about the same",
      unclear: "too little to tell",
    },
    share: (hits: number, of: number): string =>
      of === 0 ? "–" : `${hits} of ${of} (${Math.round((hits / of) * 100)}%)`,
    note: "Actions count in the period in which they were due: closed by that day, or not. Actions closed without a day, and times that no file records, are left out.",
  },
  weeks: {
    heading: "By week",
    columns: {
      week: "Week of",
      meetings: "Meetings",
      reached: "Reached",
      deferred: "Deferred",
      unanswered: "No conclusion",
      made: "New actions",
      onTime: "On time",
      late: "Late",
      undated: "No deadline",
      open: "Still open",
      planned: "Planned min",
      taken: "Actual min",
    },
  },
  people: {
    owners: "By owner",
    departments: "By department",
    columns: {
      owner: "Owner",
      department: "Department",
      open: "Open",
      overdue: "Overdue",
      onTime: "On time",
      late: "Late",
      undated: "Day unknown",
      dropped: "Dropped",
    },
    noDepartment: "No department",
  },
  series: {
    heading: "Series",
    columns: {
      series: "Series",
      meetings: "Meetings",
      last: "Last",
      next: "Next",
      reached: "Reached",
      deferred: "Deferred",
      open: "Open actions",
      overdue: "Overdue",
      time: "Actual / planned",
    },
    time: ({ taken, planned }: { taken: number; planned: number }): string =>
      `${taken} / ${planned} min`,
  },
  list: {
    heading: "Meetings",
    columns: {
      date: "Date",
      title: "Meeting",
      series: "Series",
      items: "Items",
      reached: "Reached",
      deferred: "Deferred",
      unanswered: "No conclusion",
      minutes: "Planned",
      taken: "Actual",
      notice: "Notice",
      sent: "Minutes",
    },
    noDate: "no date",
    workdays: (count: number): string => `${plural(count, "working day", "working days")} ahead`,
    hours: (hours: number): string => `after ${hours} h`,
    earlier: (count: number): string =>
      `… and ${count} earlier ${count === 1 ? "meeting" : "meetings"}`,
  },
  site,
};
