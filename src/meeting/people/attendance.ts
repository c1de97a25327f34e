import type { PlainText } from "../../markdown/plain-text.ts";
import type { LabelConcept } from "../../vocabulary/index.ts";
import { entriesOf } from "../entries.ts";
import { linesOf, type Section, sectionsFor } from "../sections.ts";
import type { Attendee, FrontMatterProblem } from "../types.ts";
import { finderAmong, type People } from "./address-book.ts";
import { peopleApart, readPerson, sameName } from "./person.ts";

/**
 * Marks who came, from the sections or lines 出席 and 缺席. Naming those absent says that the others
 * came, and the other way round; what front-matter says of a person (`present:`) stands. Without
 * `people`, not even an empty address book, names are taken as they are written.
 */
export function withAttendance(
  attendees: readonly Attendee[],
  root: Section,
  minutes: readonly Section[],
  people: People | null,
): readonly Attendee[] {
  const lines = minutes.map(attendanceIn);
  const absent = [
    ...sectionsFor(root, "absentees").flatMap((section) => linesOf(section.blocks)),
    ...lines.flatMap((line) => line.absent ?? []),
  ];
  const present = lines.flatMap((line) => line.present ?? []);
  if (absent.length === 0 && present.length === 0) return attendees;
  const isAbsent = namedIn(absent.flatMap(peopleApart).map(readPerson), attendees, people);
  // 出席：甲明（請假） names him among those who should have come.
  const came = present
    .flatMap(peopleApart)
    .map(readPerson)
    .filter((person) => person.present !== false);
  const isPresent = namedIn(came, attendees, people);
  return attendees.map((attendee) => {
    if (attendee.present !== null) return attendee;
    return {
      ...attendee,
      present: present.length > 0 ? isPresent(attendee) : !isAbsent(attendee),
    };
  });
}

/** Where everybody is absent, either the marks are wrong or there was no meeting. */
export function nobodyCame(attendees: readonly Attendee[]): readonly FrontMatterProblem[] {
  const [first] = attendees;
  if (!first || attendees.some(({ present }) => present !== false)) return [];
  const value = attendees.map(({ name }) => name).join(", ");
  return [{ code: "nobody-came", key: "attendees", value, suggestion: null, span: first.span }];
}

/** Of a line such as 出席：… the names of those who are on no list. */
export function strangersIn(
  line: PlainText,
  attendees: readonly Attendee[],
  people: People | null,
): readonly PlainText[] {
  const find = people && finderAmong(attendees, people);
  const isListed = (name: string): boolean =>
    find ? find(name).length > 0 : attendees.some((attendee) => sameName(attendee.name, name));
  return peopleApart(line).filter(
    (text) => /\p{L}/u.test(text.value) && !isListed(readPerson(text).name),
  );
}

function namedIn(
  listed: readonly Attendee[],
  attendees: readonly Attendee[],
  people: People | null,
): (attendee: Attendee) => boolean {
  const names = listed.map(({ name }) => name);
  if (people === null) return ({ name }) => names.some((candidate) => sameName(candidate, name));
  const named = new Set(names.flatMap(finderAmong(attendees, people)));
  return (attendee) => named.has(attendee);
}

/** Names after 出席： or 缺席： outside any topic; where such a line is missing, the list is `null`. */
export function attendanceIn(section: Section): {
  readonly present: PlainText | null;
  readonly absent: PlainText | null;
} {
  const entries = entriesOf(section.blocks);
  const named = (concept: LabelConcept): PlainText | null =>
    entries.find((entry) => entry.concept === concept && entry.text.value !== "")?.text ?? null;
  return { present: named("present"), absent: named("absent") };
}
