import { defineRule } from "./rule.ts";
import { named } from "./topics.ts";

/** The notice tells each person what to prepare; it can only tell somebody who is named. */
export default defineRule({
  id: "material-owner",
  stage: "plan",
  severity: "error",
  guide: "G7",
  *check({ meeting }) {
    for (const { title, owner, span } of meeting.materials) {
      if (named(owner) === null)
        yield { at: owner?.span ?? span, message: "missing", data: { title } };
    }
  },
});
