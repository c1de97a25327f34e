import {
  isAway,
  isCompany,
  isGroup,
  isHanName,
  isPostNominal,
  isPronoun,
  isTitle,
} from "../../vocabulary/index.ts";
import { initialsOf } from "./initials.ts";

/** What is said of somebody beside his name. */
export type PersonSlot = "letters" | "pronouns" | "initials" | "about" | "detail" | "given";

/** One way in which something stands behind a name, which is what is left. */
export interface PersonForm {
  /** As somebody might write it. */
  readonly form: string;
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

/** In this order; what a form takes is gone for the next. */
export const FORMS: readonly PersonForm[] = [
  {
    form: "Max Ott (he/him)",
    is: /[(（[]\s?(?<pronouns>\p{L}{1,6}(?:\s?\/\s?\p{L}{1,6}){0,3})\s?[)）\]]/u,
    unless: (said) => !said.split("/").every((word) => isPronoun(word)),
  },
  {
    form: "Beth Young (BY)",
    is: /[(（[](?<initials>\p{Lu}{2,4})[)）\]]$/u,
    unless: (said, name) => !initialsOf(name).includes(said.toLowerCase()),
  },
  { form: "Ann Lee (Design, executor)", is: /[(（](?<about>[^()（）]*)[)）]/ },
  { form: "Ann Lee (Acme)(executor)", is: /[(（](?<about>[^()（）]*)[)）]/ },
  { form: "Joe Foo, PhD", is: LETTERS(), unless: (said) => !isPostNominal(said) },
  { form: "Joe Foo, MD, PhD", is: LETTERS(), unless: (said) => !isPostNominal(said) },
  {
    form: "Müller, Hans <hans@example.com>",
    is: new RegExp(
      `^${FAMILY_NAME}[,，]\\s?(?<given>\\p{Lu}[\\p{Script=Latin}.'’-]{0,20}(?: \\p{Lu}[\\p{Script=Latin}.'’-]{0,20})?)$`,
      "u",
    ),
    unless: (said, _, { hasAddress }) => !hasAddress || isDetail(said),
  },
  {
    form: "Bob Roe, VT",
    is: /[,，]\s?(?<detail>\p{Lu}{2,5})$/u,
    unless: (_, name) => !WHOLE_NAME.test(name),
  },
  {
    form: "Bob Roe, Foo, Inc",
    is: /[,，]\s?(?<detail>\S.{0,80})$/u,
    unless: (said, name, { isOne }) => name.startsWith('"') || !(isOne || isDetail(said)),
  },
];

/** Of letters alone beside it nobody knows whom they mean. */
export const WHOLE_NAME = /^\p{Lu}\S{1,30} \p{Lu}\S{1,30}$/u;

function LETTERS(): RegExp {
  return /[,，]\s?(?<letters>[\p{L}.]{2,6})$/u;
}

/** What is nobody's name but is said of somebody: a post, an organisation, that he is away. */
export const isDetail = (text: string): boolean =>
  isPostNominal(text) ||
  text.split("/").every((word) => isPronoun(word)) ||
  isTitle(text) ||
  isCompany(text) ||
  isAway(text);

/** A department may also stand for itself among people. */
export const isDepartment = (text: string): boolean => isDetail(text) || isGroup(text);

/** Two to four words that all begin like names, or a Chinese name. */
export const isFullName = (text: string): boolean =>
  isHanName(text) ||
  (!isDepartment(text) &&
    /^\p{Lu}[\p{L}.'’-]{0,20}(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|\p{Ll}{1,3})){0,2} \p{Lu}[\p{L}'’-]{1,20}$/u.test(
      text,
    ));
