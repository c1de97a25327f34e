import { placeOf } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/** What the next meeting does not mention, nobody asks about again. */
export default defineRule({
  id: "action-carried",
  stage: "held",
  needsLoop: true,
  severity: "warning",
  guide: "C3",
  *check({ meeting, loop }) {
    for (const action of loop?.forgotten ?? [])
      yield { at: placeOf(meeting, "series"), message: "forgotten", data: action };
  },
});
