import { isHousekeeping, labelOf, sectionOf } from "../vocabulary/index.ts";
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
      if (agendaIndex === null && !isHousekeeping(title.value) && !isWhole(title.value))
        yield { at: title.span, message: "off", data: { title: title.value } };
    }
  },
});

/** Notes and 会议结论 are about the whole meeting and no topic that somebody brought up. */
const isWhole = (title: string): boolean =>
  sectionOf(title)?.concept === "minutes" || labelOf(title)?.concept === "conclusion";
