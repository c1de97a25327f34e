import { namesOf } from "../meeting/front-matter/names.ts";
import { type PatternKind, patternKinds, patternOf } from "../meeting/front-matter/patterns.ts";
import {
  attendeeFields,
  type Kind,
  materialFields,
  meetingFields,
} from "../meeting/front-matter/table.ts";
import { namesFor } from "../vocabulary/index.ts";
import {
  DRAFT,
  described,
  eachOnce,
  type JsonSchema,
  mapping,
  orNothing,
  scalar,
  texts,
} from "./json-schema.ts";

/** What a meeting file's front-matter may hold, keys in either language: the tables that it is read by, as a schema. */
export function frontMatterSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: "collab meeting file: front-matter",
    ...mapping(fieldsOf("meeting")),
    ...namedOnce("meeting"),
    definitions: {
      attendee: {
        ...mapping(fieldsOf("attendee")),
        ...namedOnce("attendee"),
        not: withoutName(),
      },
      material: { ...mapping(fieldsOf("material")), ...namedOnce("material") },
      ...Object.fromEntries(patternKinds.map((kind) => [kind, fitting(kind)])),
    },
  };
}

const tables = {
  meeting: { rows: meetingFields, area: "keys", path: "#" },
  attendee: { rows: attendeeFields, area: "attendeeKeys", path: "#/definitions/attendee" },
  material: { rows: materialFields, area: "materialKeys", path: "#/definitions/material" },
} as const;

type Group = keyof typeof tables;

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const number = (minimum: number, maximum: number, type = "number"): JsonSchema => ({
  type,
  minimum,
  maximum,
});

function fitting(kind: PatternKind): JsonSchema {
  return { type: "string", pattern: patternOf(kind) };
}

/** As kinds.ts reads each. */
const schemas: Readonly<Record<Kind, JsonSchema>> = {
  text: scalar,
  person: scalar,
  texts: texts(orNothing(scalar)),
  people: texts(orNothing({ anyOf: [scalar, ref("attendee")] })),
  materials: texts(orNothing({ anyOf: [scalar, ref("material")] })),
  language: { anyOf: [{ enum: ["zh", "en"] }, ref("language")] },
  scenario: { anyOf: [{ enum: namesFor("scenarios") }, ref("scenario")] },
  stage: { anyOf: [{ enum: namesFor("stages") }, ref("stage")] },
  role: { anyOf: [{ enum: namesFor("roles") }, ref("role")] },
  yesOrNo: { anyOf: [{ type: "boolean" }, ref("yesOrNo")] },
  moment: ref("moment"),
  day: ref("day"),
  end: ref("end"),
  minutes: { anyOf: [number(1, 10_080), ref("minutes")] },
  minutesOrNone: { anyOf: [number(0, 10_080), ref("minutesOrNone")] },
  timezone: ref("timezone"),
  count: { anyOf: [number(0, 999_999_999, "integer"), ref("count")] },
  pages: { anyOf: [number(0, 9999, "integer"), ref("pages")] },
};

/** Each key under all its names. */
function fieldsOf(group: Group): Record<string, JsonSchema> {
  const { rows, area, path } = tables[group];
  const entries = Object.entries<{ readonly kind: Kind }>(rows).flatMap(([key, { kind }]) => {
    const [, ...others] = namesOf(area, key);
    const schema = described(group, key as never, schemas[kind]);
    const alias = { $ref: `${path}/properties/${key}` };
    return [[key, schema] as const, ...others.map((name) => [name, alias] as const)];
  });
  return Object.fromEntries(entries);
}

function namedOnce(group: Group): JsonSchema {
  const { rows, area } = tables[group];
  return eachOnce(Object.keys(rows).map((key) => namesOf(area, key)));
}

/** Nobody: neither name nor address, or both left empty. */
function withoutName(): JsonSchema {
  const names = [...namesOf("attendeeKeys", "name"), ...namesOf("attendeeKeys", "email")];
  const nothing = { anyOf: [{ type: "null" }, { type: "string", pattern: "^\\s*$" }] };
  return { properties: Object.fromEntries(names.map((name) => [name, nothing])) };
}
