import { says } from "./phrases.ts";

/** Behind such words one is spoken to or about. */
export const endsInMention = says("mentions");

/** Behind such words a day is one that is spoken of: notes of [[2026-11-18]]. */
export const endsInReference = says("refers");
