import type { Meeting } from "../meeting/types.ts";
import { bareTitle, fold } from "../text/normalise.ts";
import { withoutOccasion } from "../vocabulary/tracking.ts";

/**
 * Which meetings belong together: those of one series, else those of one folder whose titles differ in
 * nothing but a date and a number. A file without a title goes by its name.
 */
export function groupOf({ series, source, title }: Meeting): string {
  if (series !== null && series.trim() !== "") return `series ${fold(series)}`;
  const parts = source.file.split(/[\\/]/);
  const name = (parts.pop() ?? "").replace(/\.(?:md|markdown)$/i, "");
  return `folder ${parts.join("/")} ${titleKey(title?.value ?? name)}`;
}

/** 第三次周例会（12月4日） and 第四次周例会（12月11日）, Sync #41 and Sync #42 are one. */
function titleKey(title: string): string {
  return withoutOccasion(bareTitle(title)).replace(/[\p{N}\p{P}\p{S}\s]+/gu, "");
}
