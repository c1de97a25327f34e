import type { PlainText } from "../../markdown/plain-text.ts";
import {
  isDitto,
  isEverybody,
  isNamedOffice,
  isNothing,
  isPlaceholder,
  namesNobody,
} from "../../vocabulary/index.ts";
import { says } from "../../vocabulary/phrases.ts";

// What stands among people and is nobody.

/** 以下同学按时到会，会议由王芳主持。 or `By joining you agree to the rules, and to their terms.` */
export function isSentence(line: string, texts: readonly PlainText[]): boolean {
  if (!/[。！]$/.test(line))
    return /[.!?]$/.test(line) && (texts[0]?.value.match(/(?<=\s)[a-z]+/g)?.length ?? 0) > 3;
  const named = texts.filter(({ value }) => isNamedOffice(value.replace(/。$/, "")));
  return named.length * 2 < texts.length && texts.some(({ value }) => isClause(value));
}

/** 会议由王芳主持, but not 王副會長思云: a name with an office in it begins like a name. */
const isClause = (text: string): boolean => {
  const [said = ""] = text.split(/[(（]/, 1);
  const length = said.match(/\p{Script=Han}/gu)?.length ?? 0;
  return length > 6 && /^\p{Script=Han}{4}/u.test(said);
};

/** Of several words only the first letters of a name are small: `van der Berg`, not `at an AGM`. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => !PARTICLES.test(word));
  if (/^(?:\d\S{0,20}\s|(?:an?|the|at|on|in|of|and|or|thus|were|was|which)\s)/i.test(text))
    return true;
  const small = words.filter((word) => /^[a-z]/.test(word));
  return words.length > 2 && small.length > 1;
}

const PARTICLES =
  /^(?:de|da|do|dos|di|del|della|van|von|den|der|ten|ter|la|le|bin|ibn|al|el|zu|y|e)$/;

/** 请在下面写上名字。, 本次会议共有32名成员参会, but not 范美宣部员毓珊。 */
const isHanSentence = (text: string): boolean =>
  saysSentence(text.replace(/[(（][^()（）]*[)）]$/, "")) &&
  !isNamedOffice(text.replace(/。$/, ""));

const saysSentence = says("sentence");

/** A link, a question, a share, `Ann Lee Bo Berg Cy Young` of whom nobody can tell who they are, or 本次无请假人员. */
const isNoName = (text: string): boolean =>
  /^https?:|[。！？!?%％]/.test(text) || SEVERAL_IN_A_ROW.test(text) || saysNobody(text);

/** Nobody has six names. */
const SEVERAL_IN_A_ROW = /^(?:\p{Lu}[\p{L}'’.-]{0,30} ){5,40}\p{Lu}[\p{L}'’.-]{0,30}$/u;

const saysNobody = says("noName");

/** 详见签到表, 全员, or a link. */
export const isNoPerson = (name: string): boolean =>
  isNoName(name) || namesNobody(name) || isEverybody(name);

/** Nothing, a picture, a sentence, 同上 or a number: 委员 5 人, 外部专家（2名）. */
export function isNoEntry({ value, picture }: PlainText): boolean {
  if (picture || value.length > LONGEST_PERSON || isNothing(value) || isPlaceholder(value))
    return true;
  return isHanSentence(value) || isDitto(value) || saysNobody(value);
}

const LONGEST_PERSON = 200;
