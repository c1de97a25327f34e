import type { Block } from "../../markdown/blocks.ts";
import { type PlainText, part, setApartAt } from "../../markdown/plain-text.ts";
import type { DeadlineContext } from "../../time/deadline.ts";
import { type ActionTextContext, saysByWhen } from "../actions/due.ts";
import { dueClausesIn } from "../actions/due-clause.ts";
import { type ActionFields, takeNamed } from "../actions/fields.ts";
import { type Promised, promisesIn } from "../actions/promise.ts";
import { entriesOf } from "../entries.ts";
import type { Entry } from "../entry.ts";
import type { Names } from "../people/address-book.ts";
import { nameKey } from "../people/person.ts";
import { linesOf } from "../sections.ts";

export interface Promising {
  /** Name keys of everybody the file knows. */
  readonly people: Names;
  readonly deadline: DeadlineContext;
  /** The file has a list of actions, in which what was decided is said again. */
  readonly listsActions: boolean;
  /** It has such a list, and be it still empty. */
  readonly hasList: boolean;
}

/** What somebody promises in a line, or what has to be ready by a day, whoever sees to that. */
function promisedIn(
  { concept, text }: Entry,
  { people, deadline, listsActions, hasList }: Promising,
): readonly Promised[] {
  const { value } = text;
  const isDecision = concept === "conclusion";
  if (concept !== null && !isDecision) return [];
  if (namesWhoAndWhen(text, { people, deadline }))
    return [{ from: 0, to: value.length, whom: null }];
  // Where there is a place for actions, what was decided is no action by itself.
  if (isDecision && hasList) return [];
  if (NAMED_BY_TOOL.test(value)) return [{ from: 0, to: value.length, whom: null }];
  const promises = promisesIn(value, withMarked(text, people));
  if (promises.length > 0 || listsActions) return promises;
  return dueClausesIn(value, deadline, isDecision).map((place) => ({ ...place, whom: null }));
}

/** As HackMD marks who is meant. */
const NAMED_BY_TOOL = /^\[name=[^\][]{1,40}\]\s?[:：]?\s?(?:to|will)\s[a-z]/;

/** `**Rob** to call the builder`: whom a line names in bold is somebody, be he on a list or not. */
function withMarked(text: PlainText, people: Names): Names {
  const name = MARKED.exec(text.value)?.[0].trimEnd() ?? "";
  if (name === "" || setApartAt(text, name.length) !== BOLD_MARK) return people;
  const key = nameKey(name);
  return { has: (other) => other === key || people.has(other) };
}

const MARKED = /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}\s(?=to\s|will\s)/u;
/** As many signs end what is bold. */
const BOLD_MARK = 2;

/** 发出通知（责任人：王芳，期限：12月3日）: with both of them named it is a task, whatever else is listed. */
function namesWhoAndWhen(text: PlainText, context: ActionTextContext): boolean {
  if (!/[:：]/.test(text.value)) return false;
  const fields: ActionFields = {};
  const task = takeNamed(text, fields, context);
  const isDue = fields.due !== undefined || saysByWhen(task.value, context);
  return fields.owner !== undefined && isDue && /\p{L}{2}/u.test(task.value);
}

/** What a line says, and what is promised in it. */
export function withPromise(entry: Entry, promising: Promising): readonly Entry[] {
  const promises = promisedIn(entry, promising);
  const [first] = promises;
  if (!first) return [entry];
  const isAll = first.whom === null && first.to - first.from === entry.text.value.length;
  if (isAll && entry.concept === null) return [{ ...entry, concept: "actions" }];
  const actions = promises.map(({ from, to, whom: at }): Entry => {
    const text = part(entry.text, from, to);
    const whom = at && part(entry.text, at.from, at.to);
    return { ...entry, concept: "actions", text, line: text, whom, details: [] };
  });
  return [entry, ...actions];
}

/** `- Ann to ask for offers` among the items of a list: all that is said of the topic is who will do it. */
export function promisedBy(
  heading: PlainText,
  blocks: readonly Block[],
  promising: Promising,
): readonly Entry[] {
  if (linesOf(blocks).length > 0) return [];
  return entriesOf([{ type: "paragraph", lines: [heading], span: heading.span }])
    .flatMap((entry) => withPromise(entry, promising))
    .filter(({ concept }) => concept === "actions");
}
