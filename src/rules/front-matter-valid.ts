import type { Meeting } from "../meeting/types.ts";
import { eitherDay } from "../time/day-order.ts";
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
      // Values that are right each by itself: date-contradiction words them.
      if (code === "other-length" || code === "other-weekday" || code === "other-clock") continue;
      const fix =
        code === "full-width-colon"
          ? { edits: [{ ...span, text: ": " }], keepsMeaning: false }
          : code === "misplaced"
            ? withoutBlank(meeting, span.from)
            : null;
      const data = { key, value, suggestion, meant: canonical(key), either: eitherDay(value) };
      yield { at: span, message: code, data, fix };
    }
  },
});

/** What nobody sees above the front-matter goes; a comment stays, and people move it. */
function withoutBlank({ source: { text } }: Meeting, to: number): Fix | null {
  if (/[^\s\u200b]/.test(text.slice(0, to))) return null;
  return { edits: [{ from: 0, to, text: "" }], keepsMeaning: true };
}
