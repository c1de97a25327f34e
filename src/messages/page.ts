import { page as en } from "./en/page.ts";
import type { Language } from "./language.ts";
import { page as zh } from "./zh/page.ts";

/** What the pages of a meeting under way say, apart from the other messages: browsers load nothing else. */
export type PageWords = typeof en;

export function pageWords(language: Language): PageWords {
  return { en, zh }[language];
}
