import type { YamlMap } from "../markdown/yaml.ts";
import type { Language } from "../messages/language.ts";
import { allSections, type Section } from "./sections.ts";

/**
 * A file's language: that of its meeting headings; where they are silent, that of its letters.
 */
export function languageIn(text: string, frontMatter: YamlMap | null, root: Section): Language {
  let chinese = 0;
  let english = 0;
  for (const { concept } of allSections(root)) {
    if (concept?.language === "zh") chinese++;
    else if (concept) english++;
  }
  if (chinese !== english) return chinese > english ? "zh" : "en";
  const values =
    frontMatter?.entries.map(({ value }) => (value.kind === "scalar" ? value.raw : "")).join("") ??
    "";
  // A Chinese character says about as much as two to three letters.
  const sample = values + text.slice(-20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  return han * 3 > latin ? "zh" : "en";
}
