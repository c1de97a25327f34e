/** How a setting is written: the readers of config/ read each kind, schema/config.ts describes it. */
export type SettingKind =
  | "text"
  | "texts"
  /** Names of files or packages; none is empty. */
  | "names"
  | "patterns"
  | "yesOrNo"
  | "language"
  | "timezone"
  | "region"
  | "days"
  | "address"
  | "role"
  | "smtp"
  | "imap"
  | "webAddress"
  | "recipientsOf"
  | "bases"
  | "rules"
  | "overrides"
  | "calendar"
  | "mail"
  | "recipients"
  | "people";

type Rows = Readonly<Record<string, { readonly kind: SettingKind; readonly required?: true }>>;

/**
 * Every setting, by the mapping it stands in. Readers and JSON Schema are made from these rows; what a
 * key holds stands in messages/<language>/keys.ts, without which the schema does not compile.
 */
export const settings = {
  $schema: { kind: "text" },
  extends: { kind: "bases" },
  rules: { kind: "rules" },
  overrides: { kind: "overrides" },
  lang: { kind: "language" },
  timezone: { kind: "timezone" },
  calendar: { kind: "calendar" },
  mail: { kind: "mail" },
  meetings: { kind: "text" },
  templates: { kind: "text" },
  people: { kind: "people" },
  ignore: { kind: "patterns" },
  plugins: { kind: "names" },
} as const satisfies Rows;

export const overrideSettings = {
  files: { kind: "patterns", required: true },
  rules: { kind: "rules" },
} as const satisfies Rows;

export const calendarSettings = {
  region: { kind: "region" },
  holidays: { kind: "days" },
  workdays: { kind: "days" },
} as const satisfies Rows;

export const mailSettings = {
  from: { kind: "text" },
  "reply-to": { kind: "text" },
  bcc: { kind: "texts" },
  imap: { kind: "imap" },
  "link-base": { kind: "webAddress" },
  outbox: { kind: "text" },
  personal: { kind: "yesOrNo" },
  recipients: { kind: "recipients" },
  reply: { kind: "yesOrNo" },
  signature: { kind: "text" },
  smtp: { kind: "smtp" },
} as const satisfies Rows;

/** One of the `people`; in front-matter's words for them, too. */
export const personSettings = {
  name: { kind: "text" },
  email: { kind: "address" },
  dept: { kind: "text" },
  role: { kind: "role" },
  aliases: { kind: "texts" },
  handles: { kind: "texts" },
} as const satisfies Rows;

/** Who gets a kind of mail. */
export const recipientSettings = {
  to: { kind: "recipientsOf" },
  cc: { kind: "recipientsOf" },
  bcc: { kind: "recipientsOf" },
} as const satisfies Rows;

const ADDRESS = '[^\\s@<>,;:"()（）]+@[^\\s@<>,;:"()（）]+';

/** What a text of a kind looks like, with white space around it or without; anchored, as JSON Schema has it. */
export const patterns = {
  address: `^\\s*${ADDRESS}\\s*$`,
  /** Without a password: a configuration is shared and kept in version control. */
  smtp: "^smtps?://(?:[^@:\\s/]*@)?[^@\\s]+$",
  imap: "^imaps?://(?:[^@:\\s/]*@)?[^@\\s]+$",
  webAddress: "^https?://[^\\s]+$",
  bases: "^(?:recommended|strict|[^]*\\.(?:ya?ml|json))$",
  /** `王芳 <wang.fang@example.com>（研发部）`; with an address it is one that mail can be sent to. */
  person: `^\\s*[^@<>\\s][^@<>]*$|^[^@<>]*<\\s*${ADDRESS}\\s*>[^@<>]*$|^(?:[^@<>]*[\\s(（])?${ADDRESS}(?:[\\s)）][^@<>]*)?$`,
} as const;

/** Whether a text is of the kind. */
export const fits = (kind: keyof typeof patterns, text: string): boolean =>
  new RegExp(patterns[kind], "u").test(text);
