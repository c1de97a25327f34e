import { part } from "../../markdown/plain-text.ts";
import { promiseIn } from "../actions/promise.ts";
import type { Entry } from "../entry.ts";

export interface Promising {
  /** Name keys of everybody the file knows. */
  readonly people: ReadonlySet<string>;
  /** The file has a list of actions, in which what was decided is said again. */
  readonly listsActions: boolean;
}

/** What a line says, and what somebody promises in it. */
export function withPromise(entry: Entry, { people, listsActions }: Promising): readonly Entry[] {
  const mayPromise = entry.concept === null || (entry.concept === "conclusion" && !listsActions);
  const found = mayPromise ? promiseIn(entry.text.value, people) : null;
  if (!found) return [entry];
  const { from, to, whom: at } = found;
  const isAll = to - from === entry.text.value.length;
  if (isAll && entry.concept === null) return [{ ...entry, concept: "actions" }];
  const text = part(entry.text, from, to);
  const whom = at && part(entry.text, at.from, at.to);
  return [entry, { ...entry, concept: "actions", text, line: text, whom, details: [] }];
}
