import { nameKey } from "../meeting/people/person.ts";
import { isGroup, once } from "../vocabulary/index.ts";
import { namesOf, waysToCall } from "./called.ts";
import { defineRule } from "./rule.ts";
import { named } from "./topics.ts";

/** Work given to somebody who was not there, and gets no minutes, is not given at all. */
export default defineRule({
  id: "action-owner-known",
  stage: "held",
  severity: "warning",
  guide: "G12",
  *check({ meeting }) {
    const { attendees, cc, mentioned, host, recorder } = meeting;
    // The action list is mailed to its owners: who has an address in the address book hears of it.
    const reachable = mentioned.filter(({ email }) => email !== null);
    if (attendees.length === 0) return;
    const people = [...attendees, ...cc, ...reachable];
    const names = new Set(people.map(({ name }) => name));
    // Most owners are called as they are listed.
    const known = once(() => {
      const others = [host?.value ?? "", recorder?.value ?? ""];
      return new Set([...namesOf(people), ...others.flatMap(waysToCall)]);
    });
    const isKnown = (name: string): boolean => names.has(name) || known().has(nameKey(name));
    for (const { owner, owners, status } of meeting.actions) {
      const [name] = owners;
      if (status === "dropped" || owner === null || named(owner) === null) continue;
      if (name === undefined || owners.length > 1 || isGroup(name) || isKnown(name)) continue;
      yield { at: owner.span, message: "unknown", data: { owner: name } };
    }
  },
});
