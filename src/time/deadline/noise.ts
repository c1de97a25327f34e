import { withoutClocks } from "../clock.ts";
import type { TimeText } from "../plain.ts";
import { zoneAt } from "../zone-name.ts";

/** What is written around a day and changes nothing about it: 前, by, a clock time, EOD. */

const clockTimes = [
  // UTC+8, GMT+08:00
  /\b(?:utc|gmt)(?: ?[-+] ?\d{1,2}(?::?\d\d)?)?(?![a-z\d])|\b(?:cst|cet|pst|est)\b/g,
  /上午|下午|中午|晚上|早上|傍晚|凌晨|(?<=[日天号\d])晚|北京时间|[上下]班|收工/g,
  /\b(?:eod|eob|cob|end of (?:the )?(?:business )?day|(?:close|end) of (?:business|play)|morning|afternoon|evening|(?:at )?(?:noon|midnight))\b/g,
];

const evening = /(?<=[今明])[晚早]|\btonight\b/g;

const before =
  /^(?:请|须|需|应|于|在|截止?(?:时间|日期)?[至到]?|亦?即|也就是|最晚|最迟|不[晚迟]于|预计|预期|计划|争取|力争|暂定|拟|约|大约|大概|会议?(?:结束)?后|未来|接下来|今后|近)+(?=.)/;
const beforeEnglish =
  /^(?:i ?e|that is|ddl|on or before|by|before|until|till|due|on|no later than|not later than|latest|deadline|target|eta|expected|planned|around|about|approx|the|from now|at)\b ?/;
const after =
  /(?:之前|以前|前|为止|截?止|左右|eod|(?<=[日号天底末内旬中月周度年前后\d])(?:完成|提交|给出|反馈|闭环|交付|解决|输出|发布|上线|更新|回复|到位|定稿))$/;
const afterEnglish =
  /(?<=\d) (?:meeting|call|session)$|(?<=[\da-z]) deadline$| ?\b(?:at the latest|latest|or earlier|or sooner|if possible|sharp|(?<= )(?:before|by|until|till|at|around|about))$/;
const edges = /^[ :,.;!~。-]+|[ :,.;!~。-]{1,20}$/g;

/** 3天前, three days ago, is no deadline, and is not to become 3天; 最后1个工作日前 is one. */
const past = /(?:^|[^\d第后])\d{1,3}(?:天|个?周|个月|年|个?工作日|个?小时)[之以]?前$/;

/** The expression without its noise; empty when that is all there was. */
export function withoutNoise(text: string): string {
  let rest = text.replace(evening, (found) => (found === "tonight" ? "today" : "天"));
  rest = withoutTimes(rest);
  rest = rest
    .replace(/[,;]/g, " ")
    .replace(/([a-z])\./g, "$1 ")
    .replace(/ {2,}/g, " ");
  rest = rest.replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, "");
  for (let last = ""; last !== rest; ) {
    last = rest;
    rest = rest.replace(edges, "");
    if (past.test(rest)) return rest;
    rest = rest.replace(before, "").replace(beforeEnglish, "");
    rest = rest.replace(after, "").replace(afterEnglish, "");
  }
  return rest;
}

function withoutTimes(text: string): string {
  const plain: TimeText = { text, origin: null };
  const written = text.toUpperCase();
  let rest = withoutClocks(text, (at) => {
    const iso = /:\d\d:\d\d(?:\.\d+)?$|t\d\d:\d\d$/.test(text.slice(Math.max(0, at - 14), at));
    return zoneAt(plain, at, written, { iso })?.end ?? at;
  });
  for (const time of clockTimes) rest = rest.replace(time, " ");
  return rest;
}

/** Whether a time of day is named: 18:00 and EOD alone mean the day itself. */
export function namesTime(text: string): boolean {
  return withoutTimes(text) !== text;
}

/** 25:00, 18:61 and 10:00-9:00 are no times of day, and a deadline with one is not to be trusted. */
export function namesImpossibleTime(text: string): boolean {
  const times = [...text.matchAll(/(?<![-+\d:.]|utc ?|gmt ?)(\d{1,2}):(\d\d)(?!\d)/g)];
  if (times.some(([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59)) return true;
  const range = /(?<!\d)(\d{1,2}):(\d\d) ?[-~] ?(\d{1,2}):(\d\d)(?!\d| ?[ap]\.?m)/.exec(text);
  const [from = 0, , to = 0] = range?.slice(1).map(Number) ?? [];
  return range !== null && from > to;
}

/** 6月5日前给出方案: what stands before 前; `null` without one. */
export function beforeTask(text: string): string | null {
  const head = /^(?<head>[^前]{1,40}?)[之以]?前./.exec(text)?.groups?.head;
  return head === undefined || past.test(`${head}前`) ? null : head;
}

/** Splits off what stands in brackets: 下周三（10月29日）前 → 下周三前 and 10月29日. */
export function splitBrackets(text: string): {
  readonly main: string;
  readonly asides: readonly string[];
} {
  const asides: string[] = [];
  const main = text.replace(/\(([^()]*)\)/g, (_, aside: string) => {
    asides.push(aside);
    return " ";
  });
  return { main: main.trim(), asides };
}
