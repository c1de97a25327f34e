import { canonical } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/** What cannot be used is never skipped silently: every other rule relies on what was read. */
export default defineRule({
  id: "front-matter-valid",
  stage: "plan",
  severity: "error",
  guide: null,
  *check({ meeting }) {
    for (const { code, key, value, suggestion, span } of meeting.problems) {
      yield { at: span, message: code, data: { key, value, suggestion, meant: canonical(key) } };
    }
  },
});
