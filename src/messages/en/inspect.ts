import type { Evidence } from "../../meeting/types.ts";

const evidenceIn: Readonly<Record<Evidence, string>> = {
  ...{ votes: "votes", decisions: "decisions", end: "its end", speakers: "speaker notes" },
  ...{
    absentees: "who was absent",
    attendance: "who came",
    talk: "notes",
    title: "called minutes",
    minutes: "minutes",
  },
};

/** `collab inspect`: its help, its outline. */
export const inspect = {
  files: "files, folders, globs, or - for standard input",
  description:
    "Shows what collab understands of meeting files, as an outline; what could not be read is marked. Of folders and patterns, a line for each file and a sum.",
  options: {
    json: "one file, as JSON",
    ndjson: "any number of files, one JSON object a line",
    unread: "the lines that were not understood, by their shape, the most frequent first",
  },
  examples: [
    ["collab inspect meetings/2026-12-01-launch.md", "an outline to read"],
    ["collab inspect meetings", "how well two hundred files are understood"],
    ["collab inspect --unread meetings", "what was not"],
    ["collab inspect --json meetings/2026-12-01-launch.md", "for scripts"],
    ["collab inspect --ndjson meetings | jq .title", "many files, one line each"],
  ],
  oneFileOnly: (count: number) => `--json takes one file, not ${count} — use --ndjson`,
  oneMeetingOnly: (count: number) =>
    `--json takes one meeting, and the file holds ${count} — use --ndjson`,
  overview: {
    file: "file",
    date: "date",
    stage: "stage",
    counts: ["items", "decisions", "actions", "unread"],
    files: (count: number) => `${count} ${count === 1 ? "file" : "files"}`,
    dated: (count: number) => `${count} dated`,
    held: (count: number) => `${count} held`,
    meetings: (count: number) => `${count} meetings`,
    more: (count: number) => `… and ${count} more`,
    skipped: (count: number) =>
      `${count} ${count === 1 ? "file" : "files"} skipped: no ${count === 1 ? "meeting" : "meetings"}`,
  },
  nothingUnread: "every line was understood",
  inFiles: (count: number) => `in ${count} ${count === 1 ? "file" : "files"}`,
  moreShapes: (count: number) => `and ${count} more; all of them are in --ndjson`,
  why: {
    "no-item": "no agenda item",
    "no-topic": "below no topic",
    "no-conclusion": "no decision",
    "no-action": "no action item",
    "no-person": "nobody's name",
    "one-or-several-people": "one person or several",
    "said-before": "an earlier line says it otherwise",
    "unknown-column": "a column collab does not know",
    "unknown-section": "below a heading collab does not know",
    "no-section": "below no heading",
    "no-meeting": "belongs to none of the file's meetings",
  },
  notRead: (line: number, text: string) => `line ${line}: ${text}`,
  notReadBelow: (line: number, heading: string, count: number) =>
    `line ${line}: ${heading}, and ${count} ${count === 1 ? "line" : "lines"} below it`,
  moreNotRead: (count: number) => `and ${count} more; all of them are in --json`,
  labels: {
    objective: "Objective",
    when: "When",
    where: "Where",
    host: "Host",
    recorder: "Recorder",
    attendees: "Attendees",
    cc: "Cc",
    materials: "Materials",
    agenda: "Agenda",
    minutes: "Minutes",
    conclusions: "Decisions",
    actions: "Action items",
    parkingLot: "Parking lot",
    unread: "Not read",
  },
  assumed: (timezone: string) => `${timezone} (assumed)`,
  heldBy: (evidence: readonly Evidence[]) =>
    `: ${evidence.map((one) => evidenceIn[one]).join(", ")}`,
  untitled: "(no title)",
  noRole: "no role",
  noEmail: "no e-mail",
  notUnderstood: (text: string) => `“${text}” not understood`,
  keyNotUnderstood: (key: string, value: string, line: number) =>
    `line ${line}: ${value === "" ? key : `${key}: ${value}`} – not understood; “collab lint” says why`,
  vague: (text: string) => `“${text}” names no day`,
  noDeadline: "no deadline",
  noOwner: "no owner",
  noTask: "no task",
  mustReach: (text: string) => `must reach: ${text}`,
  concluded: (text: string) => `concluded: ${text}`,
  deferred: (text: string) => `deferred: ${text}`,
  noConclusion: "no conclusion recorded",
  offAgenda: "not on the agenda",
  pages: (count: number) => `${count} p.`,
  rows: (name: string, count: number) => `${name}: ${count} ${count === 1 ? "row" : "rows"}`,
};
