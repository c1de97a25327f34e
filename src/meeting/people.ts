import { isGroup } from "../vocabulary/index.ts";
import { nameKey } from "./person.ts";
import type { Span } from "./source.ts";
import type { AmbiguousName, Attendee, Located, Meeting, Role } from "./types.ts";

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

type Index<T> = ReadonlyMap<string, readonly T[]>;

/** A person of the file and his page of the address book. */
interface Invited {
  readonly person: Attendee;
  readonly known: KnownPerson | null;
}

/**
 * Puts people where the meetings of one file only say names: attendees get what the address book
 * adds to them, and whoever is called by a first name, an alias or a handle gets the name he is
 * listed under. What the file says stands. A name that two people answer to is left as it is, and
 * named in `ambiguous`, once a file.
 */
export function withPeople(meetings: readonly Meeting[], people: People): readonly Meeting[] {
  const book = indexOf(people);
  const reported = new Set<string>();
  return meetings.map((meeting) => new Resolver(meeting, book, reported).meeting());
}

const indexes = new WeakMap<People, Index<KnownPerson>>();

/** Made once for an address book: every file asks for it. */
function indexOf(people: People): Index<KnownPerson> {
  let index = indexes.get(people);
  if (!index) {
    index = indexBy(people, waysToCallKnown);
    indexes.set(people, index);
  }
  return index;
}

const waysToCallKnown = ({ name, email, aliases, handles }: KnownPerson): readonly string[] => [
  name,
  ...aliases,
  ...handles,
  ...(email === null ? [] : [email]),
];

/** `Owen Clarke` answers to `Owen` and to `Clarke`; Chinese names are not called by halves. */
function partsOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  if (words.length < 2 || /\p{Script=Han}/u.test(name) || isGroup(name)) return [];
  return [words[0] ?? "", words.at(-1) ?? ""].filter((word) => /^\p{L}[\p{L}'’-]+$/u.test(word));
}

function indexBy<T>(items: readonly T[], names: (item: T) => readonly string[]): Index<T> {
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

class Resolver {
  private readonly source: Meeting;
  private readonly book: Index<KnownPerson>;
  private readonly reported: Set<string>;
  private readonly ambiguous: AmbiguousName[] = [];
  /** People of the address book whom the file names without inviting them. */
  private readonly mentioned = new Map<KnownPerson, Attendee>();

  constructor(meeting: Meeting, book: Index<KnownPerson>, reported: Set<string>) {
    this.source = meeting;
    this.book = book;
    this.reported = reported;
  }

  meeting(): Meeting {
    const { source } = this;
    const attendees = source.attendees.map((person) => this.invited(person));
    const cc = source.cc.map((person) => this.invited(person));
    const call = this.caller([...attendees, ...cc]);
    const text = (name: Located<string> | null) => name && this.text(name, call);
    return {
      ...source,
      attendees: attendees.map(({ person }) => person),
      cc: cc.map(({ person }) => person),
      host: text(source.host),
      recorder: text(source.recorder),
      materials: source.materials.map((material) => ({ ...material, owner: text(material.owner) })),
      agenda: source.agenda.map((item) => ({ ...item, presenter: text(item.presenter) })),
      actions: source.actions.map((action) => {
        const span = action.owner?.span ?? action.span;
        return { ...action, owners: action.owners.map((name) => call(name, span)) };
      }),
      mentioned: [...this.mentioned.values()],
      ambiguous: this.ambiguous,
    };
  }

  /** An entry of attendees or cc, completed from the address book. */
  private invited(person: Attendee): Invited {
    const known = this.knownAs(person);
    if (!known) return { person, known };
    // An address, a handle or an alias is not how people are listed; a name beside an address is.
    const isBare = person.email === null || person.name === person.email.value;
    return {
      person: {
        ...person,
        name: isBare ? known.name : person.name,
        email: person.email ?? addressOf(known, person.span),
        dept: person.dept ?? known.dept,
        role: person.role ?? (person.roleText === null ? known.role : null),
      },
      known,
    };
  }

  private knownAs(person: Attendee): KnownPerson | null {
    const byAddress = person.email ? this.book.get(nameKey(person.email.value)) : undefined;
    if (byAddress?.length === 1) return byAddress[0] ?? null;
    const called = this.book.get(nameKey(person.name)) ?? [];
    if (called.length < 2) return called[0] ?? null;
    const sameDept = called.filter(({ dept }) => dept !== null && dept === person.dept);
    if (sameDept.length === 1) return sameDept[0] ?? null;
    // With an address of his own it is settled whom the file means, whoever else has the name.
    if (person.email === null) this.report(person.name, person.span, called);
    return null;
  }

  /** The name a person is listed under, for any way to call him; as it was when nobody is meant for sure. */
  private caller(invited: readonly Invited[]): (name: string, span: Span) => string {
    const exact = indexBy(invited, ({ person: { name, email } }) => [
      name,
      // What is no address, whatever stands in its place, is nobody's name.
      email?.value.includes("@") ? email.value : "",
    ]);
    const loose = indexBy(invited, ({ person, known }) => [
      ...partsOf(person.name),
      ...(known ? waysToCallKnown(known) : []),
    ]);
    return (name, span) => {
      const key = nameKey(name);
      if (key === "" || isGroup(name)) return name;
      const found = onePerEach(exact.get(key) ?? loose.get(key) ?? []);
      if (found.length === 1) return found[0]?.person.name ?? name;
      if (found.length > 1) {
        this.report(
          name,
          span,
          found.map(({ person }) => ({ ...person, email: person.email?.value ?? null })),
        );
        return name;
      }
      const known = this.book.get(key) ?? [];
      const [only] = known;
      if (known.length > 1) this.report(name, span, known);
      if (!only || known.length > 1) return name;
      if (!this.mentioned.has(only)) this.mentioned.set(only, asMentioned(only, span));
      return only.name;
    };
  }

  /** A field that may name several: `Owen, Ann`; what stands between the names stays. */
  private text(
    field: Located<string>,
    call: (name: string, span: Span) => string,
  ): Located<string> {
    const parts = field.value.split(/([、，,；;/&+]| and )/);
    const value = parts
      .map((part, index) => {
        const name = part.trim();
        return index % 2 === 1 || name === ""
          ? part
          : part.replace(name, () => call(name, field.span));
      })
      .join("");
    return value === field.value ? field : { value, span: field.span };
  }

  private report(
    name: string,
    span: Span,
    candidates: ReadonlyArray<Pick<KnownPerson, "name" | "email" | "dept">>,
  ): void {
    const key = nameKey(name);
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.ambiguous.push({
      name: { value: name, span },
      candidates: candidates.map(({ name: called, email, dept }) => ({
        name: called,
        detail: email ?? dept,
      })),
    });
  }
}

/** Somebody listed twice, say as attendee and in cc, is one person. */
function onePerEach(found: readonly Invited[]): readonly Invited[] {
  if (found.length < 2) return found;
  return found.filter(
    (one, at) => !found.slice(0, at).some((other) => isSame(one.person, other.person)),
  );
}

function isSame(a: Attendee, b: Attendee): boolean {
  if (a.email && b.email) return a.email.value.toLowerCase() === b.email.value.toLowerCase();
  const differ = a.dept !== null && b.dept !== null && a.dept !== b.dept;
  return !differ && nameKey(a.name) === nameKey(b.name);
}

const addressOf = ({ email }: KnownPerson, span: Span): Located<string> | null =>
  email === null ? null : { value: email, span };

function asMentioned(known: KnownPerson, span: Span): Attendee {
  const { name, dept } = known;
  const email = addressOf(known, span);
  return { name, email, dept, role: null, roleText: null, present: null, span };
}
