import { isoWeekday } from "../time/local.ts";
import { defineRule } from "./rule.ts";

/** A slip in the date is found most easily by the weekday it falls on. */
export default defineRule({
  id: "start-workday",
  stage: "plan",
  severity: "warning",
  guide: "G7",
  *check({ meeting, calendar }) {
    if (meeting.start === null) return;
    const date = meeting.start.value.slice(0, 10);
    if (calendar.isWorkday(date)) return;
    const weekday = isoWeekday(date);
    const message = weekday > 5 ? "weekend" : "holiday";
    yield { at: meeting.start.span, message, data: { date, weekday } };
  },
});
