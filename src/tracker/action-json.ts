import type { Standing } from "./standing.ts";
import type { Mention } from "./types.ts";

/** An action as design contract §6 promises it to scripts. */
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
