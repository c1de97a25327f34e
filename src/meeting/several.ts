import { joinLines, type PlainText } from "../markdown/plain-text.ts";
import type { Span } from "../markdown/source.ts";
import type { LocalDate } from "../time/local.ts";
import { type Occasion, readOccasion, type YearHint } from "../time/occasion.ts";
import { gathered, Section, sectionsFor } from "./sections.ts";

/** One of several meetings in a file: an outline of its own below its heading. */
export interface MeetingSection {
  readonly root: Section;
  readonly date: LocalDate;
  /** Its heading. */
  readonly top: Span;
  readonly hint: YearHint;
}

/** The one year a text names, such as a file's path or the title of an archive. */
export function yearIn(text: string): YearHint {
  const years = new Set(text.match(/(?<!\d)20\d\d(?!\d)/g));
  const [year] = years;
  return { year: years.size === 1 ? Number(year) : null };
}

/**
 * The meetings of an archive: headings of one rank (the first or the second) that each name a day, at
 * least two of them with an agenda, minutes or actions below. Empty when the file is one meeting, or
 * none: dates stand in the headings of change logs, too.
 */
export function meetingsIn(root: Section, hint: YearHint): readonly MeetingSection[] {
  const first = root.sections.filter(({ depth }) => depth === 1);
  const archive = datedIn(first, null, hint);
  if (archive.length > 1) return archive;
  const [title] = first;
  const parent = first.length === 1 && title ? title : root;
  const year = yearIn(parent.heading?.value ?? "");
  const second = parent.sections.filter(({ depth }) => depth === 2);
  const below = datedIn(second, parent.heading, year.year === null ? hint : { ...hint, ...year });
  return below.length > 1 ? below : [];
}

/**
 * A file whose only heading of its highest rank names a day, such as a piece of an archive: that heading
 * is its title, whatever rank it has.
 */
export function withTitle(root: Section, hint: YearHint): Section {
  const [only, ...others] = root.sections;
  const heading = only?.heading;
  if (!heading || others.length > 0 || only.depth === 1 || only.concept !== null) return root;
  if (!readOccasion(heading.value, hint)?.date) return root;
  const title = new Section(heading, 1, null, only.blocks, only.sections);
  return new Section(root.heading, root.depth, root.concept, root.blocks, [title]);
}

function datedIn(
  sections: readonly Section[],
  above: PlainText | null,
  hint: YearHint,
): readonly MeetingSection[] {
  const dated = sections.flatMap((section): readonly MeetingSection[] => {
    const { heading } = section;
    const occasion = heading && readOccasion(heading.value, hint);
    if (!heading || !occasion?.date) return [];
    const title =
      above && isNameless(heading.value, occasion.at)
        ? { ...joinLines([above, heading], 0, " "), span: heading.span }
        : heading;
    const top = new Section(title, 1, null, section.blocks, section.sections);
    return [
      {
        root: gathered([top]),
        date: occasion.date,
        top: heading.span,
        hint,
      },
    ];
  });
  return dated.filter(({ root }) => holdsMeeting(root)).length > 1 ? dated : [];
}

/** Nothing but the day, its times and a remark in brackets. */
function isNameless(heading: string, { from, to }: Occasion["at"]): boolean {
  const rest = heading.slice(0, from) + heading.slice(to);
  return !/[\p{L}\p{N}]/u.test(rest.replace(/[(（][^()（）]*[)）]/g, ""));
}

const holdsMeeting = (section: Section): boolean =>
  (["agenda", "minutes", "actions"] as const).some(
    (concept) => sectionsFor(section, concept).length > 0,
  );
