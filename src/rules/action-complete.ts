import { statusOf } from "../vocabulary/index.ts";
import { defineRule } from "./rule.ts";
import { filled } from "./topics.ts";

/** Who, what, what comes out of it, by when: with one missing, nobody can say whether it is done. */
export default defineRule({
  id: "action-complete",
  stage: "held",
  severity: "error",
  guide: "G12",
  *check({ meeting }) {
    for (const action of meeting.actions) {
      if (action.status === "dropped") continue;
      const { owner, task, deliverable, dueText, statusText, span } = action;
      const taskText = filled(task);
      const ownerText = filled(owner);
      if (ownerText === null)
        yield { at: owner?.span ?? span, message: "owner", data: { task: taskText } };
      if (taskText === null)
        yield { at: task?.span ?? span, message: "task", data: { owner: ownerText } };
      if (filled(deliverable) === null)
        yield { at: deliverable?.span ?? span, message: "deliverable", data: { task: taskText } };
      if (action.due.kind === "none")
        yield { at: dueText?.span ?? span, message: "deadline", data: { task: taskText } };
      if (statusText && isStrange(statusText.value)) {
        const data = { status: statusText.value };
        yield { at: statusText.span, message: "status", severity: "warning", data };
      }
    }
  },
});

/** One word that says no status; who writes more, as in 已联调 3 个接口, says how far it is. */
const isStrange = (status: string): boolean =>
  statusOf(status) === null && /^\p{L}{1,12}$/u.test(status);
