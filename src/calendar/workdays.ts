import type { LocalDate } from "./local.ts";

/** Which days are worked. */
export interface WorkCalendar {
  readonly isWorkday: (date: LocalDate) => boolean;
  /** The last year whose holidays are known; later years count weekends alone. `null`: none known. */
  readonly knownThrough: number | null;
}
