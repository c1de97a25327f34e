import type { UnreadReason } from "../meeting/types.ts";
import { defineRule } from "./rule.ts";

/** What nobody understood is no value of the meeting, and at best stands at the end of the minutes mail; whoever wrote it believes otherwise. */
export default defineRule({
  id: "text-unread",
  stage: "plan",
  severity: "info",
  guide: null,
  *check({ meeting }) {
    for (const { text, why } of meeting.unread) {
      const part = PARTS[why];
      if (part) yield { at: text.span, message: part, data: { text: text.value } };
    }
  },
});

/** The parts of a file in which every line counts; a background nobody asked for is nobody's business. */
const PARTS: {
  readonly [Why in UnreadReason]?:
    | "agenda"
    | "minutes"
    | "decisions"
    | "actions"
    | "people"
    | "twice"
    | "column";
} = {
  "no-item": "agenda",
  "no-topic": "minutes",
  "no-conclusion": "decisions",
  "no-action": "actions",
  "one-or-several-people": "people",
  "said-before": "twice",
  "unknown-column": "column",
};
