import { withoutEnd } from "../../text/lines.ts";
import { simplified } from "../../text/simplified.ts";
import { type DeadlineContext, readDeadline } from "../../time/deadline.ts";

/** What is to be ready by then, behind the day; what was ready has 了 behind it. */
export const IS_TO_BE =
  /^\s?(?:(?:(?![的前])\p{Script=Han}){0,6}?(?:尽量|争取|务必|必须|需要?|须|要|应|初步|全部|再)?)(?:完成|提交|交付|上线|发布|给出|输出|决定|确定|落实|整理|实现|写完|做完|补齐|发出|确认|反馈)(?![了过])/u;
/** The end of a clause that says by when. */
const BY_WHEN =
  /(?:\d{1,4}\s?[年./月-][^前]{0,9}|[本下今明这]?个?(?:周|星期|礼拜)[^前]{0,4}|[本下]?个?月[底末初中]?|年底|国庆节?|春节|元旦|五一|中秋节?|端午节?)[之以]?前$/;
/** Done, meant otherwise, or said of an earlier time. */
const NOT_TO_BE = /[已曾若]|如果|是否|原[定计]|上[次周期]|此前|之前(?!完)|未能|没有?能/;

/**
 * `12月8日前完成开发，12月10日上线`: where in a line of Chinese minutes something has to be ready by a day to
 * come. Each goes up to the next, or to the end of its sentence. Of a decision only what says 前 counts.
 */
export function dueClausesIn(
  line: string,
  context: DeadlineContext,
  isDecision: boolean,
): readonly Place[] {
  if (line.length > LONGEST || !/[前日号號]/.test(line) || context.said === null) return [];
  const plain = simplified(line);
  const starts = [...plain.matchAll(CLAUSE)]
    .filter(({ 0: clause }) => isDue(clause, context, isDecision))
    .map(({ 0: clause, index }) => index + clause.length - clause.trimStart().length);
  return starts.map((from, at) => {
    const end = plain.slice(from).search(/[。；;)）！!]/);
    const next = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    const to = end === -1 ? line.length : from + end;
    return { from, to: next < to ? withoutEnd(plain.slice(0, next), /[，,\s]/).length : to };
  });
}

interface Place {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 600;
const CLAUSE = /[^，,。；;：:()（）！!]{4,120}/g;

function isDue(clause: string, context: DeadlineContext, isDecision: boolean): boolean {
  if (NOT_TO_BE.test(clause)) return false;
  const before = clause.indexOf("前");
  const when =
    before === -1 ? null : BY_WHEN.exec(clause.slice(Math.max(0, before - 16), before + 1))?.[0];
  if (when && IS_TO_BE.test(clause.slice(before + 1))) return isAhead(when, context, false);
  // “1月14日上线” is what was decided, and nobody has promised it.
  if (isDecision) return false;
  const day = ON_DAY.exec(clause);
  return (
    day !== null &&
    IS_TO_BE.test(clause.slice(day.index + day[0].length)) &&
    isAhead(day[0], context, true)
  );
}

/** Whether a day is still to come; without 前 it may have been done on the day of the meeting (`isStrict`). */
export function isAhead(when: string, context: DeadlineContext, isStrict: boolean): boolean {
  const due = readDeadline(when, context);
  if (due.kind !== "date" || context.said === null) return false;
  return isStrict ? due.date > context.said : due.date >= context.said;
}

const ON_DAY = /\d{1,2}\s?月\s?\d{1,2}\s?[日号]/;
