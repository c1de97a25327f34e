import { readDeadline } from "../time/deadline.ts";
import { writingIn } from "../vocabulary/languages.ts";
import { defineRule } from "./rule.ts";

/** “3 个工作日内” is counted once, by whoever writes it, instead of by everybody who reads it. */
export default defineRule({
  id: "deadline-dated",
  stage: "held",
  severity: "off",
  guide: "G12",
  fixable: true,
  *check({ meeting, calendar }) {
    for (const { due, dueText, status } of meeting.actions) {
      if (status === "dropped" || due.kind !== "date" || dueText === null) continue;
      if (dueText.value.includes(due.date)) continue;
      // Of two days that contradict each other nobody but its author knows the right one.
      if (due.wrongWeekday !== null || due.wordsMean !== null) continue;
      // What is a date without the meeting's day needs none beside it.
      if (readDeadline(dueText.value, { said: null, calendar }).kind === "date") continue;
      const { from, to } = dueText.span;
      const written = meeting.source.text.slice(from, to);
      const beside = writingIn(meeting.language).beside([due.date]);
      const edit = { from: to, to, text: beside };
      yield {
        at: dueText.span,
        message: "undated",
        data: { text: dueText.value, date: due.date },
        fix: written === dueText.value ? { edits: [edit], keepsMeaning: true } : null,
      };
    }
  },
});
