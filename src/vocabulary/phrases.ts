import type { Language } from "../messages/language.ts";
import { bareTitle } from "../text/normalise.ts";
import { allLanguages, languages } from "./languages.ts";
import type { DueInTask, Phrases } from "./sentences.ts";

/** Those that are one pattern, or none where a language has no such way. */
type Phrase = {
  [Key in keyof Phrases]: Phrases[Key] extends RegExp | null ? Key : never;
}[keyof Phrases];

/** Whether a text says something in any language. */
export const says =
  (what: Phrase) =>
  (text: string): boolean =>
    allLanguages.some(({ phrases }) => phrases[what]?.test(text) ?? false);

/** How a text says something, in the first language that has it so. */
export function saidIn(what: Phrase, text: string): RegExpExecArray | null {
  for (const { phrases } of allLanguages) {
    const found = phrases[what]?.exec(text);
    if (found) return found;
  }
  return null;
}

/** In which language a text says something. */
export const languageSaying = (what: Phrase, text: string): Language | null =>
  (Object.keys(languages) as Language[]).find(
    (language) => languages[language].phrases[what]?.test(text) ?? false,
  ) ?? null;

/** How the languages say within a task by when it is to be done. */
export const duesInTasks: readonly DueInTask[] = allLanguages.flatMap(
  ({ phrases }) => phrases.dueInTask ?? [],
);

/** Between days to choose from, as part of a pattern. */
export const oneOf = allLanguages.map(({ phrases }) => phrases.oneOf.source).join("|");

/** In which language a title says all that a pattern for bare titles is for. */
export function languageTitled(
  what: "decisionsTitle" | "doneByTitle",
  heading: string,
): Language | null {
  const spoken = (Object.keys(languages) as Language[]).filter((language) =>
    languages[language].phrases[what].may.test(heading),
  );
  if (spoken.length === 0) return null;
  const title = bareTitle(heading);
  return spoken.find((language) => languages[language].phrases[what].is.test(title)) ?? null;
}
