import type { Language } from "../messages/language.ts";
import type { DeadlineContext } from "../time/deadline.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { isNothing } from "../vocabulary/index.ts";
import { readActions } from "./actions/actions.ts";
import { actionsOutside, besideTopics, notAmong } from "./actions/found.ts";
import { readAgenda } from "./agenda/agenda.ts";
import { type Claims, cellsRead, claimRefusals, claimValues } from "./claims.ts";
import { isOfTemplate } from "./columns.ts";
import { type Called, evidenceIn, isCalledMeeting } from "./evidence.ts";
import type { Stated } from "./front-matter/metadata.ts";
import { titleHeading } from "./head/title.ts";
import type { Evidence } from "./held-by.ts";
import { decisionsElsewhere, gatheredConclusions, withGathered } from "./minutes/conclusions.ts";
import { hasContent, minutesInAgenda, readMinutes } from "./minutes/minutes.ts";
import { saysMore } from "./minutes/parts.ts";
import { awaitsMinutes, hasMinutes, minutesSections } from "./minutes/where.ts";
import { alsoIn, type People, partsOf } from "./people/address-book.ts";
import { attendanceIn, strangersIn, withAttendance } from "./people/attendance.ts";
import { peopleKnown } from "./people/people.ts";
import { nameKey } from "./people/person.ts";
import { wasHeld } from "./record.ts";
import { readDocument } from "./scenario-document.ts";
import { agendaSections, linesOf, type Section, sectionsFor } from "./sections.ts";
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

export const NOBODY: People = [];

/** What only the body of a file says, and who it says was there. */
export type Body = Pick<
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
  | "heldBy"
>;

/** Reads the body, by what is known of the meeting without it. */
export function readBody(
  metadata: Stated,
  root: Section,
  { calendar, people = NOBODY }: ReadOptions,
  language: Language,
  claims: Claims,
  {
    file,
    order,
    isLogged,
  }: {
    readonly file: string;
    readonly order: DeadlineContext["order"];
    readonly isLogged: boolean;
  },
): Body {
  const { date, attendees } = metadata;
  const isStated = saysWhenOrWho(metadata);
  const agendas = agendaSections(root);
  const names = new Set(
    metadata.attendees.flatMap(({ name }) => [name, ...partsOf(name)].map(nameKey)),
  );
  const entries = agendas.flatMap((section) => readAgenda(section, names));
  const agenda = entries.map((entry) => entry.item);
  const title = titleHeading(root);
  const called = { title: metadata.title?.value ?? title?.value ?? "", file, isLogged };
  const evidence = hasMinutes(root) ? [] : evidenceIn(root, metadata, called, agenda);
  const mayBeHeld = evidence.length > 0 || isHeldByNow(root, metadata);
  const sections = minutesSections(
    root,
    agenda,
    mayBeHeld ? unknownIn(root, title) : [],
    evidence.length > 0,
    isStated,
  );
  const isRecord = agenda.length > 0 || isStated;
  const known = peopleKnown(metadata, agenda);
  const deadline = { said: date?.value ?? null, calendar: calendar(language), order };
  const lists = sectionsFor(root, "actions");
  const listsActions = lists.some(isFilled);
  const promising = { people: known, deadline, claims, listsActions, hasList: lists.length > 0 };
  // What stands beside the minutes comes where it stands, as in the meeting.
  const topics = sections
    .flatMap((section) => readMinutes(section, agenda, isRecord, promising))
    .toSorted((a, b) => a.item.span.from - b.item.span.from);
  const ofTopics = topics.map(({ item: { agendaIndex }, actions: entries }) => ({
    entries,
    agendaIndex,
  }));
  const outside = actionsOutside(root, new Set(sections.flatMap(withTopics)), agenda, {
    isHeld: sections.length > 0,
    isMeeting: isOfMeeting(metadata, called, [isRecord, mayBeHeld, sections.length > 0]),
  });
  const found = [
    ...ofTopics,
    ...besideTopics(sections, ofTopics, agenda),
    ...notAmong(ofTopics, outside),
  ];
  const { actions, withoutAction } = readActions(found, {
    ...{ agenda, deadline, people: alsoIn(people ?? NOBODY, known) },
  });
  claimRefusals(found, claims);
  const byTopic = [...minutesInAgenda(entries), ...topics.map(({ item }) => item)];
  const mayDecide = agenda.length + byTopic.length > 0 || mayBeHeld || isDated(date, called);
  const gathered = gatheredConclusions(root, agenda, byTopic, mayDecide, claims);
  const minutes = withGathered(byTopic, gathered);
  const isMinuted =
    minutes.some(hasContent) || (isRecord && sections.some((section) => saysMore(section, agenda)));
  const isRecorded = isMinuted || gathered.general.length > 0;
  const heldBy: readonly Evidence[] =
    evidence.length > 0 ? evidence : isRecorded ? ["minutes"] : [];
  const conclusions = [...gathered.general, ...decisionsElsewhere(root, heldBy, claims)];
  const said = {
    agenda,
    actions,
    document: readDocument(root, metadata.scenario?.value ?? null),
    parkingLot: sectionsFor(root, "parkingLot")
      .flatMap((section) => linesOf(section.blocks))
      .filter((line) => !isNothing(line.value)),
    attendees: withAttendance(attendees, root, sections, people),
  };
  claimValues(metadata, said, claims);
  claimAttendance(sections, said.attendees, people, claims);
  for (const { blocks } of sectionsFor(root, "absentees")) claims.takeAll(linesOf(blocks));
  claims.take(title);
  return {
    ...said,
    agendaSpan: (agendas[0]?.heading ?? agendas[0]?.sections[0]?.heading)?.span ?? null,
    minutes,
    conclusions,
    stage: heldBy.length > 0 ? "held" : "planned",
    heldBy,
    withoutAction,
    actionsSpan: sectionsFor(root, "actions")[0]?.heading?.span ?? null,
    unread: unreadIn(root, claims, cellsRead(said)),
  };
}

const saysWhenOrWho = ({ date, attendees }: Stated): boolean =>
  date !== null || attendees.length > 0;

/** Where a heading for minutes has nothing below it yet, what else stands there prepares the meeting. */
const isHeldByNow = (root: Section, metadata: Stated): boolean =>
  wasHeld(root, metadata) && !awaitsMinutes(root);

/** A meeting with its day decides, and a file of any other name has decisions of another kind. */
const isDated = (date: Stated["date"], called: Called): boolean =>
  date !== null && isCalledMeeting(called);

/** By what it says (`signs`), by what it is called, or by keys in front-matter that only meetings have. */
const isOfMeeting = ({ keySpans }: Stated, called: Called, signs: readonly boolean[]): boolean =>
  signs.includes(true) ||
  isCalledMeeting(called) ||
  [...keySpans.keys()].some((key) => key !== "title");

/** A list with more in it than the row that a template shows: item, who, due. */
const isFilled = ({ blocks, sections }: Section): boolean =>
  sections.length > 0 ||
  linesOf(blocks).length > 0 ||
  blocks.some((block) => block.type === "table" && !block.rows.every(isOfTemplate));

/** What names those who came or not; whoever is on no list stays unread. */
function claimAttendance(
  sections: readonly Section[],
  attendees: Stated["attendees"],
  people: ReadOptions["people"],
  claims: Claims,
): void {
  for (const { present, absent } of sections.map(attendanceIn)) {
    for (const line of [present, absent]) {
      if (!line) continue;
      claims.take(line);
      for (const text of strangersIn(line, attendees, people ?? null))
        if (!isNothing(text.value)) claims.leave([{ text, why: "no-person" }]);
    }
  }
}

/** A section made up of others stands for them. */
const withTopics = (section: Section): readonly Section[] =>
  section.heading === null ? section.sections : [section];
