import { isReported, placeOf } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/** The notice, the timetable and every deadline are counted from it. */
export default defineRule({
  id: "start-required",
  stage: "plan",
  severity: "error",
  guide: "G7",
  *check({ meeting }) {
    if (meeting.start === null && !isReported(meeting, "start"))
      yield { at: placeOf(meeting, "start"), message: "missing" };
  },
});
