import { UNSTRUCK } from "../markdown/plain-text.ts";
import { peopleApart, readPerson } from "../meeting/people/person.ts";
import { isScenarioId } from "../scenarios/index.ts";
import type { ScenarioId } from "../scenarios/types.ts";
import { readAppointment } from "../time/appointment.ts";
import { readDuration } from "../time/duration.ts";
import type { LocalDate, LocalDateTime } from "../time/local.ts";
import { readMoment } from "../time/moment.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { scenarioOf } from "../vocabulary/index.ts";
import { durationLimits, type PlannedAttendee } from "./answers.ts";

/** One line without control, bidirectional and other invisible characters; `null` when nothing is left. */
export function readLine(text: string | null | undefined): string | null {
  const line = (text ?? "")
    .normalize("NFC")
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, " ")
    .replace(
      /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu,
      "",
    )
    .trim();
  return line === "" ? null : line;
}

/** A scenario by its id or its name in either language; `general` is none of them. */
export function readScenario(text: string): ScenarioId | "general" | null {
  const word = text.trim().toLowerCase();
  if (word === "general") return word;
  return isScenarioId(word) ? word : (scenarioOf(text)?.concept ?? null);
}

/** Where and when somebody says when to meet. */
export interface PlanningClock {
  /** The meeting's, by its IANA name. */
  readonly timezone: string;
  /** The day there. */
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
}

/**
 * `2026-12-01 14:00`, `明天下午2点`, `next Tuesday at 3pm`; a day without its time is `no-time`, what does not
 * exist or can mean two moments is `impossible`.
 */
export function readStart(
  text: string,
  { timezone, today, calendar }: PlanningClock,
): LocalDateTime | "no-time" | "impossible" {
  const moment = readMoment(text, timezone);
  if (moment?.time) return `${moment.date}T${moment.time}`;
  if (moment) return "no-time";
  return readAppointment(text, { said: today, calendar }) ?? "impossible";
}

/** Whole minutes, as `60`, `90 min` or `1 小时`; `null` outside {@link durationLimits}. */
export function readMinutes(text: string): number | null {
  const minutes = /^\d{1,5}$/.test(text.trim()) ? Number(text) : readDuration(text);
  if (minutes === null || !Number.isInteger(minutes)) return null;
  return minutes >= durationLimits.min && minutes <= durationLimits.max ? minutes : null;
}

/** `赵强 <zhao@example.com>（市场部，执行人）`, or several of them in one text. */
export function readAttendees(text: string): readonly PlannedAttendee[] {
  const value = readLine(text) ?? "";
  const whole = {
    value,
    span: { from: 0, to: value.length },
    pieces: [0, 0],
    bold: false,
    ...UNSTRUCK,
  };
  return peopleApart(whole).map((entry) => {
    const person = readPerson(entry);
    return {
      name: person.name,
      email: person.email?.value ?? null,
      dept: person.dept,
      role: person.role ?? person.roleText?.value ?? null,
    };
  });
}
