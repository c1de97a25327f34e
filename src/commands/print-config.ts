import { relative, resolve, sep } from "node:path";
import type { Config } from "../config/config.ts";
import { configFor } from "../config/merge.ts";
import { yamlText } from "../markdown/yaml-text.ts";
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import type { ErrorPlace } from "../text/errors.ts";
import { visible } from "../text/visible.ts";
import type { Invocation } from "./command.ts";

const lastOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** One setting as a line of YAML, and where it was made. */
type Line = readonly [text: string, origin: string];

/**
 * The configuration as it is for one file: YAML that means the same when read as a configuration,
 * with a comment on where each setting comes from. The folder is where paths are seen from.
 */
export function printConfig(general: Config, file: string, { cwd }: Invocation): string {
  const config = configFor(general, file);
  const from = (...names: readonly string[]): string => {
    const found = names.map((name) => config.origins.get(name)).find((place) => place);
    return found ? shown(found, cwd) : "default";
  };
  const text = (name: string, value: string | null): readonly Line[] =>
    value === null ? [] : [[`${lastOf(name)}: ${yamlText(value)}`, from(name)]];
  const list = (name: string, values: readonly string[]): readonly Line[] =>
    values.length === 0
      ? []
      : [[`${lastOf(name)}: [${values.map(yamlText).join(", ")}]`, from(name)]];
  const below = (name: string, lines: readonly Line[]): readonly Line[] =>
    lines.length === 0
      ? []
      : [[`${name}:`, ""], ...lines.map(([line, at]): Line => [`  ${line}`, at])];

  const { calendar, mail } = config;
  const lines: readonly Line[] = [
    ...text("extends", config.extends),
    ...below(
      "rules",
      [...rules, ...config.ownRules].map((rule): Line => ruleLine(rule, config, from)),
    ),
    ...text("lang", config.lang),
    ...text("timezone", config.timezone),
    ...below(
      "calendar",
      [
        ...text("region", calendar.region),
        ...list("holidays", calendar.holidays),
        ...list("workdays", calendar.workdays),
      ].map(([line]): Line => [line, from("calendar")]),
    ),
    ...below("mail", [
      ...text("mail.from", mail.from),
      ...list("mail.bcc", mail.bcc),
      ...text("mail.outbox", mail.outbox),
      ...below("recipients", recipientLines(config, from("mail.recipients"))),
      [`reply: ${mail.reply}`, from("mail.reply")],
      ...text("mail.signature", mail.signature),
      ...text("mail.smtp", mail.smtp),
    ]),
    ...text("templates", config.templates),
    ...below(
      "people",
      config.people.map((person): Line => [personLine(person), from("people")]),
    ),
    ...list("ignore", config.ignore),
  ];
  return lines.map(([line, at]) => `${line}${at === "" ? "" : `  # ${visible(at)}`}\n`).join("");
}

function ruleLine(
  { id, severity: usual, options: defaults }: Rule,
  config: Config,
  from: (...names: readonly string[]) => string,
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

function recipientLines(config: Config, origin: string): readonly Line[] {
  return Object.entries(config.mail.recipients).map(([kind, choice]): Line => {
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
