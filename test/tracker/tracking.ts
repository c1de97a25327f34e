import type { Source } from "../../src/markdown/source.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import type { Meeting } from "../../src/meeting/types.ts";
import { workCalendar } from "../../src/time/workdays.ts";
import { mentionsIn } from "../../src/tracker/mentions.ts";
import { track } from "../../src/tracker/track.ts";
import type { Tracked, TrackedAction } from "../../src/tracker/types.ts";

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

export type Files = Readonly<Record<string, string>>;

export function read(file: string, text: string): readonly Meeting[] {
  const source: Source = { file, text, encoding: "utf-8" };
  return readMeetings(source, { timezone: null, calendar: () => calendar });
}

export function tracked(files: Files): Tracked {
  return track(
    Object.entries(files).flatMap(([file, text]) => read(file, text).flatMap(mentionsIn)),
  );
}

/** A meeting with a table of actions. */
export function meeting(
  {
    date,
    series,
    title = "Sync",
    id,
  }: { date: string; series?: string; title?: string; id?: string },
  rows: readonly string[],
  columns = "Owner | Task | Due | Status",
): string {
  const head = [
    "---",
    ...(id === undefined ? [] : [`id: ${id}`]),
    `title: ${title}`,
    `start: ${date} 10:00`,
    ...(series === undefined ? [] : [`series: ${series}`]),
    "attendees: [Ann Lee, Bo Berg, 王芳, 李雷]",
    "---",
  ];
  const rule = columns.replace(/[^|]+/g, " --- ");
  const table = [columns, rule, ...rows].map((row) => `| ${row} |`);
  return `${[...head, "## Action items", "", ...table].join("\n")}\n`;
}

/** `Ann Lee: write the draft, due 2026-12-04, open, moved 1; a.md:11 b.md:11` */
export function shown({ owners, task, due, status, moved, mentions }: TrackedAction): string {
  const places = mentions.map(({ meeting, line }) => `${meeting.file}:${line}`).join(" ");
  return `${owners.join("+")}: ${task}, due ${due}, ${status}, moved ${moved}; ${places}`;
}
