import { isGroup, isHanName, isNothing, labelOf, statusOf } from "../../vocabulary/index.ts";
import { isNoLatinName } from "../../vocabulary/not-names.ts";
import { says } from "../../vocabulary/phrases.ts";
import type { Names } from "../people/address-book.ts";
import { familyNameFirst, nameKey } from "../people/person.ts";

/** `Ann, Ben and Cleo`, `Ann / Ben`, `王芳、李雷`. */
export function areNames(text: string, people: Names): boolean {
  if (familyNameFirst(text)) return true;
  const names = text.split(/\s?(?:[,，、/&+]|\band\b)\s?/).filter((name) => name !== "");
  return names.length > 0 && names.every((name) => isName(name, people, true));
}

/** `Ann/Ben`, `王芳&李雷`, `王芳+李雷`, all of whom the file knows; by first names, too. */
export function areKnown(text: string, people: Names): boolean {
  const names = text
    .split(/\s?(?:[,，、/&+]|\band\b|[和与及](?=\p{Script=Han}{2}))\s?/u)
    .filter((name) => name !== "");
  return names.length > 0 && names.every((name) => isKnown(name.trim(), people));
}

/** `王芳、李雷`, `@ann`, and whoever else the file knows; a group counts, a word that may be a name does not. */
export function areSurelyNames(text: string, people: Names): boolean {
  const names = text
    .split(/\s?(?:[,，、/&+]|\band\b|[和与及](?=\p{Script=Han}{2}))\s?/u)
    .filter(Boolean);
  const isOne = (name: string): boolean =>
    isHanName(name) || isKnown(name, people) || /^@[\p{L}\d_.-]{2,40}$/u.test(name);
  return names.length > 0 && names.every((name) => isOne(name.trim()));
}

const isKnown = (name: string, people: Names): boolean =>
  people.has(nameKey(name)) ||
  (/^\p{Lu}\S{0,20}(?: \p{Lu}\.?)?$/u.test(name) && people.has(`${nameKey(name)} …`));

const LATIN_NAME =
  /^[A-Z][\p{Script=Latin}\d.'’-]{0,20}(?: [A-Z][\p{Script=Latin}.'’-]{0,20}){0,3}\??$/u;

/** `Design team`, but not `Convene a smaller group`. */
const isGroupName = (name: string): boolean =>
  isGroup(name) && name.length <= 30 && !/\s(?:an?|the)\s/i.test(name);

/** `lee will write`: a handle, and not `this will help`. */
const mayBeHandle = (name: string): boolean => /^[a-z][\w-]{1,19}$/.test(name) && !isOrdinary(name);

const isOrdinary = says("noHandle");
const isGoingTo = says("willDo");
const isNoShortName = says("noShortName");

/** Whether somebody, or a group, is called so. `strict`: a word that only might be a name is none. */
export function isName(text: string, people: Names, strict: boolean): boolean {
  const name = text.replace(/[（(].{0,20}$/, "").trim();
  if (name === "" || labelOf(name) || statusOf(name)) return false;
  if (isKnown(name, people) || /^@[\p{L}\d_.-]{1,40}$/u.test(name)) return true;
  if (isNothing(name)) return false;
  if (isHanName(name) || isGroupName(name)) return true;
  if (LATIN_NAME.test(name)) return !isNoLatinName(name);
  // Behind a dash a short word is somebody: --基础设施, ——盛某.
  return !strict && /^\p{Script=Han}{2,4}$/u.test(name) && !isNoShortName(name);
}

/** `lee will write`; but not `talk to Ann`. */
export const promises = (name: string, rest: string): boolean =>
  mayBeHandle(name) && !isNoLatinName(name) && isGoingTo(rest);

/** `@lee, @ann`, `@吕倩`; behind the @ Han characters without a space may run into the task. */
export const areHandles = (text: string, people: Names): boolean =>
  [...text.matchAll(/@([^\s,，、&@/]{1,40})/g)].every(
    ([, name = ""]) =>
      !/\p{Script=Han}/u.test(name) || name.length <= LONGEST_HAN_NAME || people.has(nameKey(name)),
  );

const LONGEST_HAN_NAME = 4;
