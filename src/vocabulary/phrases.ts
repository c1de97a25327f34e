import type { Language } from "../messages/language.ts";
import { bareTitle } from "../text/normalise.ts";
import { allLanguages, languages } from "./languages.ts";
import type { DueAbove, DueClauses, DueInTask, Phrases } from "./sentences.ts";

/** Those that are one pattern, or none where a language has no such way. */
type Phrase = {
  [Key in keyof Phrases]: Phrases[Key] extends RegExp | null ? Key : never;
}[Exclude<keyof Phrases, "signs">];

/** Whether a text says something in a language; the patterns of one that it is not in are not even made. */
const fits = (phrases: Phrases, what: Phrase, text: string): boolean =>
  phrases.signs.test(text) && (phrases[what]?.test(text) ?? false);

/** Whether a text says something in any language. */
export const says =
  (what: Phrase) =>
  (text: string): boolean =>
    allLanguages.some(({ phrases }) => fits(phrases, what, text));

/** How a text says something, in the first language that has it so. */
export function saidIn(what: Phrase, text: string): RegExpExecArray | null {
  for (const { phrases } of allLanguages) {
    const found = phrases.signs.test(text) && phrases[what]?.exec(text);
    if (found) return found;
  }
  return null;
}

/** In which language a text says something. */
export const languageSaying = (what: Phrase, text: string): Language | null =>
  (Object.keys(languages) as Language[]).find((language) =>
    fits(languages[language].phrases, what, text),
  ) ?? null;

/** How the languages say within a task by when it is to be done. */
export const duesInTasks: readonly DueInTask[] = allLanguages.flatMap(
  ({ phrases }) => phrases.dueInTask ?? [],
);

/** How the languages say in a clause that something is to be ready by a day. */
export const dueClauses: readonly DueClauses[] = allLanguages.flatMap(
  ({ phrases }) => phrases.dueClauses ?? [],
);

/** How they say so above tasks. */
export const duesAbove: readonly DueAbove[] = allLanguages.map(({ phrases }) => phrases.dueAbove);

/** Whether a heading gives those named in the list below it a task each, and an entry tells of no task that is done. */
export function sharesOut(heading: string, entries: readonly string[]): boolean {
  return allLanguages.some(
    ({ phrases: { sharedOut } }) =>
      sharedOut?.title.test(heading) === true && !entries.some((each) => sharedOut.told.test(each)),
  );
}

/** Between days to choose from, as part of a pattern. */
export const oneOf = allLanguages.map(({ phrases }) => phrases.oneOf.source).join("|");

/** In which language a title says all that a pattern for bare titles is for. */
export function languageTitled(
  what: "decisionsTitle" | "doneByTitle" | "askedBeforeTitle",
  heading: string,
): Language | null {
  const spoken = (Object.keys(languages) as Language[]).filter((language) =>
    languages[language].phrases[what].may.test(heading),
  );
  if (spoken.length === 0) return null;
  const title = bareTitle(heading);
  return spoken.find((language) => languages[language].phrases[what].is.test(title)) ?? null;
}
