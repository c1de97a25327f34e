import { timesOf } from "../../meeting/minutes/times.ts";
import { nameKey } from "../../meeting/people/person.ts";
import type { ActionItem, Meeting, MinutesItem, Phase } from "../../meeting/types.ts";
import { meaningOf } from "../../rewrite/meaning.ts";
import type { ScenarioId } from "../../scenarios/types.ts";
import { writingIn } from "../../vocabulary/languages.ts";
import type { Change } from "../types.ts";
import { isAmended } from "./amended.ts";
import { stretchesAfter } from "./times.ts";
import { topicOf } from "./topic.ts";

/**
 * Whether a file, read after a change, says what was to be recorded, and all else as before: what was
 * read of it, and what was not.
 */
export function readsAsMeant(change: Change, before: Meeting, after: Meeting): boolean {
  return saysIt(change, before, after) && restOf(change, before) === restOf(change, after);
}

/** What an item of the minutes is to say; `null`: the change is not about one. */
function saysIt(change: Change, before: Meeting, after: Meeting): boolean {
  switch (change.kind) {
    case "park":
      return sameTexts(after.parkingLot, [...texts(before.parkingLot), change.text]);
    case "absent":
      return isAttendance(change.names, before, after);
    case "action":
      return isNewAction(change, before, after);
    case "amend":
      return isAmendment(change, before, after);
    case "document":
      return isDocument(change, before, after);
    case "noAction":
      return after.withoutAction.includes(change.item) && sameTopics(change, before, after);
    case "someAction":
      return (
        sameTopics(change, before, after) &&
        (!after.withoutAction.includes(change.item) || after.source.text === before.source.text)
      );
    default:
      return sameTopics(change, before, after);
  }
}

const texts = (each: ReadonlyArray<{ readonly value: string }>): readonly string[] =>
  each.map(({ value }) => value);
const sameTexts = (
  each: ReadonlyArray<{ readonly value: string }>,
  wanted: readonly string[],
): boolean => JSON.stringify(texts(each)) === JSON.stringify(wanted);

type OnTopic = Extract<Change, { readonly item: unknown }>;

/** The changed topic says what it is to say, and the others stand as they stood. */
function sameTopics(change: OnTopic, before: Meeting, after: Meeting): boolean {
  if (change.item === null) return true;
  const was = topicOf(before, change.item);
  const now = topicOf(after, change.item);
  if (!now) return false;
  const others = (all: readonly MinutesItem[], but: MinutesItem | null): string =>
    meaningOf(all.filter((each) => each !== but).map(bare));
  return (
    others(before.minutes, was) === others(after.minutes, now) &&
    meaningOf(wanted(change, was, before)) === meaningOf(bare(now))
  );
}

/** A topic as it is compared: notes stand in no order, and of times only their own sense counts. */
function bare(topic: MinutesItem): object {
  const { title, agendaIndex, phases, conclusion, alternatives, notes } = topic;
  const times = timesOf(topic);
  const others = notes.filter((note) => note !== times?.note);
  return {
    ...{ title: title.value, agendaIndex, phases, alternatives: texts(alternatives) },
    conclusion: conclusion && { text: conclusion.text, outcome: conclusion.outcome },
    notes: texts(others).toSorted(),
    times: times?.stretches ?? [],
  };
}

interface Said {
  readonly phases: ReadonlyArray<{
    readonly phase: Phase;
    readonly text: { readonly value: string };
  }>;
}

function wanted(change: OnTopic, was: MinutesItem | null, meeting: Meeting): object {
  const { item } = change;
  const { agenda, language } = meeting;
  const blank = {
    title:
      item === "opening" ? writingIn(language).sections.opening : agenda[item ?? 0]?.title.value,
    agendaIndex: item === "opening" ? null : item,
    ...{ phases: [], alternatives: [], conclusion: null, notes: [], times: [] },
  };
  const said = was ? { ...blank, ...bare(was) } : blank;
  switch (change.kind) {
    case "note":
      return { ...said, phases: withPhase(said.phases, change.phase, change.text, false) };
    case "alternative":
      return { ...said, alternatives: [...said.alternatives, change.text] };
    case "conclude":
      return concluded(said, change.text, "reached");
    case "defer":
      return concluded(said, writingIn(language).deferred(change.text), "deferred");
    case "enter":
    case "leave":
      return { ...said, times: stretchesAfter(said.times, change, meeting) };
    default:
      return said;
  }
}

const PHASES: readonly Phase[] = ["facts", "analysis", "options", "conclusion"];

function withPhase(
  phases: Said["phases"],
  phase: Phase,
  text: string,
  isNew: boolean,
): Said["phases"] {
  const before = isNew ? undefined : phases.find((each) => each.phase === phase);
  const value = before ? `${before.text.value}\n${text}` : text;
  const others = phases.filter((each) => each.phase !== phase);
  const all = [...others, { phase, text: { value } }];
  return all.toSorted((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
}

const concluded = (said: Said, text: string, outcome: "reached" | "deferred"): object => ({
  ...said,
  phases: withPhase(said.phases, "conclusion", text, true),
  conclusion: { text, outcome },
});

function isNewAction(
  { item, action }: Change & { readonly kind: "action" },
  before: Meeting,
  after: Meeting,
): boolean {
  const added = after.actions.filter(
    (one) => !before.actions.some((other) => meaningOf(other) === meaningOf(one)) || isMine(one),
  );
  const now = added.findLast(isMine);
  if (!now || after.actions.length !== before.actions.length + 1) return false;
  const others = after.actions.filter((one) => one !== now);
  return meaningOf(others) === meaningOf(before.actions) && isOfItem(now);

  /** A table without a column for it tells nothing of the item. */
  function isOfItem({ agendaIndex, topic }: ActionItem): boolean {
    return agendaIndex === item || (topic === null && agendaIndex === null);
  }

  function isMine({ owner, owners, task, deliverable, dueText, status }: ActionItem): boolean {
    return (
      owner?.value === action.owner &&
      owners.length === 1 &&
      task?.value === action.task &&
      (deliverable?.value ?? "") === action.deliverable &&
      dueText?.value === action.due &&
      status === "open"
    );
  }
}

function isAmendment(
  { at, action }: Change & { readonly kind: "amend" },
  before: Meeting,
  after: Meeting,
): boolean {
  const [was, now] = [before.actions[at], after.actions[at]];
  const others = ({ actions }: Meeting): string => meaningOf(actions.toSpliced(at, 1));
  return !!was && !!now && isAmended(was, now, action) && others(before) === others(after);
}

/** The row stands in the document of its scenario, and the others as they stood. */
function isDocument(
  { scenario, at, row }: Change & { readonly kind: "document" },
  before: Meeting,
  after: Meeting,
): boolean {
  const rows = rowsOf(scenario, before);
  const wanted = at === null ? [...rows, row] : rows.with(at, row);
  return JSON.stringify(rowsOf(scenario, after)) === JSON.stringify(wanted);
}

const rowsOf = (scenario: ScenarioId, { document }: Meeting): readonly (readonly string[])[] =>
  document?.kind === scenario ? document.rows.map(texts) : [];

/** Whoever is named is absent, and everybody else is there. */
function isAttendance(names: readonly string[], before: Meeting, after: Meeting): boolean {
  const absent = new Set(names.map(nameKey));
  return (
    after.attendees.length === before.attendees.length &&
    after.attendees.every(({ name, present }) => present === !absent.has(nameKey(name)))
  );
}

/**
 * All that a change may not touch. A meeting counts as held from the first thing written down, and a name
 * may now be known from the address book.
 */
function restOf(change: Change, meeting: Meeting): string {
  const { kind } = change;
  const { unread, problems, attendees, withoutAction } = meeting;
  const isTopic = "item" in change && kind !== "action";
  const isOfPeople = kind === "absent";
  return meaningOf({
    ...meeting,
    ...{ stage: null, heldBy: null, mentioned: null, ambiguous: null, problems: null },
    attendees: isOfPeople ? attendees.map((one) => ({ ...one, present: null })) : attendees,
    ...(isTopic && { minutes: null }),
    ...((kind === "action" || kind === "amend") && { actions: null }),
    ...((kind === "noAction" || kind === "someAction") && {
      withoutAction: withoutAction.filter((each) => each !== change.item),
    }),
    ...(kind === "park" && { parkingLot: null }),
    ...(kind === "document" && { document: null }),
    // Under names that no comparison passes over.
    notRead: unread.map(({ text }) => text.value),
    wrong: problems
      .filter(({ code }) => code !== "nobody-came")
      .map(({ code, key }) => [code, key]),
  });
}
