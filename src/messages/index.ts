import { en, type Messages } from "./en.ts";
import type { Language } from "./language.ts";
import { zh } from "./zh.ts";

export type { Messages, RuleMessages } from "./en.ts";

const byLanguage: Readonly<Record<Language, Messages>> = { en, zh };

export function messagesIn(language: Language): Messages {
  return byLanguage[language];
}
