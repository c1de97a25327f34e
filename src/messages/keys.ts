import { keys as en } from "./en/keys.ts";
import type { Language } from "./language.ts";
import { keys as zh } from "./zh/keys.ts";

/** What the keys hold, apart from the other messages: only editors and schemas ask. */
export type Keys = typeof en;

export function keysIn(language: Language): Keys {
  return { en, zh }[language];
}
