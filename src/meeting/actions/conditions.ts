import { TO } from "../../vocabulary/en/promises.ts";
import { isGroup } from "../../vocabulary/index.ts";
import { mayBePlan } from "../../vocabulary/statuses.ts";
import { knownOwnerLength } from "../people/known-owner.ts";
import { familyNameFirst, nameKey } from "../people/person.ts";
import type { ActionTextContext } from "./due.ts";
import { areNames, areSurelyNames } from "./names.ts";

/** Day and 完成 alone, in a line, say when it is to be done: 12月4日完成. */
export const isPlan = (said: string): boolean => /\d/.test(said) && mayBePlan(said);

/** Behind a comma only what cannot be a part of the task: 已完成, done. */
export const isTask = (said: string): boolean =>
  /^(?!已)\p{Script=Han}/u.test(said) || isPlan(said);

/** What stands before a colon or dash like a name may be what the task is about. */
export const isSubject = (said: string, rest: string, context: ActionTextContext): boolean =>
  isInChinese(said, rest, context) || isTopic(said, rest, context);

/** `Parser: Ann to review`, `Parser - Ann - Friday`: who is named behind it does it, unless the first attends. */
function isTopic(said: string, rest: string, { people }: ActionTextContext): boolean {
  if (people.has(nameKey(said)) || familyNameFirst(said)) return false;
  const [who = ""] = rest.split(/\s[-–—]\s/, 1);
  const promiser = PROMISER.exec(rest)?.groups?.promiser;
  return promiser === undefined
    ? areSurelyNames(who, people)
    : areNames(promiser, people) && !isGroup(said);
}

/** `Lee to write the draft`: who is going to do something, before what it is. */
export const PROMISER = new RegExp(
  `^(?<promiser>[^:：;[\\](){}]{1,40}?)\\s(?=(?:${TO}|will|is going to)\\s)`,
);

/** In a Chinese line a Latin word before the colon is what it is about: README：…. */
const isInChinese = (said: string, rest: string, { people }: ActionTextContext): boolean =>
  /^[\w .-]+$/.test(said) &&
  /\p{Script=Han}/u.test(rest) &&
  !people.has(nameKey(said)) &&
  !isGroup(said);

/** `@Lena Braun tell …`, `@吕倩写方案`, `@Lena Braun @Bo Berg …`: the whole names of those who attend. */
export function knownBehindAt(text: string, { people }: ActionTextContext): number {
  let end = 0;
  for (let from = 0; text.charAt(from) === "@"; ) {
    const name = knownOwnerLength(text.slice(from + 1), people);
    // Handles among the names are read with them.
    if (name === 0) return 0;
    end = from + 1 + name;
    from = end + (BETWEEN_MENTIONS.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  }
  return end;
}

const BETWEEN_MENTIONS = /^(?:[\s,，、&]{1,3}|,?\sand\s|[和与及])(?=@)/;

export const oneMore = (length: number): number => (length === 0 ? 0 : length + 1);
