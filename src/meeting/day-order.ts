import type { Source } from "../markdown/source.ts";
import type { YamlMap } from "../markdown/yaml.ts";
import { type DayOrder, dayOrderIn, nearerOrder } from "../time/day-order.ts";
import { readOccasion } from "../time/occasion.ts";
import { languageIn } from "./language.ts";
import type { Section } from "./sections.ts";

/**
 * The order in which a file writes month and day: that of its own dates, or the one by which its first date is
 * near the day that the file's name says; without one 4/12 is two days in it
 * (`null`), but not in Chinese, where nothing need be said (`undefined`): the month comes first.
 */
export function dayOrderOf(
  { file, text }: Source,
  frontMatter: YamlMap | null,
  root: Section,
): DayOrder | null | undefined {
  const name = file.split(/[\\/]/).at(-1) ?? "";
  const own =
    dayOrderIn(text) ??
    nearerOrder(text, readOccasion(name.replace(/^.*?(?=20\d\d)/, ""))?.date ?? null);
  return own ?? (languageIn(text, frontMatter, root) === "zh" ? undefined : null);
}
