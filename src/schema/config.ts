import { recipientGroups } from "../config/config.ts";
import { recipientKinds, regions, severities } from "../config/setting-keys.ts";
import {
  calendarSettings,
  mailSettings,
  overrideSettings,
  patterns,
  personSettings,
  recipientSettings,
  type SettingKind,
  settings,
} from "../config/table.ts";
import { namesOf } from "../meeting/front-matter/names.ts";
import { type PatternKind, patternOf } from "../meeting/front-matter/patterns.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { namesFor } from "../vocabulary/index.ts";
import {
  DRAFT,
  date,
  described,
  eachOnce,
  type JsonSchema,
  mapping,
  scalar,
  texts,
} from "./json-schema.ts";

/** What `collab.config.yaml|json`, or `"collab"` in package.json, may hold: the tables that it is read by, as a schema. */
export function configSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: "collab configuration",
    ...mapping(propertiesOf("settings", settings)),
    definitions: {
      rules: ruleSettings(),
      severity: { enum: Object.keys(severities) },
      people: people(),
      person: { ...mapping(underAllNames(personProperties(["name"]))), ...keysOnce() },
    },
  };
}

type Rows = Readonly<Record<string, { readonly kind: SettingKind }>>;
type Group = Parameters<typeof described>[0];

function propertiesOf(group: Group, rows: Rows): Record<string, JsonSchema> {
  const entries = Object.entries(rows).map(([key, { kind }]) => {
    return [key, described(group, key as never, ofKind(kind))] as const;
  });
  return Object.fromEntries(entries);
}

/** As the readers of config/ read each. */
function ofKind(kind: SettingKind): JsonSchema {
  switch (kind) {
    case "text":
      return scalar;
    case "texts":
    case "patterns":
      return texts(scalar);
    case "names":
      return texts({ ...scalar, pattern: "." });
    case "yesOrNo":
      return { enum: [true, false, "true", "false"] };
    case "language":
      return { anyOf: [{ enum: ["zh", "en"] }, said("language")] };
    case "timezone":
      return said("timezone");
    case "region":
      return { enum: regions };
    case "days":
      return texts(date);
    case "address":
      return { type: "string", pattern: patterns.address };
    case "role":
      return { anyOf: [{ enum: namesFor("roles") }, said("role")] };
    case "smtp":
    case "imap":
    case "webAddress":
      return { type: "string", pattern: patterns[kind] };
    case "recipientsOf":
      return texts({ anyOf: [{ enum: recipientGroups }, { type: "string", pattern: "@" }] });
    case "bases":
      return bases();
    case "rules":
      return { $ref: "#/definitions/rules" };
    case "people":
      return { $ref: "#/definitions/people" };
    case "overrides":
      return { type: "array", items: override() };
    case "calendar":
      return {
        anyOf: [{ enum: regions }, mapping(propertiesOf("calendar", calendarSettings))],
      };
    case "mail":
      return mapping(propertiesOf("mail", mailSettings));
    case "recipients":
      return mapping(
        Object.fromEntries(recipientKinds.map((kind) => [kind, mapping(recipientFields())])),
      );
  }
}

/** As front-matter has it; white space alone says something there, and nothing here. */
const said = (kind: PatternKind): JsonSchema => ({
  allOf: [
    { type: "string", pattern: patternOf(kind) },
    { type: "string", pattern: "\\S" },
  ],
});

const recipientFields = (): Record<string, JsonSchema> =>
  Object.fromEntries(Object.keys(recipientSettings).map((key) => [key, ofKind("recipientsOf")]));

function bases(): JsonSchema {
  const base = { type: "string", pattern: patterns.bases };
  return {
    anyOf: [
      { ...base, examples: ["recommended", "strict", "./team.yaml"] },
      { type: "array", items: base },
    ],
  };
}

function override(): JsonSchema {
  const { files, ...properties } = propertiesOf("override", overrideSettings);
  const { properties: optional, ...rest } = mapping(properties) as {
    properties: Record<string, JsonSchema>;
  };
  const some = { ...files, anyOf: [scalar, { type: "array", items: scalar, minItems: 1 }] };
  return { ...rest, required: ["files"], properties: { ...optional, files: some } };
}

/** A list of people, each a mapping or a line, or a mapping from names to addresses or details. */
function people(): JsonSchema {
  const written = { type: "string", pattern: patterns.person };
  return {
    anyOf: [
      { type: "array", items: { anyOf: [written, listed()] } },
      {
        type: "object",
        propertyNames: { type: "string", pattern: "\\S" },
        additionalProperties: {
          anyOf: [
            { type: "null" },
            { allOf: [written, { type: "string", pattern: "@" }] },
            { $ref: "#/definitions/person" },
          ],
        },
      },
    ],
  };
}

/** Somebody with a name, or an address that stands for it. */
function listed(): JsonSchema {
  const names = [...namesOf("attendeeKeys", "name"), ...namesOf("attendeeKeys", "email")];
  const properties = underAllNames(personProperties([]));
  const someone = names.map((name) => ({
    required: [name],
    properties: { [name]: { ...scalar, pattern: "\\S" } },
  }));
  return { ...mapping(properties), ...keysOnce(), anyOf: someone };
}

const keysOnce = (): JsonSchema =>
  eachOnce(
    Object.keys(personSettings).map((key) => [...new Set([key, ...namesOf("attendeeKeys", key)])]),
  );

function personProperties(without: readonly string[]): Record<string, JsonSchema> {
  const properties = propertiesOf("person", personSettings);
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !without.includes(key)));
}

/** Front-matter's words for a person's keys are known here, too. */
function underAllNames(properties: Record<string, JsonSchema>): Record<string, JsonSchema> {
  const entries = Object.entries(properties).flatMap(([key, schema]) =>
    [key, ...namesOf("attendeeKeys", key)].map((name) => [name, schema] as const),
  );
  return Object.fromEntries(entries);
}

function ruleSettings(): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    // Rules of plugins, whose options only the plugin knows.
    patternProperties: {
      "^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$": {
        anyOf: [
          { $ref: "#/definitions/severity" },
          {
            type: "array",
            items: [{ $ref: "#/definitions/severity" }, { type: "object" }],
            maxItems: 2,
          },
        ],
      },
    },
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule)])),
  };
}

function ruleSetting(rule: Rule): JsonSchema {
  const level: JsonSchema = { $ref: "#/definitions/severity" };
  const options = mapping(
    Object.fromEntries(
      Object.entries(rule.options).map(([name, usual]) => [name, optionSchema(usual)]),
    ),
  );
  return {
    description: `${en.rules[rule.id].title}\n\n${zh.rules[rule.id].title}`,
    anyOf: [level, { type: "array", items: [level, options], minItems: 1, maxItems: 2 }],
  };
}

function optionSchema(usual: unknown): JsonSchema {
  const number: JsonSchema = { type: "number", minimum: 0 };
  return usual === "off"
    ? { anyOf: [number, { const: "off" }], default: "off" }
    : { ...number, default: usual };
}
