import type { ActionItem } from "../meeting/types.ts";
import { addTo } from "../text/many.ts";
import type { ActionsView } from "./view.ts";
import {
  actionView,
  byDue,
  commonView,
  firstDueOf,
  isLate,
  namedPerson,
  type ViewContext,
} from "./view-common.ts";

/** Per owner what is due when (guide G12, C3). */
export function actionsView(context: ViewContext): ActionsView {
  const { meeting } = context;
  const open = meeting.actions.filter((action) => action.status === "open").sort(byDue);
  const byOwner = new Map<string, ActionItem[]>();
  for (const action of open) {
    // Somebody who shares a task has to find it in their own list.
    for (const owner of action.owners.length > 0 ? action.owners : [action.owner?.value ?? ""]) {
      const { name } = namedPerson(owner, context);
      addTo(byOwner, name, action);
    }
  }
  return {
    ...commonView("actions", context),
    owners: [...byOwner].map(([name, actions]) => ({
      person: namedPerson(name, context),
      actions: actions.map((action) => actionView(action, context)),
    })),
    closed: meeting.actions
      .filter((action) => action.status !== "open")
      .map((action) => actionView(action, context)),
    openCount: open.length,
    overdueCount: open.filter((action) => isLate(action, context.now ?? null)).length,
    ...firstDueOf(context),
  };
}
