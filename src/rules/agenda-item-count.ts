import { defineRule } from "./rule.ts";
import { topicsOf } from "./topics.ts";

/** Fewer items leave the objective whole, more leave it undecided. Housekeeping does not count. */
export default defineRule({
  id: "agenda-item-count",
  stage: "plan",
  severity: "error",
  guide: "G3",
  options: { min: 3, max: 5 },
  *check({ meeting, options: { min, max } }) {
    const topics = topicsOf(meeting);
    const count = topics.length;
    const at = meeting.agendaSpan ?? meeting.topSpan;
    const firstTooMany = topics[max];
    if (meeting.agenda.length === 0) {
      yield { at, message: meeting.agendaSpan ? "empty" : "absent", data: { min, max } };
    } else if (count < min) {
      yield { at, message: "few", data: { count, min, max } };
    } else if (firstTooMany) {
      yield { at: firstTooMany.item.title.span, message: "many", data: { count, min, max } };
    }
  },
});
