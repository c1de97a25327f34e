import type { Severity } from "../rules/rule.ts";

// What a configuration may say: read by the readers that check it, and by schema/config.ts.

export const settingKeys = [
  "$schema",
  "extends",
  "rules",
  "overrides",
  "lang",
  "timezone",
  "calendar",
  "mail",
  "templates",
  "people",
  "ignore",
  "plugins",
] as const;
export const overrideKeys = ["files", "rules"] as const;
export const calendarKeys = ["region", "holidays", "workdays"] as const;
export const mailKeys = [
  "from",
  "reply-to",
  "bcc",
  "imap",
  "link-base",
  "outbox",
  "personal",
  "recipients",
  "reply",
  "signature",
  "smtp",
] as const;
export const recipientKinds = ["notice", "minutes", "actions", "reminder"] as const;
export const recipientFields = ["to", "cc", "bcc"] as const;
export const personKeys = ["name", "email", "dept", "role", "aliases", "handles"] as const;

export const languages = ["zh", "en"] as const;
export const regions = ["CN", "none"] as const;
/** As people write them. */
export const severities: Readonly<Record<string, Severity | "off">> = {
  off: "off",
  info: "info",
  warn: "warning",
  warning: "warning",
  error: "error",
};
