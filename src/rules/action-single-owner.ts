import { isGroup } from "../vocabulary/index.ts";
import { defineRule } from "./rule.ts";
import { filled } from "./topics.ts";

/** An action owned by several people or by a department is owned by nobody. */
export default defineRule({
  id: "action-single-owner",
  stage: "held",
  severity: "error",
  guide: "G12",
  *check({ meeting }) {
    for (const { owner, owners, status } of meeting.actions) {
      if (status === "dropped" || owner === null || filled(owner) === null) continue;
      const at = owner.span;
      if (owners.length > 1) yield { at, message: "many", data: { owners } };
      else if (isGroup(owners[0] ?? owner.value))
        yield { at, message: "group", data: { owner: owner.value } };
    }
  },
});
