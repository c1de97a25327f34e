import { keysIn } from "../messages/keys.ts";

/** A JSON Schema of draft 07: the newest that editors' JSON and YAML services know in full. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const DRAFT = "http://json-schema.org/draft-07/schema#";

type Keys = ReturnType<typeof keysIn>;

/** What a key holds, in both languages; the backticks are for documents. */
export function described<Group extends keyof Keys>(
  group: Group,
  key: keyof Keys[Group] & string,
  schema: JsonSchema,
): JsonSchema {
  const texts = (["en", "zh"] as const).map((language) => String(keysIn(language)[group][key]));
  return { description: texts.join("\n\n").replaceAll("`", ""), ...schema };
}

/** A mapping of these keys and no others; `null` and absence mean the same in all of them. */
export function mapping(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, schema]) => [key, orNothing(schema)]),
    ),
  };
}

/** Something, or nothing said. */
export function orNothing({ description, ...schema }: JsonSchema): JsonSchema {
  return {
    ...(description === undefined ? {} : { description }),
    anyOf: [schema, { type: "null" }],
  };
}

/** What is read as text: a number or a truth value, too, as `title: 2026`. */
export const scalar: JsonSchema = { type: ["string", "number", "boolean"] };

export const text: JsonSchema = { type: "string" };

/** One text, or a list of them. */
export const texts = (item: JsonSchema = text): JsonSchema => ({
  anyOf: [item, { type: "array", items: item }],
});

export const date: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };

/** No key twice, under two of its names: where one stands, none of the others may. */
export function eachOnce(keys: ReadonlyArray<readonly string[]>): JsonSchema {
  const entries = keys.flatMap((names) =>
    names.map((name, at) => [name, names.slice(at + 1)] as const),
  );
  const excluded = entries
    .filter(([, others]) => others.length > 0)
    .map(([name, others]) => [
      name,
      { properties: Object.fromEntries(others.map((other) => [other, false])) },
    ]);
  return { dependencies: Object.fromEntries(excluded) };
}
