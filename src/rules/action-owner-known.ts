import { sameName } from "../meeting/person.ts";
import { isGroup } from "../vocabulary/index.ts";
import { defineRule } from "./rule.ts";
import { filled } from "./topics.ts";

/** `Anna` is Anna Berg when nobody else here is called Anna. */
function isCalled(name: string, owner: string): boolean {
  return sameName(name, owner) || name.split(/\s+/).some((part) => sameName(part, owner));
}

/** Work given to somebody who was not there, and gets no minutes, is not given at all. */
export default defineRule({
  id: "action-owner-known",
  stage: "held",
  severity: "warning",
  guide: "G12",
  *check({ meeting }) {
    const { attendees, cc, host, recorder } = meeting;
    if (attendees.length === 0) return;
    const listed = [...attendees, ...cc].flatMap(({ name, email }) => [name, email?.value ?? name]);
    const names = [...listed, host?.value, recorder?.value].filter((name) => name !== undefined);
    for (const { owner, owners, status } of meeting.actions) {
      const [name] = owners;
      if (status === "dropped" || name === undefined || owners.length > 1) continue;
      if (
        owner === null ||
        filled(owner) === null ||
        isGroup(name) ||
        names.some((known) => isCalled(known, name))
      )
        continue;
      yield { at: owner.span, message: "unknown", data: { owner: name } };
    }
  },
});
