import { deadlineCalendar } from "../../mail/calendar/deadlines.ts";
import type { ActionList, ActionSetting } from "../../reporters/actions/list.ts";
import { ownerOf } from "../../reporters/actions/list.ts";

/** A day in the calendar for each open action that has one; `null` when none has. */
export function calendarOf({ standings, now }: ActionList, setting: ActionSetting): string | null {
  const deadlines = standings.flatMap((standing) => {
    const { action } = standing;
    const { first, latest, due } = action;
    if (action.status !== "open" || due === null) return [];
    return [
      {
        identity: [first.meeting.id, first.owner ?? "", first.task ?? ""],
        due,
        owner: ownerOf(standing, setting),
        task: action.task ?? "",
        deliverable: action.deliverable ?? "",
        topic: "",
        meeting: latest.meeting.title,
        sequence: action.moved,
      },
    ];
  });
  const date = /(?:z|[+-]\d\d:\d\d)$/i.test(now) ? now : `${now}:00Z`;
  return deadlineCalendar(deadlines, { date, language: setting.language });
}
