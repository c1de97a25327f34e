import { boxOf } from "../meeting/actions/boxes.ts";
import type { ActionItem } from "../meeting/types.ts";
import { defineRule, type Report } from "./rule.ts";
import { filled, named } from "./topics.ts";

/** Who, what, what comes out of it, by when: with one missing, nobody can say whether it is done. */
export default defineRule({
  id: "action-complete",
  stage: "held",
  severity: "error",
  guide: "G12",
  *check({ meeting }) {
    for (const action of meeting.actions) {
      if (action.status === "dropped") continue;
      const { owner, task, deliverable, dueText, span } = action;
      const taskText = filled(task);
      const ownerText = named(owner);
      if (ownerText === null)
        yield { at: owner?.span ?? span, message: "owner", data: { task: taskText } };
      if (taskText === null)
        yield { at: task?.span ?? span, message: "task", data: { owner: ownerText } };
      if (filled(deliverable) === null)
        yield { at: deliverable?.span ?? span, message: "deliverable", data: { task: taskText } };
      if (action.due.kind === "none")
        yield { at: dueText?.span ?? span, message: "deadline", data: { task: taskText } };
      const strange = strangeStatus(action, meeting.source.text);
      if (strange) yield strange;
    }
  },
});

function strangeStatus(
  { status: meant, statusText, isStatusUnderstood, places: { box } }: ActionItem,
  text: string,
): Report<"action-complete"> | null {
  if (!statusText) return null;
  const { value: status, span: at } = statusText;
  const isTicked = box !== null && boxOf(text.slice(box.from, box.to))?.concept === "done";
  if (isStatusUnderstood && isTicked && meant === "open")
    return { at, message: "ticked", severity: "warning", data: { status } };
  if (isStatusUnderstood) return null;
  const severity = status.length > LONGEST_STATUS ? "info" : "warning";
  return { at, message: "status", severity, data: { status } };
}

/** Who writes a sentence has not mistyped a word, but says how far it is. */
const LONGEST_STATUS = 30;
