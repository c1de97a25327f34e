import { defineRule } from "./rule.ts";
import { filled, topicsOf } from "./topics.ts";

/** An item that names its conclusion beforehand can be held to it afterwards. */
export default defineRule({
  id: "agenda-conclusion",
  stage: "plan",
  severity: "error",
  guide: "G5",
  *check({ meeting }) {
    for (const { item } of topicsOf(meeting)) {
      if (filled(item.mustReach) !== null) continue;
      const at = item.mustReach?.span ?? item.title.span;
      yield { at, message: "missing", data: { title: item.title.value } };
    }
  },
});
