import { isHousekeeping } from "../vocabulary/index.ts";
import { defineRule } from "./rule.ts";

/** A topic nobody could prepare takes its time from those everybody did. Without an agenda, silent. */
export default defineRule({
  id: "topic-off-agenda",
  stage: "held",
  severity: "warning",
  guide: "G11",
  *check({ meeting }) {
    if (meeting.agenda.length === 0) return;
    for (const { title, agendaIndex } of meeting.minutes) {
      if (agendaIndex === null && !isHousekeeping(title.value))
        yield { at: title.span, message: "off", data: { title: title.value } };
    }
  },
});
