import type { Source, Span } from "../markdown/source.ts";
import type { Language } from "../messages/language.ts";
import type { YearHint } from "../time/occasion.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { isCalledOff, isNothing } from "../vocabulary/index.ts";
import { actionsOutside, readActions } from "./actions/actions.ts";
import { readAgenda } from "./agenda/agenda.ts";
import { Claims, claimRefusals, claimValues } from "./claims.ts";
import { filled, isOfWholeFile, problemsOf, withoutPublication } from "./front-matter/fill.ts";
import { missing, readMetadata, type Stated } from "./front-matter/metadata.ts";
import type { FrontMatter } from "./front-matter/split.ts";
import { type Head, readHead } from "./head/head.ts";
import { claimRestatedPeople } from "./head/restated.ts";
import { firstHeading, titleHeading } from "./head/title.ts";
import { languageIn } from "./language.ts";
import { gatheredConclusions, withGathered } from "./minutes/conclusions.ts";
import {
  attendanceIn,
  hasContent,
  minutesInAgenda,
  minutesSections,
  readMinutes,
} from "./minutes/minutes.ts";
import { saysMore } from "./minutes/parts.ts";
import { parse } from "./parse.ts";
import type { People } from "./people/address-book.ts";
import { nobodyCame, withAttendance } from "./people/attendance.ts";
import { peopleKnown, withPeople } from "./people/people.ts";
import { nameKey } from "./people/person.ts";
import { wasHeld } from "./record.ts";
import { readDocument } from "./scenario-document.ts";
import { agendaSections, linesOf, type Section, sectionsFor } from "./sections.ts";
import { meetingsIn, yearIn } from "./several.ts";
import { statedDays } from "./stated-days.ts";
import type { Meeting } from "./types.ts";
import { unknownIn, unreadIn } from "./unread.ts";

export interface ReadOptions {
  /** The zone of files that name none; `null`: Asia/Shanghai for Chinese files, UTC for English ones. */
  readonly timezone: string | null;
  readonly calendar: (language: Language) => WorkCalendar;
  /**
   * The address book, by which bare names are understood; absent: nobody is known. `null`: names stay
   * as the file has them, for whoever writes it back.
   */
  readonly people?: People | null;
}

const NOBODY: People = [];

/**
 * Reads a meeting file (design contract §3): one meeting, or several where each heading of a rank
 * has a day of its own, as in a yearly archive. Never throws: what cannot be read is named in
 * `problems` or left `null`.
 */
export function readMeetings(source: Source, options: ReadOptions): readonly Meeting[] {
  const { people = NOBODY } = options;
  const meetings = asWritten(source, options);
  return people === null ? meetings : withPeople(meetings, people);
}

function asWritten(source: Source, options: ReadOptions): readonly Meeting[] {
  const { frontMatter, root } = parse(source);
  const mayBeSeveral = !frontMatter.present || isOfWholeFile(frontMatter);
  const parts = mayBeSeveral ? meetingsIn(root, yearIn(source.file)) : [];
  if (parts.length === 0) {
    if (frontMatter.present) return [withFrontMatter(source, frontMatter, root, options)];
    return [withoutFrontMatter(source, { root, ...whole(source) }, options)];
  }
  const ids = new Map<string, number>();
  return parts.map((each, index) => {
    const id = `${baseName(source.file)}-${each.date}`;
    const before = ids.get(id) ?? 0;
    ids.set(id, before + 1);
    return withoutFrontMatter(
      source,
      { ...each, id: before === 0 ? id : `${id}-${before + 1}`, index, of: parts.length },
      options,
    );
  });
}

/** The only meeting of most files, the first one of an archive. */
export function readMeeting(source: Source, options: ReadOptions): Meeting {
  const [meeting] = readMeetings(source, options);
  if (!meeting) throw new Error(`no meeting in ${source.file}`);
  return meeting;
}

function withFrontMatter(
  source: Source,
  frontMatter: FrontMatter,
  root: Section,
  options: ReadOptions,
): Meeting {
  const language = languageIn(source.text, frontMatter.map, root);
  const {
    id,
    lang,
    status,
    stated: written,
    problems,
  } = readMetadata(frontMatter.map, assumedZone(options, language));
  const claims = new Claims();
  let head: Head | null = null;
  const body = (): Head => {
    head ??= saidInBody(written, source, root, claims);
    return head;
  };
  const stated = withoutPublication(written, frontMatter, body);
  const metadata = filled(stated, problems, body);
  const heading = titleHeading(root);
  claimRestatedPeople(root, metadata.attendees, claims);
  const meeting = withBody(metadata, root, options, lang ?? language, claims);
  return {
    ...meeting,
    mentioned: [],
    ambiguous: [],
    source,
    language: lang ?? language,
    stage: status ?? (isCalledOff(heading?.value ?? "") ? "cancelled" : meeting.stage),
    hasFrontMatter: true,
    statedDays: statedDays({
      ...{ source, heading, date: metadata.date, top: frontMatter.top },
      ...{ frontMatter: stated.date, body: body().date },
    }),
    part: { index: 0, of: 1 },
    problems: [
      ...frontMatter.problems,
      ...problems,
      ...problemsOf(body(), stated),
      ...nobodyCame(meeting.attendees),
    ],
    id: id ?? baseName(source.file),
    title: metadata.title ?? firstHeading(root),
    topSpan: frontMatter.top,
  };
}

/** What front-matter leaves out is told by the body; a year that the body leaves out by front-matter's day or title. */
function saidInBody(
  { date, title, timezone }: Stated,
  source: Source,
  root: Section,
  claims: Claims,
): Head {
  const inTitle = yearIn(title?.value ?? "");
  const hint = date
    ? { year: Number(date.value.slice(0, 4)) }
    : inTitle.year !== null
      ? inTitle
      : yearIn(source.file);
  const top = { from: 0, to: 0 };
  return readHead(root, { source, top, timezone, hint, claims, titleStated: title });
}

/** One meeting of a file without front-matter: the body says what it can. */
interface Part {
  readonly root: Section;
  readonly id: string;
  readonly top: Span;
  readonly hint: YearHint;
  readonly index: number;
  readonly of: number;
}

function whole(source: Source): Omit<Part, "root"> {
  return {
    id: baseName(source.file),
    top: { from: 0, to: 0 },
    hint: yearIn(source.file),
    index: 0,
    of: 1,
  };
}

function withoutFrontMatter(source: Source, part: Part, options: ReadOptions): Meeting {
  const { root, top, hint, index, of } = part;
  // What several meetings share; one of them alone has none, or it would not be read here.
  const { frontMatter } = parse(source);
  const inFile = languageIn(source.text, frontMatter.map, root);
  const shared = readMetadata(frontMatter.map, assumedZone(options, inFile));
  const language = shared.lang ?? inFile;
  const { timezone, series } = shared.stated;
  const claims = new Claims();
  const head = readHead(root, { source, top, timezone, hint, claims });
  const heading = titleHeading(root);
  const { stated } = readMetadata(null, timezone);
  const metadata = { ...stated, ...head, series };
  const meeting = withBody(metadata, root, options, language, claims);
  return {
    ...meeting,
    mentioned: [],
    ambiguous: [],
    source,
    language,
    stage: isCalledOff(heading?.value ?? "") ? "cancelled" : meeting.stage,
    hasFrontMatter: false,
    statedDays:
      of > 1
        ? []
        : statedDays({ source, heading, top, date: head.date, frontMatter: null, body: head.date }),
    part: { index, of },
    problems:
      of === 1
        ? [missing, ...head.problems, ...nobodyCame(meeting.attendees)]
        : [...(index === 0 ? [...frontMatter.problems, ...shared.problems] : []), ...head.problems],
    id: part.id,
    topSpan: top,
  };
}

const assumedZone = ({ timezone }: ReadOptions, language: Language): string =>
  timezone ?? (language === "zh" ? "Asia/Shanghai" : "UTC");

type Body = Pick<
  Meeting,
  | "agenda"
  | "agendaSpan"
  | "minutes"
  | "conclusions"
  | "actions"
  | "withoutAction"
  | "actionsSpan"
  | "document"
  | "parkingLot"
  | "attendees"
  | "unread"
  | "stage"
>;

/** What is known of a meeting without its body, and what the body says. */
function withBody(
  metadata: Stated,
  root: Section,
  { calendar, people = NOBODY }: ReadOptions,
  language: Language,
  claims: Claims,
): Stated & Body {
  const agendas = agendaSections(root);
  const names = new Set(metadata.attendees.map(({ name }) => nameKey(name)));
  const entries = agendas.flatMap((section) => readAgenda(section, names));
  const agenda = entries.map((entry) => entry.item);
  const title = titleHeading(root);
  const sections = minutesSections(
    root,
    agenda,
    wasHeld(root, metadata) ? unknownIn(root, title) : [],
  );
  const { date, attendees } = metadata;
  const isRecord = agenda.length > 0 || date !== null || attendees.length > 0;
  const topics = sections.flatMap((section) => readMinutes(section, agenda, isRecord, claims));
  const found = [
    ...topics.map(({ item, actions: entries }) => ({ entries, agendaIndex: item.agendaIndex })),
    ...actionsOutside(root, new Set(sections.flatMap(withTopics)), agenda),
  ];
  const { actions, withoutAction } = readActions(found, {
    agenda,
    deadline: { said: metadata.date?.value ?? null, calendar: calendar(language) },
    people: peopleKnown(metadata, agenda),
  });
  claimRefusals(found, claims);
  const byTopic = [...minutesInAgenda(entries), ...topics.map(({ item }) => item)];
  const mayDecide = agenda.length + byTopic.length > 0 || wasHeld(root, metadata);
  const gathered = gatheredConclusions(root, agenda, byTopic, mayDecide, claims);
  const minutes = withGathered(byTopic, gathered);
  const isMinuted =
    minutes.some(hasContent) || (isRecord && sections.some((section) => saysMore(section, agenda)));
  const body = {
    ...metadata,
    agenda,
    agendaSpan: (agendas[0]?.heading ?? agendas[0]?.sections[0]?.heading)?.span ?? null,
    minutes,
    conclusions: gathered.general,
    stage: isMinuted || gathered.general.length > 0 ? ("held" as const) : ("planned" as const),
    actions,
    withoutAction,
    actionsSpan: sectionsFor(root, "actions")[0]?.heading?.span ?? null,
    document: readDocument(root, metadata.scenario?.value ?? null),
    parkingLot: sectionsFor(root, "parkingLot")
      .flatMap((section) => linesOf(section.blocks))
      .filter((line) => !isNothing(line.value)),
    attendees: withAttendance(metadata.attendees, root, sections, people),
  };
  claimValues(body, claims);
  for (const { present, absent } of sections.map(attendanceIn)) claims.take(present, absent);
  for (const { blocks } of sectionsFor(root, "absentees")) claims.takeAll(linesOf(blocks));
  claims.take(title);
  return { ...body, unread: unreadIn(root, claims) };
}

/** A section made up of others stands for them. */
const withTopics = (section: Section): readonly Section[] =>
  section.heading === null ? section.sections : [section];

function baseName(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.(?:md|markdown)$/i, "") || "meeting";
}
