import type { Source, Span } from "../markdown/source.ts";
import type { Language } from "../messages/language.ts";
import type { YearHint } from "../time/occasion.ts";
import { isCalledOff } from "../vocabulary/index.ts";
import { withLinesBeside } from "./beside-meetings.ts";
import { NOBODY, type ReadOptions, readBody } from "./body.ts";
import { Claims, type LeftOver } from "./claims.ts";
import { isDayLine, withDayLines } from "./day-lines.ts";
import { dayOrderOf } from "./day-order.ts";
import { isCalledRecord } from "./evidence.ts";
import {
  endingEarly,
  filled,
  isOfWholeFile,
  problemsOf,
  toldInWords,
  withInWords,
  withoutPublication,
} from "./front-matter/fill.ts";
import { missing, readMetadata, type Stated } from "./front-matter/metadata.ts";
import type { FrontMatter } from "./front-matter/split.ts";
import { readHead } from "./head/head.ts";
import { claimRestatedPeople } from "./head/restated.ts";
import { otherwiseInBody } from "./head/said-otherwise.ts";
import { firstHeading, titleHeading } from "./head/title.ts";
import type { Head, HeadContext } from "./head/types.ts";
import { languageIn } from "./language.ts";
import { meetingOf } from "./meeting.ts";
import { parse } from "./parse.ts";
import { nobodyCame } from "./people/attendance.ts";
import { withPeople } from "./people/people.ts";
import { nameKey } from "./people/person.ts";
import type { Section } from "./sections.ts";
import { meetingsIn, withTitle } from "./several.ts";
import { statedDays } from "./stated-days.ts";
import type { AssumedZone, Attendee, Located, Meeting } from "./types.ts";
import { yearIn } from "./year-of-days.ts";

export type { ReadOptions } from "./body.ts";

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
  const parsed = parse(source);
  const { frontMatter } = parsed;
  const order = dayOrderOf(source, frontMatter.map, parsed.root);
  const hint = { ...yearIn(source.file), order };
  const root = withTitle(parsed.root, hint);
  const mayBeSeveral = !frontMatter.present || isOfWholeFile(frontMatter);
  const isRecord = saysRecord(root, source.file);
  const divided = isRecord ? withDayLines(root) : root;
  const parts = mayBeSeveral ? meetingsIn(divided, hint, isRecord) : [];
  if (parts.length === 0) {
    if (frontMatter.present) return [withFrontMatter(source, frontMatter, root, options, hint)];
    return [withoutFrontMatter(source, { root, ...whole(source), hint }, options)];
  }
  const ids = new Map<string, number>();
  const meetings = parts.map((each, index) => {
    const id = `${baseName(source.file)}-${each.date ?? index + 1}`;
    const before = ids.get(id) ?? 0;
    ids.set(id, before + 1);
    return withoutFrontMatter(
      source,
      {
        ...{ ...each, id: before === 0 ? id : `${id}-${before + 1}` },
        ...{ index, of: parts.length, isLogged: isRecord },
      },
      options,
    );
  });
  return withLinesBeside(meetings, divided, parts);
}

/** A file, or the title of all in it, is called minutes. */
function saysRecord({ sections: [first] }: Section, file: string): boolean {
  const heading = first?.heading ?? null;
  return isCalledRecord({ title: heading && !isDayLine(heading) ? heading.value : "", file });
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
  hint: YearHint,
): Meeting {
  const language = languageIn(source.text, frontMatter.map, root);
  const {
    id,
    lang,
    status,
    stated: written,
    until,
    otherDay,
    problems,
  } = readMetadata(frontMatter.map, assumedZone(options, language));
  const claims = new Claims();
  const left: LeftOver[] = [];
  let head: Head | null = null;
  const inWords = toldInWords(problems, written);
  const body = (): Head => {
    head ??= saidInBody(written, inWords?.text ?? null, root, { source, claims, left, hint });
    return head;
  };
  const stated = withoutPublication(written, frontMatter, body);
  const unclear = problems.filter((problem) => problem !== inWords?.problem);
  const metadata = filled(stated, unclear, until, body);
  const heading = titleHeading(root);
  if (areListed(body().attendees, metadata.attendees)) claims.leave(left);
  claims.leave(otherwiseInBody(stated, body()));
  claimRestatedPeople(root, metadata.attendees, claims);
  const said = readBody(metadata, root, options, lang ?? language, claims, {
    file: source.file,
    order: hint.order,
    isLogged: false,
  });
  return meetingOf(metadata, said, {
    source,
    language: lang ?? language,
    stage: status ?? (isCalledOff(heading?.value ?? "") ? "cancelled" : said.stage),
    hasFrontMatter: true,
    statedDays: statedDays({
      ...{ source, heading, date: metadata.date, top: frontMatter.top, order: hint.order },
      ...{ frontMatter: stated.date, otherDay, body: body().date },
    }),
    part: { index: 0, of: 1 },
    problems: [
      ...frontMatter.problems,
      ...withInWords(problems, inWords, metadata, body),
      ...endingEarly(until, metadata, written),
      ...problemsOf(body(), stated),
      ...nobodyCame(said.attendees),
    ],
    id: id ?? baseName(source.file),
    title: metadata.title ?? firstHeading(root),
    topSpan: frontMatter.top,
  });
}

/** A section called Guests may be a topic where front-matter says who attends, and names nobody on that list. */
function areListed(people: readonly Attendee[], attendees: readonly Attendee[]): boolean {
  if (people.length === 0) return true;
  const known = new Set(attendees.map(({ name }) => nameKey(name)));
  return people.every(({ name }) => known.has(nameKey(name)));
}

/** What front-matter leaves out is told by the body; a year that the body leaves out by front-matter's day or title. */
function saidInBody(
  { date, start, end, title, timezone, timezoneFrom }: Stated,
  inWords: Located<string> | null,
  root: Section,
  told: Pick<HeadContext, "source" | "claims" | "left" | "hint">,
): Head {
  const inTitle = yearIn(title?.value ?? "");
  const year = date ? Number(date.value.slice(0, 4)) : (inTitle.year ?? told.hint.year);
  const hint = { ...told.hint, year };
  const top = { from: 0, to: 0 };
  const zone = { timezone, timezoneFrom };
  const isTimed = start !== null && end !== null;
  const context = { ...told, top, ...zone, hint, titleStated: title, isTimed, inWords };
  return readHead(root, context);
}

/** One meeting of a file without front-matter: the body says what it can. */
interface Part {
  readonly root: Section;
  readonly id: string;
  readonly top: Span;
  readonly hint: YearHint;
  readonly index: number;
  readonly of: number;
  readonly isLogged?: boolean;
}

function whole(source: Source): Omit<Part, "root" | "hint"> {
  return {
    id: baseName(source.file),
    top: { from: 0, to: 0 },
    index: 0,
    of: 1,
  };
}

function withoutFrontMatter(source: Source, part: Part, options: ReadOptions): Meeting {
  const { root, top, hint, index, of, isLogged = false } = part;
  // What several meetings share; one of them alone has none, or it would not be read here.
  const { frontMatter } = parse(source);
  const inFile = languageIn(source.text, frontMatter.map, root);
  const shared = readMetadata(frontMatter.map, assumedZone(options, inFile));
  const language = shared.lang ?? inFile;
  const { timezone, timezoneFrom, series } = shared.stated;
  const zone = { timezone, timezoneFrom };
  const claims = new Claims();
  const left: LeftOver[] = [];
  const head = readHead(root, { source, top, ...zone, hint, claims, left });
  claims.leave(left);
  const heading = titleHeading(root);
  const { stated } = readMetadata(null, zone);
  const metadata = { ...stated, ...head, series };
  const said = readBody(metadata, root, options, language, claims, {
    file: source.file,
    order: hint.order,
    isLogged,
  });
  return meetingOf(metadata, said, {
    source,
    language,
    stage: isCalledOff(heading?.value ?? "") ? "cancelled" : said.stage,
    hasFrontMatter: false,
    statedDays:
      of > 1
        ? []
        : statedDays({
            ...{ source, heading, top, order: hint.order },
            ...{ date: head.date, frontMatter: null, otherDay: null, body: head.date },
          }),
    part: { index, of },
    problems:
      of === 1
        ? [missing, ...head.problems, ...nobodyCame(said.attendees)]
        : [...(index === 0 ? [...frontMatter.problems, ...shared.problems] : []), ...head.problems],
    id: part.id,
    title: metadata.title,
    topSpan: top,
  });
}

const assumedZone = ({ timezone }: ReadOptions, language: Language): AssumedZone =>
  timezone === null
    ? { timezone: language === "zh" ? "Asia/Shanghai" : "UTC", timezoneFrom: null }
    : { timezone, timezoneFrom: "configuration" };

function baseName(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/\.(?:md|markdown)$/i, "") || "meeting";
}
