import { en } from "./en.ts";
import type { Language } from "./language.ts";
import { zh } from "./zh.ts";

/** Everything collab says to a person. English sets the keys; Chinese must have the same. */
export type Messages = typeof en;

/** The messages of the rules, by rule id, then by the name a report gives. */
export type RuleMessages = Messages["rules"];

const byLanguage: Readonly<Record<Language, Messages>> = { en, zh };

export function messagesIn(language: Language): Messages {
  return byLanguage[language];
}
