import type { Source } from "../markdown/source.ts";
import type { YamlMap } from "../markdown/yaml.ts";
import { type DayOrder, dayOrderIn } from "../time/day-order.ts";
import { languageIn } from "./language.ts";
import type { Section } from "./sections.ts";

/**
 * The order in which a file writes month and day: that of its own dates; without one 4/12 is two days in it
 * (`null`), but not in Chinese, where nothing need be said (`undefined`): the month comes first.
 */
export function dayOrderOf(
  { text }: Source,
  frontMatter: YamlMap | null,
  root: Section,
): DayOrder | null | undefined {
  const own = dayOrderIn(text);
  return own ?? (languageIn(text, frontMatter, root) === "zh" ? undefined : null);
}
