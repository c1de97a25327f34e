import type { PlainText } from "../../markdown/plain-text.ts";
import { labelled, numbered } from "../line.ts";

/** Tells the numbers of items from those of what is counted below a label: `结论：`, `1、同意`, `2、复盘`. */
export class Count {
  /** The last number below a label; 0: its lines may begin to count. `null`: no label is open. */
  #below: number | null = null;

  /** A label without anything beside it came last, and what stands next belongs to it. */
  get isBelowLabel(): boolean {
    return this.#below === 0;
  }

  /** Whether the next line begins an item. */
  counts(line: PlainText): boolean {
    const { length, number, namesItem } = numbered(line);
    if (length === 0) {
      const label = labelled(line);
      if (label) this.#below = label.value.value === "" ? 0 : null;
      return false;
    }
    const next = this.#below === null ? null : this.#below + 1;
    if (!namesItem && number !== null && number === next) {
      this.#below = number;
      return false;
    }
    this.#below = null;
    return true;
  }
}
