import type { LocalDate } from "../local.ts";

/** What a deadline, as people write it, comes to. */
export type Deadline =
  | {
      readonly kind: "date";
      readonly date: LocalDate;
      /** The weekday written next to the date when it is not that date's weekday, 1 = Monday … 7 = Sunday. */
      readonly wrongWeekday: number | null;
      /** The day the words come to when the date beside them (3 个工作日内（2026-12-08）) is another. */
      readonly wordsMean: LocalDate | null;
      /** Working days were counted past the end of the holiday data, on weekends alone. */
      readonly holidaysUnknown: boolean;
    }
  /** Tied to an event (下次会议前); `date` when the event's day is known. */
  | { readonly kind: "relative"; readonly date: LocalDate | null }
  /** No day can be meant (尽快, TBD); `recurring`: it is meant again and again (每周五). */
  | { readonly kind: "vague"; readonly recurring: boolean }
  /** No day, or no single one, was understood. */
  | { readonly kind: "unparsed"; readonly reason: UnparsedReason }
  /** Nothing written. */
  | { readonly kind: "none" };

type UnparsedReason =
  /** Says nothing we understand, or something besides what we do. */
  | "unknown"
  /** Counts from the meeting, whose day is not known: 下周三. */
  | "unanchored"
  /** Looks like a date and is none: 2026-02-30, 25:00. */
  | "impossible"
  /** One text for two days: 05/06/2026, 一月内. */
  | "ambiguous"
  /** Two texts for two days: 方案5/20，评审5/28. */
  | "several";
