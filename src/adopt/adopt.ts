import { lineEndOf } from "../markdown/source.ts";
import { isMeeting } from "../meeting/record.ts";
import type { FrontMatterProblem, Meeting } from "../meeting/types.ts";
import { disagreement, type Fact } from "../rewrite/facts.ts";
import { type Kept, normalized } from "../rewrite/normalize.ts";
import { frontMatterLines, type Needs } from "./front-matter.ts";

export interface AdoptOptions {
  /** Reads a text as this file would be read. */
  readonly read: (text: string) => readonly Meeting[];
  /** Whether agenda and action items become tables. */
  readonly normalize: boolean;
}

/** What comes of a file; all but `adopted` leave it as it is. */
export type Adoption =
  | {
      readonly kind: "adopted";
      readonly text: string;
      /** Parts that could not become tables. */
      readonly kept: readonly Kept[];
    }
  | { readonly kind: "has-front-matter" }
  /** It has one that does not begin in its first line as it should: a second one would hide it. */
  | { readonly kind: "misplaced" }
  | { readonly kind: "several"; readonly count: number }
  | { readonly kind: "no-meeting" }
  | { readonly kind: "nothing-read" }
  /** A value is understood in part; written down, it would be taken for all there was. */
  | { readonly kind: "in-part"; readonly problem: FrontMatterProblem }
  /** Below a front-matter the body would be understood otherwise. */
  | { readonly kind: "reads-differently"; readonly fact: Fact };

const nothingMore: Needs = { lang: false, timezone: false, status: false, present: false };

/**
 * Gives the meetings of one file a front-matter from what was read in its body. The body stays as it
 * is, letter for letter, unless it is to be normalised. The result is read back: it says the same.
 */
export function adopt(meetings: readonly Meeting[], { read, normalize }: AdoptOptions): Adoption {
  const [first] = meetings;
  if (first?.problems.some(({ code }) => code === "misplaced" || code === "fence"))
    return { kind: "misplaced" };
  if (first?.hasFrontMatter) return { kind: "has-front-matter" };
  if (!first || !looksLikeMeeting(first)) return { kind: "no-meeting" };
  if (meetings.length > 1) return { kind: "several", count: meetings.length };
  const problem = first.problems.find(({ code }) => IN_PART.has(code));
  if (problem) return { kind: "in-part", problem };
  const { meeting, kept } = normalize ? normalized(first, read) : { meeting: first, kept: [] };
  const draft = withFrontMatter(meeting, nothingMore);
  if (draft === null) return { kind: "nothing-read" };
  const [drafted] = read(draft);
  const needs = drafted
    ? { ...needsOf(meeting, drafted), timezone: meeting.timezoneFrom === "file" }
    : nothingMore;
  const text = withFrontMatter(meeting, needs) ?? draft;
  const [adopted] = read(text);
  const fact = adopted?.hasFrontMatter ? disagreement(first, adopted) : "title";
  return fact === null ? { kind: "adopted", text, kept } : { kind: "reads-differently", fact };
}

/** What the body says of when, and what nobody could tell of it. */
const IN_PART: ReadonlySet<FrontMatterProblem["code"]> = new Set([
  ...(["impossible-date", "two-days", "several-days", "wrong-type"] as const),
  ...(["unclear-timezone", "unknown-timezone"] as const),
]);

/** A shell's `*.md` names the README, too: a title alone makes no meeting. */
function looksLikeMeeting(meeting: Meeting): boolean {
  const { start, host, attendees } = meeting;
  return isMeeting(meeting) || start !== null || host !== null || attendees.length > 0;
}

function needsOf(meeting: Meeting, read: Meeting): Omit<Needs, "timezone"> {
  const present = (people: Meeting["attendees"]) => people.map((person) => person.present).join();
  return {
    lang: meeting.language !== read.language,
    status: meeting.stage !== read.stage,
    present:
      present(meeting.attendees) !== present(read.attendees) ||
      present(meeting.cc) !== present(read.cc),
  };
}

function withFrontMatter(meeting: Meeting, needs: Needs): string | null {
  const { text } = meeting.source;
  const lines = frontMatterLines(meeting, needs);
  if (lines.length === 0) return null;
  const lineEnd = lineEndOf(text);
  return `${["---", ...lines, "---", ""].join(lineEnd)}${text}`;
}
