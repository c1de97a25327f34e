import type { Source } from "../markdown/source.ts";

/** The meeting's file, the only place in which a session keeps anything. */
export interface Store {
  /** As it is now. Throws UserError. */
  readonly read: () => Source;
  /**
   * Puts a text in its place, whole or not at all; `false`: it says something else than it did when it
   * was read, and nothing was written. Throws UserError.
   */
  readonly write: (before: Source, after: string) => boolean;
}
