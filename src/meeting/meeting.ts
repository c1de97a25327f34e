import type { Body } from "./body.ts";
import type { Stated } from "./front-matter/metadata.ts";
import type { Meeting } from "./types.ts";

/** What neither front-matter nor body says by itself. */
type OfFile = Omit<
  Meeting,
  Exclude<keyof Stated | keyof Body, "stage" | "title"> | "mentioned" | "ambiguous"
>;

/**
 * A meeting from what was read of it; people are put in later. All its properties by name: put together
 * by spreading, each of a thousand meetings took as long as reading its agenda.
 */
export const meetingOf = (stated: Stated, body: Body, file: OfFile): Meeting => ({
  source: file.source,
  language: file.language,
  stage: file.stage,
  heldBy: body.heldBy,
  hasFrontMatter: file.hasFrontMatter,
  part: file.part,
  problems: file.problems,
  id: file.id,
  title: file.title,
  scenario: stated.scenario,
  objective: stated.objective,
  date: stated.date,
  statedDays: file.statedDays,
  start: stated.start,
  end: stated.end,
  durationMinutes: stated.durationMinutes,
  timezone: stated.timezone,
  timezoneFrom: stated.timezoneFrom,
  location: stated.location,
  link: stated.link,
  host: stated.host,
  recorder: stated.recorder,
  attendees: body.attendees,
  cc: stated.cc,
  mentioned: [],
  ambiguous: [],
  materials: stated.materials,
  openingMinutes: stated.openingMinutes,
  rules: stated.rules,
  series: stated.series,
  notified: stated.notified,
  minutesSent: stated.minutesSent,
  revision: stated.revision,
  isExample: stated.isExample,
  agenda: body.agenda,
  agendaSpan: body.agendaSpan,
  minutes: body.minutes,
  conclusions: body.conclusions,
  actions: body.actions,
  withoutAction: body.withoutAction,
  actionsSpan: body.actionsSpan,
  document: body.document,
  parkingLot: body.parkingLot,
  unread: body.unread,
  topSpan: file.topSpan,
  keySpans: stated.keySpans,
});
