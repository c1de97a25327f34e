import type { Attendee, Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Language } from "../../messages/language.ts";
import { isCanonicalRole } from "../../vocabulary/index.ts";
import { writingIn } from "../../vocabulary/languages.ts";
import type { Report } from "../rule.ts";

type Found = Report<"canonical-form">;

/** Roles by another name, and people written otherwise than `王芳 <w@example.com>（研发部，决策人）`. */
export function* peopleForm(meeting: Meeting): Iterable<Found> {
  if (!meeting.hasFrontMatter) return;
  const { role: roles } = messagesIn(meeting.language).terms;
  for (const person of [...meeting.attendees, ...meeting.cc]) {
    const { role, roleText, span } = person;
    const written = meeting.source.text.slice(span.from, span.to);
    const form = /^[{"'\r\n]|\n/.test(written) ? null : asText(person, meeting.language);
    if (form !== null && form !== written && /[<(（]/.test(written)) {
      yield {
        at: span,
        message: "person",
        data: { name: form },
        fix: { edits: [{ ...span, text: form }], keepsMeaning: true },
      };
    } else if (role && roleText && !isCanonicalRole(role, roleText.value)) {
      const name = roles[role];
      const place = roleText.span;
      const isPlain = meeting.source.text.slice(place.from, place.to) === roleText.value;
      yield {
        at: place,
        message: "role",
        data: { written: roleText.value, name },
        fix: isPlain ? { edits: [{ ...place, text: name }], keepsMeaning: true } : null,
      };
    }
  }
}

/** The one way to write a person on one line; `null` when a part of it would not survive there. */
function asText(
  { name, email, dept, role, roleText }: Attendee,
  language: Language,
): string | null {
  const parts = [name, email?.value ?? "", dept ?? ""];
  if (parts.some((part) => /[<>()（）,，;；、:：#[\]{}"']/.test(part)) || (roleText && !role))
    return null;
  const { role: roles } = messagesIn(language).terms;
  const bracket = [dept, role && roles[role]].filter((part) => part !== null);
  const address = email ? ` <${email.value}>` : "";
  if (bracket.length === 0) return `${name}${address}`;
  return `${name}${address}${writingIn(language).beside(bracket)}`;
}
