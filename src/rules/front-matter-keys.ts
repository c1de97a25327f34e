import type { Span } from "../markdown/source.ts";
import { attendeeKeyOf, materialKeyOf, meetingKeyOf } from "../meeting/front-matter/names.ts";
import type { MeetingKey } from "../meeting/front-matter/types.ts";
import type { Meeting } from "../meeting/types.ts";

/** A key in any language under its canonical English name. */
export function canonical(key: string): string {
  return meetingKeyOf(key) ?? attendeeKeyOf(key) ?? materialKeyOf(key) ?? key;
}

/** Codes that leave nothing of the front-matter to look at. */
const unreadable: ReadonlySet<string> = new Set([
  "unclosed",
  "language",
  "yaml",
  "not-a-mapping",
  "full-width-colon",
]);

/**
 * Whether `front-matter-valid` already reports what became of a key: its value cannot be used, its
 * name is a slip of the pen, or nothing can be read at all. One cause, one finding: the rule that
 * misses the key then keeps silent.
 */
export function isReported(meeting: Meeting, key: MeetingKey): boolean {
  return meeting.problems.some(
    (problem) =>
      unreadable.has(problem.code) ||
      canonical(problem.key) === key ||
      (problem.code === "unknown-key" &&
        problem.suggestion !== null &&
        canonical(problem.suggestion) === key),
  );
}

/** Where a finding about a key that is missing or left empty points. */
export function placeOf(meeting: Meeting, key: MeetingKey): Span {
  return meeting.keySpans.get(key) ?? meeting.topSpan;
}
