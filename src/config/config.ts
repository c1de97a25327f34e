import type { People } from "../meeting/people/address-book.ts";
import type { Language } from "../messages/language.ts";
import type { Rule, Severity } from "../rules/rule.ts";
import type { ErrorPlace, UserError } from "../text/errors.ts";
import type { MailKind } from "./mail-kind.ts";

export interface RuleSetting {
  /** `null`: as the preset has it. */
  readonly severity: Severity | "off" | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A plugin as a configuration names it. */
interface PluginName {
  readonly name: string;
  readonly place: Required<ErrorPlace>;
}

/** Settings of rules for some of the files. */
export interface Override {
  /** Patterns as in the configuration. */
  readonly files: readonly string[];
  /** Whether a file, by its name relative to the working folder or absolute, is one of them. */
  readonly applies: (file: string) => boolean;
  readonly rules: Config["rules"];
  readonly origins: Origins;
}

/** Where each setting was made, by its name: `lang`, `mail.from`, `rules.agenda-fits`, `rules.agenda-item-count.max`. */
type Origins = ReadonlyMap<string, ErrorPlace>;

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
export type RecipientEntry = RecipientGroup | ({ readonly address: string } & Required<ErrorPlace>);

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
  /** In order: the last that applies to a file wins. */
  readonly overrides: readonly Override[];
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
    /** Where answers go; `null`: to the host where somebody else sends. */
    readonly replyTo: string | null;
    /** Where the project's files can be seen, for the link back to the meeting's. */
    readonly linkBase: string | null;
    /** Whether everybody's copy says on top what is asked of them; `null`: where each is sent one anyway. */
    readonly personal: boolean | null;
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
    /** The mailbox for drafts and copies of what was sent, likewise. */
    readonly imap: string | null;
  };
  /** The folder that new meetings are written into, relative to the configuration's folder; `null`: the working folder. */
  readonly meetings: string | null;
  /** The folder of the user's own templates, relative to the configuration's folder. */
  readonly templates: string | null;
  /** The address book: who is meant by a bare name. */
  readonly people: People;
  /** Patterns as in .gitignore, relative to the configuration's folder. */
  readonly ignore: readonly string[];
  /** Code that adds rules, by absolute path or package name, and the file that names it. */
  readonly plugins: readonly PluginName[];
  /** The rules of the plugins that were loaded. */
  readonly ownRules: readonly Rule[];
  /** Of the settings made, not of the defaults. */
  readonly origins: Origins;
  /** What is wrong in the configuration; the settings concerned count as not made. */
  readonly problems: readonly UserError[];
}

export const defaultConfig: Config = {
  file: null,
  extends: "recommended",
  rules: {},
  overrides: [],
  lang: null,
  timezone: null,
  calendar: { region: null, holidays: [], workdays: [] },
  mail: {
    ...{ from: null, bcc: [], outbox: "outbox", recipients: {} },
    ...{ reply: false, signature: null, smtp: null, imap: null },
    ...{ replyTo: null, linkBase: null, personal: null },
  },
  meetings: null,
  templates: null,
  people: [],
  ignore: [],
  plugins: [],
  ownRules: [],
  origins: new Map(),
  problems: [],
};
