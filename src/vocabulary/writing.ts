import type { ActionStatus } from "../meeting/types.ts";

/**
 * How collab writes into a meeting file, in the file's own language. What is written here must be read
 * back as the same: `rewrite/` and `live/` try it on the file before they keep it.
 */
export interface Writing {
  /** The canonical tables (design contract §3). */
  readonly columns: {
    readonly agenda: readonly string[];
    readonly actions: readonly string[];
    readonly origin: string;
  };
  readonly sections: Readonly<Record<"minutes" | "actions" | "parkingLot" | "opening", string>>;
  readonly labels: Readonly<
    Record<"time" | "absent" | "alternatives" | "status" | "due" | "owner" | "note", string>
  >;
  readonly statuses: Readonly<Record<ActionStatus, string>>;
  readonly nobody: string;
  /** A whole line: nothing is to be done about an item. */
  readonly noAction: string;
  readonly deferred: (next: string) => string;
  /** `10 分钟` */
  readonly minutes: (count: number) => string;
  /** Behind the stretches of time that an item took: how long they were together. */
  readonly sum: (minutes: number) => string;
  readonly label: (name: string, value: string) => string;
  readonly list: (entries: readonly string[]) => string;
  /** What stands in brackets behind a text. */
  readonly beside: (remarks: readonly string[]) => string;
  /** What stands in brackets before a task. */
  readonly inFront: (remark: string) => string;
  /** A status with its day, `YYYY-MM-DD`. */
  readonly dated: (status: string, on: string) => string;
  /** A dated status with a note to it. */
  readonly noted: (status: string, note: string) => string;
  /** An owner before the task. */
  readonly ownerInFront: (name: string) => string;
  /** What may stand between a task and its field; the ways that read best first. */
  readonly before: Readonly<Record<"status" | "owner", readonly string[]>>;
  /** Around a deadline that stands behind its task. */
  readonly dueBehind: readonly ((day: string) => string)[];
  /** The ways to write a day, given as `YYYY-MM-DD`; those that read best first. */
  readonly days: (date: string) => readonly [string, ...string[]];
}

/** Year, month and day of `YYYY-MM-DD`. */
export const numbersOf = (date: string): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
];
