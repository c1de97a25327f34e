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
    const { names, departments } = calledIn(meeting);
    for (const { owner, owners, status } of meeting.actions) {
      if (status === "dropped" || owner === null || filled(owner) === null) continue;
      const at = owner.span;
      const [only = owner.value] = owners;
      const isDepartment = !names.has(nameKey(only)) && departments.has(bare(only));
      if (owners.length > 1) yield { at, message: "many", data: { owners } };
      else if (isGroup(only) || isDepartment)
        yield { at, message: "group", data: { owner: owner.value } };
    }
  },
});

/** What people are called, and their departments: 研发 is nobody where somebody is of the 研发部. */
function calledIn({ attendees, cc }: Meeting) {
  const people = [...attendees, ...cc];
  return {
    names: new Set(people.map(({ name }) => nameKey(name))),
    departments: new Set(people.flatMap(({ dept }) => (dept === null ? [] : [bare(dept)]))),
  };
}

const bare = (text: string): string =>
  nameKey(text).replace(/(?:部门?|组|team|dept|department)$/, "");
