import {
  alone,
  type DayForm,
  type Form,
  match,
  type SpanUnit,
  type When,
  yearOf,
} from "../deadline/when.ts";
import { monthNamed as month, monthOf, weekdayNamed as weekday, weekdayOf } from "./en-names.ts";

// Texts arrive normalised: lower case, single spaces, no commas, without by, EOD or a clock time.

const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";

/** May 30th, Jan 5 2026, 30 May 2026, 30/May/26, the 30th of May, 2026 May 30 */
export const englishDays: readonly DayForm[] = [
  { says: `${month}\\.?[ -]?${day}(?:,? ?(?<year>\\d{4}))?`, notBehind: "a-z", means: dayNamed },
  {
    says: `${day}[ -]?(?:of )?${month}\\.?(?:(?:,? ?|-)(?<year>\\d{4}))?`,
    notBehind: "\\d:.",
    means: dayNamed,
  },
  // 04/Dec/26, 04-Dec-2026
  {
    says: `(?<day>\\d{1,2})(?<between>[-/])${month}\\k<between>(?<year>\\d{4}|\\d\\d)(?!\\d)`,
    notBehind: "\\w:./-",
    means: dayNamed,
  },
  { says: `(?<year>\\d{4})[ -]${month}\\.?[ -]${day}`, notBehind: "\\d.-", means: dayNamed },
];

const otherMonth = month.replace("?<month>", "?:");
const upTo = " ?(?:-|~|to|and|&) ?";
/** Meeting 15 - 12 Feb 2026: the first number counts the meetings. */
const notCounting =
  "(?!(?<=(?:meeting|session|sync|call|week|sprint|minutes|no\\.?|number) ?#? ?)\\d{1,3} [-~] )";
/** December 1-2, 2026 and 1-2 December: within other text, what lasts several days begins on the first. */
export const englishSpans: readonly DayForm[] = [
  {
    says: `${month}\\.? ?${day}${upTo}\\d{1,2}(?:st|nd|rd|th)?(?:,? ?(?<year>\\d{4}))?`,
    notBehind: "a-z",
    means: dayNamed,
  },
  {
    says: `${notCounting}${day}${upTo}\\d{1,2}(?:st|nd|rd|th)?[ -]?(?:of )?${month}\\.?(?:,? ?(?<year>\\d{4}))?`,
    notBehind: "\\d:.",
    means: dayNamed,
  },
  // Nov 30 - Dec 2, 2026; 30 Nov to 2 Dec 2026: the year is that of both
  {
    says: `${month}\\.? ?${day}${upTo}${otherMonth}\\.? ?\\d{1,2}(?:st|nd|rd|th)?,? ?(?<year>\\d{4})`,
    notBehind: "a-z",
    means: dayNamed,
  },
  {
    says: `${day} ?(?:of )?${month}\\.?${upTo}\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?${otherMonth}\\.?,? ?(?<year>\\d{4})`,
    notBehind: "\\d:.",
    means: dayNamed,
  },
];

function dayNamed({ year, month, day }: Readonly<Record<string, string | undefined>>): When {
  return { is: "day", year: yearOf(year), month: monthOf(month), day: Number(day) };
}

const days: readonly Form[] = [
  ...englishDays.map(alone),
  // May 28-30, 28-30 May: the last day counts
  {
    form: new RegExp(`^${month}[ -]\\d{1,2}(?:st|nd|rd|th)?[-~]${day}(?: (?<year>\\d{4}))?$`),
    means: dayNamed,
  },
  {
    form: new RegExp(
      `^\\d{1,2}(?:st|nd|rd|th)?[-~]${day}[ -](?:of )?${month}(?:[ -](?<year>\\d{4}))?$`,
    ),
    means: dayNamed,
  },
  // Dec 1 to Dec 5, Dec 28 - Jan 3: the last day counts
  {
    form: new RegExp(
      `^${otherMonth} \\d{1,2}(?:st|nd|rd|th)?(?: ?[-~] ?| to | until )${month} ${day}(?: (?<year>\\d{4}))?$`,
    ),
    means: (part) => ({
      is: "day",
      year: yearOf(part.year),
      month: monthOf(part.month),
      day: Number(part.day),
    }),
  },
  // 5th of next month
  {
    form: new RegExp(`^${day} of (?:the )?(?<which>this|next) month$`),
    means: (part) => ({
      is: "day",
      year: null,
      month: { ahead: part.which === "next" ? 1 : 0 },
      day: Number(part.day),
    }),
  },
  // 15th
  {
    form: /^(?<day>\d{1,2})(?:st|nd|rd|th)$/,
    means: (part) => ({ is: "day", year: null, month: null, day: Number(part.day) }),
  },
  { form: /^(?:today|(?:the )?same day)$/, means: () => ({ is: "span", count: 0, unit: "day" }) },
  { form: /^tomorrow$/, means: () => ({ is: "span", count: 1, unit: "day" }) },
  { form: /^day after tomorrow$/, means: () => ({ is: "span", count: 2, unit: "day" }) },
];

// All of these mean the last day: "end of" has been taken off, EOM is "month".
const periods: readonly Form[] = [
  // November, Nov 2026, mid-May, early June
  {
    form: new RegExp(`^(?<part>early|mid|late)?[ -]?${month}(?: (?<year>\\d{4}))?$`),
    means: ({ part, ...said }) => ({
      is: "month",
      year: yearOf(said.year),
      month: monthOf(said.month),
      until: part === "early" ? 10 : part === "mid" ? 15 : 31,
    }),
  },
  {
    form: /^(?:this |(?<next>next ))?(?<period>month|quarter|year)$/,
    means: ({ next, period }): When => {
      const ahead = next ? 1 : 0;
      if (period === "month") return { is: "month", year: null, month: { ahead }, until: 31 };
      if (period === "quarter") return { is: "quarter", year: null, quarter: { ahead }, length: 1 };
      return { is: "quarter", year: { yearsAhead: ahead }, quarter: 4, length: 4 };
    },
  },
  {
    form: /^(?<year>20\d\d)$/,
    means: ({ year }) => ({ is: "quarter", year: yearOf(year), quarter: 4, length: 4 }),
  },
  // Q2, Q2 2026, 2026 Q2, H1
  {
    form: /^(?:(?<before>\d{4})[ -]?)?(?:q(?<quarter>[1-4])|h(?<half>[12]))(?:[ /-]?(?<after>\d{4}))?$/,
    means: ({ before, quarter, half, after }) => ({
      is: "quarter",
      year: yearOf(before ?? after),
      quarter: quarter ? Number(quarter) : Number(half) * 2,
      length: quarter ? 1 : 2,
    }),
  },
];

const weeks: readonly Form[] = [
  // Friday, coming Friday
  {
    form: new RegExp(`^(?:this coming |coming |upcoming )?${weekday}$`),
    means: (part) => ({ is: "weekday", week: null, weekday: weekdayOf(part.weekday) }),
  },
  // this Friday, next Friday
  {
    form: new RegExp(`^(?<week>this|next) ${weekday}$`),
    means: (part) => ({
      is: "weekday",
      week: part.week === "next" ? 1 : 0,
      weekday: weekdayOf(part.weekday),
    }),
  },
  // Friday next week
  {
    form: new RegExp(`^${weekday} (?:of )?(?<week>this|next) week$`),
    means: (part) => ({
      is: "weekday",
      week: part.week === "next" ? 1 : 0,
      weekday: weekdayOf(part.weekday),
    }),
  },
  // next week Monday
  {
    form: new RegExp(`^(?<week>this|next) week ${weekday}$`),
    means: (part) => ({
      is: "weekday",
      week: part.week === "next" ? 1 : 0,
      weekday: weekdayOf(part.weekday),
    }),
  },
  // this weekend: Sunday, the last day of it
  {
    form: /^(?:this |(?<next>next ))?weekend$/,
    means: ({ next }) => ({ is: "weekday", week: next ? 1 : 0, weekday: 7, weekend: true }),
  },
  { form: /^week after next$/, means: () => ({ is: "week", week: 2 }) },
  // week (end of week, EOW), next week
  {
    form: /^(?:this |within the |(?<next>next ))?week$/,
    means: ({ next }) => ({ is: "week", week: next ? 1 : 0 }),
  },
];

const words = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

function countOf(text: string): number {
  const word = words.indexOf(text);
  if (word >= 0) return word;
  return /^an?$/.test(text) ? 1 : text === "couple" ? 2 : Number(text);
}

const spans: readonly Form[] = [
  // a month and a half, 1.5 months, two and a half months
  {
    form: new RegExp(
      `^(?:(?:with)?in )?(?:(?:a|one) month and a half|(?<count>\\d{1,2}|${words.join("|")})(?:\\.5| and a half) months)$`,
    ),
    means: ({ count }) => ({ is: "span", count: countOf(count ?? "1") + 0.5, unit: "month" }),
  },
  {
    form: /^(?:the )?(?:next|following) (?:working|business) day$/,
    means: () => ({ is: "span", count: 1, unit: "workday" }),
  },
  // 24h, within 3d, 2w
  {
    form: /^(?:(?:with)?in )?(?<count>\d{1,4}) ?(?<unit>hrs?|h|d|wks?|w)$/,
    means: ({ count, unit = "" }) => ({
      is: "span",
      count: Number(count),
      unit: unit.startsWith("h") ? "hour" : unit === "d" ? "day" : "week",
    }),
  },
  // within 2 weeks, in 3-5 days, 3 business days, a fortnight, two months from now
  {
    form: new RegExp(
      `^(?:(?:with)?in |after )?(?:the )?(?:next |following )?(?:(?:\\d{1,4}|${words.join("|")})(?:-|~| to | or ))?(?:a (?=couple))?` +
        `(?<count>\\d{1,4}|an?|couple|${words.join("|")}) (?:of )?` +
        "(?<working>(?:business|working|work|week) ?)?(?<unit>hour|day|week|fortnight|month|year)s?" +
        "(?: from now| from today| later| time| (?:after|of) (?:the |this )?meeting)?$",
    ),
    means: ({ count = "", working, unit }): When => {
      if (unit === "fortnight") return { is: "span", count: countOf(count) * 2, unit: "week" };
      const isWorking = working !== undefined && unit === "day";
      return {
        is: "span",
        count: countOf(count),
        unit: isWorking ? "workday" : (unit as SpanUnit),
      };
    },
  },
];

const holidays: readonly Form[] = [
  // Christmas, Christmas 2026, New Year's Day
  {
    form: /^(?:the )?(?:(?<christmas>christmas|xmas)|new year'?s?)(?: (?:day|eve|holidays?|break))?(?: (?<year>\d{4}))?$/,
    means: ({ christmas, year }) => ({
      is: "beforeHoliday",
      holiday: christmas ? "圣诞" : "元旦",
      year: yearOf(year),
    }),
  },
];

const englishForms = [...days, ...periods, ...weeks, ...spans, ...holidays];

/** EOM, month end, end of the month → month: every period stands for its last day. */
export function readEnglish(text: string): When | null {
  const plain = text
    // EOY 2026, EOQ3, EOM June: the period is named beside it.
    .replace(/^eo[my] (?=.)/, "")
    .replace(/^eoq ?q?(?=\d)/, "q")
    .replace(/^(?:week ending|w\/e) (?=.)/, "")
    .replace(/^(?:end(?:ing)? (?:of )?(?:the )?|(?:with)?in (?:the )?(?!\d|an? ))/, "")
    .replace(/[ -]end$/, "");
  return match(englishForms, shortPeriods[text] ?? text) ?? match(englishForms, plain);
}

const shortPeriods: Readonly<Record<string, string>> = {
  eow: "week",
  eom: "month",
  eoq: "quarter",
  eoy: "year",
};

/** A weekday before or after a day: Friday 14 August, 14 Aug Fri. */
export function splitEnglishWeekday(
  text: string,
): { readonly weekday: string; readonly rest: string } | null {
  const found = beforeDay.exec(text) ?? afterDay.exec(text);
  const { said, rest } = found?.groups ?? {};
  return said && rest ? { weekday: said, rest } : null;
}

const beforeDay = new RegExp(`^(?<said>(?:(?:this|next) )?${weekday}) (?:the )?(?<rest>.+)$`);
const afterDay = new RegExp(`^(?<rest>.+) (?<said>(?:(?:this|next) )?${weekday})$`);
