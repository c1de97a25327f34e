import { simplified } from "../../text/simplified.ts";
import { breaksOff, isEverybody, isGroup, isPost } from "../../vocabulary/index.ts";
import type { Names } from "../people/address-book.ts";
import { areKnown, areSurelyNames } from "./names.ts";

/** `to` with what may stand before it where somebody took a task on: part of a pattern. */
export const TO =
  "(?:(?:(?:has |have )?(?:agreed|volunteered|offered|promised)|(?:has|have|took|takes) (?:an|the) action(?: item)?) )?to";

const IN_ENGLISH = new RegExp(
  `^(?<name>\\p{Lu}[^:：;[\\](){}?.]{0,40}?) (?:${TO}|will|is going to) (?!(?:also )?(?:be|have|not|never|need)\\b)[a-z]`,
  "u",
);
/** `Ann: I will ask them`, `Bo: it leaks, I'll call the builder`: who speaks has promised it. */
const SPOKEN =
  /^(?<name>@?\p{L}[\p{L}\d.'’_-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2})\s?[:：]\s(?:[^\n]{0,200}?(?:^|[\s,;.])I(?:['’]ll| will|['’]m going to)|[Ww]ill|I(?:['’]ll| will|['’]m going to)) (?!(?:also |just )?(?:be|have|not|never|need|admit|say|add|note|go|agree|stop|start|leave|miss|vote|abstain|think|assume|wait|defer|pass|let|second|repeat|mention|point|you|we|it|this|that|there)\b)(?=[a-z])/u;
/** `李雷将研究选型`, `测试组需要准备数据` */
const WILL_IN_CHINESE =
  /(?:^|[，,。；;]\s?)(?:[本下]周|会后|后续)?(?<name>\p{Script=Han}{2,8}?(?:[、和与及]\p{Script=Han}{2,4}){0,3}|[A-Za-z][\w.-]{1,20}\s?)(?:会后)?(?:将会?(?![被于近达在从来])|需要?(?![要求被])|须|要(?=尽快|负责))(?=\p{Script=Han}{2})/gu;

const IN_CHINESE = /^由?(?<name>\p{Script=Han}{2,4}?)(?:负责|牵头)(?![人的了过])/u;

/** 王芳、李雷: part of a pattern. */
export const HAN_NAMES = String.raw`\p{Script=Han}{2,3}(?:[、和与及]\p{Script=Han}{2,3}){0,3}`;

/** What somebody is to do who was named; what was done has 了 behind it. */
export const TAKES_ON =
  "(?:负责|牵头|跟进|整理|完成|落实|对接|编写|撰写|确认|准备|提交|更新|联系|补充|推进|组织|协调|输出|承担|处理|制作|设计|开发|测试|调研)(?![的了过人])";

/** `请总干事通知厂商`, `由测试组准备数据` at the start of a clause. */
const ASKED = new RegExp(
  `(?:(?:^|[，,。；;：:、（(]\\s?)(?:会后|后续|下一步)?(?:请|由|交由)|责成|委托)(?<who>\\p{Script=Han}{2,8}?|@[\\w.-]{2,30}\\s?)(?=(?:[在于][^，,。；;]{2,14}?前|会后|尽快|继续|协助|负责|再|先)?(?:${TAKES_ON}|(?:通知|寻找|安排|查找|询问|洽询|咨询|研究|评估|检查|核实|发布|发送|收集|汇总|梳理|修改|修复|采购|验收|统计|评审|介绍|汇报|反馈|同步|拟定|起草|协助|追踪|追缴|监督|管理|调查|民意调查|进行)(?![的了过人])))`,
  "gu",
);

/** `测试准备，王芳负责，周五前完成` */
export const CHARGED_BEHIND = new RegExp(
  `[，,；;。:：（(]\\s?(?<named>${HAN_NAMES})(?:共同)?(?:负责|負責|牵头|牽頭)(?:[）)]|(?=[，,；;。]|$))`,
  "u",
);

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
  const said = /\b(?:I['’]?|[Ww])(?:ll|\swill|ill|m)\s/.test(line) ? SPOKEN.exec(line) : null;
  const name = said?.groups?.name;
  if (said && name !== undefined && areKnown(name.replace(/^@/, ""), people)) {
    const from = said[0].length;
    return { from, to: sentenceEnd(line, from), whom: { from: 0, to: name.length } };
  }
  if (!/[将將需须須要]/.test(line)) return null;
  for (const { 0: found, index, groups } of simplified(line).matchAll(WILL_IN_CHINESE)) {
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
  if (!MAY_PROMISE.test(line)) return null;
  for (const { index, 0: sentence } of line.matchAll(SENTENCE)) {
    const from = index + sentence.length - sentence.trimStart().length;
    if (index === 0 || !isPromise(sentence.trim(), people)) continue;
    return { from, to: index + sentence.length, whom: null };
  }
  return null;
}

/** Somebody is asked for something: the task, and whom. */
function askedIn(line: string, people: Names): Promised | null {
  if (!/[请請由委责責]/.test(line)) return null;
  const plain = simplified(line);
  for (const { 0: found, index, groups } of plain.matchAll(ASKED)) {
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
const MAY_PROMISE = / (?:to|will|is going to) [a-z]|负责|牵头|負責/;
/** What stands between full stops, colons and brackets. */
const SENTENCE = /(?:[^.?!:：。；;()（）]|\.(?=\S))+/g;

function isPromise(line: string, people: Names): boolean {
  const { name } = (IN_ENGLISH.exec(line) ?? IN_CHINESE.exec(line))?.groups ?? {};
  if (name !== undefined) return areKnown(name, people);
  const behind = /[负負牵牽]/.test(line) ? CHARGED_BEHIND.exec(line)?.groups?.named : undefined;
  return behind !== undefined && areSurelyNames(behind, people);
}
