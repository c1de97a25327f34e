import { simplified } from "../../text/simplified.ts";
import { breaksOff, isEverybody, isGroup, isPost, numberingOf } from "../../vocabulary/index.ts";
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
  const spoken = spokenIn(line, people);
  if (spoken) return spoken;
  const found = [toldIn, sentenceIn, askedIn].flatMap((read) => read(line, people) ?? []);
  return found.reduce<Promised | null>(
    (first, each) => (first && startOf(first) <= startOf(each) ? first : each),
    null,
  );
}

const startOf = ({ from, whom }: Promised): number => Math.min(from, whom?.from ?? from);

/**
 * Every promise of a line: `Ann will call, Bo will ask and Cy will book it`, `王芳负责前端，李雷负责后端`. What
 * stands behind one is looked at by itself.
 */
export function promisesIn(line: string, people: Names): readonly Promised[] {
  const found: Promised[] = [];
  for (let from = numberingOf(line).length; found.length < MOST; ) {
    const next = promiseIn(line.slice(from), people);
    if (!next) break;
    const promise = {
      from: from + next.from,
      to: from + next.to,
      whom: next.whom && { from: from + next.whom.from, to: from + next.whom.to },
    };
    const others = otherClauses(line, promise, people);
    const ends = [...others.map(({ end }) => end), promise.to];
    found.push({ ...promise, to: ends[0] ?? promise.to });
    for (const [at, { from: start }] of others.entries())
      found.push({ from: start, to: ends[at + 1] ?? promise.to, whom: null });
    from = promise.to;
  }
  return found;
}

/** Nobody promises more in one line. */
const MOST = 12;

/** Where within a promise somebody else's begins: behind a comma or `and`, and `end` before that. */
function otherClauses(
  line: string,
  { from, to, whom }: Promised,
  people: Names,
): readonly { readonly end: number; readonly from: number }[] {
  const clauses: { readonly end: number; readonly from: number }[] = [];
  for (const { index, 0: between } of line.slice(from, to).matchAll(BETWEEN)) {
    const start = from + index + between.length;
    const before = line.slice(clauses.at(-1)?.from ?? from, from + index);
    const clause = line.slice(start, to);
    if (start === whom?.from || !isPromise(clause, people)) continue;
    if (!/^[.!]/.test(between) && isOneWith(before, clause, people)) continue;
    clauses.push({ end: from + index, from: start });
  }
  return clauses;
}

const BETWEEN = /[.!]\s|[,;]\s(?:and\s|then\s|while\s)?|\sand\s|[，；]\s?/g;

/** `Ann to ask Bo and Cy to come`: who is named next belongs to what is said already. */
const isOneWith = (before: string, clause: string, people: Names): boolean =>
  areKnown(/[^\s,，]{1,20}$/.exec(before)?.[0] ?? "", people) ||
  all.some(({ goesOn }) => goesOn(before, clause));

/** What who speaks says he will do. */
function spokenIn(line: string, people: Names): Promised | null {
  const said = firstOf(spoken, line);
  const name = said?.groups?.name;
  if (said && name !== undefined && areKnown(name.replace(/^@/, ""), people)) {
    const from = said[0].length;
    return { from, to: sentenceEnd(line, from), whom: { from: 0, to: name.length } };
  }
  return null;
}

/** What others are told to have to do in Chinese. */
function toldIn(line: string, people: Names): Promised | null {
  const isOne = (who: string): boolean =>
    areKnown(who.trim(), people) || isPost(who) || (isGroup(who) && !isEverybody(who));
  const [first, next] = allOf(told, simplified(line)).filter(({ groups }) =>
    isOne(groups?.name ?? ""),
  );
  if (!first) return null;
  const who = first.groups?.name ?? "";
  const from = first.index + first[0].length;
  const start = first.index + first[0].indexOf(who);
  const to = Math.min(sentenceEnd(line, from), next?.index ?? line.length);
  return { from, to, whom: { from: start, to: start + who.length } };
}

/** A bracket within the sentence, 联系车辆（18号前）, is part of it; one around the sentence ends it. */
function sentenceEnd(line: string, from: number): number {
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    const char = line.charAt(at);
    if (/[(（]/.test(char)) depth++;
    else if (/[)）]/.test(char) && depth-- === 0) return at;
    else if (/[。；;！!?？]/.test(char) || /^\.(?:\s|$)/.test(line.slice(at, at + 2))) return at;
  }
  return line.length;
}

function sentenceStart(line: string, before: number): number {
  let from = before;
  while (from > 0 && !/[。；;！!?？]/.test(line.charAt(from - 1))) from--;
  return from;
}

function sentenceIn(line: string, people: Names): Promised | null {
  if (!promised.some(({ may }) => may.test(line))) return null;
  for (const { index, 0: sentence } of line.matchAll(SENTENCE)) {
    const from = index + sentence.length - sentence.trimStart().length;
    const aside = asideIn(line, index, sentence, people);
    if (aside) return { from: 0, to: index + sentence.length + 1, whom: aside };
    if (index === 0 || !isPromise(sentence.trim(), people)) continue;
    const isRest = /\s[-–—]\s?$/.test(line.slice(0, from));
    const length = isRest || isFragment(sentence.trim()) ? nameLength(sentence.trim()) : 0;
    // `The page has to go out. Bo to kick off.`, `Roof - Bo to look at`: what, only what stands before says.
    if (length > 0)
      return { from: 0, to: index + sentence.length, whom: { from, to: from + length } };
    return { from, to: index + sentence.length, whom: null };
  }
  return null;
}

/** `The page is broken (issue, Ann to follow up)`: what, only what stands before the bracket says. */
function asideIn(
  line: string,
  index: number,
  sentence: string,
  people: Names,
): { readonly from: number; readonly to: number } | null {
  const comma = /[(（]/.test(line.charAt(index - 1)) ? sentence.lastIndexOf(", ") : -1;
  const behind = sentence.slice(comma + 2);
  if (comma < 1 || !isFragment(behind) || !isPromise(behind, people)) return null;
  const from = index + comma + 2;
  return { from, to: from + nameLength(behind) };
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
    // 先做懒加载，由王芳负责，周五前上线: what, only what stands before says.
    if (index > 0 && isFragment(plain.slice(task)))
      return { from: sentenceStart(plain, index), to: sentenceEnd(plain, task), whom: null };
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
/** What stands between full stops, colons, brackets and dashes. */
const SENTENCE = /(?:[^.?!:：。；;()（）–—-]|\.(?=\S)|(?<!\s)[–—-]|[–—-](?!\s))+/g;

function isPromise(line: string, people: Names): boolean {
  const name = firstOf(promised, line)?.groups?.name;
  if (name !== undefined) return areKnown(name, people) || HANDLE.test(name);
  const behind = firstOf(charged, line)?.groups?.named;
  return behind !== undefined && areSurelyNames(behind, people);
}

/** `@ann` is somebody, whoever attends. */
const HANDLE = /^@[\w.-]{2,39}$/;

/** How a line says something, in the first language that has it so. */
const firstOf = (ways: readonly Guarded[], line: string): RegExpExecArray | null =>
  ways.map(({ may, is }) => (may.test(line) ? is.exec(line) : null)).find((found) => found) ?? null;

const allOf = (ways: readonly Guarded[], plain: string): readonly RegExpExecArray[] =>
  ways.flatMap(({ may, is }) => (may.test(plain) ? [...plain.matchAll(is)] : []));
