import type { Meeting } from "../meeting/types.ts";
import { bareTitle, fold } from "../text/normalise.ts";
import { monthNamed } from "../time/forms/en-names.ts";
import { withoutOccasion, withoutPaper } from "../vocabulary/tracking.ts";

/**
 * Which meetings belong together: those of one series, else those of one folder whose titles differ in
 * nothing but a date, a number and whether they are of the agenda or the minutes. A file without a title
 * goes by its name. Folders for years and months divide no meetings: `2025/12` goes on where `2025/11` ends,
 * and `2026年例会纪要` where `2025年例会纪要` does.
 */
export function groupOf({ series, source, title }: Meeting): string {
  if (series !== null && series.trim() !== "") return `series ${fold(series)}`;
  const parts = source.file.split(/[\\/]/);
  const name = (parts.pop() ?? "").replace(/\.(?:md|markdown)$/i, "");
  const folders = parts
    .filter((folder, at) => !isPeriod(folder, parts[at - 1] ?? ""))
    .map((folder) => (withoutPaper(fold(folder)) === fold(folder) ? folder : withoutYear(folder)));
  return `folder ${folders.join("/")} ${titleKey(title?.value ?? name)}`;
}

const isPeriod = (folder: string, above: string): boolean =>
  YEAR.test(folder) || (YEAR.test(above) && (PART.test(folder) || MONTH.test(folder)));

/** Minutes 2025, but not Release 2025: that is another one than Release 2026. */
const withoutYear = (folder: string): string => folder.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/, "");

/** 2025, 2025年, 2025-12, 2025-Q4 */
const YEAR = /^(?:19|20)\d\d\p{Script=Han}?(?:[-_.]?(?:[01]?\d\p{Script=Han}?|[QH][1-4]))?$/iu;
/** 12, 12月, Q4 */
const PART = /^(?:[01]?\d\p{Script=Han}?|[QH][1-4])$/iu;
const MONTH = new RegExp(`^${monthNamed}$`, "i");

/** 第三次周例会（12月4日） and 第四次周例会纪要, Sync #41 and Sync #42 are one. */
function titleKey(title: string): string {
  return withoutPaper(withoutOccasion(bareTitle(title))).replace(/[\p{N}\p{P}\p{S}\s]+/gu, "");
}
