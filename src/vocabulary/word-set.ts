import { normalise } from "../text/normalise.ts";
import { once } from "../text/once-per.ts";
import { vocabularies } from "./lookup.ts";
import type { Vocabulary } from "./types.ts";

type WordList = {
  [Key in keyof Vocabulary]: Vocabulary[Key] extends readonly string[] ? Key : never;
}[keyof Vocabulary];

/** Whether a text is one of the words of a list, in any language. */
export function wordSet(list: WordList): (text: string) => boolean {
  const words = once(
    () =>
      new Set(Object.values(vocabularies).flatMap((vocabulary) => vocabulary[list].map(normalise))),
  );
  return (text) => words().has(normalise(text));
}
