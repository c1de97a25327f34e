import { breaksOff } from "../../vocabulary/index.ts";
import { areKnown, areSurelyNames } from "./names.ts";

/** `to` with what may stand before it where somebody took a task on: part of a pattern. */
export const TO = "(?:(?:has |have )?(?:agreed|volunteered|offered|promised) )?to";

const IN_ENGLISH = new RegExp(
  `^(?<name>\\p{Lu}[^:：;[\\](){}?.]{0,40}?) (?:${TO}|will|is going to) (?!(?:also )?(?:be|have|not|never|need)\\b)[a-z]`,
  "u",
);
const IN_CHINESE = /^由?(?<name>\p{Script=Han}{2,4}?)(?:负责|牵头)(?![人的了过])/u;

/** 王芳、李雷: part of a pattern. */
export const HAN_NAMES = String.raw`\p{Script=Han}{2,3}(?:[、和与及]\p{Script=Han}{2,3}){0,3}`;

/** `测试准备，王芳负责，周五前完成` */
export const CHARGED_BEHIND = new RegExp(
  `[，,；;。:：]\\s?(?<named>${HAN_NAMES})(?:共同)?(?:负责|負責|牵头|牽頭)(?=[，,；;。]|$)`,
  "u",
);

/**
 * Where in a line somebody promises something: in all of it, or in one sentence among others. `Ann to write
 * the draft`, `Bo agreed to ask`, `王芳负责前端` are promises wherever minutes have them, but only of somebody
 * the file knows; of others nobody could say whether it is one. `null`: nowhere.
 */
export function promiseIn(
  line: string,
  people: ReadonlySet<string>,
): { readonly from: number; readonly to: number } | null {
  if (isPromise(line, people)) return { from: 0, to: line.length };
  // What goes on in the next line would be half of what was promised.
  if (line.length > LONGEST || !MAY_PROMISE.test(line) || breaksOff(line)) return null;
  for (const { index, 0: sentence } of line.matchAll(SENTENCE)) {
    const from = index + sentence.length - sentence.trimStart().length;
    if (index === 0 || !isPromise(sentence.trim(), people)) continue;
    return { from, to: index + sentence.length };
  }
  return null;
}

/** Longer than a paragraph of minutes. */
const LONGEST = 2000;
const MAY_PROMISE = / (?:to|will|is going to) [a-z]|负责|牵头|負責/;
/** What stands between full stops, colons and brackets. */
const SENTENCE = /(?:[^.?!:：。；;()（）]|\.(?=\S))+/g;

function isPromise(line: string, people: ReadonlySet<string>): boolean {
  const { name } = (IN_ENGLISH.exec(line) ?? IN_CHINESE.exec(line))?.groups ?? {};
  if (name !== undefined) return areKnown(name, people);
  const behind = /[负負牵牽]/.test(line) ? CHARGED_BEHIND.exec(line)?.groups?.named : undefined;
  return behind !== undefined && areSurelyNames(behind, people);
}
