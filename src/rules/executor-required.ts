import { isReported, placeOf } from "./front-matter-keys.ts";
import { mayBe } from "./roles.ts";
import { defineRule } from "./rule.ts";

/**
 * Work agreed without the person who will do it is agreed twice. A role that was written but not
 * understood may be this one; that nobody is invited at all is another rule's to say.
 */
export default defineRule({
  id: "executor-required",
  stage: "plan",
  severity: "warning",
  guide: "G6",
  *check({ meeting }) {
    const { attendees } = meeting;
    if (attendees.length === 0 || isReported(meeting, "attendees")) return;
    if (!attendees.some((attendee) => mayBe("executor", attendee)))
      yield { at: placeOf(meeting, "attendees"), message: "missing" };
  },
});
