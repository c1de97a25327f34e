import { conclusionOf } from "../meeting/minutes/minutes.ts";
import type { Moment } from "../meeting/minutes/times.ts";
import { nameKey } from "../meeting/people/person.ts";
import type { Meeting } from "../meeting/types.ts";
import { type DeadlineContext, readDeadline } from "../time/deadline.ts";
import type { LocalDate, LocalDateTime } from "../time/local.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { documentChange } from "./document.ts";
import { ACTION_FIELDS, saidBy } from "./record/amended.ts";
import { type Read, withChanges } from "./record/apply.ts";
import { LONGEST, oneLine } from "./record/written.ts";
import { type ItemState, lasts, momentOf, openingOf, type SessionState, stateOf } from "./state.ts";
import type { Change, Command, NewAction, Refusal } from "./types.ts";

export interface StepContext {
  /** By the clock where the meeting is. */
  readonly now: LocalDateTime;
  readonly read: Read;
  readonly calendar: WorkCalendar;
}

export type Outcome = { readonly meeting: Meeting } | { readonly refused: Refusal };

/** What keeps a file from being the plan of a meeting that can be held; `null`: nothing. */
export function unfit(meetings: readonly Meeting[]): Refusal | null {
  const [meeting, ...others] = meetings;
  if (!meeting || meeting.agenda.length === 0) return { why: "no-agenda" };
  if (others.length > 0) return { why: "several-meetings" };
  return meeting.stage === "cancelled" ? { why: "cancelled" } : null;
}

/** One command carried out on a meeting as its file has it now; nothing else is known of the session. */
export function step(meeting: Meeting, command: Command, context: StepContext): Outcome {
  if (isOtherItem(meeting, command)) return { refused: { why: "other-item" } };
  const planned = changesFor(meeting, cleaned(command), context);
  if ("why" in planned) return { refused: planned };
  const after = withChanges(
    meeting,
    [...resumed(meeting, planned, context), ...planned],
    context.read,
  );
  return after ? { meeting: after } : { refused: { why: "not-writable" } };
}

/** The agenda was changed while somebody typed: what is typed belongs to the item it was typed for. */
const isOtherItem = ({ agenda }: Meeting, command: Command): boolean =>
  "title" in command &&
  command.item !== undefined &&
  agenda[command.item]?.title.value !== command.title;

/** The item under discussion begins anew after a break whose beginning nobody recorded, such as a night. */
function resumed(
  meeting: Meeting,
  planned: readonly Change[],
  { now }: StepContext,
): readonly Change[] {
  const { current } = stateOf(meeting);
  if (planned.length === 0 || !current || lasts(current.stretches, now, meeting)) return [];
  return [{ kind: "enter", item: current.ref, ...momentOf(now, meeting.date?.value ?? null) }];
}

/** Everything typed on one line. */
function cleaned(command: Command): Command {
  if ("text" in command) return { ...command, text: oneLine(command.text) };
  if (command.kind === "absent") return { ...command, names: command.names.map(oneLine) };
  if (command.kind === "document") return { ...command, cells: command.cells.map(oneLine) };
  if (command.kind !== "action") return command;
  const { owner, task, deliverable, due } = command.action;
  const action = {
    ...{ owner: oneLine(owner), task: oneLine(task) },
    ...{ deliverable: oneLine(deliverable), due: oneLine(due) },
  };
  return { ...command, action };
}

function changesFor(
  meeting: Meeting,
  command: Command,
  context: StepContext,
): readonly Change[] | Refusal {
  const state = stateOf(meeting);
  const moment = momentOf(context.now, meeting.date?.value ?? null);
  switch (command.kind) {
    case "start":
      return started(meeting, state, moment);
    case "next":
      return moved(state, command.item, moment);
    case "end":
      return ended(state, moment);
    case "park":
      return textProblem(command.text) ?? [command];
    case "absent":
      return attendance(meeting, command.names);
    case "document":
      return tooLong(command.cells) ?? documentChange(meeting, command);
    default:
      return onItem(meeting, state, command, context);
  }
}

function started(
  meeting: Meeting,
  state: SessionState,
  moment: Moment,
): readonly Change[] | Refusal {
  if (state.stage !== "ready") return { why: "started" };
  return [{ kind: "enter", item: openingOf(meeting), ...moment }];
}

function moved(
  state: SessionState,
  wanted: number | undefined,
  moment: Moment,
): readonly Change[] | Refusal {
  const { stage, items, current } = state;
  if (stage === "ready") return { why: "not-started" };
  const next = wanted === undefined ? state.next : items.find(({ ref }) => ref === wanted);
  if (!next) return { why: wanted === undefined ? "nothing-left" : "no-item" };
  if (next === current) return [];
  if (current && !current.isSettled) return notSettled(current);
  return [...left(current, moment), { kind: "enter", item: next.ref, ...moment }];
}

const left = (current: ItemState | null, moment: Moment): readonly Change[] =>
  current ? [{ kind: "leave", item: current.ref, ...moment }] : [];

const notSettled = ({ number, item }: ItemState): Refusal => ({
  why: "not-settled",
  number: number ?? 0,
  title: item?.title.value ?? "",
});

function ended(
  { stage, items, current }: SessionState,
  moment: Moment,
): readonly Change[] | Refusal {
  if (stage === "ready") return { why: "not-started" };
  if (stage === "ended") return { why: "ended" };
  const open = items.filter(({ isSettled }) => !isSettled);
  if (open.length > 0)
    return { why: "items-open", titles: open.map(({ item }) => item?.title.value ?? "") };
  return left(current, moment);
}

type OfAll = "start" | "next" | "end" | "park" | "absent" | "document";
type OnItem = Exclude<Command, { readonly kind: OfAll }>;

function onItem(
  meeting: Meeting,
  state: SessionState,
  command: OnItem,
  context: StepContext,
): readonly Change[] | Refusal {
  if (command.kind === "action" && command.instead)
    return amendment(meeting, command.action, command.instead, context);
  const current = state.current?.ref;
  const item = command.item ?? (typeof current === "number" ? current : null);
  if (item === null && command.kind === "action")
    return actionProblem(command.action, meeting, context) ?? [{ ...command, item }];
  if (item === null || !meeting.agenda[item]) return { why: "no-item" };
  switch (command.kind) {
    case "action":
      return (
        actionProblem(command.action, meeting, context) ?? [
          ...(meeting.withoutAction.includes(item) ? [{ kind: "someAction", item } as const] : []),
          { ...command, item },
        ]
      );
    case "noAction":
      if (meeting.withoutAction.includes(item)) return [];
      return hasAction(meeting, item) ? { why: "has-action" } : [{ ...command, item }];
    default:
      return textProblem(command.text) ?? conclusionProblem(command) ?? [{ ...command, item }];
  }
}

export const hasAction = ({ actions }: Meeting, item: number): boolean =>
  actions.some(({ agendaIndex }) => agendaIndex === item);

function textProblem(text: string): Refusal | null {
  return /[\p{L}\p{N}]/u.test(text) ? tooLong([text]) : { why: "empty" };
}

const tooLong = (texts: readonly string[]): Refusal | null =>
  texts.some((text) => text.length > LONGEST) ? { why: "too-long" } : null;

/** 待定 and 无 conclude nothing. */
function conclusionProblem(command: OnItem): Refusal | null {
  if (command.kind !== "conclude") return null;
  const { outcome } = conclusionOf({ value: command.text, span: { from: 0, to: 0 } });
  return outcome === "reached" ? null : { why: "is-deferral" };
}

/** Owner, task, deliverable and deadline, each of them clear (guide G12). */
function actionProblem(action: NewAction, meeting: Meeting, context: StepContext): Refusal | null {
  for (const field of ACTION_FIELDS) {
    const problem = textProblem(action[field]);
    if (problem) return problem.why === "empty" ? { why: "action-field", field } : problem;
  }
  if (/[、,，;；/&]|\s(?:and)\s/i.test(action.owner)) return { why: "owners", text: action.owner };
  const due = dueOf(action.due, meeting, context);
  return due.kind === "day" || due.kind === "event"
    ? null
    : { why: "due", text: action.due, kind: due.kind };
}

function amendment(
  meeting: Meeting,
  action: NewAction,
  instead: NewAction,
  context: StepContext,
): readonly Change[] | Refusal {
  const isSame = (other: NewAction): boolean =>
    ACTION_FIELDS.every((field) => other[field] === instead[field]);
  const at = meeting.actions.findIndex((one) => isSame(saidBy(one)));
  const old = meeting.actions[at];
  if (!old) return { why: "row-gone" };
  if (isSame(action)) return [];
  const problem = actionProblem(action, meeting, context);
  const isMoved = action.due !== instead.due;
  // What an earlier meeting left overdue may be told more clearly all the same.
  if (problem && (isMoved || problem.why !== "due")) return problem;
  if (isMoved && instead.due !== "" && old.origin) return { why: "carried" };
  return [{ kind: "amend", at, action }];
}

/** What a deadline that is being typed would be read as. */
type DueRead =
  | { readonly kind: "day"; readonly date: LocalDate }
  /** Tied to the next meeting, whose day may not be known. */
  | { readonly kind: "event" }
  | { readonly kind: "vague" | "unread" | "past" };

export function dueOf(
  text: string,
  { date }: Pick<Meeting, "date">,
  { calendar }: Pick<StepContext, "calendar">,
): DueRead {
  const said = date?.value ?? null;
  const context: DeadlineContext = { said, calendar };
  const due = readDeadline(oneLine(text), context);
  if (due.kind === "relative") return due.date === null ? { kind: "event" } : day(due.date, said);
  if (due.kind === "vague") return { kind: "vague" };
  if (due.kind !== "date" || due.wrongWeekday !== null || due.wordsMean !== null)
    return { kind: "unread" };
  return day(due.date, said);
}

const day = (date: LocalDate, said: LocalDate | null): DueRead =>
  said !== null && date < said ? { kind: "past" } : { kind: "day", date };

function attendance(meeting: Meeting, names: readonly string[]): readonly Change[] | Refusal {
  const known = new Map(meeting.attendees.map(({ name }) => [nameKey(name), name]));
  const strangers = names.filter((name) => !known.has(nameKey(name)));
  if (strangers.length > 0) return { why: "unknown-people", names: strangers };
  return [{ kind: "absent", names: names.map((name) => known.get(nameKey(name)) ?? name) }];
}
