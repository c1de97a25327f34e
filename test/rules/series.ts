/** A held meeting of a series with what was promised there. */
export const weekly = (date: string, rows: readonly string[], series = "weekly"): string =>
  [
    "---",
    `id: ${series}-${date}`,
    "title: Sync",
    `start: ${date} 10:00`,
    `series: ${series}`,
    "---",
    "## Minutes",
    "- Conclusion: on schedule",
    "",
    "## Action items",
    "",
    "",
    "| Owner | Task | Deliverable | Due | Status |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");

export const row = (owner: string, task: string, due: string, status = "open"): string =>
  `| ${owner} | ${task} | A report | ${due} | ${status} |`;
