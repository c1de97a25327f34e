import { isReported, placeOf } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";
import { named } from "./topics.ts";

/** What everybody could write down, nobody does. */
export default defineRule({
  id: "recorder-required",
  stage: "plan",
  severity: "error",
  guide: "G12",
  *check({ meeting }) {
    if (named(meeting.recorder) !== null || isReported(meeting, "recorder")) return;
    yield { at: meeting.recorder?.span ?? placeOf(meeting, "recorder"), message: "missing" };
  },
});
