/** How a value is written, and by that what is read from it: kinds.ts reads each, schema/front-matter.ts describes it. */
export type Kind =
  | "text"
  | "texts"
  | "person"
  | "people"
  | "materials"
  | "language"
  | "scenario"
  | "stage"
  | "role"
  | "yesOrNo"
  /** A day with a time of day. */
  | "moment"
  /** A day, with or without a time of day. */
  | "day"
  /** A time of day, or a day with one. */
  | "end"
  | "minutes"
  | "minutesOrNone"
  | "timezone"
  | "count"
  | "pages";

interface Row {
  readonly kind: Kind;
  /** Whether the body or the file's name says it where the front-matter does not. */
  readonly inBody?: true;
}

type Rows = Readonly<Record<string, Row>>;

/**
 * Every key of front-matter, in the order in which new files have them. Reader, JSON Schema,
 * completion, hover, reference and `adopt` are made from these rows; the words for a key stand in the
 * vocabularies and what it holds in messages/<language>/keys.ts, which do not compile without it.
 */
export const meetingFields = {
  id: { kind: "text" },
  title: { kind: "text", inBody: true },
  lang: { kind: "language" },
  scenario: { kind: "scenario" },
  objective: { kind: "text", inBody: true },
  date: { kind: "day", inBody: true },
  start: { kind: "moment", inBody: true },
  end: { kind: "end", inBody: true },
  duration: { kind: "minutes", inBody: true },
  timezone: { kind: "timezone", inBody: true },
  location: { kind: "text", inBody: true },
  link: { kind: "text", inBody: true },
  host: { kind: "person", inBody: true },
  recorder: { kind: "person", inBody: true },
  attendees: { kind: "people", inBody: true },
  cc: { kind: "people", inBody: true },
  materials: { kind: "materials" },
  opening: { kind: "minutesOrNone" },
  rules: { kind: "texts" },
  series: { kind: "text" },
  status: { kind: "stage" },
  notified: { kind: "day" },
  "minutes-sent": { kind: "day" },
  revision: { kind: "count" },
  example: { kind: "yesOrNo" },
} as const satisfies Rows;

/** One of the `attendees`, or of `cc`. */
export const attendeeFields = {
  name: { kind: "text" },
  email: { kind: "text" },
  dept: { kind: "text" },
  role: { kind: "role" },
  present: { kind: "yesOrNo" },
  tz: { kind: "timezone" },
} as const satisfies Rows;

/** One of the `materials`. */
export const materialFields = {
  title: { kind: "text" },
  owner: { kind: "person" },
  pages: { kind: "pages" },
  due: { kind: "day" },
  link: { kind: "text" },
  attach: { kind: "yesOrNo" },
} as const satisfies Rows;

const namesIn = <Table extends Rows>(table: Table) =>
  Object.keys(table) as (keyof Table & string)[];

export const meetingKeys = namesIn(meetingFields);
export const attendeeKeys = namesIn(attendeeFields);
export const materialKeys = namesIn(materialFields);
