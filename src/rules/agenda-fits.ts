import { openingBefore } from "../meeting/agenda/timetable.ts";
import type { Meeting } from "../meeting/types.ts";
import { misplacedTurns } from "./clock-times.ts";
import { defineRule, type Report } from "./rule.ts";

/**
 * A timetable that does not add up is given up in the meeting, and its last items with it. Where the
 * agenda states clock times they are followed one by one; else the minutes are added up.
 */
export default defineRule({
  id: "agenda-fits",
  stage: "plan",
  severity: "error",
  guide: "G4",
  *check({ meeting }) {
    if (meeting.agenda.some(({ from }) => from !== null)) yield* misplacedTurns(meeting);
    else yield* tooLong(meeting);
  },
});

function* tooLong(meeting: Meeting): Iterable<Report<"agenda-fits">> {
  if (meeting.durationMinutes === null) return;
  const { value: duration, span: at } = meeting.durationMinutes;
  const opening = openingBefore(meeting);
  const planned = meeting.agenda.reduce((sum, item) => sum + (item.minutes?.value ?? 0), opening);
  if (planned > duration) yield { at, message: "over", data: { planned, opening, duration } };
}
