import { nameKey } from "../meeting/person.ts";
import type { Meeting } from "../meeting/types.ts";
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
      else if (isGroup(owners[0] ?? owner.value) || isDepartment(owners[0] ?? "", meeting))
        yield { at, message: "group", data: { owner: owner.value } };
    }
  },
});

/** 研发, where somebody is of the 研发部 and nobody is called so. */
function isDepartment(owner: string, { attendees, cc }: Meeting): boolean {
  const people = [...attendees, ...cc];
  const bare = (text: string): string =>
    nameKey(text).replace(/(?:部门?|组|team|dept|department)$/, "");
  return (
    owner !== "" &&
    !people.some(({ name }) => nameKey(name) === nameKey(owner)) &&
    people.some(({ dept }) => dept !== null && bare(dept) === bare(owner))
  );
}
