import type { YamlMap, YamlScalar } from "../../markdown/yaml.ts";
import { type Language, languageOf } from "../../messages/language.ts";
import { isScenarioId, scenarios } from "../../scenarios/index.ts";
import type { ScenarioId } from "../../scenarios/types.ts";
import { nearest } from "../../text/nearest.ts";
import { readClock } from "../../time/clock.ts";
import { readDuration } from "../../time/duration.ts";
import type { LocalDate, TimeOfDay } from "../../time/local.ts";
import { readMoment, unclearZoneIn } from "../../time/moment.ts";
import { isSkipped } from "../../time/zone.ts";
import { readZone, type Zone, zoneNameOf } from "../../time/zone-name.ts";
import {
  fold,
  languageNamed,
  roleOf,
  scenarioOf,
  stageOf,
  wordsFor,
  yesOrNo,
} from "../../vocabulary/index.ts";
import { peopleApart, readPerson } from "../people/person.ts";
import type { Attendee, FrontMatterProblem, Located, Material, Role, Stage } from "../types.ts";
import {
  entriesOf,
  type Field,
  fieldsOf,
  plain,
  problem,
  type Report,
  textField,
} from "./fields.ts";
import { attendeeKeyOf, materialKeyOf } from "./names.ts";
import { isOf, type PatternKind } from "./patterns.ts";
import { attendeeFields, type Kind, materialFields } from "./table.ts";

export interface Context {
  /** The zone in whose wall clock moments are told. */
  readonly timezone: string;
  readonly report: Report;
}

/** A day, and the time of day where it is said. */
export interface Moment {
  readonly date: LocalDate;
  readonly time: TimeOfDay | null;
  /** The zone that the text names, by which the time has been told. */
  readonly zone: Zone | null;
}

type Reader<T> = (field: Field | undefined, context: Context) => T;

/** Reads texts of a kind whose pattern they fit; any other is a problem that `code` names. */
function fitting<T>(
  kind: PatternKind,
  code: FrontMatterProblem["code"],
  read: (text: string, context: Context) => T | null,
  known: readonly string[] | (() => readonly string[]) = [],
): Reader<Located<T> | null> {
  return (field, context) => {
    const text = textField(field, context.report);
    if (!field || !text) return null;
    const value = isOf(kind, text.value) ? read(text.value, context) : null;
    if (value !== null) return { value, span: text.span };
    const zone = code === "impossible-date" ? unclearZoneIn(text.value) : null;
    if (zone !== null) {
      context.report({ ...problem("unclear-timezone", field), value: zone });
      return null;
    }
    const words = typeof known === "function" ? known() : known;
    context.report(problem(code, field, nearest(fold(text.value), words)));
    return null;
  };
}

const text: Reader<Located<string> | null> = (field, { report }) => textField(field, report);

const texts: Reader<readonly Located<string>[]> = (field, { report }) =>
  entriesOf(field).flatMap((entry) => {
    if (entry.kind === "scalar") return [{ value: entry.raw.trim(), span: entry.span }];
    if (field) report({ ...problem("wrong-type", field), span: entry.span });
    return [];
  });

const readers = {
  text,
  person: text,
  texts,
  people: (field, context) =>
    entriesOf(field).flatMap((entry): readonly Attendee[] => {
      if (entry.kind === "map") return [attendeeFrom(entry, context)];
      if (entry.kind === "scalar") return peopleApart(plain(entry)).map(readPerson);
      if (field) context.report({ ...problem("wrong-type", field), span: entry.span });
      return [];
    }),
  materials: (field, context) =>
    entriesOf(field).flatMap((entry): readonly Material[] => {
      if (entry.kind === "map") return [materialFrom(entry, context)];
      if (entry.kind === "scalar") return [titleAlone(entry)];
      if (field) context.report({ ...problem("wrong-type", field), span: entry.span });
      return [];
    }),
  language: fitting<Language>("language", "unknown-language", (said) => {
    return languageNamed(said)?.concept ?? languageOf(said);
  }),
  scenario: fitting<ScenarioId>(
    "scenario",
    "unknown-scenario",
    (said) => {
      const id = fold(said);
      return isScenarioId(id) ? id : (scenarioOf(said)?.concept ?? null);
    },
    () => [...Object.keys(scenarios), ...wordsFor("scenarios")],
  ),
  stage: fitting<Stage>("stage", "unknown-status", (said) => stageOf(said)?.concept ?? null, [
    "planned",
    "held",
    "closed",
    "cancelled",
  ]),
  /** An unknown one is the matter of the rule attendee-role, which knows who has it. */
  role: (field, { report }): Said<Role> => {
    const said = textField(field, report);
    const known = said && isOf("role", said.value) ? roleOf(said.value) : null;
    return { said, value: known?.concept ?? null };
  },
  yesOrNo: fitting<boolean>("yesOrNo", "wrong-type", yesOrNo),
  moment: (field, { report, timezone }): Located<Moment> | null => {
    const found = moment("day")(field, { report, timezone });
    if (!field || !found) return null;
    const { date, time } = found.value;
    if (time === null) report(problem("time-missing", field));
    // The hour that is left out when clocks go forward.
    else if (isSkipped(`${date}T${time}`, timezone)) report(problem("impossible-date", field));
    return found;
  },
  day: moment("day"),
  end: fitting<Moment | TimeOfDay>("end", "impossible-date", (said, { timezone }) => {
    return readClock(said) ?? readMoment(said, timezone);
  }),
  minutes: minutes("minutes", 1),
  minutesOrNone: minutes("minutesOrNone", 0),
  timezone: fitting<string>(
    "timezone",
    "unknown-timezone",
    (said) => {
      const zone = readZone(said);
      return zone && zoneNameOf(zone);
    },
    () => Intl.supportedValuesOf("timeZone"),
  ),
  /** Calendars number revisions, too (RFC 5545 SEQUENCE), in an integer of 32 bits. */
  count: number("count", 999_999_999),
  pages: number("pages", 9999),
} as const satisfies Readonly<Record<Kind, Reader<unknown>>>;

interface Said<T> {
  readonly said: Located<string> | null;
  readonly value: T | null;
}

function moment(kind: "day"): Reader<Located<Moment> | null> {
  return fitting<Moment>(kind, "impossible-date", (said, { timezone }) =>
    readMoment(said, timezone),
  );
}

/** The longest meeting: a week. */
const MOST_MINUTES = 7 * 24 * 60;

function minutes(kind: "minutes" | "minutesOrNone", least: number): Reader<Located<number> | null> {
  return (field, { report }) => {
    const said = textField(field, report);
    if (!field || !said) return null;
    const written = field.value.kind === "scalar" ? field.value.value : null;
    const value =
      typeof written === "number"
        ? written
        : isOf(kind, said.value)
          ? readDuration(said.value, true)
          : null;
    if (value !== null && value >= least && value <= MOST_MINUTES)
      return { value, span: said.span };
    const tooSmall = Number(said.value) < least;
    report(problem(tooSmall ? "not-positive" : "wrong-type", field));
    return null;
  };
}

function number(kind: "count" | "pages", most: number): Reader<Located<number> | null> {
  const ofText = fitting<number>(kind, "wrong-type", (said) =>
    Number.parseInt(said.normalize("NFKC"), 10),
  );
  return (field, context) => {
    const value = field?.value.kind === "scalar" ? field.value.value : null;
    const isWhole = typeof value === "number" && Number.isInteger(value);
    if (!field || !isWhole || value < 0 || value > most) return ofText(field, context);
    return { value, span: field.value.span };
  };
}

type Table = Readonly<Record<string, { readonly kind: Kind }>>;

/** What a table's fields say, each under its name and of its kind. */
export type Values<Rows extends Table> = {
  readonly [Name in keyof Rows]: ReturnType<(typeof readers)[Rows[Name]["kind"]]>;
};

export function valuesOf<Rows extends Table>(
  rows: Rows,
  fields: ReadonlyMap<string, Field>,
  context: Context,
): Values<Rows> {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(rows))
    values[name] = (readers[(rows[name] as Table[string]).kind] as Reader<unknown>)(
      fields.get(name),
      context,
    );
  return values as Values<Rows>;
}

function attendeeFrom(map: YamlMap, context: Context): Attendee {
  const fields = fieldsOf(map, "attendeeKeys", attendeeKeyOf, context.report);
  const { name, email, dept, role, present, tz } = valuesOf(attendeeFields, fields, context);
  // A misspelt key may be the name; that is reported already.
  const allKnown = fields.size === map.entries.length;
  if (allKnown && name === null && email === null)
    context.report({ code: "no-name", key: "name", value: "", suggestion: null, span: map.span });
  return {
    name: name?.value ?? email?.value ?? "",
    email,
    dept: dept?.value ?? null,
    role: role.value,
    roleText: role.said,
    present: present?.value ?? null,
    ...(tz ? { timezone: tz.value } : {}),
    span: map.span,
  };
}

function materialFrom(map: YamlMap, context: Context): Material {
  const fields = fieldsOf(map, "materialKeys", materialKeyOf, context.report);
  const { title, owner, pages, due, link, attach } = valuesOf(materialFields, fields, context);
  return {
    title: title?.value ?? "",
    owner,
    pages,
    due: due && { value: due.value.date, span: due.span },
    link: link?.value ?? null,
    attach,
    span: map.span,
  };
}

const titleAlone = ({ raw, span }: YamlScalar): Material => ({
  ...{ title: raw, owner: null, pages: null, due: null, link: null, attach: null },
  span,
});
