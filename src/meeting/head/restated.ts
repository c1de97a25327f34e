import type { Claims } from "../claims.ts";
import { nameKey } from "../people/person.ts";
import { type Section, sectionsFor } from "../sections.ts";
import type { Attendee } from "../types.ts";
import { headLines } from "./lines.ts";
import { peopleIn } from "./people.ts";

/**
 * Front-matter that lists who attends leaves the body's list unused. Whoever stands in both is
 * accounted for; somebody whom only the body lists stays unread.
 */
export function claimRestatedPeople(
  root: Section,
  attendees: readonly Attendee[],
  claims: Claims,
): void {
  if (sectionsFor(root, "attendees").length === 0) return;
  const known = new Set(attendees.map(({ name }) => nameKey(name)));
  const lists = headLines(root).filter(({ concept }) => concept === "attendees");
  for (const { name, span } of peopleIn(lists)) if (known.has(nameKey(name))) claims.takeSpan(span);
}
