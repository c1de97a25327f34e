import { addWorkingDays, workingDaysAhead } from "../time/workdays.ts";
import { isReported } from "./front-matter-keys.ts";
import { defineRule } from "./rule.ts";

/** People prepare between notice and meeting; working days d count with notice ≤ d < meeting. */
export default defineRule({
  id: "notice-lead-time",
  stage: "plan",
  severity: "error",
  guide: "G7",
  options: { min: 1, max: "off" as "off" | number },
  *check({ meeting, options: { min, max }, calendar, now }) {
    const known = meeting.start ?? meeting.date;
    if (known === null) return;
    // Where only the day is known, it has passed when it is over.
    const start = meeting.start?.value ?? `${known.value}T24:00`;
    const day = start.slice(0, 10);
    if (meeting.notified !== null) {
      const { value: notified, span: at } = meeting.notified;
      const ahead = workingDaysAhead(notified.slice(0, 10), day, calendar);
      if (notified > start) yield { at, message: "after-start", data: { notified, start } };
      else if (ahead < min) yield { at, message: "late", data: { notified, ahead, min } };
      else if (max !== "off" && ahead > max)
        yield { at, message: "early", data: { notified, ahead, max } };
    } else if (now !== null && !isReported(meeting, "notified")) {
      const by = addWorkingDays(day, -min, calendar);
      const at = known.span;
      if (now >= start) yield { at, message: "unrecorded" };
      else if (now.slice(0, 10) > by) yield { at, message: "overdue", data: { by, min } };
    }
  },
});
