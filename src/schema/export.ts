import type { Column, Table } from "../export/columns.ts";
import { type TableName, tables } from "../export/tables.ts";
import { DRAFT, date, type JsonSchema, text } from "./json-schema.ts";

/** A row of one of the tables of `collab export --format ndjson`. */
export function exportSchema(name: TableName): JsonSchema {
  const { about, key, columns }: Table = tables[name];
  return {
    $schema: DRAFT,
    title: `collab export: ${name}`,
    description: `${about} ${key.join(", ")} ${key.length === 1 ? "tells" : "tell"} its rows apart.`,
    type: "object",
    additionalProperties: false,
    required: Object.keys(columns),
    properties: Object.fromEntries(
      Object.entries(columns).map(([column, described]) => [column, propertyOf(described)]),
    ),
  };
}

function propertyOf({ type, optional, about, values }: Column): JsonSchema {
  const kind = values ? { ...text, enum: values } : types[type];
  return { description: about, ...(optional ? { anyOf: [kind, { type: "null" }] } : kind) };
}

const types: Readonly<Record<Column["type"], JsonSchema>> = {
  text,
  integer: { type: "integer" },
  number: { type: "number" },
  "yes/no": { type: "boolean" },
  day: date,
  moment: {
    type: "string",
    pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?([+-]\\d{2}:\\d{2}|Z)$",
  },
  texts: { type: "array", items: text },
};
