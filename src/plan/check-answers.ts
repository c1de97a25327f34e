import type { Messages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { scenarios } from "../scenarios/index.ts";
import { UserError } from "../text/errors.ts";
import { nearest } from "../text/nearest.ts";
import { type Answers, defaultDurationMinutes, durationLimits } from "./answers.ts";
import { namesSomebody, type RawAnswers, unknownRole } from "./questions.ts";
import {
  type PlanningClock,
  readAttendees,
  readLine,
  readMinutes,
  readScenario,
  readStart,
} from "./read-answers.ts";

/** By which a scenario can be chosen. */
const scenarioNames = [
  ...Object.values(scenarios).flatMap(({ id, name }) => [id, ...Object.values(name)]),
  "general",
];

/** Reads what was answered, all but the title; the first answer that cannot be used is a UserError. */
export function checkGiven(
  raw: RawAnswers,
  clock: PlanningClock,
  { plan }: Messages,
): Omit<Answers, "title"> {
  const { problem } = plan;
  const scenario = raw.scenario === undefined ? "general" : readScenario(raw.scenario);
  if (scenario === null) {
    const named = raw.scenario ?? "";
    throw new UserError(problem.scenario(named, nearest(named, scenarioNames)));
  }
  const start = raw.start === undefined || raw.start === "" ? null : readStart(raw.start, clock);
  if (start === "impossible") throw new UserError(problem.start(raw.start ?? ""));
  if (start === "no-time") throw new UserError(problem.startTime(raw.start ?? ""));
  const duration = raw.duration === undefined ? defaultDurationMinutes : readMinutes(raw.duration);
  if (duration === null) {
    throw new UserError(
      problem.duration(raw.duration ?? "", durationLimits.min, durationLimits.max),
    );
  }
  const nobody = raw.attendees.find((text) => !namesSomebody(text));
  if (nobody !== undefined) throw new UserError(problem.attendee(nobody));
  for (const text of raw.attendees) {
    const role = unknownRole(text);
    if (role !== null) throw new UserError(problem.role(text, role));
  }
  return {
    scenario: scenario === "general" ? null : scenario,
    start,
    durationMinutes: duration,
    timezone: clock.timezone,
    objective: readLine(raw.objective),
    host: readLine(raw.host),
    recorder: readLine(raw.recorder),
    attendees: raw.attendees.flatMap(readAttendees),
    series: readLine(raw.series),
  };
}

/** Everything there is to know; without a title the scenario's name is one. */
export function checkAnswers(
  raw: RawAnswers,
  clock: PlanningClock,
  language: Language,
  messages: Messages,
): Answers {
  const answers = checkGiven(raw, clock, messages);
  const otherwise = answers.scenario === null ? null : scenarios[answers.scenario].name[language];
  const title = readLine(raw.title) ?? otherwise;
  if (title === null) throw new UserError(messages.plan.problem.title);
  return { ...answers, title };
}
