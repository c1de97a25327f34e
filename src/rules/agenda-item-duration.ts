import type { AgendaItem } from "../meeting/types.ts";
import { defineRule } from "./rule.ts";

/** Without reserved minutes there is no timetable; beyond fifteen an item hides several questions. */
export default defineRule({
  id: "agenda-item-duration",
  stage: "plan",
  severity: "error",
  guide: "G4",
  options: { max: 15 },
  *check({ meeting, options: { max } }) {
    for (const item of meeting.agenda) {
      const title = item.title.value;
      if (item.minutes === null) {
        const text = item.minutesText;
        if (text === null) yield { at: item.title.span, message: "missing", data: { title, max } };
        else yield { at: text.span, message: "unreadable", data: { title, text: text.value, max } };
        continue;
      }
      const { value: minutes, span: at } = item.minutes;
      const clock = backwards(item);
      if (clock !== null) yield { at, message: "backwards", data: { title, clock } };
      else if (minutes <= 0) yield { at, message: "not-positive", data: { title, minutes, max } };
      else if (minutes > max) yield { at, message: "long", data: { title, minutes, max } };
      else if (item.contradiction) {
        const { value: text, span } = item.contradiction;
        yield { at: span, message: "contradicted", data: { title, minutes, text } };
      }
    }
  },
});

/** Clock times of which the second comes first. A range of less than half a day may run past midnight. */
function backwards({ from, to, minutes }: AgendaItem): string | null {
  if (from === null || to === null || minutes === null || from.value < to.value) return null;
  return minutes.value > 0 && minutes.value < 720 ? null : `${from.value}–${to.value}`;
}
