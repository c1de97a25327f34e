import type { Group, Grouping } from "../../tracker/select.ts";
import type { Standing } from "../../tracker/standing.ts";
import type { ActionList, ActionSetting } from "./list.ts";

/** `3 天`, `逾期 2 天`; a closed one says so, with the day. */
export function leftOf(
  { action, daysLeft }: Standing,
  { messages }: Pick<ActionSetting, "messages">,
): string {
  const { left } = messages.actions;
  if (action.status !== "open") {
    const status = messages.terms.status[action.status];
    return action.closed === null ? status : `${status} ${action.closed}`;
  }
  if (daysLeft === null) return action.dueKind === "none" ? left.undated : left.noDay;
  if (daysLeft === 0) return left.today;
  return daysLeft < 0 ? left.overdue(-daysLeft) : left.days(daysLeft);
}

/** A group's heading with what is in it; `null`: everything stands in one group. */
export function headingOf(
  { name, standings }: Group,
  grouping: Grouping,
  { messages }: ActionSetting,
): string | null {
  const words = messages.actions;
  if (grouping === "none") return null;
  const overdue = standings.filter((standing) => standing.overdue).length;
  const title = name === null ? words.without[grouping] : words.group[grouping](name);
  return words.heading(title, standings.length, overdue);
}

export function summaryOf({ standings }: ActionList, { messages }: ActionSetting): string {
  const count = (holds: (standing: Standing) => boolean): number => standings.filter(holds).length;
  const isOpen = ({ action }: Standing): boolean => action.status === "open";
  return messages.actions.summary({
    actions: standings.length,
    open: count(isOpen),
    overdue: count(({ overdue }) => overdue),
    soon: count(({ daysLeft }) => daysLeft !== null && daysLeft >= 0 && daysLeft <= SOON),
    undated: count((standing) => isOpen(standing) && standing.action.due === null),
    unowned: count((standing) => isOpen(standing) && standing.action.owners.length === 0),
  });
}

/** Days within which an action is marked as due soon, as in reminders. */
export const SOON = 3;
