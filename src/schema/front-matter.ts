import {
  type attendeeKeys,
  type MeetingKey,
  type materialKeys,
  namesFor,
  wordsOf,
} from "../vocabulary/index.ts";
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

/** What a meeting file's front-matter may hold: meeting/metadata.ts as a schema, keys in either language. */
export function frontMatterSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: "collab meeting file: front-matter",
    ...mapping(inEveryLanguage("keys", meeting(), "#/properties")),
    definitions: {
      attendee: mapping(
        inEveryLanguage("attendeeKeys", attendee(), "#/definitions/attendee/properties"),
      ),
      material: mapping(
        inEveryLanguage("materialKeys", material(), "#/definitions/material/properties"),
      ),
    },
  };
}

const moment: JsonSchema = {
  type: "string",
  pattern: "^\\d{4}(-|/|\\.|年)\\d{1,2}",
  examples: ["2026-12-01 14:00"],
};
const minutes: JsonSchema = { anyOf: [{ type: "number", exclusiveMinimum: 0 }, text] };

function meeting(): Record<MeetingKey | "id", JsonSchema> {
  const key = (name: MeetingKey | "id", schema: JsonSchema) => described("meeting", name, schema);
  const people = texts({ anyOf: [text, { $ref: "#/definitions/attendee" }] });
  const things = texts({ anyOf: [text, { $ref: "#/definitions/material" }] });
  return {
    id: key("id", text),
    title: key("title", text),
    lang: key("lang", { enum: ["zh", "en", "中文", "英文", "English"] }),
    scenario: key("scenario", { enum: namesFor("scenarios") }),
    objective: key("objective", text),
    start: key("start", moment),
    duration: key("duration", minutes),
    end: key("end", text),
    timezone: key("timezone", timezone),
    location: key("location", text),
    link: key("link", text),
    host: key("host", text),
    recorder: key("recorder", text),
    attendees: key("attendees", people),
    cc: key("cc", people),
    materials: key("materials", things),
    opening: key("opening", { anyOf: [{ type: "number", minimum: 0 }, text] }),
    rules: key("rules", texts()),
    series: key("series", text),
    status: key("status", { enum: namesFor("stages") }),
    notified: key("notified", moment),
    "minutes-sent": key("minutes-sent", moment),
    revision: key("revision", { type: "integer", minimum: 0 }),
  };
}

function attendee(): Record<(typeof attendeeKeys)[number], JsonSchema> {
  return {
    name: described("attendee", "name", text),
    email: described("attendee", "email", text),
    dept: described("attendee", "dept", text),
    role: described("attendee", "role", { enum: namesFor("roles") }),
    present: described("attendee", "present", { anyOf: [{ type: "boolean" }, text] }),
  };
}

function material(): Record<(typeof materialKeys)[number], JsonSchema> {
  return {
    title: described("material", "title", text),
    owner: described("material", "owner", text),
    pages: described("material", "pages", { anyOf: [{ type: "integer", minimum: 0 }, text] }),
    due: described("material", "due", { ...moment, ...date, pattern: moment.pattern }),
    link: described("material", "link", text),
  };
}

/** Each key under all its names; `path` is where the schema has these properties. */
function inEveryLanguage(
  area: "keys" | "attendeeKeys" | "materialKeys",
  properties: Readonly<Record<string, JsonSchema>>,
  path: string,
): Record<string, JsonSchema> {
  const entries = Object.entries(properties).flatMap(([key, schema]) => [
    [key, schema] as const,
    ...wordsOf(area, key).map((name) => [name, { $ref: `${path}/${key}` }] as const),
  ]);
  return Object.fromEntries(entries);
}
