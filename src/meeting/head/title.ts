import { type PlainText, part, UNSTRUCK } from "../../markdown/plain-text.ts";
import type { Source, Span } from "../../markdown/source.ts";
import { simplified } from "../../text/simplified.ts";
import { displayWidth } from "../../text/wrap.ts";
import { weekdayNamed } from "../../time/forms/en-names.ts";
import { readOccasion, type YearHint } from "../../time/occasion.ts";
import {
  besideMeetingName,
  headOf,
  isAside,
  numberingOf,
  type SectionConcept,
  sectionOf,
} from "../../vocabulary/index.ts";
import { isOfOtherMeeting } from "../../vocabulary/meetings.ts";
import { says } from "../../vocabulary/phrases.ts";
import { allSections, linesOf, type Section } from "../sections.ts";
import type { Located } from "../types.ts";
import { headLine } from "./label.ts";

interface Around {
  readonly source: Source;
  /** Where the file's name is pointed at. */
  readonly top: Span;
  readonly hint: YearHint;
}

/** What a meeting is called: its heading, else the line that begins the file, else the file's name. */
export function titleIn(root: Section, { source, top, hint }: Around): PlainText | null {
  const title = titleHeading(root) ?? titleLine(root);
  if (title) return withoutOccasion(title, hint);
  const name = nameOf(source.file);
  return name === null
    ? null
    : { value: name, span: top, pieces: [0, 0], bold: false, ...UNSTRUCK };
}

/**
 * The first heading of the first rank; without one, the first that announces no section, or else the
 * first that names a day. Of several, one that is numbered is a chapter, and so is one behind a section
 * that holds something.
 */
export function titleHeading(root: Section): PlainText | null {
  if (latest?.root !== root) latest = { root, heading: titleAmong(root) };
  return latest.heading;
}

/** Every reader of a file asks for it. */
let latest: { readonly root: Section; readonly heading: PlainText | null } | null = null;

function titleAmong(root: Section): PlainText | null {
  const sections = allSections(root);
  const first = sections.filter(({ depth }) => depth === 1);
  const isChapter = ({ heading }: Section): boolean =>
    first.length > 1 && numberingOf(heading?.value ?? "").length > 0;
  const content = first.findIndex(isContent);
  const before = content === -1 ? first : first.slice(0, content);
  const [top] = root.sections;
  // `## Week 2 minutes` above `# Opening`, `# Topics`, `# Closing`.
  if (top?.heading && first.length > 1 && isAboveAll(top)) return top.heading;
  const unknown = root.sections.filter((section) => section.concept === null && mayBe(section));
  return (
    before.find((section) => section.concept === null && mayBe(section) && !isChapter(section))
      ?.heading ??
    first.find((section) => mayBe(section) && !isChapter(section))?.heading ??
    (top && top.concept === null && mayBe(top) && !isChapter(top) ? top.heading : null) ??
    unknown.find(({ heading }) => heading && readOccasion(heading.value)?.date)?.heading ??
    null
  );
}

/** It comes first, whatever rank it has, and says of what the file is a record. */
const isAboveAll = (section: Section): boolean =>
  section.depth > 1 &&
  section.depth < LOWEST &&
  section.concept === null &&
  mayBe(section) &&
  isOfMinutes(simplified(section.heading?.value ?? ""));

/** Lines of text that serve as headings have a lower rank. */
const LOWEST = 4;

const isOfMinutes = says("minutesTitle");

export function firstHeading(root: Section): Located<string> | null {
  return allSections(root).find((section) => section.depth === 1)?.heading ?? null;
}

const CONTENT: ReadonlySet<SectionConcept> = new Set(["agenda", "minutes", "actions"]);

const isContent = ({ concept, blocks, sections }: Section): boolean =>
  concept !== null && CONTENT.has(concept.concept) && blocks.length + sections.length > 0;

/** 会议信息 says what stands below it, and 主持人：李雷 who leads the meeting. */
function mayBe({ heading }: Section): boolean {
  if (!heading || isAside(heading.value)) return false;
  const { concept, value } = headLine(heading, []);
  return concept === null || concept === "title" || value.value === "";
}

/** A plain line that begins a file without a title, and says that it is of a meeting: 第二次晨会 2026-03-31. */
export function titleLine(root: Section): PlainText | null {
  const [block] = root.blocks;
  const [line] = block?.type === "paragraph" ? linesOf([block]) : [];
  if (!line || displayWidth(line.value) > LONGEST_LINE) return null;
  if (/[。！？；!?;,，:：]|\.$/.test(line.value)) return null;
  return besideMeetingName(line.value) === null ? null : line;
}

/** In columns of a terminal. */
const LONGEST_LINE = 60;

/** A file's name as people write one, in words: 平台例会纪要, Board Meeting 2026-12-01; no slug and no README. */
function nameOf(file: string): string | null {
  const name =
    file
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[a-z]+$/i, "")
      .trim() ?? "";
  const beside = besideMeetingName(name);
  if (beside === null) return null;
  const inWords = /\p{Script=Han}/u.test(name) || (name.includes(" ") && beside !== "");
  return inWords ? name : null;
}

/**
 * The heading below the title that says on which day: `## June 3, 2026`, `### Minutes: 2026-01-21`. Of
 * several with a day each, none is the meeting's.
 */
export function datedBelowTitle(root: Section, hint: YearHint): PlainText | null {
  const title = titleHeading(root);
  const around = title && [root, ...root.sections].find(({ sections }) => holds(sections, title));
  const below = around?.sections.find(({ heading }) => heading === title)?.sections ?? [];
  const [first] = below;
  const isDated = ({ heading }: Section): boolean =>
    heading !== null && Boolean(readOccasion(heading.value, hint)?.date);
  if (!first?.heading || !isDated(first) || !mayBe(first)) return null;
  if (isAside(withoutOccasion(first.heading, hint).value)) return null;
  const concept = first.concept?.concept ?? "agenda";
  const isOnly = !below.slice(1).some(isDated);
  return isOnly && (concept === "agenda" || concept === "minutes") ? first.heading : null;
}

/** `# Sync meeting 2026-11-09` behind other chapters: the only heading that calls a day a meeting's. */
export function onlyDatedMeeting(root: Section): PlainText | null {
  const dated = allSections(root).flatMap(({ heading, depth }) =>
    heading && depth <= 2 && isDatedMeeting(heading.value) ? [heading] : [],
  );
  const [only, another] = dated;
  return only && !another ? only : null;
}

const isDatedMeeting = (heading: string): boolean =>
  /\d/.test(heading) &&
  besideMeetingName(heading) !== null &&
  !isOfOtherMeeting(heading) &&
  readOccasion(heading)?.date != null;

const holds = (sections: readonly Section[], title: PlainText): boolean =>
  sections.some(({ heading }) => heading === title);

/**
 * 架构例会 2023-06-14 9:30-12:00 is called 架构例会, Minutes 2023-06-14: Reader group is called Reader
 * group; a title that is nothing but the day stays, and so does one in whose middle it stands.
 */
function withoutOccasion(title: PlainText, hint: YearHint): PlainText {
  const found = readOccasion(title.value, hint);
  if (found?.date == null) return title;
  const before = bare(part(title, 0, found.at.from));
  const behind = bare(part(title, found.at.to));
  if (behind.value !== "" && /\b(?:the|of|for|on|at|in|from)$/i.test(before.value)) return title;
  const names = /\p{L}/u.test(before.value) && !WEEKDAY.test(before.value);
  const isGeneric = sectionOf(before.value) !== null || headOf(before.value)?.concept === "title";
  if (names && !(behind.value !== "" && isGeneric)) return before;
  return behind.value === "" ? title : behind;
}

const WEEKDAY = new RegExp(`^${weekdayNamed}$`, "i");

/** A part of a title without the punctuation that tied it to the day. */
function bare(text: PlainText): PlainText {
  const joins = " \t,，:：|·()（）[]【】–—-";
  let from = 0;
  let to = text.value.length;
  while (
    from < to &&
    joins.includes(text.value.charAt(from)) &&
    !"(（[【".includes(text.value.charAt(from))
  )
    from++;
  while (
    from < to &&
    joins.includes(text.value.charAt(to - 1)) &&
    !")）]】".includes(text.value.charAt(to - 1))
  )
    to--;
  return part(text, from, to);
}
