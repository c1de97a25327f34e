import { defineRule } from "./rule.ts";

/** The opening restates the question and the rules; a longer one has begun the discussion. */
export default defineRule({
  id: "opening-length",
  stage: "plan",
  severity: "warning",
  guide: "G9",
  options: { max: 5 },
  *check({ meeting, options: { max } }) {
    if (meeting.openingMinutes === null) return;
    const { value: minutes, span: at } = meeting.openingMinutes;
    if (minutes > max) yield { at, message: "long", data: { minutes, max } };
  },
});
