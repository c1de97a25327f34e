import { isReported, placeOf } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/** The notice, the timetable and every deadline are counted from it. */
export default defineRule({
  id: "start-required",
  stage: "plan",
  severity: "error",
  guide: "G7",
  *check({ meeting }) {
    const { start, date } = meeting;
    if (start !== null || isReported(meeting, "start")) return;
    if (date === null) yield { at: placeOf(meeting, "start"), message: "missing" };
    else yield { at: date.span, message: "time-missing", data: { date: date.value } };
  },
});
