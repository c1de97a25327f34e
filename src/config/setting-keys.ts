import type { Severity } from "../rules/rule.ts";

// Words that settings may have for values: read by the readers that check them, and by schema/config.ts.

export const recipientKinds = ["notice", "minutes", "actions", "reminder", "digest"] as const;

export const regions = ["CN", "none"] as const;
/** As they are shown to people; `warning` is understood, too. */
export const severityWords = ["off", "info", "warn", "error"] as const;

/** As people write them. */
export const severities: Readonly<Record<string, Severity | "off">> = {
  off: "off",
  info: "info",
  warn: "warning",
  warning: "warning",
  error: "error",
};
