import type { Span } from "../../markdown/source.ts";
import { isCommonAbbreviation, isGroup } from "../../vocabulary/index.ts";
import type { AgendaItem, AmbiguousName, Attendee, Located, Meeting } from "../types.ts";
import {
  type Index,
  indexBy,
  indexOf,
  type KnownPerson,
  type People,
  pagesOf,
  partsOf,
  waysToCallKnown,
} from "./address-book.ts";
import { initialsOf } from "./initials.ts";
import { nameKey } from "./person.ts";

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

type Caller = (name: string, span: Span, hints: readonly string[]) => string | null;

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
    if (this.book.size === 0 && everybodyListed(source)) return source;
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
        return { ...action, owners: action.owners.map((name) => call(name, span, []) ?? name) };
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
    const pages = pagesOf(person, this.book);
    if (pages.length > 1) this.report(person.name, person.span, pages);
    return pages.length === 1 ? (pages[0] ?? null) : null;
  }

  /**
   * The name a person is listed under, for any way to call him; `null` when nobody is meant for
   * sure. Who is invited goes before the rest of the address book: of two people of one alias the
   * one at the meeting is meant. `hints`, a department or address beside the name, tell several apart.
   */
  private caller(invited: readonly Invited[]): Caller {
    const exact = indexBy(invited, ({ person: { name, email } }) => [
      name,
      // What is no address, whatever stands in its place, is nobody's name.
      email?.value.includes("@") ? email.value : "",
    ]);
    let loose: Index<Invited> | null = null;
    const loosely = (key: string) => {
      loose ??= indexBy(invited, ({ person, known }) => [
        ...partsOf(person.name),
        ...initialsOf(person.name).filter((initials) => !isCommonAbbreviation(initials)),
        ...(person.handles ?? []),
        ...(known ? waysToCallKnown(known) : []),
      ]);
      return loose.get(key) ?? [];
    };
    return (name, span, hints) => {
      const key = nameKey(name);
      if (key === "" || isGroup(name)) return null;
      const found = hinted(
        onePerEach(exact.get(key) ?? loosely(key)),
        ({ person: { dept, email } }) => [dept, email?.value ?? null],
        hints,
      );
      if (found.length === 1) return found[0]?.person.name ?? null;
      if (found.length > 1) {
        const candidates = found.map(({ person }) => ({
          ...person,
          email: person.email?.value ?? null,
        }));
        this.report(name, span, candidates);
        return null;
      }
      const pages = hinted(this.book.get(key) ?? [], ({ dept, email }) => [dept, email], hints);
      const [only] = pages;
      if (pages.length > 1) this.report(name, span, pages);
      if (!only || pages.length > 1) return null;
      if (!this.mentioned.has(only)) this.mentioned.set(only, asMentioned(only, span));
      return only.name;
    };
  }

  /** A field that may name several: `Owen, Ann`, `Ann <ann@example.com>`, `李雷（研发部）`; what stands between the names stays. */
  private text(field: Located<string>, call: Caller): Located<string> {
    const { family, given } = INVERTED.exec(field.value)?.groups ?? {};
    const whole = family && given ? call(`${given} ${family}`, field.span, []) : null;
    if (whole !== null) return { value: whole, span: field.span };
    const parts = splitNames(field.value);
    const value = parts
      .map((part, index) => {
        const written = part.trim();
        if (index % 2 === 1 || written === "") return part;
        const { named = written, address = "", about = "" } = BESIDE.exec(written)?.groups ?? {};
        const hints = [address, ...about.split(/[,，、;；/]/)]
          .map((hint) => hint.trim())
          .filter((hint) => hint !== "");
        const name = call(named.trim(), field.span, hints);
        return name === null ? part : part.replace(written, () => name);
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

/** `Müller, Hans`: nobody else where Hans Müller is known. */
const INVERTED =
  /^(?<family>[^,，、/&<(（]{2,40})[,，]\s?(?<given>[^,，、/&<(（\s]{2,20})\s?(?:<[^<>]*>)?$/;

/** A name with an address, a department or both beside it. */
const BESIDE =
  /^(?<named>[^（(<]*)(?:<(?<address>[^<>]*)>\s*)?(?:[（(](?<about>[^（()）]*)[）)])?$/;

/** Whether there is nothing to find out: each name is in the list, and there once, or there is no list. */
function everybodyListed(meeting: Meeting): boolean {
  const people = [...meeting.attendees, ...meeting.cc];
  if (people.length === 0) return true;
  const names = new Set(people.map(({ name }) => name));
  const isListed = (name: Located<string> | null) => name === null || names.has(name.value);
  return (
    isListed(meeting.host) &&
    isListed(meeting.recorder) &&
    meeting.materials.every(({ owner }) => isListed(owner)) &&
    meeting.agenda.every(({ presenter }) => isListed(presenter)) &&
    meeting.actions.every(({ owners }) => owners.every((name) => names.has(name))) &&
    new Set(people.map(({ name }) => nameKey(name))).size === people.length
  );
}

/** Names in turn with what separates them; a comma in brackets separates nobody. */
function splitNames(text: string): readonly string[] {
  const plain = text.replace(/[（(][^（()）]*[）)]/g, (bracket) => "_".repeat(bracket.length));
  const parts: string[] = [];
  let from = 0;
  for (const { 0: separator, index } of plain.matchAll(/[、，,；;/&+]| and /g)) {
    parts.push(text.slice(from, index), separator);
    from = index + separator.length;
  }
  return [...parts, text.slice(from)];
}

/** Those whom a department or address beside the name speaks of, if it speaks of any. */
function hinted<T>(
  found: readonly T[],
  detailsOf: (one: T) => ReadonlyArray<string | null>,
  hints: readonly string[],
): readonly T[] {
  if (found.length < 2 || hints.length === 0) return found;
  const meant = found.filter((one) => detailsOf(one).some((it) => it && hints.includes(it)));
  return meant.length > 0 ? meant : found;
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

/** Who is named as such before the actions are read: an owner is most likely one of them. */
export function peopleKnown(
  { attendees, host, recorder }: Pick<Meeting, "attendees" | "host" | "recorder">,
  agenda: readonly AgendaItem[],
): ReadonlySet<string> {
  const presenters = agenda.flatMap(({ presenter }) => presenter?.value.split(/[,，、/&]/) ?? []);
  const onDuty = [host, recorder].flatMap((person) => person?.value ?? []);
  const names = [...attendees.map(({ name }) => name), ...onDuty, ...presenters];
  const handles = attendees.flatMap((person) => person.handles ?? []);
  const keys = [...names, ...handles].map(nameKey).filter((key) => key !== "");
  // Whom a first name means is found out later; here it only has to be somebody's.
  const parts = names.flatMap(partsOf).map((part) => `${nameKey(part)} …`);
  return new Set([...keys, ...parts, ...initialsAmong(names)]);
}

/** DS where Dora Sommer attends, and nobody else whose names begin so. */
function initialsAmong(names: readonly string[]): readonly string[] {
  const all = [...new Set(names)].flatMap(initialsOf);
  return all.filter(
    (initials, at) =>
      !isCommonAbbreviation(initials) &&
      all.indexOf(initials) === at &&
      all.lastIndexOf(initials) === at,
  );
}
