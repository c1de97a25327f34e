import type { YamlMap } from "../../markdown/yaml.ts";
import type { Language } from "../../messages/language.ts";
import { addMinutes, type LocalDate, type LocalDateTime } from "../../time/local.ts";
import { toLocal } from "../../time/zone.ts";
import { isGreenwich, zoneShowing } from "../../time/zone-name.ts";
import type { AssumedZone, FrontMatterProblem, Located, Meeting, Stage } from "../types.ts";
import { type Field, fieldsOf, problem, type Report } from "./fields.ts";
import { type Moment, type Values, valuesOf } from "./kinds.ts";
import { meetingKeyOf } from "./names.ts";
import { meetingFields } from "./table.ts";
import type { MeetingKey } from "./types.ts";

/** What front-matter says, and what a meeting takes from it as it stands. */
export interface Metadata {
  readonly id: string | null;
  readonly lang: Language | null;
  readonly status: Stage | null;
  readonly stated: Stated;
  /** What the key `end` says, which is an end only together with a start. */
  readonly until: Until;
  /** The day that the key `date` names, where `start` names another one. */
  readonly otherDay: Located<LocalDate> | null;
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
  | "timezoneFrom"
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
  | "isExample"
  | "keySpans"
>;

/** Reads the front-matter's keys, in any language; what cannot be used is left out and named in `problems`. */
export function readMetadata(map: YamlMap | null, assumed: AssumedZone): Metadata {
  const problems: FrontMatterProblem[] = [];
  const report: Report = (found) => problems.push(found);
  const fields: ReadonlyMap<MeetingKey, Field> = map
    ? fieldsOf(map, "keys", meetingKeyOf, report)
    : new Map();
  // Times are told in the zone, which is read again with the rest, problems and all.
  const zone = valuesOf({ timezone: meetingFields.timezone }, fields, {
    ...{ timezone: assumed.timezone, report: () => {} },
  }).timezone;
  const timezone = zone?.value ?? zoneOfStart(fields, assumed.timezone) ?? assumed.timezone;
  const values = valuesOf(meetingFields, fields, { timezone, report });
  return {
    id: values.id?.value ?? null,
    lang: values.lang?.value ?? null,
    status: values.status?.value ?? null,
    stated: {
      title: values.title,
      scenario: values.scenario,
      objective: values.objective,
      ...whenStated(values, fields, report),
      timezone,
      timezoneFrom: zone || saysZone(values) ? "file" : assumed.timezoneFrom,
      location: values.location?.value ?? null,
      link: values.link?.value ?? null,
      host: values.host,
      recorder: values.recorder,
      attendees: values.attendees,
      cc: values.cc,
      materials: values.materials,
      openingMinutes: values.opening,
      rules: values.rules,
      series: values.series?.value ?? null,
      notified: recorded(values.notified),
      minutesSent: recorded(values["minutes-sent"]),
      revision: values.revision,
      isExample: values.example?.value ?? false,
      keySpans: new Map([...fields].map(([name, { key }]) => [name, key.span])),
    },
    until: values.end,
    otherDay: otherDayIn(values),
    problems: problems.sort((a, b) => a.span.from - b.span.from),
  };
}

/** What a file without front-matter lacks. */
export const missing: FrontMatterProblem = {
  code: "missing",
  key: "",
  value: "",
  suggestion: null,
  span: { from: 0, to: 0 },
};

export type Until = Values<typeof meetingFields>["end"];

type When = Pick<Stated, "date" | "start" | "end" | "durationMinutes">;

/** The day is known even where the time of day is not; `start` is the more exact of two statements. */
function whenStated(
  { date, start: from, end: until, duration }: Values<typeof meetingFields>,
  fields: ReadonlyMap<MeetingKey, Field>,
  report: Report,
): When {
  const [endField, lengthField] = [fields.get("end"), fields.get("duration")];
  const exact = [from, date].find((said) => said?.value.time) ?? null;
  const start = exact && {
    value: `${exact.value.date}T${exact.value.time}`,
    span: exact.span,
  };
  const day = from ?? date;
  const end = endOf(until, start);
  const isLate = start === null || end === null || end.value > start.value;
  if (!isLate && endField) report(problem("end-before-start", endField));
  const length = lengthOf(start, isLate ? end : null, duration);
  if (lengthField && isOtherLength(length, duration)) report(problem("other-length", lengthField));
  return { date: day && { value: day.value.date, span: day.span }, start, ...length };
}

/** What a clock elsewhere makes of a start is another day than it names, where both may be meant. */
function otherDayIn({ date, start }: Values<typeof meetingFields>): Located<LocalDate> | null {
  if (!date || !start || date.value.zone || start.value.zone) return null;
  return date.value.date === start.value.date ? null : { value: date.value.date, span: date.span };
}

/**
 * `2026-12-01T19:00-08:00` is told by the clock that it names, so that its day stays the day; by the assumed
 * one, which knows when its clocks are moved, where both show the same. With `Z` a program wrote it, and
 * nobody's clock is meant.
 */
function zoneOfStart(fields: ReadonlyMap<MeetingKey, Field>, assumed: string): string | null {
  const { start, date } = meetingFields;
  const said = valuesOf({ start, date }, fields, { timezone: "UTC", report: () => {} });
  const moment = [said.start, said.date].find((each) => each?.value.time)?.value;
  if (!moment?.zone) return null;
  const utc = `${moment.date}T${moment.time}`;
  const there = toLocal(new Date(`${utc}:00Z`), assumed);
  if (isGreenwich(moment.zone) && there.startsWith(moment.date)) return null;
  return "offsetMinutes" in moment.zone && there === addMinutes(utc, moment.zone.offsetMinutes)
    ? null
    : zoneShowing(moment.zone, utc);
}

/** 2026-12-01T06:00Z is one moment, whatever the clocks around show. */
const saysZone = ({ start, date }: Values<typeof meetingFields>): boolean =>
  [start, date].find((said) => said?.value.time)?.value.zone != null;

/** A bare time says nothing without a start, and that the start is missing is said elsewhere. */
export function endOf(
  until: Until,
  start: Located<LocalDateTime> | null,
): Located<LocalDateTime> | null {
  if (until === null) return null;
  const { value, span } = until;
  if (typeof value === "string")
    return start && { value: `${start.value.slice(0, 10)}T${value}`, span };
  return { value: `${value.date}T${value.time}`, span };
}

/** When a mail went out; a day without a time counts from its first minute. */
const recorded = (said: Located<Moment> | null): Located<LocalDateTime> | null =>
  said && { value: `${said.value.date}T${said.value.time ?? "00:00"}`, span: said.span };

/** Whether what is said of the length is not the time from start to end. */
export const isOtherLength = (
  { durationMinutes }: Pick<Stated, "durationMinutes">,
  said: Located<number> | null,
): boolean => said !== null && durationMinutes !== null && said.value !== durationMinutes.value;

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
