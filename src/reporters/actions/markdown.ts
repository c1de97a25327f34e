import type { Standing } from "../../tracker/standing.ts";
import { escaped } from "../markdown.ts";
import { type ActionList, type ActionSetting, dueOf, ownerOf, placeOf } from "./list.ts";
import { headingOf, leftOf, summaryOf } from "./words.ts";

/** A table per group, for a mail or a wiki. */
export function* markdownActions(list: ActionList, setting: ActionSetting): Generator<string> {
  const { messages } = setting;
  const { columns } = messages.actions;
  const withOwner = list.grouping !== "owner";
  const head = [
    ...(withOwner ? [columns.owner] : []),
    ...[columns.task, columns.deliverable, columns.due, columns.left, columns.moved],
    ...[columns.origin, columns.ref, columns.place],
  ];
  yield `${summaryOf(list, setting)}\n`;
  for (const group of list.groups) {
    const heading = headingOf(group, list.grouping, setting);
    if (heading !== null) yield `\n### ${escaped(heading)}\n`;
    yield `\n${row(head)}${row(head.map(() => "---"))}`;
    for (const standing of group.standings)
      yield row(
        [...(withOwner ? [ownerOf(standing, setting)] : []), ...cellsOf(standing, setting)].map(
          escaped,
        ),
      );
  }
}

function cellsOf(standing: Standing, setting: ActionSetting): readonly string[] {
  const { action } = standing;
  const { title, date } = action.first.meeting;
  return [
    action.task ?? "",
    action.deliverable ?? "",
    dueOf(standing),
    leftOf(standing, setting),
    action.moved === 0 ? "" : String(action.moved),
    date === null ? title : `${date} ${title}`,
    action.ref,
    placeOf(standing),
  ];
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
