import type { Language } from "../messages/language.ts";
import { enActionMarks } from "./en/action-marks.ts";
import { enDecisions } from "./en/decisions.ts";
import { en } from "./en/en.ts";
import { enPhrases } from "./en/phrases.ts";
import { enPromises } from "./en/promises.ts";
import { enQualified } from "./en/qualified.ts";
import { enScript } from "./en/script.ts";
import { enTracking } from "./en/tracking.ts";
import { enWriting } from "./en/writing.ts";
import type { ScriptWords } from "./script.ts";
import type {
  ActionMarks,
  Decisions,
  Phrases,
  Promises,
  Qualified,
  Tracking,
} from "./sentences.ts";
import type { Vocabulary } from "./types.ts";
import type { Writing } from "./writing.ts";
import { zhActionMarks } from "./zh/action-marks.ts";
import { zhDecisions } from "./zh/decisions.ts";
import { zhPhrases } from "./zh/phrases.ts";
import { zhPromises } from "./zh/promises.ts";
import { zhQualified } from "./zh/qualified.ts";
import { zhScript } from "./zh/script.ts";
import { zhTracking } from "./zh/tracking.ts";
import { zhWriting } from "./zh/writing.ts";
import { zh } from "./zh/zh.ts";

/** All that is known of a language in which meetings are written. */
interface Spoken {
  readonly words: Vocabulary;
  readonly phrases: Phrases;
  readonly decisions: Decisions;
  readonly promises: Promises;
  readonly actionMarks: ActionMarks;
  /** Headings of sections of which more than the list says counts. */
  readonly qualified: readonly Qualified[];
  readonly tracking: Tracking;
  readonly script: ScriptWords;
  readonly writing: Writing;
}

/** A new language is a folder like those of the others, and its line here. */
export const languages: Readonly<Record<Language, Spoken>> = {
  zh: {
    words: zh,
    phrases: zhPhrases,
    decisions: zhDecisions,
    promises: zhPromises,
    actionMarks: zhActionMarks,
    qualified: zhQualified,
    tracking: zhTracking,
    script: zhScript,
    writing: zhWriting,
  },
  en: {
    words: en,
    phrases: enPhrases,
    decisions: enDecisions,
    promises: enPromises,
    actionMarks: enActionMarks,
    qualified: enQualified,
    tracking: enTracking,
    script: enScript,
    writing: enWriting,
  },
};

/** Meeting files mix languages, so everything of every language is known at once. */
export const allLanguages: readonly Spoken[] = Object.values(languages);

/** How collab writes into a meeting file of a language. */
export const writingIn = (language: Language): Writing => languages[language].writing;
