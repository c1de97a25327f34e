import type { Config } from "../config/config.ts";
import { type ExportFormat, formats } from "../export/formats.ts";
import { conclusionRows, itemRows, meetingRow, peopleRows } from "../export/rows.ts";
import type { Row, TableName } from "../export/tables.ts";
import { calendarFor } from "../lint/run.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import { mentionsIn } from "../tracker/mentions.ts";
import type { Mention } from "../tracker/types.ts";
import type { FileMeetings } from "./reader.ts";

/** The tables to which each meeting adds by itself. */
export const perMeeting = ["meetings", "people", "items", "conclusions"] as const;

/** What a file adds to the tables, as plain data. */
export interface ExportShare {
  readonly language: Language;
  readonly meetings: number;
  /** The text of its rows. */
  readonly lines: Readonly<Record<(typeof perMeeting)[number], string>>;
  /** Of which, with those of other files, the rows about actions are made. */
  readonly mentions: readonly Mention[];
}

export function shareOf(
  meetings: FileMeetings,
  config: Config,
  { format }: { readonly format: ExportFormat },
): ExportShare {
  const calendarIn = calendarFor(config);
  const lines = <Name extends TableName>(
    name: Name,
    rowsOf: (meeting: Meeting) => readonly Row<Name>[],
  ): string => linesOf(format, name, meetings.flatMap(rowsOf));
  return {
    language: meetings[0].language,
    meetings: meetings.length,
    lines: {
      meetings: lines("meetings", (meeting) => [meetingRow(meeting, calendarIn(meeting.language))]),
      people: lines("people", peopleRows),
      items: lines("items", itemRows),
      conclusions: lines("conclusions", conclusionRows),
    },
    mentions: meetings.flatMap(mentionsIn),
  };
}

/** Rows of a table as its file has them. */
export function linesOf<Name extends TableName>(
  format: ExportFormat,
  name: Name,
  rows: readonly Row<Name>[],
): string {
  let text = "";
  for (const row of rows) text += formats[format].line(name, row);
  return text;
}
