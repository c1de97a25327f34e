import { collab, type Outcome } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";

/** A weekly meeting of a series; `more` goes into the front-matter. */
export const weekly = (date: string, body = "", more = ""): string =>
  `---
title: Sync
start: ${date} 10:00
duration: 45
timezone: Europe/London
series: launch
attendees: [{ name: Ann Lee, dept: Sales }, { name: Bo Berg, dept: Engineering }]
${more}---
## Agenda

| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| Price | 10 | Ann Lee | A price |

${body}`;

export const minutes = (conclusion: string): string =>
  `## Minutes\n\n### 1. Price\n\n- Conclusion: ${conclusion}\n\n`;

export const actions = (...rows: readonly string[]): string =>
  `## Action items\n\n| Owner | Task | Due | Status |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join("")}`;

/** `collab report` over files in memory, as seen on a day. */
export async function report(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Outcome & { readonly contents: ReadonlyMap<string, string> }> {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const line = ["report", ...(args.includes("--now") ? [] : ["--now", NOW]), ...args];
  return { ...(await collab(line, { files: memoryFiles(contents) })), contents };
}

const NOW = "2026-12-18 09:00";

/** What stands below a heading of the report, without the empty lines around it. */
export function below(heading: string, { stdout, stderr }: Outcome): string {
  const [, rest] = stdout.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`no “${heading}” in ${stdout}${stderr}`);
  return (rest.split("\n## ")[0] ?? "").trim();
}

/** The rows of a table as cells, its head left out. */
export const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.slice(2, -2).split(" | "));
