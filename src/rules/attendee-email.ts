import { parseAddress } from "../meeting/people/email.ts";
import { defineRule } from "./rule.ts";

/** The notice and the minutes are mails: they reach nobody without an address. */
export default defineRule({
  id: "attendee-email",
  stage: "plan",
  severity: "warning",
  guide: "G7",
  *check({ meeting }) {
    for (const { name, email, span } of meeting.attendees)
      if (email === null) yield { at: span, message: "missing", data: { name } };
    for (const { name, email } of [...meeting.attendees, ...meeting.cc])
      if (email !== null && !isUsable(email.value))
        yield { at: email.span, message: "invalid", data: { name, email: email.value } };
  },
});

/** Somebody may have several addresses. */
const isUsable = (text: string): boolean =>
  text.split(/[,，;；、]/).every((address) => parseAddress(address.trim()) !== null);
