import type { Span } from "../markdown/source.ts";
import type { LocalDate } from "../time/local.ts";
import { readOccasion, type YearHint } from "../time/occasion.ts";
import { readMetadata } from "./front-matter/metadata.ts";
import { readHead, titleHeading } from "./head/head.ts";
import { parse } from "./parse.ts";
import type { Meeting } from "./types.ts";

/** Where a file can say on which day its meeting is. */
type DayPlace = "frontMatter" | "line" | "heading" | "fileName" | "folder";

/** The days that one place names; of a folder only the year is known. */
export interface StatedDays {
  readonly place: DayPlace;
  /** `2026-12-01`, or `2026` of a folder. */
  readonly days: readonly LocalDate[];
  readonly span: Span;
}

/** Every place of a file that says when its one meeting is, the one that counts first. */
export function statedDays(meeting: Meeting): readonly StatedDays[] {
  const { source, date, topSpan: top, timezone } = meeting;
  if (!date || meeting.part.of > 1) return [];
  const { frontMatter, root } = parse(source);
  const hint = { year: Number(date.value.slice(0, 4)) };
  const stated = readMetadata(frontMatter.map, timezone).stated.date;
  const heading = titleHeading(root);
  // A day of the body is looked for only where one can stand.
  const body = source.text.slice(frontMatter.bodyFrom, frontMatter.bodyFrom + LONGEST_HEAD);
  const line = MAY_BE_DAY.test(body) ? readHead(root, { source, top, timezone, hint }).date : null;
  const isOwnLine = line && line.span.from !== heading?.span.from && line.span.from !== top.from;
  const path = source.file.split(/[\\/]/);
  const name = daysIn(path.at(-1)?.replace(/\.[a-z]+$/i, "") ?? "", { year: null });
  const year = path.slice(0, -1).findLast((folder) => /^(?:19|20)\d\d$/.test(folder));
  const places: readonly StatedDays[] = [
    { place: "frontMatter", days: stated ? [stated.value] : [], span: stated?.span ?? top },
    { place: "line", days: isOwnLine ? [line.value] : [], span: line?.span ?? top },
    { place: "heading", days: daysIn(heading?.value ?? "", hint), span: heading?.span ?? top },
    { place: "fileName", days: name, span: date.span },
    // A name that says the day says more than the folder.
    { place: "folder", days: year && name.length === 0 ? [year] : [], span: date.span },
  ];
  return places.filter(({ days }) => days.length > 0);
}

/** The head is shorter in any meeting. */
const LONGEST_HEAD = 4000;
const MAY_BE_DAY = /\d[-/.年月 ]|月/;

/** All days that a text names: 6月15日至16日 names the meeting's, and another. */
function daysIn(text: string, hint: YearHint): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let rest = text; days.length < 4; ) {
    const found = readOccasion(rest, hint);
    if (!found?.date || found.at.to === 0) break;
    days.push(found.date);
    rest = rest.slice(found.at.to);
  }
  return days;
}
