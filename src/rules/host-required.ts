import { isReported, placeOf } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";
import { named } from "./topics.ts";

/** Somebody has to open, keep time and lead each item to its conclusion. */
export default defineRule({
  id: "host-required",
  stage: "plan",
  severity: "error",
  guide: "G9",
  *check({ meeting }) {
    if (named(meeting.host) !== null || isReported(meeting, "host")) return;
    yield { at: meeting.host?.span ?? placeOf(meeting, "host"), message: "missing" };
  },
});
