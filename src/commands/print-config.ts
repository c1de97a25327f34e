import { relative, resolve, sep } from "node:path";
import type { Config } from "../config/config.ts";
import { configFor } from "../config/merge.ts";
import { calendarSettings, mailSettings, settings } from "../config/table.ts";
import { yamlText } from "../markdown/yaml-text.ts";
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import type { ErrorPlace } from "../text/errors.ts";
import { visible } from "../text/visible.ts";
import type { Invocation } from "./command.ts";

/** One setting as a line of YAML, and where it was made. */
type Line = readonly [text: string, origin: string];
/** Where a setting was made. */
type Origin = (name: string) => string;
/** By setting; what is added to a table of settings and has no lines here does not compile. */
type Printed<Rows> = Readonly<Record<keyof Rows, readonly Line[]>>;

/**
 * The configuration as it is for one file: YAML that means the same when read as a configuration,
 * with a comment on where each setting comes from. The folder is where paths are seen from.
 */
export function printConfig(general: Config, file: string, { cwd }: Invocation): string {
  const config = configFor(general, file);
  const from: Origin = (name) => {
    const place = config.origins.get(name);
    return place ? shown(place, cwd) : "default";
  };
  return inOrder(settings, printed(config, from))
    .map(([line, at]) => `${line}${at === "" ? "" : `  # ${visible(at)}`}\n`)
    .join("");
}

function printed(config: Config, from: Origin): Printed<typeof settings> {
  const own = (key: keyof typeof settings, value: Value) => valueLines(key, value, from(key));
  const allRules = [...rules, ...config.ownRules];
  const people = config.people.map((person): Line => [personLine(person), from("people")]);
  return {
    // The editors' own.
    $schema: [],
    extends: own("extends", config.extends),
    rules: below(
      "rules",
      allRules.map((rule) => ruleLine(rule, config, from)),
    ),
    // What of them applies to the file is among the rules.
    overrides: [],
    lang: own("lang", config.lang),
    timezone: own("timezone", config.timezone),
    calendar: below("calendar", inOrder(calendarSettings, calendarLines(config, from("calendar")))),
    mail: below("mail", inOrder(mailSettings, mailLines(config, from))),
    meetings: own("meetings", config.meetings),
    templates: own("templates", config.templates),
    people: below("people", people),
    ignore: own("ignore", config.ignore),
    plugins: own(
      "plugins",
      config.plugins.map(({ name }) => name),
    ),
  };
}

const calendarLines = (
  { calendar: { region, holidays, workdays } }: Config,
  origin: string,
): Printed<typeof calendarSettings> => ({
  region: valueLines("region", region, origin),
  holidays: valueLines("holidays", holidays, origin),
  workdays: valueLines("workdays", workdays, origin),
});

function mailLines({ mail }: Config, from: Origin): Printed<typeof mailSettings> {
  const own = (key: keyof typeof mailSettings, value: Value) =>
    valueLines(key, value, from(`mail.${key}`));
  return {
    from: own("from", mail.from),
    "reply-to": own("reply-to", mail.replyTo),
    bcc: own("bcc", mail.bcc),
    imap: own("imap", mail.imap),
    "link-base": own("link-base", mail.linkBase),
    outbox: own("outbox", mail.outbox),
    personal: own("personal", mail.personal),
    recipients: below("recipients", recipientLines(mail, from("mail.recipients"))),
    reply: own("reply", mail.reply),
    signature: own("signature", mail.signature),
    smtp: own("smtp", mail.smtp),
  };
}

const inOrder = <Rows extends object>(rows: Rows, lines: Printed<Rows>): readonly Line[] =>
  (Object.keys(rows) as (keyof Rows)[]).flatMap((key) => lines[key]);

type Value = string | boolean | readonly string[] | null;

/** None where there is nothing to say. */
function valueLines(key: string, value: Value, origin: string): readonly Line[] {
  if (value === null || (typeof value === "object" && value.length === 0)) return [];
  if (typeof value === "boolean") return [[`${key}: ${value}`, origin]];
  const text = typeof value === "string" ? yamlText(value) : `[${value.map(yamlText).join(", ")}]`;
  return [[`${key}: ${text}`, origin]];
}

const below = (key: string, lines: readonly Line[]): readonly Line[] =>
  lines.length === 0
    ? []
    : [[`${key}:`, ""], ...lines.map(([line, at]): Line => [`  ${line}`, at])];

function ruleLine(
  { id, severity: usual, options: defaults }: Rule,
  config: Config,
  from: Origin,
): Line {
  const set = config.rules[id];
  const preset = usual !== "off" && config.extends === "strict" ? "error" : usual;
  const severity = set?.severity ?? preset;
  const options = Object.entries({ ...defaults, ...set?.options });
  const values = options.map(([name, value]) => `${name}: ${String(value)}`).join(", ");
  const origin = set ? from(`rules.${id}`) : config.extends === "strict" ? "strict" : "recommended";
  const own = options.flatMap(([name]) => {
    const at = from(`rules.${id}.${name}`);
    return at === "default" ? [] : [`${name}: ${at}`];
  });
  const level = severity === "warning" ? "warn" : severity;
  return [
    `${id}: ${options.length > 0 ? `[${level}, { ${values} }]` : level}`,
    [origin, ...own].join(", "),
  ];
}

function recipientLines({ recipients }: Config["mail"], origin: string): readonly Line[] {
  return Object.entries(recipients).map(([kind, choice]): Line => {
    const fields = Object.entries(choice).map(([field, entries]) => {
      const names = entries.map((entry) =>
        yamlText(typeof entry === "string" ? entry : entry.address),
      );
      return `${field}: [${names.join(", ")}]`;
    });
    return [`${kind}: { ${fields.join(", ")} }`, origin];
  });
}

function personLine(person: Config["people"][number]): string {
  const fields = Object.entries(person).flatMap(([key, value]) => {
    if (value === null || value.length === 0) return [];
    return [
      `${key}: ${typeof value === "string" ? yamlText(value) : `[${value.map(yamlText).join(", ")}]`}`,
    ];
  });
  return `- { ${fields.join(", ")} }`;
}

/** `collab.config.yaml:3:5`, as seen from the working folder. */
function shown({ file, line, column }: ErrorPlace, cwd: string): string {
  const way = file.startsWith("--") ? file : relative(cwd, resolve(cwd, file)).split(sep).join("/");
  return [way, line, column].filter((part) => part !== undefined).join(":");
}
