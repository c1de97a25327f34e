import type { Language } from "../messages/language.ts";
import { wordKey } from "../text/normalise.ts";
import { once } from "../text/once-per.ts";
import { languages } from "./languages.ts";
import type { Vocabulary } from "./types.ts";
import type { Area } from "./words.ts";

/** The words of every language. */
export const vocabularies = Object.fromEntries(
  Object.entries(languages).map(([language, { words }]) => [language, words]),
) as Readonly<Record<Language, Vocabulary>>;

/** A concept and the language of the word that named it. */
export interface Named<Concept> {
  readonly concept: Concept;
  readonly language: Language;
}

/** One that a list of words names, with the place of the word among all that name it: the first is the surest. */
export interface Ranked<Concept> extends Named<Concept> {
  readonly rank: number;
}

type ConceptOf<Key extends Area> = Extract<keyof Vocabulary[Key], string>;

function indexOf<Key extends Area>(area: Key): ReadonlyMap<string, Ranked<ConceptOf<Key>>> {
  const words = new Map<string, Ranked<ConceptOf<Key>>>();
  const ranks = new Map<ConceptOf<Key>, number>();
  for (const language of Object.keys(vocabularies) as Language[]) {
    const concepts = vocabularies[language][area] as Readonly<
      Record<ConceptOf<Key>, readonly string[]>
    >;
    for (const concept of Object.keys(concepts) as ConceptOf<Key>[]) {
      let rank = ranks.get(concept) ?? 0;
      for (const word of concepts[concept]) {
        const key = wordKey(word);
        if (!words.has(key)) words.set(key, { concept, language, rank });
        rank++;
      }
      ranks.set(concept, rank);
    }
  }
  return words;
}

export function lookup<Key extends Area>(
  area: Key,
): (text: string) => Ranked<ConceptOf<Key>> | null {
  const words = once(() => indexOf(area));
  const known = (word: string): Ranked<ConceptOf<Key>> | null => words().get(wordKey(word)) ?? null;
  return (text) => known(text) ?? saidTwice(text, known);
}

/** `Action 行动`, 时间/Time, `Owner（负责人）`: one thing in two languages, which both words have to mean. */
function saidTwice<Concept>(
  text: string,
  known: (word: string) => Ranked<Concept> | null,
): Ranked<Concept> | null {
  if (text.length > LONGEST_TWICE || !/[a-z]/i.test(text) || !/\p{Script=Han}/u.test(text))
    return null;
  const [, first, second] = LATIN_FIRST.exec(text) ?? HAN_FIRST.exec(text) ?? [];
  const [one, other] = [known(first ?? ""), known(second ?? "")];
  return one && one.concept === other?.concept ? one : null;
}

const LONGEST_TWICE = 40;
const LATIN_FIRST =
  /^\P{L}*([a-z][a-z &/-]{0,22}[a-z])\s?[|/·(（–—-]?\s?([\u4e00-\u9fff]{1,10})\s?[)）]?\P{L}*$/iu;
const HAN_FIRST =
  /^\P{L}*([\u4e00-\u9fff]{1,10})\s?[|/·(（–—-]?\s?([a-z][a-z &/-]{0,22}[a-z])\s?[)）]?\P{L}*$/iu;
