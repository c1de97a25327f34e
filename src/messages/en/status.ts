/** `collab status`. */
export const status = {
  description:
    "Says what somebody has to do now, the most urgent first: notices to send, meetings of today, minutes to write and to send, actions overdue or due within a week, drafts in the outbox that nobody sent. Needs no configuration. Exit code 0: fine, 1: --check, and something is overdue, 2: something could not be read.",
  arguments: "meeting files, folders or globs (default: this folder)",
  options: {
    format: "text, json for other programs, md for a chat or a wiki",
    all: "text, md: show everything, not only the 30 most urgent",
    check: "exit with 1 when something is overdue, for a nightly job",
    now: "what is due at this time instead of now",
  },
  examples: [
    ["collab status", "what to do this morning"],
    ["collab status meetings --check", "for a nightly job: fails when something is overdue"],
    ["collab status --format md", "for the team's chat"],
    ["collab status --now 2026-12-04", "as it will be on that day"],
  ] as ReadonlyArray<readonly [string, string]>,
  title: "To do",
  nothing: "Nothing to do: no notice, no minutes, no action is due.",
  noMeetings: "no meetings found — name files or folders with meetings",
  kinds: {
    notice: "Notice",
    meeting: "Meeting",
    minutes: "Minutes",
    "minutes-mail": "Minutes",
    action: "Action",
    draft: "Draft",
  },
  notice: (title: string, workdays: number, overdue: boolean): string =>
    overdue
      ? `Send the notice of “${title}” now: it should have gone out already`
      : `Send the notice of “${title}” (${workdays} working ${workdays === 1 ? "day" : "days"} left before the meeting)`,
  meeting: (title: string, time: string | null): string =>
    time === null ? `“${title}” is today` : `“${title}” today at ${time}`,
  minutes: (title: string, hours: number): string =>
    hours < 0
      ? `Write the minutes of “${title}”: 24 hours are over`
      : `Write the minutes of “${title}” (${hours} h left)`,
  "minutes-mail": (title: string, hours: number): string =>
    hours < 0
      ? `Send the minutes of “${title}”: 24 hours are over`
      : `Send the minutes of “${title}” (${hours} h left)`,
  action: (owner: string, task: string, left: string, ref: string): string =>
    `${owner === "" ? "Nobody" : owner}: ${task} (${left}) ${ref}`,
  draft: (name: string): string => `Draft not sent: ${name}`,
  sentByHand:
    "What you send from your mail program counts as sent once its time stands in the meeting's file: `notified:` for the notice, `minutes-sent:` for the minutes.",
  old: (count: number): string =>
    count === 1
      ? "One earlier meeting has no minutes at all."
      : `${count} earlier meetings have no minutes at all.`,
  more: (count: number, overdue: number): string =>
    `… and ${count} more${overdue > 0 ? `, ${overdue} of them overdue` : ""} (--all shows them)`,
  summary: (count: number, overdue: number): string =>
    `${count} to do${overdue > 0 ? ` · ${overdue} overdue` : ""}`,
};
