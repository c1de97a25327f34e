import { isReported } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/**
 * Work agreed without the person who will do it is agreed twice. Keeps silent while the role of any
 * attendee is unknown, and when nobody is invited at all: other rules report that.
 */
export default defineRule({
  id: "executor-required",
  stage: "plan",
  severity: "warning",
  guide: "G6",
  *check({ meeting }) {
    const { attendees } = meeting;
    if (attendees.length === 0 || isReported(meeting, "attendees")) return;
    if (attendees.every(({ role }) => role === "decision-maker" || role === "stakeholder"))
      yield { at: meeting.topSpan, message: "missing" };
  },
});
