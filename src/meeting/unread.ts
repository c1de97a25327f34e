import type { PlainText } from "../markdown/plain-text.ts";
import { headOf, isAside, isHousekeeping, isNothing, labelOf } from "../vocabulary/index.ts";
import { tellsOfMeeting } from "./head/lines.ts";
import { withoutNumbering } from "./line.ts";
import { isTitleOfAll, linesOf, type Section, sectionsFor } from "./sections.ts";
import type { Located } from "./types.ts";

/** Whether anything came of the sections of a kind. */
interface Read {
  readonly agenda: boolean;
  readonly actions: boolean;
  /** Of further sections that have been read. */
  readonly headings: ReadonlySet<Located<string>>;
}

/**
 * The sections in which something stands that no reader took: below a heading no vocabulary knows, or
 * an agenda without a recognisable item. Titles that merely hold the known sections are none.
 */
export function unreadIn(
  root: Section,
  title: Located<string> | null,
  read: Read,
): readonly Section[] {
  return root.sections.flatMap((section) => {
    const found = fate(section, title, read);
    if (found === "frame") return unreadIn(section, title, read);
    return found === "unread" && section.heading && !isEmpty(section) ? [section] : [];
  });
}

/** The unread sections of no known kind: the topics of minutes that are not called so. */
export function unknownIn(root: Section, title: Located<string> | null): readonly Section[] {
  const nothingRead = { agenda: true, actions: true, headings: new Set<Located<string>>() };
  return unreadIn(root, title, nothingRead).filter(
    ({ concept, heading }) => concept === null && heading !== null && isTopic(heading),
  );
}

/** `frame`: a title above the sections that count, which are looked at instead. */
function fate(
  section: Section,
  title: Located<string> | null,
  read: Read,
): "read" | "unread" | "frame" {
  const concept = section.concept?.concept;
  if (section.heading === title) return "frame";
  if (section.heading && read.headings.has(section.heading)) return "read";
  if (concept === "agenda" || concept === "actions") return read[concept] ? "read" : "unread";
  if (concept === "minutes") return isTitleOfAll(section) ? "frame" : "read";
  if (concept || headOf(section.heading?.value.split(/[:：]/)[0] ?? "")) return "read";
  if (holdsKnown(section) || section.depth === 1) return "frame";
  return tellsOfMeeting(section) ? "read" : "unread";
}

function isTopic(heading: PlainText): boolean {
  const title = withoutNumbering(heading).title.value;
  return !isHousekeeping(title) && !isAside(title) && labelOf(title)?.concept !== "conclusion";
}

function isEmpty({ blocks, sections }: Section): boolean {
  const empty =
    linesOf(blocks).every((line) => isNothing(line.value)) &&
    blocks.every((block) => block.type !== "table");
  return empty && sections.every(isEmpty);
}

/** The deeper sections that a reader has taken. */
const holdsKnown = (section: Section): boolean =>
  (["agenda", "minutes", "actions", "attendees"] as const).some(
    (concept) => sectionsFor(section, concept).length > 0,
  );
