import { cleaned, csvCell, harmless } from "../../text/csv.ts";
import type { Standing } from "../../tracker/standing.ts";
import { type ActionList, type ActionSetting, ownerOf } from "./list.ts";

const COLUMNS = [
  ...["ref", "owner", "task", "deliverable", "due", "status", "overdue", "days_left", "moved"],
  ...["series", "origin_meeting", "origin_date", "file", "line"],
];

/** RFC 4180: commas, quotation marks where needed, CRLF. */
export const csvActions = (list: ActionList, setting: ActionSetting): Generator<string> =>
  rows(list, setting, ",", csvCell);

/** Tab-separated: a cell has neither tabs nor line ends. */
export const tsvActions = (list: ActionList, setting: ActionSetting): Generator<string> =>
  rows(list, setting, "\t", (cell) => cell.replace(/[\t\r\n]+/g, " "));

function* rows(
  { standings }: ActionList,
  setting: ActionSetting,
  separator: string,
  written: (cell: string) => string,
): Generator<string> {
  // Excel takes a file without a mark for one in the encoding of its country.
  if (setting.bom) yield "\ufeff";
  yield `${COLUMNS.join(separator)}\r\n`;
  for (const standing of standings)
    yield `${cellsOf(standing, setting).map(harmless).map(written).join(separator)}\r\n`;
}

function cellsOf(standing: Standing, setting: ActionSetting): readonly string[] {
  const { action, overdue, daysLeft } = standing;
  const { first, latest } = action;
  return [
    action.ref,
    ownerOf(standing, setting),
    action.task ?? "",
    action.deliverable ?? "",
    action.due ?? "",
    action.status,
    String(overdue),
    daysLeft === null ? "" : String(daysLeft),
    String(action.moved),
    action.series ?? "",
    first.meeting.id,
    first.meeting.date ?? "",
    latest.meeting.file,
    String(latest.line),
  ].map(cleaned);
}
