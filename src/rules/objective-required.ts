import { isReported, placeOf } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";
import { filled } from "./topics.ts";

/** A meeting that does not know its question cannot answer it. */
export default defineRule({
  id: "objective-required",
  stage: "plan",
  severity: "error",
  guide: "G2",
  *check({ meeting }) {
    if (filled(meeting.objective) !== null || isReported(meeting, "objective")) return;
    yield { at: meeting.objective?.span ?? placeOf(meeting, "objective"), message: "missing" };
  },
});
