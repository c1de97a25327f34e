import { defineRule } from "./rule.ts";

/** Mails, calendars and actions are told apart by the meeting's id. */
export default defineRule({
  id: "id-unique",
  stage: "plan",
  severity: "error",
  guide: null,
  *check({ meeting, sameId }) {
    const at = meeting.keySpans.get("id");
    if (at && sameId) yield { at, message: "twice", data: { id: meeting.id, ...sameId } };
  },
});
