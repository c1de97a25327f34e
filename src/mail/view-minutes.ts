import { bareTopic } from "../meeting/minutes/minutes.ts";
import type { Attendee, Conclusion, Meeting, MinutesItem } from "../meeting/types.ts";
import { scenarios } from "../scenarios/index.ts";
import type { MinutesView, PersonView } from "./view.ts";
import { actionView, commonView, firstDueOf, personView, type ViewContext } from "./view-common.ts";

/** Conclusions against must-reach conclusions, the scenario's document, actions, attendance (G1, G13, C2). */
export function minutesView(context: ViewContext): MinutesView {
  const { meeting, messages } = context;
  const toView = (person: Attendee): PersonView => personView(person, messages);
  const topics = [...topicsOf(meeting), ...wholeMeeting(context)];
  const conclusions = topics.map(({ title, mustReach, items, offAgenda }, index) => ({
    number: index + 1,
    title,
    mustReach,
    ...answerOf(items),
    offAgenda,
  }));
  const actions = meeting.actions.map((action) => actionView(action, context));
  const known = meeting.attendees.some((person) => person.present !== null);
  return {
    ...commonView("minutes", context),
    conclusions,
    reachedCount: conclusions.filter((one) => one.reached).length,
    deferredCount: conclusions.filter((one) => one.deferred).length,
    actions,
    openCount: actions.filter((action) => action.open).length,
    ...firstDueOf(context),
    document: documentOf(context),
    discussion: discussionOf(topics, context),
    parkingLot: meeting.parkingLot.map((entry) => entry.value),
    attendanceKnown: known,
    present: meeting.attendees.filter((person) => person.present !== false).map(toView),
    absent: meeting.attendees.filter((person) => person.present === false).map(toView),
    cc: meeting.cc.map(toView),
  };
}

interface Topic {
  readonly title: string;
  readonly mustReach: string;
  readonly items: readonly MinutesItem[];
  readonly offAgenda: boolean;
}

/** The agenda's items with what was said about them, then what was said besides. */
function topicsOf(meeting: Meeting): Topic[] {
  const planned = meeting.agenda.flatMap((item, index) => {
    const items = meeting.minutes.filter((one) => one.agendaIndex === index);
    if (item.housekeeping && items.length === 0) return [];
    const mustReach = item.mustReach?.value ?? "";
    return [{ title: item.title.value, mustReach, items, offAgenda: false }];
  });
  const added = meeting.minutes
    .filter((one) => one.agendaIndex === null)
    .map((one) => ({ title: one.title.value, mustReach: "", items: [one], offAgenda: true }));
  return [...planned, ...added];
}

/** What was decided without saying about which item. */
function wholeMeeting({ meeting, messages }: ViewContext): readonly Topic[] {
  const title = messages.terms.phase.conclusion;
  return meeting.conclusions.map((conclusion) => {
    const place = { value: title, span: conclusion.span };
    const item = { ...bareTopic(place, null, conclusion.span), conclusion };
    return { title, mustReach: "", items: [item], offAgenda: false };
  });
}

/** Several entries about one item count as reached only when none of them is still open. */
function answerOf(items: readonly MinutesItem[]): {
  conclusion: string;
  reached: boolean;
  deferred: boolean;
} {
  const answers = items.flatMap((item): Conclusion[] => (item.conclusion ? [item.conclusion] : []));
  const deferred = answers.some((answer) => answer.outcome === "deferred");
  return {
    conclusion: answers
      .map((answer) => (answer.outcome === "deferred" && answer.next) || answer.text)
      .join("\n"),
    reached: answers.some((answer) => answer.outcome === "reached") && !deferred,
    deferred,
  };
}

function documentOf({ meeting, language }: ViewContext): MinutesView["document"] {
  const { document } = meeting;
  if (!document) return false;
  const columns = document.columns.map((column) => column.text.value);
  return {
    name: scenarios[document.kind].document.name[language],
    columns,
    rows: document.rows.map((row) => columns.map((_, index) => row[index]?.value ?? "")),
  };
}

function discussionOf(
  topics: readonly Topic[],
  { messages }: ViewContext,
): MinutesView["discussion"] {
  return topics
    .map(({ title, items }, index) => ({
      number: index + 1,
      title,
      phases: items
        .flatMap((item) => item.phases)
        .filter(({ phase }) => phase !== "conclusion")
        .map(({ phase, text }) => ({ label: messages.terms.phase[phase], text: text.value })),
      alternatives: items.flatMap((item) => item.alternatives.map((one) => one.value)),
      notes: items.flatMap((item) => item.notes.map((note) => note.value)),
    }))
    .filter((one) => one.phases.length + one.alternatives.length + one.notes.length > 0);
}
