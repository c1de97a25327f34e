import type { CancelView } from "./view.ts";
import { commonView, type ViewContext } from "./view-common.ts";

/** Which meeting is off, and what that means for those who were invited. */
export function cancelView(context: ViewContext): CancelView {
  const { materials, agenda } = context.meeting;
  return {
    ...commonView("cancel", context),
    prepared:
      materials.length > 0 || agenda.some((item) => item.presenter !== null && !item.housekeeping),
  };
}
