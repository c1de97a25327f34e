import type { WorkCalendar } from "../calendar/workdays.ts";
import type { Language } from "../messages/language.ts";
import { isNothing } from "../vocabulary/index.ts";
import { type Actions, readActions } from "./actions.ts";
import { readAgenda } from "./agenda.ts";
import { withAttendance } from "./attendance.ts";
import { readDocument } from "./document.ts";
import { readFrontMatter } from "./front-matter.ts";
import { languageIn } from "./language.ts";
import { readBlocks } from "./markdown.ts";
import { readMetadata } from "./metadata.ts";
import { hasContent, minutesInAgenda, readMinutes, topicsWithoutAction } from "./minutes.ts";
import { allSections, linesOf, outline, type Section, sectionsFor } from "./sections.ts";
import type { Source } from "./source.ts";
import type { FrontMatterProblem, Located, Meeting } from "./types.ts";

export interface ReadOptions {
  /** The zone of files that name none; `null`: Asia/Shanghai for Chinese files, UTC for English ones. */
  readonly timezone: string | null;
  readonly calendar: (language: Language) => WorkCalendar;
}

/** Reads a meeting file (design contract §3). Never throws: what cannot be read is named in `problems` or left `null`. */
export function readMeeting(source: Source, options: ReadOptions): Meeting {
  const frontMatter = readFrontMatter(source.text);
  const root = outline(readBlocks(source.text, frontMatter.bodyFrom));
  const language = languageIn(source.text, frontMatter.map, root);
  const { id, lang, status, problems, ...metadata } = readMetadata(
    frontMatter.map,
    options.timezone ?? (language === "zh" ? "Asia/Shanghai" : "UTC"),
  );
  const body = readBody(root, metadata, options.calendar(lang ?? language));
  const held = body.minutes.some(hasContent);
  return {
    ...metadata,
    ...body,
    source,
    language: lang ?? language,
    stage: status ?? (held ? "held" : "planned"),
    hasFrontMatter: frontMatter.present,
    problems: frontMatter.present ? [...frontMatter.problems, ...problems] : [missing],
    id: id ?? baseName(source.file),
    title: metadata.title ?? firstHeading(root),
    topSpan: frontMatter.top,
  };
}

const missing: FrontMatterProblem = {
  code: "missing",
  key: "",
  value: "",
  suggestion: null,
  span: { from: 0, to: 0 },
};

/** Whether a Markdown file found in a folder is a meeting at all: it has front-matter, or a meeting's heading. */
export function isMeeting(meeting: Meeting): boolean {
  return (
    meeting.hasFrontMatter ||
    meeting.agendaSpan !== null ||
    meeting.actionsSpan !== null ||
    meeting.minutes.length > 0
  );
}

type Body = Pick<
  Meeting,
  | "agenda"
  | "agendaSpan"
  | "minutes"
  | "actions"
  | "withoutAction"
  | "actionsSpan"
  | "document"
  | "parkingLot"
  | "attendees"
>;

function readBody(
  root: Section,
  metadata: Pick<Meeting, "start" | "scenario" | "attendees">,
  calendar: WorkCalendar,
): Body {
  const agendaSection = sectionsFor(root, "agenda")[0];
  const entries = agendaSection ? readAgenda(agendaSection) : [];
  const agenda = entries.map((entry) => entry.item);
  // A title such as 会议纪要 above everything, agenda included, is not the minutes' own heading.
  const minutesSections = sectionsFor(root, "minutes").filter(
    (section) => sectionsFor(section, "agenda").length === 0,
  );
  const minutes = [
    ...minutesInAgenda(entries),
    ...minutesSections.flatMap((section) => readMinutes(section, agenda)),
  ];
  const actionSections = sectionsFor(root, "actions");
  const context = {
    agenda,
    deadline: { said: metadata.start?.value.slice(0, 10) ?? null, calendar },
  };
  const found: readonly Actions[] = actionSections.map((section) => readActions(section, context));
  return {
    agenda,
    agendaSpan: agendaSection?.heading?.span ?? null,
    minutes,
    actions: found.flatMap((part) => part.actions),
    withoutAction: [
      ...found.flatMap((part) => part.withoutAction),
      ...minutesSections.flatMap((section) => topicsWithoutAction(section, agenda)),
    ],
    actionsSpan: actionSections[0]?.heading?.span ?? null,
    document: readDocument(root, metadata.scenario?.value ?? null),
    parkingLot: sectionsFor(root, "parkingLot")
      .flatMap((section) => linesOf(section.blocks))
      .filter((line) => !isNothing(line.value)),
    attendees: withAttendance(metadata.attendees, root, minutesSections),
  };
}

function firstHeading(root: Section): Located<string> | null {
  return allSections(root).find((section) => section.depth === 1)?.heading ?? null;
}

function baseName(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.(?:md|markdown)$/i, "") || "meeting";
}
