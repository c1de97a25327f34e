import { defineRule } from "./rule.ts";

/** Whoever is not told apart gets somebody else's mail, or none. */
export default defineRule({
  id: "person-ambiguous",
  stage: "plan",
  severity: "warning",
  guide: null,
  *check({ meeting }) {
    for (const { name, candidates } of meeting.ambiguous)
      yield { at: name.span, message: "several", data: { name: name.value, candidates } };
  },
});
