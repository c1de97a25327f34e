import { isGroup } from "../../vocabulary/index.ts";
import type { Attendee, Role } from "../types.ts";
import { nameKey } from "./person.ts";

/** Somebody the address book knows, and everything he answers to. */
export interface KnownPerson {
  readonly name: string;
  readonly email: string | null;
  readonly dept: string | null;
  /** Why he is usually invited, where a file does not say. */
  readonly role: Role | null;
  readonly aliases: readonly string[];
  /** Without the `@`. */
  readonly handles: readonly string[];
}

/** The address book of the configuration. */
export type People = readonly KnownPerson[];

/** The name keys of everybody who is known. */
export type Names = Pick<ReadonlySet<string>, "has">;

/** Whom the file knows, and whom the address book does. */
export function alsoIn(people: People, known: Names): Names {
  if (people.length === 0) return known;
  const book = indexOf(people);
  return { has: (key) => known.has(key) || book.has(key) };
}

export type Index<T> = ReadonlyMap<string, readonly T[]>;

const indexes = new WeakMap<People, Index<KnownPerson>>();

/** Made once for an address book: every file asks for it. */
export function indexOf(people: People): Index<KnownPerson> {
  let index = indexes.get(people);
  if (!index) {
    index = indexBy(people, waysToCallKnown);
    indexes.set(people, index);
  }
  return index;
}

export const waysToCallKnown = ({
  name,
  email,
  aliases,
  handles,
}: KnownPerson): readonly string[] => [
  name,
  ...aliases,
  ...handles,
  ...(email === null ? [] : [email]),
];

/** `Owen Clarke` answers to `Owen`, `Clarke` and `Owen C.`; Chinese names are not called by halves. */
export function partsOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  if (words.length < 2 || /\p{Script=Han}/u.test(name) || isGroup(name)) return [];
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const halves = [first, last].filter((word) => /^\p{L}[\p{L}'’-]+$/u.test(word));
  return /^\p{Lu}/u.test(last) && halves.length === 2
    ? [...halves, `${first} ${last.charAt(0)}`]
    : halves;
}

export function indexBy<T>(items: readonly T[], names: (item: T) => readonly string[]): Index<T> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(names(item).map(nameKey))) {
      if (key === "") continue;
      const same = index.get(key);
      if (same) same.push(item);
      else index.set(key, [item]);
    }
  }
  return index;
}

/** Everybody of the address book who may be meant by an entry: one, none, or several nobody can tell apart. */
export function pagesOf(person: Attendee, book: Index<KnownPerson>): readonly KnownPerson[] {
  const byAddress = person.email ? book.get(nameKey(person.email.value)) : undefined;
  if (byAddress?.length === 1) return byAddress;
  const called = book.get(nameKey(person.name)) ?? [];
  if (called.length < 2) return called;
  const sameDept = called.filter(({ dept }) => dept !== null && dept === person.dept);
  if (sameDept.length === 1) return sameDept;
  // With an address of his own it is settled whom the file means, whoever else has the name.
  return person.email === null ? called : [];
}

/**
 * Finds the attendees whom a name means: those of that name, else the one who answers to it as a
 * first name or by the address book.
 */
export function finderAmong(
  attendees: readonly Attendee[],
  people: People,
): (name: string) => readonly Attendee[] {
  const book = indexOf(people);
  const listed = indexBy(attendees, ({ name }) => [name]);
  const loose = indexBy(attendees, (person) => {
    const pages = pagesOf(person, book);
    return [...partsOf(person.name), ...(pages.length === 1 ? pages : []).flatMap(waysToCallKnown)];
  });
  return (name) => {
    const key = nameKey(name);
    const called = loose.get(key) ?? [];
    return listed.get(key) ?? (called.length === 1 ? called : []);
  };
}
