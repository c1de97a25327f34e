import { positionAt, type Span } from "../markdown/source.ts";
import { takenByItem } from "../meeting/minutes/times.ts";
import type { Attendee, Located, Meeting } from "../meeting/types.ts";
import type { LocalDateTime } from "../time/local.ts";
import { type WorkCalendar, workingDaysAhead } from "../time/workdays.ts";
import { toInstant, toOffsetIso } from "../time/zone.ts";
import type { MeetingMark, Mention, TrackedAction } from "../tracker/types.ts";
import type { Row } from "./tables.ts";

/** What stands for a meeting in every table. */
const keyOf = (file: string, part: number): string => (part === 0 ? file : `${file}#${part + 1}`);
export const keyOfMark = ({ file, part }: Pick<MeetingMark, "file" | "part">): string =>
  keyOf(file, part);
const keyOfMeeting = ({ source, part }: Meeting): string => keyOf(source.file, part.index);

const value = <T>(located: Located<T> | null): T | null => located?.value ?? null;
const lineIn = ({ source }: Meeting, { from }: Span): number => positionAt(source, from).line;

export function meetingRow(meeting: Meeting, calendar: WorkCalendar): Row<"meetings"> {
  const { source, part, timezone, date, notified, minutesSent } = meeting;
  const moment = (local: Located<LocalDateTime> | null): string | null =>
    local && toOffsetIso(local.value, timezone);
  return {
    ...{ meeting: keyOfMeeting(meeting), id: meeting.id, file: source.file, part: part.index + 1 },
    ...{ title: value(meeting.title), series: meeting.series, scenario: value(meeting.scenario) },
    ...{ stage: meeting.stage, language: meeting.language, date: value(date), timezone },
    ...{ starts: moment(meeting.start), ends: moment(meeting.end) },
    minutes: value(meeting.durationMinutes),
    opening_minutes: value(meeting.openingMinutes),
    ...{ location: meeting.location, host: value(meeting.host) },
    ...{ recorder: value(meeting.recorder), objective: value(meeting.objective) },
    notified: moment(notified),
    notice_workdays:
      notified && date ? workingDaysAhead(notified.value.slice(0, 10), date.value, calendar) : null,
    minutes_sent: moment(minutesSent),
    minutes_hours: hoursUntilMinutes(meeting),
  };
}

function hoursUntilMinutes({ end, minutesSent, timezone }: Meeting): number | null {
  if (!end || !minutesSent) return null;
  const sent = toInstant(minutesSent.value, timezone).getTime();
  return Math.round((sent - toInstant(end.value, timezone).getTime()) / 36_000) / 100;
}

export function peopleRows(meeting: Meeting): readonly Row<"people">[] {
  const rows = (list: "attendees" | "cc", people: readonly Attendee[]): Row<"people">[] =>
    people.map(({ name, email, dept, role, present, span }, index) => ({
      ...{ meeting: keyOfMeeting(meeting), list, number: index + 1, name, email: value(email) },
      ...{ dept, role, present, line: lineIn(meeting, span) },
    }));
  return [...rows("attendees", meeting.attendees), ...rows("cc", meeting.cc)];
}

export function itemRows(meeting: Meeting): readonly Row<"items">[] {
  const concluded = new Map(
    meeting.minutes.toReversed().map(({ agendaIndex, conclusion }) => [agendaIndex, conclusion]),
  );
  const taken = takenByItem(meeting);
  return meeting.agenda.map((item, index) => {
    const conclusion = concluded.get(index) ?? null;
    return {
      ...{ meeting: keyOfMeeting(meeting), item: index + 1, title: item.title.value },
      ...{ minutes: value(item.minutes), minutes_taken: taken.get(index) ?? null },
      ...{ starts: value(item.from), ends: value(item.to) },
      ...{ presenter: value(item.presenter), must_reach: value(item.mustReach) },
      ...{ housekeeping: item.housekeeping, conclusion: conclusion?.text ?? null },
      ...{ outcome: conclusion?.outcome ?? null, line: lineIn(meeting, item.span) },
    };
  });
}

export function conclusionRows(meeting: Meeting): readonly Row<"conclusions">[] {
  const ofItems = meeting.minutes.flatMap(({ title, agendaIndex, conclusion }) =>
    conclusion ? [{ conclusion, topic: title.value, agendaIndex }] : [],
  );
  const ofAll = meeting.conclusions.map((conclusion) => ({
    ...{ conclusion, topic: null, agendaIndex: null },
  }));
  return [...ofAll, ...ofItems].map(({ conclusion, topic, agendaIndex }, index) => ({
    ...{ meeting: keyOfMeeting(meeting), number: index + 1, topic, text: conclusion.text },
    item: agendaIndex === null ? null : agendaIndex + 1,
    ...{ outcome: conclusion.outcome, next: conclusion.next === "" ? null : conclusion.next },
    line: lineIn(meeting, conclusion.span),
  }));
}

type Said = Pick<
  Mention,
  "owner" | "owners" | "task" | "deliverable" | "due" | "dueText" | "dueKind" | "status" | "closed"
>;

const promiseOf = ({ dueText, dueKind, ...said }: Said) => ({
  ...{ owner: said.owner, owners: said.owners, task: said.task, deliverable: said.deliverable },
  ...{ due: said.due, due_text: dueText, due_kind: dueKind, status: said.status },
  closed: said.closed,
});

export function actionRow(action: TrackedAction): Row<"actions"> {
  const { ref, moved, series, first, latest, mentions } = action;
  return {
    ...{ ref, ...promiseOf(action), moved, series },
    ...{ promised_in: keyOfMark(first.meeting), promised_on: first.meeting.date },
    ...{ meeting: keyOfMark(latest.meeting), file: latest.meeting.file, line: latest.line },
    mentions: mentions.length,
  };
}

export const mentionRows = ({
  ref,
  mentions,
  reasons,
}: TrackedAction): readonly Row<"mentions">[] =>
  mentions.map((mention, index) => {
    const { meeting, moved, origin, line } = mention;
    return {
      ...{ ref, mention: index + 1, meeting: keyOfMark(meeting), action: mention.index + 1 },
      ...{ date: meeting.date, ...promiseOf(mention), moved, origin },
      ...{
        joined: index === 0 ? "first" : (reasons[index - 1] ?? "same"),
        file: meeting.file,
        line,
      },
    };
  });
