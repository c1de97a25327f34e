import { simplified } from "../text/simplified.ts";
import { isCommonHeading } from "../vocabulary/index.ts";
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
  return (date !== null && MINUTES_TITLE.test(title)) || ONE_OF_MANY.test(title);
}

/** `## Attended by`: nobody knows that before. */
export const saysWhoCame = (root: Section): boolean =>
  sectionsFor(root, "attendees").some(({ heading }) => CAME.test(heading?.value ?? ""));

const CAME =
  /^\P{L}*(?:attended by|who (?:attended|joined|was (?:there|present))|joined by|people present|members in attendance|实到人员|實到人員)/iu;

const MINUTES_TITLE = /(?:纪要|会议[记纪]录)\P{L}*$|\b(?:minutes|meeting notes)\b/iu;
/** 第三次会议纪要, 周例会记录 */
const ONE_OF_MANY =
  /(?:第[\d一二三四五六七八九十]{1,3}[次周].{0,10}|[例周月组])会(?:议|会议)?(?:纪要|[记纪]录)\P{L}*$/u;
