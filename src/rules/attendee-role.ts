import { defineRule } from "./rule.ts";

/** Nobody is invited without a reason; those who only need to know get the minutes. */
export default defineRule({
  id: "attendee-role",
  stage: "plan",
  severity: "error",
  guide: "G6",
  *check({ meeting }) {
    for (const { name, role, roleText, span } of meeting.attendees) {
      if (role !== null) continue;
      if (roleText === null) yield { at: span, message: "missing", data: { name } };
      else yield { at: roleText.span, message: "unknown", data: { name, role: roleText.value } };
    }
  },
});
