import type { Files } from "../../host/io.ts";
import type { Keeper } from "../../live/keeper.ts";
import type { Meeting } from "../../meeting/types.ts";
import type { TimeOfDay } from "../../time/local.ts";
import type { WorkCalendar } from "../../time/workdays.ts";

export interface SessionClock {
  /** By the clock where the meeting is: `2026-12-01T14:05`, with seconds where it runs. */
  readonly now: (meeting: Meeting) => string;
  readonly set: (time: TimeOfDay) => void;
}

/** A meeting that can be held. */
export interface Opened {
  readonly keeper: Keeper;
  /** As it was read first. */
  readonly meeting: Meeting;
  readonly clock: SessionClock;
  readonly calendar: (meeting: Meeting) => WorkCalendar;
  /** Where its file is, absolute. */
  readonly path: string;
  readonly files: Files;
}
