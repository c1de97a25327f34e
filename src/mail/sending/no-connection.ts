import type { Trouble } from "./deliver.ts";

/** Thrown when nothing can be handed over at all. */
export class NoConnection extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(`${trouble.kind} ${trouble.text}`.trim());
    this.trouble = trouble;
  }
}
