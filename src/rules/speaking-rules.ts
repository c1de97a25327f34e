import { isReported, placeOf } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/** Rules agreed beforehand let the host cut in without it being personal. */
export default defineRule({
  id: "speaking-rules",
  stage: "plan",
  severity: "warning",
  guide: "G9",
  *check({ meeting }) {
    if (meeting.rules.length === 0 && !isReported(meeting, "rules"))
      yield { at: placeOf(meeting, "rules"), message: "missing" };
  },
});
