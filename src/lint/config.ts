import type { Language } from "../messages/language.ts";
import type { Severity } from "../rules/rule.ts";

/** `collab.config.yaml|json`, or `"collab"` in package.json, checked and completed. */
export interface Config {
  /** Absolute path; `null` when there is no configuration. */
  readonly file: string | null;
  readonly extends: "recommended" | "strict";
  readonly rules: Readonly<Record<string, { readonly severity: Severity | "off" | null; readonly options: Readonly<Record<string, unknown>> }>>;
  readonly lang: Language | null;
  readonly timezone: string | null;
  readonly calendar: {
    /** `CN`: Chinese holidays and 调休. `none`: weekends alone. `null`: by the meeting's language, zh → CN. */
    readonly region: "CN" | "none" | null;
    readonly holidays: readonly string[];
    readonly workdays: readonly string[];
  };
  readonly mail: { readonly from: string | null; readonly outbox: string; readonly signature: string | null };
  readonly ignore: readonly string[];
}
