import type { Meeting } from "../meeting/types.ts";
import type { LocalDate, LocalDateTime } from "../time/local.ts";
import { toLocal } from "../time/zone.ts";

/** What a notice said of its meeting, as far as those invited have to hear of a change. */
export interface Facts {
  /** `20261104T020000Z` */
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly link: string;
  readonly title: string;
  /** The timetable, line by line. */
  readonly agenda: string;
}

/** How a notice differs from the one before it. */
export interface NoticeChange {
  /** `moved`: to another time; `changed`: something else; `reinstated`: after it had been called off. */
  readonly kind: "moved" | "changed" | "reinstated";
  readonly was: Facts;
  readonly now: Facts;
  /** The day on which the notice before was written. */
  readonly replaces: LocalDate | null;
}

/** A moment of {@link Facts} on the meeting's clock. */
export function localOf(moment: string, { timezone }: Meeting): LocalDateTime {
  const iso = moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return toLocal(new Date(iso), timezone);
}
