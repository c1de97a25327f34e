import type { Language } from "../messages/language.ts";
import type { Report } from "../reporters/report.ts";
import type { UserError } from "../text/errors.ts";
import type { LeftOut } from "./inputs.ts";
import type { Fixer } from "./lint-fix.ts";

/** What checking some files came to, and what there is to say beside the report. */
export interface Checked {
  readonly report: Report;
  readonly errors: readonly UserError[];
  readonly leftOut: readonly LeftOut[];
  /** The files whose meetings belong to a series: what is said of one may depend on another. */
  readonly series: ReadonlySet<string>;
  readonly spoken: Language | null;
  /** There were files, and none of them was chosen. */
  readonly nothingLeft: boolean;
  readonly fixer: Fixer | null;
}
