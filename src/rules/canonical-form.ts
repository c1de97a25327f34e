import { computedKeys } from "./form/keys.ts";
import { labelWidth, numbering, trailingSpace } from "./form/lines.ts";
import { peopleForm } from "./form/people.ts";
import { tableForm } from "./form/tables.ts";
import { defineRule } from "./rule.ts";

/** Many ways of writing are read; that everybody in a team uses one is for whoever wants it. */
export default defineRule({
  id: "canonical-form",
  stage: "plan",
  severity: "off",
  guide: null,
  fixable: true,
  *check({ meeting }) {
    yield* computedKeys(meeting);
    yield* peopleForm(meeting);
    yield* tableForm(meeting);
    yield* labelWidth(meeting);
    yield* numbering(meeting);
    yield* trailingSpace(meeting);
  },
});
