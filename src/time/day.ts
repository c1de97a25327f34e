import { greatest } from "../text/many.ts";
import { type DayOrder, inOrder } from "./day-order.ts";
import type { DayForm, When } from "./deadline/when.ts";
import { englishDays, englishSpans } from "./forms/en.ts";
import { mayNameMonth, weekdayNamed } from "./forms/en-names.ts";
import { numericDayOfYear, numericDays } from "./forms/numeric.ts";
import { chineseDays } from "./forms/zh.ts";
import { type LocalDate, localDate } from "./local.ts";
import { placeOf, timeText } from "./plain.ts";

/** A day within a plain text, and where. */
export interface DayAt {
  readonly date: LocalDate;
  readonly from: number;
  readonly to: number;
  /** It is the first of several: 12月1日至2日, 1-2 December. */
  readonly isSpan: boolean;
}

/** The ways to write a day, digits first; deadlines are read by the same ones. */
const forms: readonly DayForm[] = [...numericDays, ...chineseDays, ...englishDays];
interface WithinText extends DayForm {
  readonly may: RegExp;
  readonly isSpan: boolean;
  readonly found: RegExp;
}

const withinText = (may: RegExp, forms: readonly DayForm[], isSpan = false): WithinText[] =>
  forms.map((form) => ({
    ...form,
    may,
    isSpan,
    found: new RegExp(`(?<![${form.notBehind}])(?:${form.says})(?:(?<=[日号])|(?!\\d|:\\d))`, "g"),
  }));
/** Most texts with a digit hold no day, and are not searched for one: `may` tells them apart. */
const within = [
  ...withinText(mayNameMonth, englishSpans, true),
  ...withinText(/\d ?[-/.] ?\d{1,2} ?[-/.] ?\d|20\d{6}/, numericDays),
  ...withinText(/月/, chineseDays),
  ...withinText(mayNameMonth, englishDays),
];
const weekday = `(?:周[1-7日天] ?|${weekdayNamed.replace("?<weekday>", "?:")}(?![a-z])\\.?)`;
const leadingForms = [
  ...forms.map(({ says }) => says),
  numericDayOfYear.says,
  "\\d{1,2}[日号]",
  // A month says when as well, if not on which day.
  "\\d{1,2} ?月份?",
].map(
  (says) =>
    new RegExp(
      `^(?:${weekday},? ?)?(?:${says})(?: ?\\(?${weekday}\\)?)?(?:(?<=[日号月份)])|(?![\\d%a-z]|[-./:]\\d))`,
    ),
);
const atTheStart = new RegExp(`^(?:${numericDayOfYear.says})(?![\\d:]|[-./]\\d)`);

/** Years of meetings; 2199 and 1900 are nobody's. */
const isYear = (year: number): boolean => year >= 1900 && year <= 2199;

/**
 * The first day that a plain text (`timeText`) names with its year; where the year is known from
 * elsewhere, else the first one without; of 4/12 `order` says which it is. What exists on no calendar is none.
 */
export function dayIn(plain: string, year: number | null, order?: DayOrder | null): DayAt | null {
  if (!/\d/.test(plain)) return null;
  const mayBe = within.filter(({ may }) => may.test(plain));
  const dated = firstDay(mayBe, plain, null, order);
  if (dated || year === null) return dated;
  return firstDay(mayBe, plain, year, order) ?? leading(plain, year, order);
}

type Order = DayOrder | null | undefined;

function firstDay(
  forms: readonly WithinText[],
  plain: string,
  year: number | null,
  order: Order,
): DayAt | null {
  for (const { found, means, isSpan } of forms) {
    found.lastIndex = 0;
    for (let hit = found.exec(plain); hit; hit = found.exec(plain)) {
      const date = dateOf(inOrder(means(hit.groups ?? {}), order), year);
      if (!date) continue;
      const [from, to] = [hit.index, hit.index + hit[0].length];
      const last = isSpan ? 0 : lastDayBehind(plain.slice(to, to + 20), plain.slice(from, to));
      return { date, from, to: to + last, isSpan: isSpan || last > 0 };
    }
  }
  return null;
}

const beside = "(?: ?\\(?周[1-7日天] ?\\)?)?";
/** Behind the first of several days, the last one without a month of its own. */
const lastDays = [
  // 12月1日（周二）至2日; but not 到3号楼
  new RegExp(`^${beside} ?[-~至到] ?(\\d{1,2}) ?[日号](?![楼线馆门机店厅院桌])${beside}`),
  // 2026-12-01至02
  /^ ?[~至到] ?(\d{1,2})(?!\d| ?[:.点时年月/%-])/,
];
/** 2026/12/1-2 */
const lastInDigits = /^-(\d{1,2})(?!\d| ?[:.点时年月/%-])/;

/** How much more a day takes up that is the first of several: 至2日. */
function lastDayBehind(rest: string, first: string): number {
  const forms = /[/.]/.test(first) ? [...lastDays, lastInDigits] : lastDays;
  const found = forms.map((form) => form.exec(rest)).find((hit) => hit !== null);
  const day = /(\d{1,2})\D{0,3}$/.exec(first)?.[1];
  return found && Number(found[1]) > Number(day) ? found[0].length : 0;
}

/** Of 12月1日14:00至2日16:00 the second day: one without a month, at the beginning of a text. */
export function sameMonth(
  plain: string,
  first: LocalDate,
): Pick<DayAt, "date" | "from" | "to"> | null {
  const found = /^(\d{1,2}) ?[日号]/.exec(plain);
  const date =
    found && localDate(Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(found[1]));
  return found && date ? { date, from: 0, to: found[0].length } : null;
}

/** 12-01 is a day only where a text begins with it. */
function leading(plain: string, year: number, order: Order): DayAt | null {
  const found = atTheStart.exec(plain);
  const date = found && dateOf(inOrder(numericDayOfYear.means(found.groups ?? {}), order), year);
  return found && date ? { date, from: 0, to: found[0].length, isSpan: false } : null;
}

/** A comma that belongs to a day, as part of a form: `Fri, 4 Dec`, `Dec 4, 2026`. */
export const commaOfDay =
  "(?:,(?=\\s?(?:19|20)\\d\\d(?!\\d))|(?<=(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}),)";

/** Whether a text ends with a day, beside which a weekday in brackets may stand. */
export function endsWithDay(text: string): boolean {
  if (!/[\d日号]\s?$|[a-z]\.?$/i.test(text)) return false;
  const tail = text.slice(-30).trimEnd();
  return Array.from(tail).some((_, from) => {
    const isWithin = /[\d.:/-]/.test(tail.charAt(from - 1));
    const length = isWithin ? 0 : leadingDay(tail.slice(from));
    return length > 0 && from + length === tail.length;
  });
}

/** How much of a text the day takes up that it begins with, with its weekday; 0: it begins with none. */
export function leadingDay(text: string): number {
  if (!MAY_BEGIN.test(text)) return 0;
  const plain = timeText(text.slice(0, LONGEST));
  const ends = leadingForms.map((form) => form.exec(plain.text)?.[0].length ?? 0);
  return Math.min(placeOf(plain, greatest(ends), text), text.length);
}

const MAY_BEGIN = /^[\d０-９〇零一二三四五六七八九十周星礼民a-zA-Z]/;
const LONGEST = 60;

/** A day and nothing else: 12月4日前, but not 12月4日前补齐文档. */
export function isDayAlone(text: string): boolean {
  const length = leadingDay(text);
  return length > 0 && /^\s?(?:[之以]?前)?$/.test(text.slice(length));
}

function dateOf(when: When, year: number | null): LocalDate | null {
  if (when.is !== "day" || typeof when.month !== "number") return null;
  const of = when.year ?? year;
  return typeof of === "number" && isYear(of) ? localDate(of, when.month, when.day) : null;
}
