import { visibleJson } from "../../text/visible.ts";
import type { Standing } from "../../tracker/standing.ts";
import type { Mention } from "../../tracker/types.ts";
import type { ActionList } from "./list.ts";

/** The list as design contract §6 promises it to scripts. */
export function* jsonActions({ standings, now }: ActionList): Generator<string> {
  yield `{\n  "version": 1,\n  "now": ${visibleJson(now)},\n  "actions": [`;
  let before = "\n";
  for (const standing of standings) {
    yield `${before}${visibleJson(actionJson(standing), 2).replace(/^/gm, "    ")}`;
    before = ",\n";
  }
  yield standings.length > 0 ? "\n  ]\n}\n" : "]\n}\n";
}

/** One action a line. */
export function* ndjsonActions({ standings }: ActionList): Generator<string> {
  for (const standing of standings) yield `${visibleJson(actionJson(standing))}\n`;
}

export function actionJson({ action, overdue, daysLeft }: Standing) {
  const { ref, owner, owners, task, deliverable, due, dueText, dueKind, status, closed } = action;
  const { moved, series, first, mentions } = action;
  return {
    ...{ ref, owner, owners, task, deliverable, due, dueText, dueKind, status, closed },
    ...{ overdue, daysLeft, moved, series },
    origin: placeJson(first),
    mentions: mentions.map((mention) => ({
      ...placeJson(mention),
      status: mention.status,
      due: mention.due,
    })),
  };
}

function placeJson({ meeting, line }: Mention) {
  return { file: meeting.file, line, meeting: meeting.id, date: meeting.date };
}
