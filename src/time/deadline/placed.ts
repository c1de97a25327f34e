import { monthNamed, monthOf, weekdayNamed, weekdayOf } from "../forms/en-names.ts";
import { type Ahead, type Form, match, type When, yearOf } from "./when.ts";

// Days named by their place in a month, a week or a year, in normalised text.

const ordinals = "first|second|third|fourth|fifth|last";
const english =
  `^(?:the )?(?<nth>${ordinals}|[1-5](?:st|nd|rd|th)|final) ` +
  `(?:(?<working>(?:working|business|work) ?)?day|${weekdayNamed}) (?:of|in) (?:the )?`;

const forms: readonly Form[] = [
  // first Monday of June, last working day of May 2027
  {
    form: new RegExp(`${english}${monthNamed}(?: (?<year>\\d{4}))?$`),
    means: ({ nth, working, weekday, month, year }) => ({
      is: "placed",
      year: yearOf(year),
      month: monthOf(month),
      nth: placeOf(nth),
      of: working ? "workday" : weekday ? weekdayOf(weekday) : "day",
    }),
  },
  // last business day of the month
  {
    form: new RegExp(`${english}(?:this |(?<next>next ))?month$`),
    means: ({ nth, working, weekday, next }) => ({
      is: "placed",
      year: null,
      month: { ahead: next ? 1 : 0 },
      nth: placeOf(nth),
      of: working ? "workday" : weekday ? weekdayOf(weekday) : "day",
    }),
  },
  // 6月第一个周一, 2027年5月最后一个工作日, 下月第一个工作日, 本月最后一天
  {
    form: /^(?:(?:(?<year>\d{4})[年.])?(?<month>\d{1,2})|(?<which>本|这个?|当|下个?))月份?的?(?:第(?<nth>[1-5])|最后1?)个?(?:周(?<weekday>[1-7日天])|(?<working>工作日)|天|日)$/,
    means: ({ year, month, which, nth, weekday, working }) => ({
      is: "placed",
      year: yearOf(year),
      month: month ? Number(month) : ahead(which),
      nth: nth ? Number(nth) : "last",
      of: working ? "workday" : weekday ? Number(weekday) || 7 : "day",
    }),
  },
  // W22, 2026-W22, CW 22, KW22
  {
    form: /^(?:(?<before>\d{4})[- ]?)?(?:[ck]?w|calendar week) ?(?<week>\d{1,2})(?:[ /-](?<after>\d{4}))?$/,
    means: ({ before, week, after }) => ({
      is: "calendarWeek",
      year: yearOf(before ?? after),
      week: Number(week),
    }),
  },
  // 第3周, week 3: of the year or of the project
  { form: /^(?:第\d{1,2}周|(?:week|wk) ?\d{1,2})$/, means: () => ({ is: "ambiguous" }) },
];

function ahead(which: string | undefined): Ahead {
  return { ahead: which?.startsWith("下") ? 1 : 0 };
}

function placeOf(nth: string | undefined): number | "last" {
  if (nth === "last" || nth === "final" || nth === undefined) return "last";
  return Number.parseInt(nth, 10) || ordinals.split("|").indexOf(nth) + 1;
}

export function readPlaced(text: string): When | null {
  return match(forms, text);
}

/** week of June 1, w/c 1 June, 6月1日那一周: what names a day of the week meant; `null` without one. */
export function dayOfWeekMeant(text: string): string | null {
  const found =
    /^(?:the )?(?:week (?:of|commencing|starting|beginning|from)|w\/c|wc) (?:the )?(?<day>.+)$/.exec(
      text,
    ) ?? /^(?<day>.+[日号])(?:那1?|的?当|所在的?|的那1?)周内?$/.exec(text);
  return found?.groups?.day ?? null;
}
