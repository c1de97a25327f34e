import type { MailKind } from "../mail/kind.ts";
import type { People } from "../meeting/address-book.ts";
import type { Language } from "../messages/language.ts";
import type { Severity } from "../rules/rule.ts";

export interface RuleSetting {
  /** `null`: as the preset has it. */
  readonly severity: Severity | "off" | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** People of a meeting by what they have to do with it. */
export const recipientGroups = [
  "invited",
  "attendees",
  "absent",
  "cc",
  "host",
  "recorder",
  "decision-makers",
  "executors",
  "stakeholders",
  "owners",
] as const;

export type RecipientGroup = (typeof recipientGroups)[number];

/** A group, or an address as written with its place, 1-based. */
export type RecipientEntry =
  | RecipientGroup
  | { readonly address: string; readonly line: number; readonly column: number };

/** Who gets a kind of mail; a field left out is as usual. */
export type RecipientChoice = Readonly<
  Partial<Record<"to" | "cc" | "bcc", readonly RecipientEntry[]>>
>;

/** `collab.config.yaml|json`, or `"collab"` in package.json, checked and completed. */
export interface Config {
  /** Absolute path; `null` when there is no configuration. */
  readonly file: string | null;
  /** `strict` raises every warning and info to an error. */
  readonly extends: "recommended" | "strict";
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly lang: Language | null;
  /** IANA zone of files that name none. */
  readonly timezone: string | null;
  readonly calendar: {
    /** `CN`: Chinese holidays and 调休. `none`: weekends alone. `null`: by the file's language, zh → CN. */
    readonly region: "CN" | "none" | null;
    readonly holidays: readonly string[];
    readonly workdays: readonly string[];
  };
  readonly mail: {
    readonly from: string | null;
    /** Who gets a blind copy of every mail, as written. */
    readonly bcc: readonly string[];
    readonly outbox: string;
    /** By kind of mail. */
    readonly recipients: Readonly<Partial<Record<MailKind, RecipientChoice>>>;
    /** Whether minutes and actions carry the notice's subject with `Re:`, by which Gmail threads. */
    readonly reply: boolean;
    readonly signature: string | null;
    /** The server mails are sent through, as `smtp:` or `smtps:` URL without a password. */
    readonly smtp: string | null;
  };
  /** The folder of the user's own templates, relative to the configuration's folder. */
  readonly templates: string | null;
  /** The address book: who is meant by a bare name. */
  readonly people: People;
  /** Patterns as in .gitignore, relative to the configuration's folder. */
  readonly ignore: readonly string[];
}

export const defaultConfig: Config = {
  file: null,
  extends: "recommended",
  rules: {},
  lang: null,
  timezone: null,
  calendar: { region: null, holidays: [], workdays: [] },
  mail: {
    ...{ from: null, bcc: [], outbox: "outbox", recipients: {} },
    ...{ reply: false, signature: null, smtp: null },
  },
  templates: null,
  people: [],
  ignore: [],
};
