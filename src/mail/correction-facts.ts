import type { ActionStatus } from "../meeting/types.ts";
import type { LocalDate } from "../time/local.ts";

/** What minutes said that somebody may rely on. */
export interface MinutesFacts {
  /** Topic and conclusion; an empty topic stands for the whole meeting. */
  readonly conclusions: ReadonlyArray<readonly [topic: string, text: string]>;
  readonly actions: ReadonlyArray<ActionFacts>;
  /** A hash of everything else. */
  readonly rest: string;
}

export type ActionFacts = readonly [
  owner: string,
  task: string,
  deliverable: string,
  due: string,
  status: ActionStatus,
];

/** How minutes differ from those before them. */
export interface Correction {
  readonly was: MinutesFacts;
  /** The day on which those before were written. */
  readonly replaces: LocalDate | null;
}
