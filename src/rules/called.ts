import { nameKey } from "../meeting/people/person.ts";
import type { Attendee } from "../meeting/types.ts";

/** A name as it may be called: `Anna Berg` also answers to `Anna` and to `Berg`. */
export const waysToCall = (name: string): readonly string[] =>
  (/\s/.test(name) ? [name, ...name.split(/\s+/)] : [name]).map(nameKey);

/** What people may be called by, as keys: their names, parts of these, and their addresses. */
export const namesOf = (people: ReadonlyArray<Pick<Attendee, "name" | "email">>) =>
  people.flatMap(({ name, email }) => [name, email?.value ?? ""]).flatMap(waysToCall);
