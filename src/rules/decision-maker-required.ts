import { isReported, placeOf } from "./front-matter-keys.ts";
import { mayBe } from "./roles.ts";
import { defineRule } from "./rule.ts";

/**
 * Without somebody who can commit time and resources a meeting only talks. A role that was written
 * but not understood may be this one: then `attendee-role` speaks alone.
 */
export default defineRule({
  id: "decision-maker-required",
  stage: "plan",
  severity: "error",
  guide: "G6",
  *check({ meeting }) {
    if (isReported(meeting, "attendees")) return;
    if (meeting.attendees.length === 0)
      yield { at: placeOf(meeting, "attendees"), message: "nobody-invited" };
    else if (!meeting.attendees.some((attendee) => mayBe("decision-maker", attendee)))
      yield { at: placeOf(meeting, "attendees"), message: "missing" };
  },
});
