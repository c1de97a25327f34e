import { defineRule } from "./rule.ts";

/** A promise that is put off again and again has no owner, no time, or no purpose. */
export default defineRule({
  id: "action-moved",
  stage: "held",
  severity: "info",
  guide: "C3",
  options: { min: 3 },
  *check({ meeting, options: { min }, loop }) {
    for (const [index, action] of meeting.actions.entries()) {
      const moved = loop?.moved.get(index) ?? action.moved;
      if (action.status !== "open" || moved < min) continue;
      const data = { task: action.task?.value ?? "", moved };
      yield { at: action.dueText?.span ?? action.span, message: "moved", data };
    }
  },
});
