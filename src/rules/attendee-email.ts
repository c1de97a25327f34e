import { defineRule } from "./rule.ts";

/** Something before the @, dot-separated names after it, and no character that ends an address. */
function looksLikeAddress(email: string): boolean {
  const [local, domain, ...rest] = email.split("@");
  if (!local || !domain || rest.length > 0 || /[\s<>()[\],;:"\\，；、（）]/.test(email))
    return false;
  const labels = domain.split(".");
  return labels.length > 1 && labels.every((label) => label !== "");
}

/** The notice and the minutes are mails: they reach nobody without an address. */
export default defineRule({
  id: "attendee-email",
  stage: "plan",
  severity: "warning",
  guide: "G7",
  *check({ meeting }) {
    for (const { name, email, span } of meeting.attendees) {
      if (email === null) yield { at: span, message: "missing", data: { name } };
      else if (!looksLikeAddress(email.value))
        yield { at: email.span, message: "invalid", data: { name, email: email.value } };
    }
  },
});
