import {
  type Moment,
  minutesSince,
  minutesSpent,
  type Stretch,
  timesOf,
} from "../meeting/minutes/times.ts";
import type { AgendaItem, Conclusion, Meeting, MinutesItem } from "../meeting/types.ts";
import type { LocalDate, LocalDateTime } from "../time/local.ts";
import { numberOf, topicOf } from "./record/topic.ts";
import type { ItemRef } from "./types.ts";

/** The longest opening that the guide allows (G9), in minutes. */
const LONGEST_OPENING = 5;

/** One item as far as the session has got with it. */
export interface ItemState {
  readonly ref: ItemRef;
  /** As people call it; `null` for the opening and what is no topic. */
  readonly number: number | null;
  /** `null`: the opening, which the agenda does not list. */
  readonly item: AgendaItem | null;
  /** Reserved for it; `null`: not said. */
  readonly planned: number | null;
  readonly topic: MinutesItem | null;
  readonly conclusion: Conclusion | null;
  /** Whether it may be left: it has a conclusion or a deferral, or needs none. */
  readonly isSettled: boolean;
  readonly stretches: readonly Stretch[];
}

/** Where a meeting stands, by its file alone. */
export interface SessionState {
  readonly stage: "ready" | "running" | "ended";
  /** The opening first, then the agenda in order. */
  readonly items: readonly ItemState[];
  /** What is under discussion; `null`: nothing, before the start and after the end. */
  readonly current: ItemState | null;
  readonly next: ItemState | null;
}

/** The opening is the agenda's first item where that is none to settle, else stands before it. */
export const openingOf = ({ agenda }: Meeting): ItemRef =>
  agenda[0]?.housekeeping ? 0 : "opening";

/** Minutes kept for the opening, which the guide limits. */
export const openingMinutes = ({ openingMinutes: said }: Meeting): number =>
  Math.min(said?.value ?? LONGEST_OPENING, LONGEST_OPENING);

export function stateOf(meeting: Meeting): SessionState {
  const items = itemsOf(meeting);
  const current = items.find(({ stretches }) => stretches.at(-1)?.to === null) ?? null;
  const begun = items.some(({ stretches }) => stretches.length > 0);
  const stage = current ? "running" : begun ? "ended" : "ready";
  return { stage, items, current, next: nextAfter(items, current) };
}

function itemsOf(meeting: Meeting): readonly ItemState[] {
  const refs: ItemRef[] = [...meeting.agenda.keys()];
  if (openingOf(meeting) === "opening") refs.unshift("opening");
  return refs.map((ref) => itemOf(meeting, ref));
}

function itemOf(meeting: Meeting, ref: ItemRef): ItemState {
  const item = ref === "opening" ? null : (meeting.agenda[ref] ?? null);
  const topic = topicOf(meeting, ref);
  const conclusion = topic?.conclusion ?? null;
  const needsNone = item === null || item.housekeeping;
  return {
    ref,
    number: typeof ref === "number" ? numberOf(meeting, ref) : null,
    item,
    planned: ref === "opening" ? openingMinutes(meeting) : (item?.minutes?.value ?? null),
    topic,
    conclusion,
    isSettled: needsNone || (conclusion !== null && isAnswer(conclusion)),
    stretches: (topic && timesOf(topic)?.stretches) ?? [],
  };
}

/** 无 answers nothing, and neither does a deferral without what happens next. */
const isAnswer = ({ outcome, next }: Conclusion): boolean =>
  outcome === "reached" || (outcome === "deferred" && next.trim() !== "");

/** Minutes reserved for all items together; `null`: not said of every one. */
export function plannedMinutes(items: readonly ItemState[]): number | null {
  const known = items.flatMap(({ planned }) => planned ?? []);
  return known.length === items.length ? known.reduce((sum, one) => sum + one, 0) : null;
}

/** What was answered, without that it is a deferral, which is said beside it: 待定 once, and not twice. */
export const answerText = ({ next, text }: Conclusion): string => next || text;

/** What is not settled yet: what comes behind first, then what was passed over. */
function nextAfter(items: readonly ItemState[], current: ItemState | null): ItemState | null {
  const from = current ? items.indexOf(current) + 1 : 1;
  const isDue = ({ item, isSettled, stretches }: ItemState): boolean =>
    item?.housekeeping ? stretches.length === 0 : !isSettled;
  return (
    items.slice(from).find(isDue) ??
    items.slice(0, from).find((one) => one !== current && !one.isSettled) ??
    null
  );
}

/** By the clock where a meeting is, the day only where it is another than the meeting's. */
export function momentOf(now: LocalDateTime, heldOn: LocalDate | null): Moment {
  const day = now.slice(0, 10);
  return { day: day === heldOn ? null : day, at: now.slice(11, 16) };
}

/** Whether the last stretch is under way; what was broken off on another day is not. */
export function lasts(
  stretches: readonly Stretch[],
  now: LocalDateTime,
  { date }: Pick<Meeting, "date">,
): boolean {
  const last = stretches.at(-1);
  const heldOn = date?.value ?? null;
  return last?.to === null && minutesSince(last, momentOf(now, heldOn), heldOn) !== null;
}

/** Minutes an item has taken until now. */
export function spentUntil(
  stretches: readonly Stretch[],
  now: LocalDateTime,
  { date }: Pick<Meeting, "date">,
): number {
  const last = stretches.at(-1);
  const heldOn = date?.value ?? null;
  const running = last?.to === null ? minutesSince(last, momentOf(now, heldOn), heldOn) : null;
  return minutesSpent(stretches) + (running ?? 0);
}
