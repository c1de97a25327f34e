import { defineRule } from "./rule.ts";

/** A comment that silences nothing hides what will go wrong tomorrow. */
export default defineRule({
  id: "suppression-valid",
  stage: "plan",
  severity: "warning",
  guide: null,
  *check({ suppressions }) {
    for (const { span, rule, code, suggestion } of suppressions) {
      if (code === "no-reason") yield { at: span, message: code, severity: "info" };
      else yield { at: span, message: code, data: { rule, suggestion } };
    }
  },
});
