import type { ActionItem, Meeting } from "../meeting/types.ts";
import { isoWeekday } from "../time/local.ts";
import { defineRule, type Report, type RuleContext } from "./rule.ts";

type Found = Report<"action-deadline">;

/** A deadline is a day: one that exists, agrees with itself, and comes after the promise. */
export default defineRule({
  id: "action-deadline",
  stage: "held",
  severity: "error",
  guide: "G12",
  *check(context) {
    for (const action of context.meeting.actions) {
      const found = action.status === "dropped" ? null : problemOf(action, context);
      if (found !== null) yield found;
    }
  },
});

/** The worst that is wrong with one deadline: a second finding would repeat the first. */
function problemOf(action: ActionItem, { meeting, calendar }: RuleContext<unknown>): Found | null {
  const { due, dueText } = action;
  if (dueText === null) return null;
  const { value: text, span: at } = dueText;
  if (due.kind === "vague")
    return { at, message: due.recurring ? "recurring" : "vague", data: { text } };
  if (due.kind === "unparsed")
    return { at, message: due.reason === "unknown" ? "unparsed" : due.reason, data: { text } };
  if (due.kind === "relative")
    return due.date === null ? { at, message: "relative", data: { text } } : null;
  if (due.kind !== "date") return null;
  const { date, wrongWeekday: written, wordsMean, holidaysUnknown } = due;
  const held = meeting.date?.value ?? null;
  const weekday = isoWeekday(date);
  if (written !== null)
    return { at, message: "weekday", data: { text, date, written, actual: weekday } };
  if (wordsMean !== null) return { at, message: "words", data: { text, date, meant: wordsMean } };
  if (held !== null && date < held && !isCarried(action, meeting))
    return { at, message: "before", data: { text, date, meeting: held } };
  if (!calendar.isWorkday(date))
    return { at, message: "non-working", severity: "warning", data: { text, date, weekday } };
  if (holidaysUnknown)
    return { at, message: "holidays-unknown", severity: "info", data: { text, date } };
  return null;
}

/** What an earlier meeting promised may well be overdue by now. */
const isCarried = ({ origin }: ActionItem, { id }: Meeting): boolean =>
  origin !== null && origin.value.replace(/#.*$/s, "").trim() !== id;
