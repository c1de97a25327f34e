import type { LocalDate } from "./local.ts";
import type { WorkCalendar } from "./workdays.ts";

/** What a deadline, as people write it, comes to. */
export type Deadline =
  | {
      readonly kind: "date";
      readonly date: LocalDate;
      /** The weekday written next to the date when it is not that date's weekday, 1 = Monday … 7 = Sunday. */
      readonly wrongWeekday: number | null;
      /** Working days were counted past the end of the holiday data, on weekends alone. */
      readonly holidaysUnknown: boolean;
    }
  /** Tied to an event (下次会议前); `date` when the event's day is known. */
  | { readonly kind: "relative"; readonly date: LocalDate | null }
  /** No day can be meant (尽快, TBD). */
  | { readonly kind: "vague" }
  /** Looks like a date and is none (2026-02-30), or says nothing we understand. */
  | { readonly kind: "unparsed"; readonly impossible: boolean }
  /** Nothing written. */
  | { readonly kind: "none" };

export interface DeadlineContext {
  /** The day the promise was made: the meeting's, in its own time zone. `null` when unknown. */
  readonly said: LocalDate | null;
  readonly calendar: WorkCalendar;
  /** The series' next meeting, if known. */
  readonly nextMeeting?: LocalDate | null;
}

export declare function readDeadline(text: string, context: DeadlineContext): Deadline;
