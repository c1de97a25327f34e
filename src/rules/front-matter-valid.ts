import { canonical } from "./front-matter-keys.ts";
import { defineRule, type Fix } from "./rule.ts";

/** What cannot be used is never skipped silently: every other rule relies on what was read. */
export default defineRule({
  id: "front-matter-valid",
  stage: "plan",
  severity: "error",
  guide: null,
  fixable: true,
  *check({ meeting }) {
    for (const { code, key, value, suggestion, span } of meeting.problems) {
      // Of all that can be wrong here only the full-width colon has one right answer.
      const fix: Fix | null =
        code === "full-width-colon"
          ? { edits: [{ ...span, text: ": " }], keepsMeaning: false }
          : null;
      const data = { key, value, suggestion, meant: canonical(key) };
      yield { at: span, message: code, data, fix };
    }
  },
});
