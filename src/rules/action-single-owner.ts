import { nameKey } from "../meeting/people/person.ts";
import { isGroup } from "../vocabulary/index.ts";
import { defineRule } from "./rule.ts";
import { named } from "./topics.ts";

/** An action owned by several people or by a department is owned by nobody. */
export default defineRule({
  id: "action-single-owner",
  stage: "held",
  severity: "error",
  guide: "G12",
  *check({ meeting }) {
    const people = [...meeting.attendees, ...meeting.cc];
    const names = new Set(people.map(({ name }) => nameKey(name)));
    let departments: ReadonlySet<string> | null = null;
    for (const { owner, owners, status } of meeting.actions) {
      if (status === "dropped" || owner === null || named(owner) === null) continue;
      const at = owner.span;
      const [only = owner.value] = owners;
      if (owners.length > 1) yield { at, message: "many", data: { owners } };
      else if (isGroup(only)) yield { at, message: "group", data: { owner: owner.value } };
      else if (!names.has(nameKey(only))) {
        departments ??= new Set(people.flatMap(({ dept }) => (dept === null ? [] : [bare(dept)])));
        if (departments.has(bare(only)))
          yield { at, message: "group", data: { owner: owner.value } };
      }
    }
  },
});

/** 研发 is nobody where somebody is of the 研发部. */
const bare = (text: string): string =>
  nameKey(text).replace(/(?:部门?|组|team|dept|department)$/, "");
