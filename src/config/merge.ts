import type { Config, Override } from "./config.ts";

/** A configuration on top of the one it extends: what it sets wins, lists of things to know add up. */
export function merged(base: Config, over: Config): Config {
  const pick = <Key extends "extends" | "lang" | "timezone" | "meetings" | "templates">(
    key: Key,
  ): Config[Key] => (over.origins.has(key) ? over : base)[key];
  return {
    file: over.file,
    extends: pick("extends"),
    rules: mergedRules(base.rules, over.rules),
    // Each once, as of the other lists: what two files extend would otherwise be there for every way
    // that leads to it.
    overrides: [...new Set([...base.overrides, ...over.overrides])],
    lang: pick("lang"),
    timezone: pick("timezone"),
    calendar: {
      region: over.calendar.region ?? base.calendar.region,
      holidays: both(base.calendar.holidays, over.calendar.holidays),
      workdays: both(base.calendar.workdays, over.calendar.workdays),
    },
    mail: mergedMail(base, over),
    meetings: pick("meetings"),
    templates: pick("templates"),
    people: mergedPeople(base.people, over.people),
    ignore: both(base.ignore, over.ignore),
    plugins: [...new Set([...base.plugins, ...over.plugins])],
    ownRules: over.ownRules,
    origins: new Map([...base.origins, ...over.origins]),
    problems: [...new Set([...base.problems, ...over.problems])],
  };
}

/** A rule's severity is replaced, its options one by one. */
function mergedRules(base: Config["rules"], over: Config["rules"]): Config["rules"] {
  const rules = { ...base };
  for (const [id, { severity, options }] of Object.entries(over)) {
    const below = base[id];
    rules[id] = {
      severity: severity ?? below?.severity ?? null,
      options: { ...below?.options, ...options },
    };
  }
  return rules;
}

const resolved = new WeakMap<Config, Map<string, Config>>();

/**
 * The configuration as it is for one file. Files to which the same overrides apply share one, so
 * that what is made once for a configuration, such as its calendar, still is.
 */
export function configFor(config: Config, file: string): Config {
  if (config.overrides.length === 0) return config;
  const applying = config.overrides.filter(({ applies }) => applies(file));
  if (applying.length === 0) return config;
  const made = resolved.get(config) ?? new Map<string, Config>();
  resolved.set(config, made);
  const key = applying.map((override) => config.overrides.indexOf(override)).join();
  const known = made.get(key) ?? applying.reduce(withOverride, { ...config, overrides: [] });
  made.set(key, known);
  return known;
}

function withOverride(config: Config, { rules, origins }: Override): Config {
  return {
    ...config,
    rules: mergedRules(config.rules, rules),
    origins: new Map([...config.origins, ...origins]),
  };
}

function mergedMail(base: Config, over: Config): Config["mail"] {
  const pick = <Key extends keyof Config["mail"]>(key: Key, name: string = key) =>
    (over.origins.has(`mail.${name}`) ? over : base).mail[key];
  return {
    from: pick("from"),
    replyTo: pick("replyTo", "reply-to"),
    linkBase: pick("linkBase", "link-base"),
    personal: pick("personal"),
    imap: pick("imap"),
    bcc: both(base.mail.bcc, over.mail.bcc),
    outbox: pick("outbox"),
    recipients: { ...base.mail.recipients, ...over.mail.recipients },
    reply: pick("reply"),
    signature: pick("signature"),
    smtp: pick("smtp"),
  };
}

/** Who is in both is who the nearer one says. */
function mergedPeople(base: Config["people"], over: Config["people"]): Config["people"] {
  const names = new Set(over.map(({ name }) => name));
  return [...over, ...base.filter(({ name }) => !names.has(name))];
}

const both = (base: readonly string[], over: readonly string[]): readonly string[] => [
  ...new Set([...base, ...over]),
];
