import { defineRule } from "./rule.ts";
import { topicsOf } from "./topics.ts";

/**
 * A conclusion nobody acts on changes nothing. Says nothing about single items when an action does
 * not tell which item it came from: it may have come from any.
 */
export default defineRule({
  id: "action-per-item",
  stage: "held",
  severity: "warning",
  guide: "G12",
  *check({ meeting }) {
    const { actions, withoutAction } = meeting;
    const minuted = topicsOf(meeting).filter(({ minutes }) => minutes.length > 0);
    const settled = new Set(withoutAction);
    const open = minuted.filter(({ index }) => !settled.has(index));
    if (actions.length === 0 && open.length === minuted.length) {
      const at = meeting.actionsSpan ?? meeting.topSpan;
      if (open.length > 0) yield { at, message: "none-at-all" };
      return;
    }
    if (actions.some(({ topic, agendaIndex }) => topic === null && agendaIndex === null)) return;
    const acted = new Set(actions.map(({ agendaIndex }) => agendaIndex));
    for (const { item, index, minutes } of open) {
      const [first] = minutes;
      if (first && !acted.has(index))
        yield { at: first.title.span, message: "missing", data: { title: item.title.value } };
    }
  },
});
