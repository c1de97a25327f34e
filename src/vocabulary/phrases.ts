import type { Language } from "../messages/language.ts";
import { allLanguages, languages } from "./languages.ts";
import type { Phrases } from "./sentences.ts";

/** Whether a text says something in any language. */
export const says =
  (what: keyof Phrases) =>
  (text: string): boolean =>
    allLanguages.some(({ phrases }) => phrases[what].test(text));

/** How a text says something, in the first language that has it so. */
export function saidIn(what: keyof Phrases, text: string): RegExpExecArray | null {
  for (const { phrases } of allLanguages) {
    const found = phrases[what].exec(text);
    if (found) return found;
  }
  return null;
}

/** In which language a text says something. */
export const languageSaying = (what: keyof Phrases, text: string): Language | null =>
  (Object.keys(languages) as Language[]).find((language) =>
    languages[language].phrases[what].test(text),
  ) ?? null;
