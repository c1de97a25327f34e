import { simplified } from "../text/simplified.ts";
import { isCommonHeading } from "../vocabulary/index.ts";
import { says } from "../vocabulary/phrases.ts";
import { titleHeading } from "./head/title.ts";
import { type Section, sectionsFor } from "./sections.ts";
import type { Meeting } from "./types.ts";

/**
 * Whether a Markdown file found in a folder is a meeting at all: it has front-matter, or a meeting's
 * heading. 下一步 alone is none: manuals have it, too.
 */
export function isMeeting(meeting: Meeting): boolean {
  const { source, actionsSpan } = meeting;
  const hasActions =
    actionsSpan !== null && !isCommonHeading(source.text.slice(actionsSpan.from, actionsSpan.to));
  return (
    meeting.hasFrontMatter ||
    meeting.agendaSpan !== null ||
    hasActions ||
    meeting.minutes.length + meeting.conclusions.length > 0
  );
}

/** What a meeting is called, if only by its id. */
export const titleOf = ({ title, id }: Pick<Meeting, "title" | "id">): string => title?.value ?? id;

/** Whether it is over and was held; what is closed was. */
export const tookPlace = ({ stage }: { readonly stage: string }): boolean =>
  stage === "held" || stage === "closed";

/**
 * On a day, with people, or by its title the record of one meeting: only then are headings of no known
 * kind its topics, and not a manual's chapters.
 */
export function wasHeld(
  root: Section,
  { date, attendees }: Pick<Meeting, "date" | "attendees">,
): boolean {
  if (attendees.length > 0 && saysWhoCame(root)) return true;
  const hasPeople = attendees.length > 0 || sectionsFor(root, "actions").length > 0;
  if (date !== null && hasPeople) return true;
  const title = simplified(titleHeading(root)?.value ?? "");
  return (date !== null && isOfMinutes(title)) || isOneOfMany(title);
}

/** `## Attended by`: nobody knows that before. */
export const saysWhoCame = (root: Section): boolean =>
  sectionsFor(root, "attendees").some(({ heading }) =>
    tellsWhoCame(simplified(heading?.value ?? "")),
  );

const tellsWhoCame = says("cameTitle");
const isOfMinutes = says("minutesTitle");
/** 第三次会议纪要, 周例会记录 */
const isOneOfMany = says("oneOfManyTitle");
