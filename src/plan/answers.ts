import type { ScenarioId } from "../scenarios/types.ts";
import type { LocalDateTime } from "../time/local.ts";

/** What is known of a meeting to plan; `null` is left for a person to fill in. */
export interface Answers {
  readonly title: string;
  readonly scenario: ScenarioId | null;
  readonly start: LocalDateTime | null;
  readonly durationMinutes: number;
  readonly timezone: string;
  readonly objective: string | null;
  readonly host: string | null;
  readonly recorder: string | null;
  readonly attendees: readonly PlannedAttendee[];
  readonly series: string | null;
}

export interface PlannedAttendee {
  readonly name: string;
  readonly email: string | null;
  readonly dept: string | null;
  /** One of the guide's roles by its canonical name, or what was written in its place. */
  readonly role: string | null;
}

/** Shortest and longest meeting that is planned: a minute for each topic, and a day. */
export const durationLimits = { min: 5, max: 24 * 60 };
export const defaultDurationMinutes = 60;
