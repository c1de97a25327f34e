import { simplified } from "../../text/simplified.ts";
import { breaksOff, isEverybody, isGroup, isPost } from "../../vocabulary/index.ts";
import { allLanguages } from "../../vocabulary/languages.ts";
import { says } from "../../vocabulary/phrases.ts";
import type { Guarded } from "../../vocabulary/sentences.ts";
import type { Names } from "../people/address-book.ts";
import { areKnown, areSurelyNames } from "./names.ts";

const isFragment = says("fragment");

const all = allLanguages.map(({ promises }) => promises);
const promised = all.map((language) => language.promised);
const spoken = all.flatMap((language) => language.spoken ?? []);
const told = all.flatMap((language) => language.told ?? []);
const asked = all.flatMap((language) => language.asked ?? []);
const charged = all.flatMap((language) => language.charged ?? []);

/** A promise within a line. */
export interface Promised {
  readonly from: number;
  readonly to: number;
  /** Who is asked for it, where that stands before the task; `null`: the promise itself names him. */
  readonly whom: { readonly from: number; readonly to: number } | null;
}

/**
 * Where in a line somebody promises something: in all of it, or in one sentence among others. `Ann to write
 * the draft`, `Bo agreed to ask`, `王芳负责前端` are promises wherever minutes have them, but only of somebody
 * the file knows; of others nobody could say whether it is one. `null`: nowhere.
 */
export function promiseIn(line: string, people: Names): Promised | null {
  if (isPromise(line, people)) return { from: 0, to: line.length, whom: null };
  // What goes on in the next line would be half of what was promised.
  if (line.length > LONGEST || breaksOff(line)) return null;
  return spokenIn(line, people) ?? sentenceIn(line, people) ?? askedIn(line, people);
}

/** What who speaks says he will do, and what others are told to have to do in Chinese. */
function spokenIn(line: string, people: Names): Promised | null {
  const said = firstOf(spoken, line);
  const name = said?.groups?.name;
  if (said && name !== undefined && areKnown(name.replace(/^@/, ""), people)) {
    const from = said[0].length;
    return { from, to: sentenceEnd(line, from), whom: { from: 0, to: name.length } };
  }
  for (const { 0: found, index, groups } of allOf(told, simplified(line))) {
    const who = groups?.name ?? "";
    const isOne = areKnown(who.trim(), people) || (isGroup(who) && !isEverybody(who));
    if (!isOne) continue;
    const from = index + found.length;
    const start = index + found.indexOf(who);
    return { from, to: sentenceEnd(line, from), whom: { from: start, to: start + who.length } };
  }
  return null;
}

function sentenceEnd(line: string, from: number): number {
  const end = line.slice(from).search(/[。；;！!?？)）]|\.(?:\s|$)/);
  return end === -1 ? line.length : from + end;
}

function sentenceIn(line: string, people: Names): Promised | null {
  if (!promised.some(({ may }) => may.test(line))) return null;
  for (const { index, 0: sentence } of line.matchAll(SENTENCE)) {
    const from = index + sentence.length - sentence.trimStart().length;
    if (index === 0 || !isPromise(sentence.trim(), people)) continue;
    const length = isFragment(sentence.trim()) ? nameLength(sentence.trim()) : 0;
    // `The page has to go out. Bo to kick off.`: what, only the sentence before says.
    if (length > 0)
      return { from: 0, to: index + sentence.length, whom: { from, to: from + length } };
    return { from, to: index + sentence.length, whom: null };
  }
  return null;
}

const nameLength = (sentence: string): number =>
  promised.map(({ is }) => is.exec(sentence)?.groups?.name).find((name) => name !== undefined)
    ?.length ?? 0;

/** Somebody is asked for something: the task, and whom. */
function askedIn(line: string, people: Names): Promised | null {
  const plain = simplified(line);
  for (const { 0: found, index, groups } of allOf(asked, plain)) {
    const who = groups?.who ?? "";
    if (!isAsked(who.trim(), people)) continue;
    const task = index + found.length;
    return {
      from: task,
      to: sentenceEnd(plain, task),
      whom: { from: task - who.length, to: task },
    };
  }
  return null;
}

/** A person, a department or who holds a post; 大家 is nobody. */
const isAsked = (who: string, people: Names): boolean =>
  areSurelyNames(who, people) || isPost(who) || (isGroup(who) && !isEverybody(who));

/** Longer than a paragraph of minutes. */
const LONGEST = 2000;
/** What stands between full stops, colons and brackets. */
const SENTENCE = /(?:[^.?!:：。；;()（）]|\.(?=\S))+/g;

function isPromise(line: string, people: Names): boolean {
  const { name } =
    promised.map(({ is }) => is.exec(line)).find((found) => found !== null)?.groups ?? {};
  if (name !== undefined) return areKnown(name, people);
  const behind = firstOf(charged, line)?.groups?.named;
  return behind !== undefined && areSurelyNames(behind, people);
}

/** How a line says something, in the first language that has it so. */
const firstOf = (ways: readonly Guarded[], line: string): RegExpExecArray | null =>
  ways.map(({ may, is }) => (may.test(line) ? is.exec(line) : null)).find((found) => found) ?? null;

const allOf = (ways: readonly Guarded[], plain: string): readonly RegExpExecArray[] =>
  ways.flatMap(({ may, is }) => (may.test(plain) ? [...plain.matchAll(is)] : []));
