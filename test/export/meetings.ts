/** Three meetings of a series: one action is carried and moved, one is closed, one belongs to nobody. */
const meeting = (date: string, more: string, rows: readonly string[]): string =>
  [
    "---",
    `id: launch-${date}`,
    "title: Launch sync",
    `start: ${date} 10:00`,
    "duration: 60",
    "timezone: Europe/Dublin",
    "series: launch",
    "host: Ann Lee",
    more,
    "attendees:",
    "  - Ann Lee <ann@example.com> (Sales, decision-maker)",
    "  - Bo Berg <bo@example.com> (Tech, executor)",
    "cc: [Cy Dow <cy@example.com>]",
    "---",
    "## Agenda",
    "| Item | Minutes | Presenter | Must reach |",
    "| --- | --- | --- | --- |",
    "| Goals | 10 | Ann Lee | Agree on goals |",
    "| Budget | 15 | Bo Berg | Fix the sum |",
    "",
    "## Minutes",
    "### 1. Goals",
    "- Conclusion: 500 units",
    "### 2. Budget",
    "- Conclusion: deferred, Bo asks the bank",
    "",
    "## Action items",
    "| Owner | Task | Deliverable | Due | Status | Origin |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");

export const meetings: Readonly<Record<string, string>> = {
  "a.md": meeting("2026-12-01", "notified: 2026-11-27 10:00\nminutes-sent: 2026-12-01 18:30", [
    "| Bo Berg | Write the release notes | Text | 2026-12-04 | open | |",
    "| Ann Lee, Bo Berg | Order a test machine | Order | within 3 days | open | |",
    '| | =HYPERLINK("http://x.example", "Budget") | | soon | open | |',
  ]),
  "b.md": meeting("2026-12-08", "", [
    "| Bo Berg | Write the release notes | Text | ~~2026-12-04~~ 2026-12-11 | open | launch-2026-12-01#1 |",
    "| Ann Lee, Bo Berg | Order a test machine | Order | 2026-12-09 | done 2026-12-07 | |",
  ]),
  "c.md": meeting("2026-12-15", "status: cancelled", []),
};
