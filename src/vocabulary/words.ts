import type { Language } from "../messages/language.ts";
import { allLanguages, languages } from "./languages.ts";
import type { LabelConcept, Vocabulary } from "./types.ts";

// The words themselves, for whoever lists or searches for them instead of looking one up.

const vocabularies: readonly Vocabulary[] = allLanguages.map(({ words }) => words);

/** A part of the vocabulary that has words for concepts. */
export type Area = {
  [Key in keyof Vocabulary]: Vocabulary[Key] extends readonly string[] ? never : Key;
}[keyof Vocabulary];

const allWords = new Map<Area, readonly string[]>();

/** Every word for the concepts of an area, as written in the vocabularies; for "did you mean". */
export function wordsFor(area: Area): readonly string[] {
  const words =
    allWords.get(area) ??
    vocabularies.flatMap((vocabulary) => Object.values(vocabulary[area]).flat());
  allWords.set(area, words);
  return words;
}

/** Everything that may be written for the concepts of an area: their own names, then the words for them. */
export function namesFor(area: Area): readonly string[] {
  const concepts = vocabularies.flatMap((vocabulary) => Object.keys(vocabulary[area]));
  return [...new Set([...concepts, ...wordsFor(area)])];
}

/** The words of one concept, in every language. */
export function wordsOf(area: Area, concept: string): readonly string[] {
  return vocabularies.flatMap((vocabulary) => {
    const words: Readonly<Record<string, readonly string[]>> = vocabulary[area];
    return words[concept] ?? [];
  });
}

/** A concept's name as new files of a language have it: its first word, in English its own name. */
export function nameIn(area: Area, concept: string, language: Language): string {
  const words: Readonly<Record<string, readonly string[]>> =
    language === "en" ? {} : languages[language].words[area];
  return words[concept]?.[0] ?? concept;
}

/** The names of all concepts of an area. */
export function namesIn(area: Area, language: Language): readonly string[] {
  return Object.keys(languages.en.words[area]).map((concept) => nameIn(area, concept, language));
}

/** Every word for a label, for finding it in the middle of a line. */
export function labelWords(concept: LabelConcept): readonly string[] {
  return wordsOf("labels", concept);
}
