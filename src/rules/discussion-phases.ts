import { defineRule } from "./rule.ts";
import { topicsOf } from "./topics.ts";

/** The fourth phase, the conclusion, is an error of its own when it is missing. */
const phases = ["facts", "analysis", "options"] as const;

/** A conclusion without facts, causes and choices before it does not last. */
export default defineRule({
  id: "discussion-phases",
  stage: "held",
  severity: "info",
  guide: "G10",
  *check({ meeting }) {
    for (const { item, minutes } of topicsOf(meeting)) {
      const [first] = minutes;
      if (first === undefined) continue;
      const found = new Set(minutes.flatMap((entry) => entry.phases.map(({ phase }) => phase)));
      const missing = phases.filter((phase) => !found.has(phase));
      if (missing.length > 0) {
        const data = { title: item.title.value, phases: missing };
        yield { at: first.title.span, message: "missing", data };
      }
    }
  },
});
