import {
  isAway,
  isCompany,
  isGroup,
  isHanName,
  isPostNominal,
  isPronoun,
  isTitle,
  roleOf,
} from "../../vocabulary/index.ts";
import { allLanguages } from "../../vocabulary/languages.ts";
import { initialsOf } from "./initials.ts";

/** What is said of somebody beside his name. */
export type PersonSlot = "letters" | "pronouns" | "initials" | "about" | "detail" | "given";

/** One way in which something stands behind a name, which is what is left. */
export interface PersonForm {
  /** As somebody might write it. */
  readonly form: string;
  /** Characters: a text that has none of them does not fit the pattern. */
  readonly marks: string;
  /** The named group is the slot. */
  readonly is: RegExp;
  /** `said`: what the slot holds; `name`: what stands before it. */
  readonly unless?: (said: string, name: string, entry: EntryFacts) => boolean;
}

/** What is known of the entry a name stands in. */
export interface EntryFacts {
  readonly hasAddress: boolean;
  /** It is known to name one person, by the list it stands in. */
  readonly isOne: boolean;
}

/** Müller, van der Berg: part of a pattern. */
export const FAMILY_NAME = "(?:\\p{Ll}{1,4} ){0,3}\\p{Lu}[\\p{Script=Latin}'’-]{1,30}";

/** By its words: a pattern of any letters, several times over, takes V8 milliseconds to compile. */
const PRONOUN = `(?:${allLanguages.flatMap(({ words }) => words.pronouns).join("|")})`;

/** In this order; what a form takes is gone for the next. */
export const FORMS: readonly PersonForm[] = [
  {
    form: "Max Ott (he/him)",
    marks: "(（[",
    is: new RegExp(
      `[(（[]\\s?(?<pronouns>${PRONOUN}(?:\\s?/\\s?${PRONOUN}){0,3})\\s?[)）\\]]`,
      "i",
    ),
  },
  {
    form: "Beth Young (BY)",
    marks: "(（[",
    is: /[(（[](?<initials>\p{Lu}{2,4})[)）\]]$/u,
    unless: (said, name) => !initialsOf(name).includes(said.toLowerCase()),
  },
  { form: "Ann Lee (Design, executor)", marks: "(（", is: /[(（](?<about>[^()（）]*)[)）]/ },
  { form: "Ann Lee (Acme)(executor)", marks: "(（", is: /[(（](?<about>[^()（）]*)[)）]/ },
  {
    form: "Ann Lee, executor",
    marks: ",，-–—",
    is: /(?:[,，]\s?|\s[-–—]\s)(?<about>[^\s,，()（）<>-][^,，()（）<>]{0,40})$/u,
    unless: (said) => !roleOf(said),
  },
  { form: "Joe Foo, PhD", marks: ",，", is: LETTERS(), unless: (said) => !isPostNominal(said) },
  { form: "Joe Foo, MD, PhD", marks: ",，", is: LETTERS(), unless: (said) => !isPostNominal(said) },
  {
    form: "Müller, Hans <hans@example.com>",
    marks: ",，",
    is: new RegExp(
      `^${FAMILY_NAME}[,，]\\s?(?<given>\\p{Lu}[\\p{Script=Latin}.'’-]{0,20}(?: \\p{Lu}[\\p{Script=Latin}.'’-]{0,20})?)$`,
      "u",
    ),
    unless: (said, _, { hasAddress }) => !hasAddress || isDetail(said),
  },
  {
    form: "Bob Roe, VT",
    marks: ",，",
    is: /[,，]\s?(?<detail>\p{Lu}{2,5})$/u,
    unless: (_, name) => !WHOLE_NAME.test(name),
  },
  {
    form: "Bob Roe, Foo, Inc",
    marks: ",，",
    is: /[,，]\s?(?<detail>\S.{0,80})$/u,
    unless: (said, name, { isOne }) => name.startsWith('"') || !(isOne || isDetail(said)),
  },
];

/** Of letters alone beside it nobody knows whom they mean. */
export const WHOLE_NAME = /^\p{Lu}\S{1,30} \p{Lu}\S{1,30}$/u;

function LETTERS(): RegExp {
  return /[,，]\s?(?<letters>[\p{L}.]{2,6})$/u;
}

/** What is nobody's name but is said of somebody: a post, a role, an organisation, that he is away. */
export const isDetail = (text: string): boolean =>
  isPostNominal(text) ||
  roleOf(text) !== null ||
  text.split("/").every((word) => isPronoun(word)) ||
  isTitle(text) ||
  isCompany(text) ||
  isAway(text);

/** A department may also stand for itself among people. */
export const isDepartment = (text: string): boolean => isDetail(text) || isGroup(text);

/** Two to four words that all begin like names, or a Chinese name. */
export const isFullName = (text: string): boolean =>
  isHanName(text) || (!isDepartment(text) && areNames(text.split(" ")));

/** Word by word: a pattern of all of them takes V8 four times as long to compile. */
function areNames([first = "", ...others]: readonly string[]): boolean {
  const last = others.pop() ?? "";
  const isBetween = (word: string): boolean => NAME.test(word) || /^\p{Ll}{1,3}$/u.test(word);
  const isLast = NAME.test(last) && last.length > 1 && !last.includes(".");
  return isLast && NAME.test(first) && others.length <= 2 && others.every(isBetween);
}

const NAME = /^\p{Lu}[\p{L}.'’-]{0,20}$/u;
