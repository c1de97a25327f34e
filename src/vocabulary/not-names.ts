import { fold } from "../text/normalise.ts";
import { once } from "../text/once-per.ts";
import { vocabularies } from "./lookup.ts";

type Words = "notNames" | "notLoneNames" | "notFirstNames" | "agendaRemarks";

const setOf = (list: Words): (() => ReadonlySet<string>) =>
  once(
    () => new Set(Object.values(vocabularies).flatMap((vocabulary) => vocabulary[list].map(fold))),
  );

const nouns = setOf("notNames");
const lone = setOf("notLoneNames");
const first = setOf("notFirstNames");

/** Whether Latin words with capitals are no name all the same: Review the plan, Goals, Landing Page. */
export function isNoLatinName(text: string): boolean {
  const words = fold(text).replace(/[?.]$/, "").split(" ");
  const [begin = ""] = words;
  if (first().has(begin) || first().has(/^[a-z]+/.exec(begin)?.[0] ?? "")) return true;
  const last = words.at(-1) ?? "";
  const isIn = (list: ReadonlySet<string>): boolean =>
    singulars(last).some((word) => list.has(word));
  if (THING.test(last) || isIn(nouns()) || (words.length === 1 && isIn(lone()))) return true;
  // Landing Page, User Story: the word before it is none either.
  const isOfThing = begin.endsWith("ing") || singulars(begin).some((word) => nouns().has(word));
  return isIn(lone()) && words.length === 2 && isOfThing;
}

/** Option, Documentation: no name that people are given ends so. */
const THING = /(?:tion|sion|.{4}ment|.{4}ness|ility|ship|ism|.{3}ware)s?$|ilities$/;

const singulars = (word: string): readonly string[] => [
  word,
  ...(word.endsWith("s") ? [word.slice(0, -1)] : []),
  ...(word.endsWith("es") ? [word.slice(0, -2)] : []),
  ...(word.endsWith("ies") ? [`${word.slice(0, -3)}y`] : []),
];

const remarks = setOf("agendaRemarks");
const COUNTS = /^(?:v|第)?\d|\d(?:st|nd|rd|th)\b|\d ?[%版稿次页人]/;

/** Whether what stands in brackets behind an item says something of it, and not who presents it: 2nd draft, 含茶歇. */
export function isAgendaRemark(text: string): boolean {
  const folded = fold(text).replace(/[.]$/, "");
  if (remarks().has(folded) || COUNTS.test(folded)) return true;
  if (/\p{Script=Han}/u.test(folded))
    return [...remarks()].some((word) => /^\p{Script=Han}/u.test(word) && folded.startsWith(word));
  const words = folded.split(" ");
  if (words.some((word) => remarks().has(word)) || isNoLatinName(folded)) return true;
  // No name is written in several small words.
  return words.length > 1 && /^[a-z' -]+$/.test(text);
}
