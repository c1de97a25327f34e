import type { Span } from "../../markdown/source.ts";

/** Something in the front-matter that cannot be used as it stands; the rule `front-matter-valid` words it. */
export interface FrontMatterProblem {
  readonly code:
    | "missing"
    | "unclosed"
    | "misplaced"
    | "fence"
    | "language"
    | "yaml"
    | "not-a-mapping"
    | "unknown-key"
    | "wrong-type"
    | "unknown-scenario"
    | "unknown-status"
    | "unknown-timezone"
    | "unclear-timezone"
    | "unknown-language"
    | "impossible-date"
    /** A day and time that only the reader of a body understands; they count all the same. */
    | "in-words"
    | "two-days"
    | "several-days"
    | "toml"
    | "nobody-came"
    | "not-positive"
    | "end-before-start"
    | "other-length"
    | "other-weekday"
    | "other-clock"
    | "duplicate-key"
    | "time-missing"
    | "no-name"
    | "full-width-colon";
  /** The key as written; empty when the problem is not one key's. */
  readonly key: string;
  /** The value as written, the parser's reason for `yaml`, the fence's word for `language`. */
  readonly value: string;
  /** The nearest known word, for a "did you mean". */
  readonly suggestion: string | null;
  readonly span: Span;
}
