import { defineRule } from "./rule.ts";

/** GB18030, still the default of some Chinese Windows programs, turns to garbage elsewhere. */
export default defineRule({
  id: "file-encoding",
  stage: "plan",
  severity: "warning",
  guide: null,
  *check({ meeting }) {
    // Once a file, however many meetings it holds.
    if (meeting.source.encoding === "gb18030" && meeting.part.index === 0)
      yield { at: meeting.topSpan, message: "gb18030" };
  },
});
