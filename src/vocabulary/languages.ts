import type { Language } from "../messages/language.ts";
import { enDecisions } from "./en/decisions.ts";
import { en } from "./en/en.ts";
import { enPhrases } from "./en/phrases.ts";
import { enPromises } from "./en/promises.ts";
import { enQualified } from "./en/qualified.ts";
import { enTracking } from "./en/tracking.ts";
import type { Decisions, Phrases, Promises, Qualified, Tracking } from "./sentences.ts";
import type { Vocabulary } from "./types.ts";
import { zhDecisions } from "./zh/decisions.ts";
import { zhPhrases } from "./zh/phrases.ts";
import { zhPromises } from "./zh/promises.ts";
import { zhQualified } from "./zh/qualified.ts";
import { zhTracking } from "./zh/tracking.ts";
import { zh } from "./zh/zh.ts";

/** All that is known of a language in which meetings are written. */
interface Spoken {
  readonly words: Vocabulary;
  readonly phrases: Phrases;
  readonly decisions: Decisions;
  readonly promises: Promises;
  /** Headings of sections of which more than the list says counts. */
  readonly qualified: readonly Qualified[];
  readonly tracking: Tracking;
}

/** A new language is a folder like those of the others, and its line here. */
export const languages: Readonly<Record<Language, Spoken>> = {
  zh: {
    words: zh,
    phrases: zhPhrases,
    decisions: zhDecisions,
    promises: zhPromises,
    qualified: zhQualified,
    tracking: zhTracking,
  },
  en: {
    words: en,
    phrases: enPhrases,
    decisions: enDecisions,
    promises: enPromises,
    qualified: enQualified,
    tracking: enTracking,
  },
};

/** Meeting files mix languages, so everything of every language is known at once. */
export const allLanguages: readonly Spoken[] = Object.values(languages);
