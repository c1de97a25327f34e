import { quote } from "../quote.ts";
import { changes } from "./actions-changes.ts";
import { explain } from "./actions-explain.ts";

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** `collab actions`: its help, its table. */
export const actions = {
  changes,
  explain,
  description:
    "Shows what was promised and by whom, over any number of meetings: what is open first, by owner, the most urgent at the top. The same promise in the files of several meetings is shown once, as its latest mention has it. With done, reopen, drop, move or assign it closes or changes an action in its file, and touches nothing else there. Exit code 0: fine, 1: --check, and something is overdue, 2: something could not be read, understood or written.",
  arguments:
    "meeting files, folders, globs, or - (default: this folder); or done, reopen, drop, move or assign, and refs",
  options: {
    format: "table, or data for other programs; html is one page that needs nothing else",
    owner: "only what this person owes (repeatable)",
    series: "only this series (repeatable)",
    meeting: "only what this meeting mentions: its id, title or file (repeatable)",
    scenario: "only meetings of this scenario (repeatable)",
    status: "only actions that stand so",
    overdue: "only what is overdue",
    dueWithin: "only what is overdue or due within so many days, e.g. 3d or 1w",
    unowned: "only what nobody owns",
    undated: "only what has no day",
    since: "only what was promised on this day or later",
    group: "how the table is divided",
    sort: "what comes first",
    explain: "also say why mentions were joined, or were not",
    check: "exit with 1 when something listed is overdue",
    now: "what is overdue at this time instead of now",
    bom: "csv, tsv: begin with a byte order mark, so that Excel reads them right",
    in: "done, drop and the others: where the meetings are (repeatable; default: this folder)",
    on: "done, drop: the day it happened (default: today)",
    note: "done, reopen, drop, move: why, in a few words",
    due: "move: the new day, as in a meeting file, e.g. 2026-12-10, Friday, 下周三",
    dryRun: "done, drop and the others: show the change and write nothing",
  },
  examples: [
    ["collab actions", "what is open in all meetings below this folder"],
    ["collab actions meetings --owner Ann --due-within 1w", "what Ann has to do this week"],
    ["collab actions --status all --format csv --bom > actions.csv", "for a spreadsheet"],
    [
      "collab actions meetings --overdue --check",
      "for a nightly job: fails when something is late",
    ],
    ["collab actions done launch.7k3f", "closes an action in its file"],
    ["collab actions done launch.7k3f launch.m2xq --on 2026-12-04", "two that were done on Friday"],
    ["collab actions move launch.7k3f --due 2026-12-10 --dry-run", "shows what would change"],
    ["collab actions assign launch.7k3f 'Ann Lee'", "gives it to somebody else"],
  ] as ReadonlyArray<readonly [string, string]>,
  title: "Action items",
  asOf: (now: string): string => `As of ${now}`,
  columns: {
    owner: "Owner",
    task: "Task",
    deliverable: "Deliverable",
    due: "Due",
    left: "Left",
    moved: "Moved",
    origin: "Promised",
    ref: "Ref",
    place: "Place",
  },
  left: {
    undated: "no date",
    noDay: "no day",
    today: "today",
    days: (count: number): string => plural(count, "day", "days"),
    overdue: (count: number): string => `${plural(count, "day", "days")} late`,
  },
  group: {
    owner: (name: string): string => name,
    meeting: (name: string): string => name,
    series: (name: string): string => name,
    week: (monday: string): string => `Week of ${monday}`,
    none: (name: string): string => name,
  },
  without: {
    owner: "Nobody",
    meeting: "Without a meeting",
    series: "Without a series",
    week: "Without a day",
    none: "",
  },
  heading: (title: string, count: number, overdue: number): string =>
    `${title} · ${count}${overdue > 0 ? `, ${overdue} overdue` : ""}`,
  summary: (count: {
    actions: number;
    open: number;
    overdue: number;
    soon: number;
    undated: number;
    unowned: number;
  }): string => {
    if (count.actions === 0) return "no actions to show";
    const parts = [
      count.open === count.actions
        ? `${count.open} open`
        : `${plural(count.actions, "action", "actions")}, ${count.open} open`,
      count.overdue > 0 ? `${count.overdue} overdue` : "",
      count.soon > 0 ? `${count.soon} due within 3 days` : "",
      count.undated > 0 ? `${count.undated} without a day` : "",
      count.unowned > 0 ? `${count.unowned} without an owner` : "",
    ];
    return parts.filter((part) => part !== "").join(" · ");
  },
  noTask: "(no task)",
  owner: (name: string): string => `by ${name}`,
  deliverable: (text: string): string => `→ ${text}`,
  promised: (date: string | null, title: string): string =>
    `promised ${date === null ? "" : `${date}, `}${title}`,
  moved: (count: number): string => `moved ${count === 1 ? "once" : `×${count}`}`,
  noMeetings: "no meetings among these files — name meeting files or folders that hold some",
  notADay: (option: string, value: string): string =>
    `${option} ${quote(value)} is no day — write it like 2026-12-10`,
  notDays: (value: string): string =>
    `--due-within ${quote(value)} is not a number of days — write it like 3d or 1w`,
  nobody: (name: string, nearest: string | null): string =>
    `nobody called ${quote(name)} owns an action here${nearest === null ? " — check the name" : ` — did you mean ${quote(nearest)}?`}`,
  onlyFor: (option: string, verbs: string): string =>
    `${option} is for ${verbs} — leave it out here`,
  notForChanges: (option: string): string =>
    `${option} is for listing actions, not for changing them — leave it out here`,
  nothingForCalendar:
    "none of these actions is open and has a day: there is nothing for a calendar",
};
