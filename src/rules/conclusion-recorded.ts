import { defineRule } from "./rule.ts";
import { topicsOf } from "./topics.ts";

/** What a meeting decided and nobody wrote down was not decided. */
export default defineRule({
  id: "conclusion-recorded",
  stage: "held",
  severity: "error",
  guide: "C2",
  *check({ meeting }) {
    for (const { item, minutes } of topicsOf(meeting)) {
      const title = item.title.value;
      const [first] = minutes;
      if (first === undefined) {
        yield { at: item.title.span, message: "not-minuted", data: { title } };
        continue;
      }
      const conclusion = minutes.findLast((entry) => entry.conclusion !== null)?.conclusion ?? null;
      if (conclusion === null) {
        const mustReach = item.mustReach?.value ?? null;
        yield { at: first.title.span, message: "missing", data: { title, mustReach } };
      } else if (conclusion.outcome === "deferred" && conclusion.next.trim() === "") {
        const data = { conclusion: conclusion.text };
        yield { at: conclusion.span, message: "no-next-step", data };
      }
    }
  },
});
