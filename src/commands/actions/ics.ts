import { actionUids, deadlineCalendar } from "../../mail/calendar/deadlines.ts";
import type { ActionList, ActionSetting } from "../../reporters/actions/list.ts";
import { ownerOf } from "../../reporters/actions/list.ts";

/** A day in the calendar for each open action that has one; `null` when none has. */
export function calendarOf({ standings, now }: ActionList, setting: ActionSetting): string | null {
  const dated = standings.flatMap((standing) => {
    const { due, status } = standing.action;
    return status !== "open" || due === null ? [] : [{ standing, due }];
  });
  const uids = actionUids(
    dated.map(({ standing: { action } }) => {
      const { meeting, owner, task } = action.first;
      return [meeting.id, owner ?? "", task ?? ""];
    }),
  );
  const deadlines = dated.map(({ standing, due }, index) => ({
    ...{ uid: uids[index] ?? "", due, owner: ownerOf(standing, setting) },
    task: standing.action.task ?? "",
    deliverable: standing.action.deliverable ?? "",
    ...{ topic: "", link: "" },
    meeting: standing.action.latest.meeting.title,
    sequence: standing.action.moved,
  }));
  const date = /(?:z|[+-]\d\d:\d\d)$/i.test(now) ? now : `${now}:00Z`;
  return deadlineCalendar(deadlines, { date, language: setting.language });
}
