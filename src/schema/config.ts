import { recipientGroups } from "../config/config.ts";
import {
  type calendarKeys,
  languages,
  type mailKeys,
  type overrideKeys,
  type personKeys,
  recipientFields,
  recipientKinds,
  regions,
  type settingKeys,
  severities,
} from "../config/setting-keys.ts";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { namesFor } from "../vocabulary/index.ts";
import {
  DRAFT,
  date,
  described,
  type JsonSchema,
  mapping,
  text,
  texts,
  timezone,
} from "./json-schema.ts";

/** What `collab.config.yaml|json`, or `"collab"` in package.json, may hold: config/read.ts as a schema. */
export function configSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: "collab configuration",
    ...mapping(settings()),
    definitions: {
      rules: ruleSettings(),
      severity: { enum: Object.keys(severities) },
      people: people(),
      person: person(),
    },
  };
}

function settings(): Record<(typeof settingKeys)[number], JsonSchema> {
  const setting = (key: (typeof settingKeys)[number], schema: JsonSchema) =>
    described("settings", key, schema);
  const base = { type: "string", pattern: "^(recommended|strict|.+\\.(ya?ml|json))$" };
  return {
    $schema: setting("$schema", text),
    extends: setting("extends", {
      anyOf: [
        { ...base, examples: ["recommended", "strict", "./team.yaml"] },
        { type: "array", items: base },
      ],
    }),
    rules: setting("rules", { $ref: "#/definitions/rules" }),
    overrides: setting("overrides", { type: "array", items: override() }),
    lang: setting("lang", { enum: languages }),
    timezone: setting("timezone", timezone),
    calendar: setting("calendar", { anyOf: [{ enum: regions }, mapping(calendar())] }),
    mail: setting("mail", mapping(mail())),
    templates: setting("templates", text),
    people: setting("people", { $ref: "#/definitions/people" }),
    ignore: setting("ignore", texts()),
    plugins: setting("plugins", texts()),
  };
}

function override(): JsonSchema {
  const properties: Record<(typeof overrideKeys)[number], JsonSchema> = {
    files: described("override", "files", {
      anyOf: [text, { type: "array", items: text, minItems: 1 }],
    }),
    rules: described("override", "rules", { $ref: "#/definitions/rules" }),
  };
  return { ...mapping({ rules: properties.rules }), ...withRequired("files", properties) };
}

function withRequired(key: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { properties: optional, ...rest } = mapping(properties) as {
    properties: Record<string, JsonSchema>;
  };
  return { ...rest, required: [key], properties: { ...optional, [key]: properties[key] } };
}

function calendar(): Record<(typeof calendarKeys)[number], JsonSchema> {
  return {
    region: described("calendar", "region", { enum: regions }),
    holidays: described("calendar", "holidays", texts(date)),
    workdays: described("calendar", "workdays", texts(date)),
  };
}

function mail(): Record<(typeof mailKeys)[number], JsonSchema> {
  const recipient: JsonSchema = {
    anyOf: [{ enum: recipientGroups }, { type: "string", pattern: "@" }],
  };
  const fields = Object.fromEntries(recipientFields.map((field) => [field, texts(recipient)]));
  const kinds = Object.fromEntries(recipientKinds.map((kind) => [kind, mapping(fields)]));
  return {
    from: described("mail", "from", text),
    "reply-to": described("mail", "reply-to", text),
    "link-base": described("mail", "link-base", { type: "string", pattern: "^https?://" }),
    personal: described("mail", "personal", { type: "boolean" }),
    bcc: described("mail", "bcc", texts()),
    outbox: described("mail", "outbox", text),
    recipients: described("mail", "recipients", mapping(kinds)),
    reply: described("mail", "reply", { type: "boolean" }),
    signature: described("mail", "signature", text),
    imap: described("mail", "imap", { type: "string", pattern: "^imaps?://[^@:]*(@|[^@]*$)" }),
    smtp: described("mail", "smtp", { type: "string", pattern: "^smtps?://[^@:]*(@|[^@]*$)" }),
  };
}

function people(): JsonSchema {
  return {
    anyOf: [
      { type: "array", items: { anyOf: [text, withRequired("name", personProperties())] } },
      {
        type: "object",
        additionalProperties: {
          anyOf: [
            { type: "string", pattern: "@" },
            { type: "null" },
            { $ref: "#/definitions/person" },
          ],
        },
      },
    ],
  };
}

function person(): JsonSchema {
  const { name: _, ...properties } = personProperties();
  return mapping(properties);
}

function personProperties(): Record<(typeof personKeys)[number], JsonSchema> {
  const address = '[^\\s@<>,;:"()]+@[^\\s@<>,;:"()]+';
  return {
    name: described("person", "name", text),
    email: described("person", "email", { type: "string", pattern: `^${address}$` }),
    dept: described("person", "dept", text),
    role: described("person", "role", { enum: namesFor("roles") }),
    aliases: described("person", "aliases", texts()),
    handles: described("person", "handles", texts()),
  };
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
