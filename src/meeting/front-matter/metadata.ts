import type { YamlMap } from "../../markdown/yaml.ts";
import { type Language, languageOf } from "../../messages/language.ts";
import { isScenarioId, scenarios } from "../../scenarios/index.ts";
import type { ScenarioId } from "../../scenarios/types.ts";
import { nearest } from "../../text/nearest.ts";
import { readClock } from "../../time/clock.ts";
import { readDuration } from "../../time/duration.ts";
import { addMinutes, type LocalDate, type LocalDateTime } from "../../time/local.ts";
import { readMoment } from "../../time/moment.ts";
import { isSkipped } from "../../time/zone.ts";
import { readZone, zoneNameOf } from "../../time/zone-name.ts";
import {
  fold,
  keyOf,
  type MeetingKey,
  meetingKeys,
  scenarioOf,
  stageOf,
  wordsFor,
} from "../../vocabulary/index.ts";
import { readAttendees, readMaterials } from "../people/fields.ts";
import type { FrontMatterProblem, Located, Meeting, Stage } from "../types.ts";
import { entriesOf, type Field, fieldsOf, problem, type Report, textField } from "./fields.ts";

/** What front-matter says, and what a meeting takes from it as it stands. */
export interface Metadata {
  readonly id: string | null;
  readonly lang: Language | null;
  readonly status: Stage | null;
  readonly stated: Stated;
  readonly problems: readonly FrontMatterProblem[];
}

export type Stated = Pick<
  Meeting,
  | "title"
  | "scenario"
  | "objective"
  | "date"
  | "start"
  | "end"
  | "durationMinutes"
  | "timezone"
  | "location"
  | "link"
  | "host"
  | "recorder"
  | "attendees"
  | "cc"
  | "materials"
  | "openingMinutes"
  | "rules"
  | "series"
  | "notified"
  | "minutesSent"
  | "revision"
  | "keySpans"
>;

export const meetingKey = (key: string): MeetingKey | null =>
  meetingKeys.find((name) => name === key) ?? keyOf(key)?.concept ?? null;

/** Reads the front-matter's keys, in English or Chinese; what cannot be used is left out and named in `problems`. */
export function readMetadata(map: YamlMap | null, defaultTimezone: string): Metadata {
  const problems: FrontMatterProblem[] = [];
  const report: Report = (found) => problems.push(found);
  const fields = map
    ? fieldsOf(map, meetingKey, [...meetingKeys, ...wordsFor("keys")], report)
    : new Map<MeetingKey, Field>();
  const text = (name: MeetingKey) => textField(fields.get(name), report);
  const timezone = readTimezone(fields.get("timezone"), report) ?? defaultTimezone;
  const start = readStart(fields.get("start"), timezone, report);
  const length = positiveMinutes(fields.get("duration"), report);
  const { end, durationMinutes } = lengthOf(
    start,
    readEnd(fields.get("end"), start, timezone, report),
    length,
  );
  const stated: Stated = {
    title: text("title"),
    scenario: readScenario(fields.get("scenario"), report),
    objective: text("objective"),
    date: dayOf(start, fields.get("start"), timezone),
    start,
    end,
    durationMinutes,
    timezone,
    location: text("location")?.value ?? null,
    link: text("link")?.value ?? null,
    host: text("host"),
    recorder: text("recorder"),
    attendees: readAttendees(fields.get("attendees"), report),
    cc: readAttendees(fields.get("cc"), report),
    materials: readMaterials(fields.get("materials"), timezone, report),
    openingMinutes: positiveMinutes(fields.get("opening"), report, 0),
    rules: readRules(fields.get("rules")),
    series: text("series")?.value ?? null,
    notified: readRecorded(fields.get("notified"), timezone, report),
    minutesSent: readRecorded(fields.get("minutes-sent"), timezone, report),
    revision: readRevision(fields.get("revision"), report),
    keySpans: new Map([...fields].map(([name, { key }]) => [name, key.span])),
  };
  return {
    id: text("id")?.value ?? null,
    lang: readLanguage(fields.get("lang"), report),
    status: readStatus(fields.get("status"), report),
    stated,
    problems,
  };
}

/** End and length from what is stated. `end` wins over `duration`: it is the more exact of two statements. */
export function lengthOf(
  start: Located<LocalDateTime> | null,
  end: Located<LocalDateTime> | null,
  length: Located<number> | null,
): Pick<Stated, "end" | "durationMinutes"> {
  if (start && end) {
    const minutes = (Date.parse(`${end.value}Z`) - Date.parse(`${start.value}Z`)) / 60_000;
    return { end, durationMinutes: { value: minutes, span: end.span } };
  }
  if (start && length)
    return {
      end: { value: addMinutes(start.value, length.value), span: length.span },
      durationMinutes: length,
    };
  return { end: null, durationMinutes: length };
}

function readTimezone(field: Field | undefined, report: Report): string | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const zone = readZone(text.value);
  const name = zone && zoneNameOf(zone);
  if (name) return name;
  report(
    problem("unknown-timezone", field, nearest(text.value, Intl.supportedValuesOf("timeZone"))),
  );
  return null;
}

function readStart(
  field: Field | undefined,
  timezone: string,
  report: Report,
): Located<LocalDateTime> | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const moment = readMoment(text.value, timezone);
  if (!moment?.time) {
    report(problem(moment ? "time-missing" : "impossible-date", field));
    return null;
  }
  const value = `${moment.date}T${moment.time}`;
  // The hour that is left out when clocks go forward.
  if (isSkipped(value, timezone)) report(problem("impossible-date", field));
  return { value, span: text.span };
}

/** The day is known even where the time of day is missing, which is reported with the start. */
function dayOf(
  start: Located<LocalDateTime> | null,
  field: Field | undefined,
  timezone: string,
): Located<LocalDate> | null {
  if (start) return { value: start.value.slice(0, 10), span: start.span };
  if (field?.value.kind !== "scalar") return null;
  const moment = readMoment(field.value.raw.trim(), timezone);
  return moment && { value: moment.date, span: field.value.span };
}

function readEnd(
  field: Field | undefined,
  start: Located<LocalDateTime> | null,
  timezone: string,
  report: Report,
): Located<LocalDateTime> | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const time = readClock(text.value);
  const moment =
    time && start ? { date: start.value.slice(0, 10), time } : readMoment(text.value, timezone);
  if (!moment?.time) {
    // A bare time says nothing without a start, and that the start is missing is said elsewhere.
    if (time === null) report(problem(moment ? "time-missing" : "impossible-date", field));
    return null;
  }
  const value = `${moment.date}T${moment.time}`;
  if (start && value <= start.value) {
    report(problem("end-before-start", field));
    return null;
  }
  return { value, span: text.span };
}

/** When a mail went out; a day without a time counts from its first minute. */
function readRecorded(
  field: Field | undefined,
  timezone: string,
  report: Report,
): Located<LocalDateTime> | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const moment = readMoment(text.value, timezone);
  if (moment) return { value: `${moment.date}T${moment.time ?? "00:00"}`, span: text.span };
  report(problem("impossible-date", field));
  return null;
}

function positiveMinutes(
  field: Field | undefined,
  report: Report,
  least = 1,
): Located<number> | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const minutes = /^-?\d{1,6}(?:\.\d+)?$/.test(text.value)
    ? Number(text.value)
    : readDuration(text.value);
  if (minutes !== null && minutes >= least && minutes <= 7 * 24 * 60)
    return { value: minutes, span: text.span };
  const tooSmall = minutes !== null && minutes < least;
  report(problem(tooSmall ? "not-positive" : "wrong-type", field));
  return null;
}

/** Calendars number revisions too (RFC 5545 SEQUENCE), in an integer of 32 bits. */
function readRevision(field: Field | undefined, report: Report): Located<number> | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  if (/^\d{1,9}$/.test(text.value)) return { value: Number(text.value), span: text.span };
  report(problem("wrong-type", field));
  return null;
}

function readScenario(field: Field | undefined, report: Report): Located<ScenarioId> | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const id = fold(text.value);
  const value = isScenarioId(id) ? id : scenarioOf(text.value)?.concept;
  if (value) return { value, span: text.span };
  report(
    problem(
      "unknown-scenario",
      field,
      nearest(id, [...Object.keys(scenarios), ...wordsFor("scenarios")]),
    ),
  );
  return null;
}

function readStatus(field: Field | undefined, report: Report): Stage | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const stage = stageOf(text.value)?.concept ?? null;
  if (stage === null)
    report(
      problem(
        "unknown-status",
        field,
        nearest(text.value, ["planned", "held", "closed", "cancelled"]),
      ),
    );
  return stage;
}

function readLanguage(field: Field | undefined, report: Report): Language | null {
  const text = textField(field, report);
  if (!field || !text) return null;
  const language =
    languageOf(text.value) ??
    (text.value === "中文" ? "zh" : /^(?:english|英文)$/i.test(text.value) ? "en" : null);
  if (language === null) report(problem("unknown-language", field));
  return language;
}

function readRules(field: Field | undefined): readonly Located<string>[] {
  return entriesOf(field).flatMap((entry) =>
    entry.kind === "scalar" && entry.raw.trim() !== ""
      ? [{ value: entry.raw.trim(), span: entry.span }]
      : [],
  );
}
