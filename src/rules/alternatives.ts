import { defineRule } from "./rule.ts";

/** Disagreement written down as choices can be decided later; a veto cannot. */
export default defineRule({
  id: "alternatives",
  stage: "held",
  severity: "info",
  guide: "G11",
  *check({ meeting }) {
    for (const { title, conclusion, alternatives } of meeting.minutes) {
      if (conclusion?.outcome === "deferred" && alternatives.length === 0)
        yield { at: conclusion.span, message: "missing", data: { title: title.value } };
    }
  },
});
