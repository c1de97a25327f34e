import type { PlainText } from "../markdown/plain-text.ts";
import type { Source, Span } from "../markdown/source.ts";
import type { LocalDate } from "../time/local.ts";
import { readOccasion, type YearHint } from "../time/occasion.ts";
import type { Located, StatedDays } from "./types.ts";

interface Places {
  readonly source: Source;
  /** The day that counts. */
  readonly date: Located<LocalDate> | null;
  readonly frontMatter: Located<LocalDate> | null;
  /** Its key `date`, where that is another day than `start`. */
  readonly otherDay: Located<LocalDate> | null;
  /** What the body says, in a line of its own or nowhere else but in heading and file name. */
  readonly body: Located<LocalDate> | null;
  readonly heading: PlainText | null;
  readonly top: Span;
  readonly order: YearHint["order"];
}

/** Every place of a file that says when its one meeting is, the one that counts first. */
export function statedDays(places: Places): readonly StatedDays[] {
  const { source, date, frontMatter, otherDay, body, heading, top, order } = places;
  if (!date) return [];
  const hint = { year: Number(date.value.slice(0, 4)), order };
  const isNoLine = body === null || body.span.to === 0 || body.span.from === heading?.span.from;
  const line = isNoLine ? null : body;
  const path = source.file.split(/[\\/]/);
  const name = daysIn(path.at(-1)?.replace(/\.[a-z]+$/i, "") ?? "", { year: null, order });
  const year = path.slice(0, -1).findLast((folder) => /^(?:19|20)\d\d$/.test(folder));
  const all: readonly StatedDays[] = [
    {
      place: "frontMatter",
      days: asWritten(frontMatter, source, hint),
      span: frontMatter?.span ?? top,
    },
    { place: "date", days: only(otherDay), span: otherDay?.span ?? top },
    { place: "line", days: only(line), span: line?.span ?? top },
    { place: "heading", days: daysIn(heading?.value ?? "", hint), span: heading?.span ?? top },
    { place: "fileName", days: name, span: date.span },
    // A name that says the day says more than the folder.
    { place: "folder", days: year && name.length === 0 ? [year] : [], span: date.span },
  ];
  return all.filter(({ days }) => days.length > 0);
}

/** What a clock elsewhere makes of a moment is another day than the file names, where both may be meant. */
const asWritten = (
  day: Located<LocalDate> | null,
  { text }: Source,
  hint: YearHint,
): readonly LocalDate[] =>
  day ? [...new Set([day.value, ...daysIn(text.slice(day.span.from, day.span.to), hint)])] : [];

const only = (day: Located<LocalDate> | null): readonly LocalDate[] => (day ? [day.value] : []);

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
