import { addMinutes } from "../time/local.ts";
import { isReported, placeOf } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/** Within a day people still remember what was agreed, and can object. */
export default defineRule({
  id: "minutes-sent",
  stage: "held",
  missesMinutes: true,
  severity: "warning",
  guide: "C1",
  options: { hours: 24 },
  *check({ meeting, options: { hours }, now }) {
    const { start, durationMinutes, minutesSent } = meeting;
    const length = durationMinutes?.value ?? null;
    const end =
      meeting.end?.value ?? (start && length !== null ? addMinutes(start.value, length) : null);
    if (minutesSent !== null) {
      const { value: sent, span: at } = minutesSent;
      if (start && sent < start.value)
        yield { at, message: "before-start", data: { sent, start: start.value } };
      else if (end !== null && sent > addMinutes(end, hours * 60))
        yield { at, message: "late", data: { sent, end, hours } };
    } else if (now !== null && end !== null && !isReported(meeting, "minutes-sent")) {
      if (now > addMinutes(end, hours * 60))
        yield { at: placeOf(meeting, "minutes-sent"), message: "overdue", data: { end, hours } };
    }
  },
});
