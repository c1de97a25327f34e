import { defineRule } from "./rule.ts";

/** GB18030, still the default of some Chinese Windows programs, turns to garbage elsewhere. */
export default defineRule({
  id: "file-encoding",
  stage: "plan",
  severity: "warning",
  guide: null,
  *check({ meeting }) {
    if (meeting.source.encoding === "gb18030") yield { at: meeting.topSpan, message: "gb18030" };
  },
});
