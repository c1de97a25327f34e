import { defineRule } from "./rule.ts";

/** Long documents are read in the meeting, or not at all. */
export default defineRule({
  id: "material-length",
  stage: "plan",
  severity: "warning",
  guide: "G8",
  options: { max: 5 },
  *check({ meeting, options: { max } }) {
    for (const { title, pages } of meeting.materials) {
      if (pages !== null && pages.value > max)
        yield { at: pages.span, message: "long", data: { title, pages: pages.value, max } };
    }
  },
});
