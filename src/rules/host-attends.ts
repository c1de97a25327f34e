import { nameKey } from "../meeting/people/person.ts";
import { isGroup } from "../vocabulary/index.ts";
import { namesOf } from "./called.ts";
import { defineRule } from "./rule.ts";
import { named } from "./topics.ts";

/** Whoever is not listed has no role, gets neither notice nor minutes, and may not come. */
export default defineRule({
  id: "host-attends",
  stage: "plan",
  severity: "warning",
  guide: "G6",
  *check({ meeting }) {
    const { attendees } = meeting;
    // Of “all heads of department” the host may be one.
    if (attendees.length === 0 || attendees.some(({ name }) => isGroup(name))) return;
    for (const duty of ["host", "recorder"] as const) {
      const person = meeting[duty];
      const name = named(person);
      if (person === null || name === null || attendees.some((one) => one.name === name)) continue;
      // With a department or a title before the name, or one of several names.
      const isNamed = attendees.some((one) => one.name !== "" && name.includes(one.name));
      if (isNamed || namesOf(attendees).includes(nameKey(name))) continue;
      yield { at: person.span, message: duty, data: { name } };
    }
  },
});
