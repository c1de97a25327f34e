import { positionAt, type Span } from "../markdown/source.ts";
import type {
  ActionItem,
  AgendaItem,
  Attendee,
  Located,
  Material,
  Meeting,
  MinutesItem,
} from "../meeting/types.ts";
import { toOffsetIso } from "../time/zone.ts";

/** A meeting as `inspect --json` shows it (design contract §4): nulls, never absent keys; 1-based lines. */
export function meetingJson(meeting: Meeting) {
  const line = (span: Span): number => positionAt(meeting.source, span.from).line;
  const moment = (local: Located<string> | null): string | null =>
    local ? toOffsetIso(local.value, meeting.timezone) : null;
  return {
    file: meeting.source.file,
    stage: meeting.stage,
    title: value(meeting.title),
    scenario: value(meeting.scenario),
    objective: value(meeting.objective),
    date: value(meeting.date),
    start: moment(meeting.start),
    end: moment(meeting.end),
    timezone: meeting.timezone,
    timezoneStated: meeting.timezoneFrom !== null,
    host: value(meeting.host),
    recorder: value(meeting.recorder),
    series: meeting.series,
    attendees: meeting.attendees.map((attendee) => attendeeJson(attendee, line)),
    materials: meeting.materials.map((material) => materialJson(material, line)),
    agenda: meeting.agenda.map((item, index) =>
      agendaJson(item, concludedAt(meeting, index), line),
    ),
    minutes: meeting.minutes.map((item) => minutesJson(item, line)),
    conclusions: meeting.conclusions.map(({ text, span }) => ({ text, line: line(span) })),
    actions: meeting.actions.map((action) => actionJson(action, line)),
    document: meeting.document && {
      kind: meeting.document.kind,
      columns: meeting.document.columns.map((column) => column.text.value),
      rows: meeting.document.rows.map((row) => row.map((cell) => cell.value)),
    },
    parkingLot: meeting.parkingLot.map((entry) => entry.value),
    unread: meeting.unread.map(({ text, why }) => ({
      line: line(text.span),
      text: text.value,
      why,
    })),
  };
}

type LineOf = (span: Span) => number;

function value<T>(located: Located<T> | null): T | null {
  return located ? located.value : null;
}

/** What the minutes say an agenda item came to. */
function concludedAt(meeting: Meeting, index: number): string | null {
  const item = meeting.minutes.find(
    (candidate) => candidate.agendaIndex === index && candidate.conclusion,
  );
  return item?.conclusion?.text ?? null;
}

function attendeeJson(attendee: Attendee, line: LineOf) {
  return {
    name: attendee.name,
    email: value(attendee.email),
    dept: attendee.dept,
    role: attendee.role,
    present: attendee.present,
    timezone: attendee.timezone ?? null,
    line: line(attendee.span),
  };
}

function materialJson(material: Material, line: LineOf) {
  return {
    title: material.title,
    owner: value(material.owner),
    pages: value(material.pages),
    due: value(material.due),
    link: material.link,
    attach: material.attach?.value ?? false,
    line: line(material.span),
  };
}

function agendaJson(item: AgendaItem, conclusion: string | null, line: LineOf) {
  return {
    title: item.title.value,
    minutes: value(item.minutes),
    from: value(item.from),
    to: value(item.to),
    presenter: value(item.presenter),
    mustReach: value(item.mustReach),
    housekeeping: item.housekeeping,
    notes: item.notes.map((note) => note.value),
    conclusion,
    line: line(item.span),
  };
}

function minutesJson(item: MinutesItem, line: LineOf) {
  return {
    title: item.title.value,
    agendaIndex: item.agendaIndex,
    conclusion: item.conclusion?.text ?? null,
    phases: item.phases.map(({ phase, text }) => ({ phase, text: text.value })),
    alternatives: item.alternatives.map((one) => one.value),
    notes: item.notes.map((note) => note.value),
    line: line(item.span),
  };
}

function actionJson(action: ActionItem, line: LineOf) {
  return {
    owner: value(action.owner),
    owners: action.owners,
    task: value(action.task),
    deliverable: value(action.deliverable),
    due: "date" in action.due ? action.due.date : null,
    dueText: value(action.dueText),
    dueKind: action.due.kind,
    status: action.status,
    closed: action.closed,
    topic: value(action.topic),
    origin: value(action.origin),
    line: line(action.span),
  };
}
