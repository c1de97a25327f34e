import {
  type Ahead,
  alone,
  type DayForm,
  type Form,
  match,
  type SpanUnit,
  type When,
  type Year,
  yearOf,
} from "../deadline/when.ts";
import type { Holiday } from "../workdays.ts";

// Texts arrive normalised: no spaces, Arabic digits, 周 for 星期, without 前 or a clock time.

const year = "(?:(?<year>\\d{4}|\\d{2}(?= ?年)|[今本明后]) ?[年./-]度?)?";
const which = "(?<which>本|这个?|当|下{1,3}个?|次)";
const partOfMonth = "(?<part>上旬|初|上中旬|中下旬|中旬?|下旬|底|末|内)?";
const monthAgain = "(?:月(?=[初中底末]))?"; // 本月月底

function yearSaid(text: string | undefined): Year {
  if (text === undefined || /\d/.test(text)) return yearOf(text);
  return { yearsAhead: text === "明" ? 1 : text === "后" ? 2 : 0 };
}

function periodSaid(which: string | undefined): Ahead {
  return { ahead: which === "次" ? 1 : (which ?? "").split("下").length - 1 };
}

/** The last day of a part: 上旬 the 10th, 中旬 the 20th; 月初 and 月中 are the 10th and 15th by custom. */
function lastDayOf(part: string | undefined): number {
  if (part === "上旬" || part === "初") return 10;
  if (part === "中旬" || part === "上中旬") return 20;
  return part === "中" ? 15 : 31;
}

const weekdays = "1234567";
const units: Readonly<Record<string, SpanUnit>> = {
  小时: "hour",
  天: "day",
  日: "day",
  自然日: "day",
  工作日: "workday",
  周: "week",
  月: "month",
  年: "year",
};

/** 2022年6月30日, 5月30号, 明年3月5日, 2022.3月11日, 民國113年3月5日 */
export const chineseDays: readonly DayForm[] = [
  {
    says: "(?:民[国國] ?|roc ?)?(?<republic>1\\d\\d) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2})(?: ?[日号])?",
    notBehind: "\\d",
    means: ({ republic, month, day }) => ({
      is: "day",
      year: Number(republic) + 1911,
      month: Number(month),
      day: Number(day),
    }),
  },
  {
    says: `${year} ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2})(?: ?[日号])?`,
    notBehind: "\\d年",
    means: (part) => ({
      is: "day",
      year: yearSaid(part.year),
      month: Number(part.month),
      day: Number(part.day),
    }),
  },
];

const days: readonly Form[] = [
  ...chineseDays.map(alone),
  // 5月28日至30日, 5月28日-6月2日: the last day counts
  {
    form: new RegExp(
      `^${year}(?<first>\\d{1,2})月\\d{1,2}[日号]?[至到~-](?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})[日号]?$`,
    ),
    means: ({ month, first, day, ...part }) => ({
      is: "day",
      year: yearSaid(part.year),
      month: Number(month ?? first),
      day: Number(day),
    }),
  },
  // 下月5日
  {
    form: new RegExp(`^${which}月(?<day>\\d{1,2})[日号]$`),
    means: (part) => ({
      is: "day",
      year: null,
      month: periodSaid(part.which),
      day: Number(part.day),
    }),
  },
  // 15号, 20-25日
  {
    form: /^(?:\d{1,2}[日号]?[至到~-])?(?<day>\d{1,2})[日号]$/,
    means: ({ day }) => ({ is: "day", year: null, month: null, day: Number(day) }),
  },
  {
    form: /^(?:会议?)?(?:今[天日]|[当即本]日|当天)内?$/,
    means: () => ({ is: "span", count: 0, unit: "day" }),
  },
  { form: /^(?:明[天日]|[次翌]日|第2天)$/, means: () => ({ is: "span", count: 1, unit: "day" }) },
  { form: /^后[天日]$/, means: () => ({ is: "span", count: 2, unit: "day" }) },
  { form: /^大后[天日]$/, means: () => ({ is: "span", count: 3, unit: "day" }) },
];

const periods: readonly Form[] = [
  // 4月底, 4月月底, 2025.7月底, 7月上旬, 11月
  {
    form: new RegExp(`^${year}(?<month>\\d{1,2})月份?${monthAgain}${partOfMonth}$`),
    means: (part) => ({
      is: "month",
      year: yearSaid(part.year),
      month: Number(part.month),
      until: lastDayOf(part.part),
    }),
  },
  // 月底, 本月内, 下个月中旬, 下月月底; 月初 said on the 28th is the next month's
  {
    form: new RegExp(`^(?=..)(?:${which}月份?${monthAgain}|月份?)${partOfMonth}$`),
    means: ({ which, part }) => ({
      is: "month",
      year: null,
      month: which === undefined ? null : periodSaid(which),
      until: lastDayOf(part),
    }),
  },
  // 上旬, 中旬
  {
    form: /^(?<part>[上中下]旬)$/,
    means: ({ part }) => ({ is: "month", year: null, month: null, until: lastDayOf(part) }),
  },
  // Q2末, 2026年第二季度
  {
    form: new RegExp(`^${year}(?<old>\\d{4})?(?:q(?<q>[1-4])|第?(?<n>[1-4])季度?)[底末内]?$`),
    means: (part) => ({
      is: "quarter",
      year: yearSaid(part.year ?? part.old),
      quarter: Number(part.q ?? part.n),
      length: 1,
    }),
  },
  // 季度末, 下季度
  {
    form: new RegExp(`^(?=..)${which}?季度?[底末内]?$`),
    means: ({ which }) => ({ is: "quarter", year: null, quarter: periodSaid(which), length: 1 }),
  },
  // 上半年
  {
    form: new RegExp(`^${year}(?<half>[上下])半年[底末内]?$`),
    means: (part) => ({
      is: "quarter",
      year: yearSaid(part.year),
      quarter: part.half === "上" ? 2 : 4,
      length: 2,
    }),
  },
  // 年底, 今年内, 明年年底, 2026年
  {
    form: /^(?=..)(?:(?<year>\d{4}|\d\d(?=年度?年?[底末])|[今本明后])年度?(?:年(?=[底末内]))?|年度?)[底末内]?$/,
    means: (part) => ({ is: "quarter", year: yearSaid(part.year ?? "今"), quarter: 4, length: 4 }),
  },
];

/** 下下周 → 2, 次周 → 1; `null` when no week is named. */
function weekSaid(which: string | undefined): number | null {
  if (which === undefined) return null;
  return which === "次" ? 1 : which.split("下").length - 1;
}

const weeks: readonly Form[] = [
  // 周五, 本周四, 下周三, 下周周三, 下下周日; of 周一至周三 the last day counts
  {
    form: /^(?:(?<which>[本这次]个?|下{1,3}个?)周?)?(?:周[1-7日天][至到~-](?:[本这]|下{1,3})?)?周(?<weekday>[1-7日天])$/,
    means: ({ which, weekday = "" }) => ({
      is: "weekday",
      week: weekSaid(which),
      weekday: weekdays.includes(weekday) ? Number(weekday) : 7,
    }),
  },
  // 周末, 下周末: Sunday, the last day of it
  {
    form: /^(?:(?<which>[本这]个?|下{1,3}个?)周?)?周末$/,
    means: ({ which }) => ({
      is: "weekday",
      week: weekSaid(which) ?? 0,
      weekday: 7,
      weekend: true,
    }),
  },
  // 本周内, 周内, 下周
  {
    form: /^(?=..)(?<which>[本这次]个?|下{1,3}个?)?周[内底]?$/,
    means: ({ which }) => ({ is: "week", week: weekSaid(which) ?? 0 }),
  },
];

const spans: readonly Form[] = [
  // 半个月内, 半月内, 半年内
  {
    form: /^半(?<unit>天|日|个?月|年)(?:内|[之以]?后)?$/,
    means: ({ unit }): When => {
      if (unit === "年") return { is: "span", count: 6, unit: "month" };
      return { is: "span", count: unit?.endsWith("月") ? 15 : 0, unit: "day" };
    },
  },
  // 一个半月内, 1.5个月, 一年半
  {
    form: /^(?<count>\d{1,2})(?:个半月|\.5个?月|(?<years>年)半)(?:内|[之以]?后)?$/,
    means: ({ count, years }) => ({
      is: "span",
      count: years ? Number(count) * 12 + 6 : Number(count) + 0.5,
      unit: "month",
    }),
  },
  {
    form: /^(?:下1?个?|次1?个?)工作日(?:内)?$/,
    means: () => ({ is: "span", count: 1, unit: "workday" }),
  },
  // 2日内, 5日后: without 内 or 后 it would be a day of the month, or a month
  {
    form: /^(?:\d{1,4}[-~到至])?(?<count>\d{1,4})日(?:内|[之以]?后)$/,
    means: ({ count }) => ({ is: "span", count: Number(count), unit: "day" }),
  },
  // 1-2周内, 两个月内, 3个工作日, 三天后
  {
    form: /^(?:\d{1,4}[-~到至])?(?<count>\d{1,4})(?:个(?<named>周|月|工作日|自然日|小时)|(?<unit>天|周|年|工作日|自然日|小时))(?:时间)?(?:内|[之以]?后)?$/,
    means: ({ count, named, unit }) => ({
      is: "span",
      count: Number(count),
      unit: units[named ?? unit ?? ""] ?? "day",
    }),
  },
];

const holidayOf: Readonly<Record<string, Holiday>> = {
  元旦: "元旦",
  春节: "春节",
  过年: "春节",
  清明: "清明",
  "51": "劳动节",
  "5.1": "劳动节",
  劳动: "劳动节",
  端午: "端午",
  中秋: "中秋",
  国庆: "国庆节",
  圣诞: "圣诞",
};

const holidays: readonly Form[] = [
  // 国庆节前, 今年春节放假前, 2027年元旦前
  {
    form: new RegExp(
      `^(?:(?<year>\\d{4}|[今明])年?)?(?<holiday>${Object.keys(holidayOf).join("|").replaceAll(".", "\\.")})节?(?:假期?|放假|长假)?$`,
    ),
    means: ({ year, holiday = "" }) => ({
      is: "beforeHoliday",
      holiday: holidayOf[holiday] ?? "元旦",
      year: year === undefined ? null : yearSaid(year),
    }),
  },
];

const chineseForms = [...days, ...periods, ...weeks, ...spans, ...holidays];

export function readChinese(text: string): When | null {
  return match(chineseForms, text);
}

/** A weekday before or after a day: 周三10月29日, 4月12日下周五. */
export function splitChineseWeekday(
  text: string,
): { readonly weekday: string; readonly rest: string } | null {
  const found =
    /^(?<weekday>[本这下]{0,3}个?周{1,2}[1-7日天])(?<rest>.+)$/.exec(text) ??
    /^(?<rest>.+[日号\d])(?<weekday>[本这下]{0,3}个?周{1,2}[1-7日天])$/.exec(text);
  const { weekday, rest } = found?.groups ?? {};
  return weekday && rest ? { weekday, rest: rest.trim() } : null;
}
