import type { Span } from "../markdown/source.ts";
import type { ActionStatus } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";
import type { Deadline } from "../time/deadline/outcome.ts";
import type { LocalDate } from "../time/local.ts";

/** What the tracker keeps of a meeting; the rest can be forgotten while thousands are read. */
export interface MeetingMark {
  readonly file: string;
  readonly id: string;
  /** Its title, else its id. */
  readonly title: string;
  readonly date: LocalDate | null;
  readonly series: string | null;
  readonly scenario: string | null;
  readonly timezone: string;
  readonly language: Language;
  /** Its place among the meetings of its file. */
  readonly part: number;
  /** Meetings with the same one belong together: a series, else a folder and a title. */
  readonly group: string;
}

/** A promise as one meeting's file has it. */
export interface Mention {
  readonly meeting: MeetingMark;
  /** Among the actions of its meeting. */
  readonly index: number;
  readonly span: Span;
  /** 1-based. */
  readonly line: number;
  /** Which of the parts between headings it stands in. */
  readonly section: number;
  /** As written. */
  readonly owner: string | null;
  readonly owners: readonly string[];
  /** Names struck out beside the owner: who had it before. */
  readonly formerOwners: readonly string[];
  readonly task: string | null;
  readonly deliverable: string | null;
  readonly due: LocalDate | null;
  readonly dueText: string | null;
  readonly dueKind: Deadline["kind"];
  readonly status: ActionStatus;
  /** The first day it was ever due, where days stand struck out beside it; else that day. */
  readonly firstDue: LocalDate | null;
  /** The day its status names. */
  readonly closed: LocalDate | null;
  /** What the column 来源 names, such as the `id` of a meeting. */
  readonly origin: string | null;
  /** How many earlier days stand struck out beside the one that counts. */
  readonly moved: number;
  /** The task's letters and digits; empty when nothing is written. */
  readonly taskKey: string;
  readonly ownerKey: string;
}

/** Why a mention was joined with an earlier one. */
export type JoinReason = "origin" | "same" | "alike";

/** Why one was not joined with what looks like it. */
export type Doubt =
  /** Several earlier actions could be meant. */
  | { readonly kind: "several"; readonly mention: Mention; readonly candidates: readonly Mention[] }
  /** Several rows of one meeting could be the earlier action. */
  | { readonly kind: "rivals"; readonly mention: Mention; readonly candidates: readonly Mention[] }
  /** No meeting has the id that stands in the origin's column. */
  | { readonly kind: "origin-missing"; readonly mention: Mention }
  /** That meeting has no such action. */
  | { readonly kind: "origin-without"; readonly mention: Mention }
  /** That meeting is not an earlier one: they name each other in a circle, or the day is wrong. */
  | { readonly kind: "origin-later"; readonly mention: Mention }
  /** The earlier one was closed before: this is promised anew. */
  | { readonly kind: "anew"; readonly mention: Mention; readonly candidates: readonly Mention[] }
  /** The day of the meeting is not known, so nobody can say which mention is the later one. */
  | {
      readonly kind: "undated";
      readonly mention: Mention;
      readonly candidates: readonly Mention[];
    };

/** What a promise comes to, as its mentions say it. */
type Said = Pick<
  Mention,
  "owner" | "owners" | "task" | "deliverable" | "due" | "dueText" | "dueKind" | "status" | "closed"
>;

/** One promise with all its mentions. */
export interface TrackedAction extends Said {
  readonly ref: string;
  /** Every name it answers to: those it would have if an earlier mention had not been read. */
  readonly refs: readonly string[];
  /** Oldest first; never empty. */
  readonly mentions: readonly Mention[];
  /** Why each mention but the first was joined. */
  readonly reasons: readonly JoinReason[];
  readonly first: Mention;
  readonly latest: Mention;
  readonly moved: number;
  readonly series: string | null;
}

export interface Tracked {
  /** In the order of their first mentions: by day, then as read. */
  readonly actions: readonly TrackedAction[];
  readonly doubts: readonly Doubt[];
}
