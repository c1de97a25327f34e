import { addTo } from "../text/many.ts";
import { Claims } from "./claims.ts";
import { Section } from "./sections.ts";
import { type MeetingSection, saysMeetings } from "./several.ts";
import type { Meeting, Unread } from "./types.ts";
import { unreadIn } from "./unread.ts";

/**
 * The meetings of one file, each with what of the file stands behind it and belongs to none: a heading among
 * them that is not a meeting's. What stands above the first one is listed there.
 */
export function withLinesBeside(
  meetings: readonly Meeting[],
  root: Section,
  parts: readonly MeetingSection[],
): readonly Meeting[] {
  const claims = new Claims();
  const tops = new Set(parts.map(({ top }) => top.from));
  const rest = withoutMeetings(root, tops, claims);
  const lost = rest ? unreadIn(rest, claims, new Claims()) : [];
  if (lost.length === 0) return meetings;
  const behind = new Map<number, Unread[]>();
  for (const { text, below } of lost)
    addTo(behind, meetingBefore(text.span.from, parts), { text, why: "no-meeting", below });
  return meetings.map((meeting, at) => {
    const beside = behind.get(at);
    return beside ? { ...meeting, unread: [...meeting.unread, ...beside] } : meeting;
  });
}

/** What is left of a section; headings that only stand above meetings have done their work. */
function withoutMeetings(
  { heading, depth, concept, blocks, sections }: Section,
  tops: ReadonlySet<number>,
  claims: Claims,
): Section | null {
  if (heading && tops.has(heading.span.from)) return null;
  const left = sections.flatMap((section) => withoutMeetings(section, tops, claims) ?? []);
  const isAbove = left.length < sections.length || (heading !== null && saysMeetings(heading));
  if (isAbove) claims.take(heading);
  return new Section(heading, depth, concept, blocks, left);
}

/** Which meeting begins last before a place; the first one where none does. */
const meetingBefore = (place: number, parts: readonly MeetingSection[]): number =>
  Math.max(
    0,
    parts.findLastIndex(({ top }) => top.from < place),
  );
