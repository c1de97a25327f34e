import type { Attendee, Meeting } from "../meeting/types.ts";
import { places } from "./places.ts";

/** What a file says of its meeting; the rest of a `Meeting` is where it says so. */
const facts = [
  "id",
  "title",
  "language",
  "stage",
  "scenario",
  "objective",
  "date",
  "start",
  "end",
  "durationMinutes",
  "timezone",
  "location",
  "link",
  "host",
  "recorder",
  "attendees",
  "cc",
  "materials",
  "openingMinutes",
  "rules",
  "series",
  "notified",
  "minutesSent",
  "agenda",
  "minutes",
  "conclusions",
  "actions",
  "withoutAction",
  "document",
  "parkingLot",
] as const satisfies readonly (keyof Meeting)[];

export type Fact = (typeof facts)[number];

/** The first thing that two readings disagree about; `null`: they say the same, if in other places. */
export function disagreement(
  one: Meeting,
  other: Meeting,
  except: readonly Fact[] = [],
): Fact | null {
  const differs = (fact: Fact): boolean => said(one, fact) !== said(other, fact);
  return facts.find((fact) => !except.includes(fact) && differs(fact)) ?? null;
}

function said(meeting: Meeting, fact: Fact): string {
  const value =
    fact === "attendees" || fact === "cc" ? meeting[fact].map(personSaid) : meeting[fact];
  return JSON.stringify(value, (key, part) => (PLACES.has(key) ? undefined : part));
}

const PLACES: ReadonlySet<string> = new Set(places);

/** A role that is understood may be written in any language. */
function personSaid({ name, email, dept, role, roleText, present }: Attendee) {
  return { name, email, dept, role: role ?? roleText?.value ?? null, present };
}
