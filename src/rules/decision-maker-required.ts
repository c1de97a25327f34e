import { isReported } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/**
 * Without somebody who can commit time and resources a meeting only talks. Keeps silent while the
 * role of any attendee is unknown: that is `attendee-role`'s finding, and may settle this one.
 */
export default defineRule({
  id: "decision-maker-required",
  stage: "plan",
  severity: "error",
  guide: "G6",
  *check({ meeting }) {
    if (isReported(meeting, "attendees")) return;
    if (meeting.attendees.length === 0) yield { at: meeting.topSpan, message: "nobody-invited" };
    else if (meeting.attendees.every(({ role }) => role === "executor" || role === "stakeholder"))
      yield { at: meeting.topSpan, message: "missing" };
  },
});
