import type { Messages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { scenarios } from "../scenarios/index.ts";
import { roleOf } from "../vocabulary/index.ts";
import { defaultDurationMinutes, durationLimits } from "./answers.ts";
import type { Ask, Choice } from "./ask.ts";
import {
  type PlanningClock,
  readAttendees,
  readLine,
  readMinutes,
  readScenario,
  readStart,
} from "./read-answers.ts";

/** The command line's answers, not read yet; `undefined` was not given. */
export interface RawAnswers {
  readonly title: string | undefined;
  readonly scenario: string | undefined;
  readonly start: string | undefined;
  readonly duration: string | undefined;
  readonly objective: string | undefined;
  readonly host: string | undefined;
  readonly recorder: string | undefined;
  readonly attendees: readonly string[];
  readonly series: string | undefined;
}

/** What an earlier meeting answers already. */
export interface KnownAnswers {
  /** Offered, and taken when nothing is typed. */
  readonly start: string;
  readonly hasPeople: boolean;
}

/** Asks for what the command line left open; an empty answer leaves it open still. */
export async function askForMissing(
  given: RawAnswers,
  language: Language,
  clock: PlanningClock,
  ask: Ask,
  messages: Messages,
  known: KnownAnswers = { start: "", hasPeople: false },
): Promise<RawAnswers> {
  const { question } = messages.plan;
  const optional = async (value: string | undefined, message: string) =>
    value ??
    (await ask.text({ message, placeholder: question.later, otherwise: "", problem: () => null }));
  const scenario =
    given.scenario ??
    (await ask.choose(question.scenario, scenarioChoices(language, question.general)));
  return {
    ...given,
    scenario,
    title: given.title ?? (await ask.text(titleQuestion(scenario, language, messages))),
    objective: await optional(given.objective, question.objective),
    start: given.start ?? (await ask.text(startQuestion(clock, known.start, messages))),
    duration: given.duration ?? (await ask.text(durationQuestion(messages))),
    host: await optional(given.host, question.host),
    recorder: await optional(given.recorder, question.recorder),
    attendees:
      given.attendees.length > 0 || known.hasPeople
        ? given.attendees
        : await askForAttendees(ask, messages),
  };
}

function scenarioChoices(language: Language, general: string): readonly Choice<string>[] {
  const known = Object.values(scenarios).map(({ id, name }) => ({
    value: id as string,
    label: name[language],
  }));
  return [...known, { value: "general", label: general }];
}

function titleQuestion(scenario: string, language: Language, { plan }: Messages) {
  const id = readScenario(scenario);
  return {
    message: plan.question.title,
    placeholder: "",
    otherwise: id === null || id === "general" ? "" : scenarios[id].name[language],
    problem: (answer: string) => (readLine(answer) === null ? plan.question.wrong.title : null),
  };
}

function startQuestion(clock: PlanningClock, otherwise: string, { plan }: Messages) {
  return {
    message: `${plan.question.start} (${clock.timezone})`,
    placeholder: plan.question.startHint,
    otherwise,
    problem: (answer: string) =>
      answer === "" || readStart(answer, clock).includes("T") ? null : plan.question.wrong.start,
  };
}

function durationQuestion({ plan }: Messages) {
  return {
    message: plan.question.duration,
    placeholder: "",
    otherwise: String(defaultDurationMinutes),
    problem: (answer: string) =>
      readMinutes(answer) === null
        ? plan.question.wrong.duration(durationLimits.min, durationLimits.max)
        : null,
  };
}

function attendeeProblem(text: string, wrong: Messages["plan"]["question"]["wrong"]) {
  if (text !== "" && !namesSomebody(text)) return wrong.attendee;
  const role = unknownRole(text);
  return role === null ? null : wrong.role(role);
}

async function askForAttendees(ask: Ask, { plan }: Messages): Promise<readonly string[]> {
  const attendees: string[] = [];
  for (;;) {
    const answer = await ask.text({
      message: plan.question.attendee(attendees.length),
      placeholder: plan.question.attendeeHint,
      otherwise: "",
      problem: (text) => attendeeProblem(text, plan.question.wrong),
    });
    if (readLine(answer) === null) return attendees;
    attendees.push(answer);
  }
}

/** What stands where a role should and is none, in the first entry that has such a thing. */
export const unknownRole = (text: string): string | null =>
  readAttendees(text).find(({ role }) => role !== null && !roleOf(role))?.role ?? null;

/** Whether every entry of an attendee text has a name. */
export function namesSomebody(text: string): boolean {
  const people = readAttendees(text);
  return people.length > 0 && people.every(({ name }) => name !== "");
}
