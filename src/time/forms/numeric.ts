import { alone, type DayForm, type Form, type When, yearOf } from "../deadline/when.ts";

/** Days in digits alone that name their year; month before day, as in ISO 8601, where the year comes first. */
export const numericDays: readonly DayForm[] = [
  // 2026-05-13, 2024/6/12, 2022.3.11日
  {
    says: "(?<year>\\d{4}) ?[-/.] ?(?<month>\\d{1,2}) ?[-/.] ?(?<day>\\d{1,2})(?: ?[日号])?",
    notBehind: "\\d.-",
    means: dayOf,
  },
  // 114/3/5 of the Republic of China is in 2025
  {
    says: "(?<republic>1[0-4]\\d)(?<between>[-/])(?<month>\\d{1,2})\\k<between>(?<day>\\d{1,2})(?![-/.]\\d)",
    notBehind: "\\w./-",
    means: ({ republic, month, day }) => ({
      ...{ is: "day", year: Number(republic) + 1911 },
      ...{ month: Number(month), day: Number(day) },
    }),
  },
  // 20260513
  { says: "(?<year>20\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)", notBehind: "\\d", means: dayOf },
  // 30.05.2026: with dots the day always comes first
  {
    says: "(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>\\d{4})",
    notBehind: "\\d./-",
    means: dayOf,
  },
  // 5/30/2026, 30/5/2026; 05/06/2026 is in May for some and in June for others
  {
    says: "(?<first>\\d{1,2})(?<between>[-/])(?<second>\\d{1,2})\\k<between>(?<year>\\d{4})",
    notBehind: "\\d./-",
    means: ({ first, second, year }) => ofEither(Number(first), Number(second), yearOf(year)),
  },
  // 11/20/22, 3-24-20: where nothing but month, day and year can be meant
  {
    says: "(?<first>\\d{1,2})(?<between>[-/])(?<second>\\d{1,2})\\k<between>(?<year>\\d\\d)(?![-/.\\d])",
    notBehind: "\\w./-",
    means: ({ first, second, year }) => {
      const [month, day, last] = [Number(first), Number(second), Number(year)];
      const isOnly = day > 12 && month <= 12 && last >= 10;
      return isOnly ? { is: "day", year: yearOf(year), month, day } : { is: "ambiguous" };
    },
  },
];

/** 2.16, 5/30, 05-30; month before day, as in China, unless something else says otherwise (`inOrder`). */
export const numericDayOfYear: DayForm = {
  says: "(?<month>\\d{1,2})(?<mark>[-/.])(?<day>\\d{1,2})",
  notBehind: "\\d./-",
  means: ({ month, mark, day }) => ({
    ...{ is: "day", year: null, month: Number(month), day: Number(day) },
    // With a hyphen it is the end of 2026-05-30.
    ...(mark === "-" ? {} : { perhapsDayFirst: true }),
  }),
};

function dayOf({ year, month, day }: Readonly<Record<string, string | undefined>>): When {
  return { is: "day", year: yearOf(year), month: Number(month), day: Number(day) };
}

/** Everything else in digits alone, as a deadline; month before day, as in China. */
export const numericForms: readonly Form[] = [
  ...numericDays.map(alone),
  // 27.11. and 27.11: only the month can be at most 12
  {
    form: /^(?<day>1[3-9]|[23]\d)\.(?<month>0?[1-9]|1[0-2])\.?$/,
    means: ({ month, day }) => ({ is: "day", year: null, month: Number(month), day: Number(day) }),
  },
  // 30/5 can only be a day of May
  {
    form: /^(?<day>1[3-9]|[23]\d)\/(?<month>0?[1-9]|1[0-2])$/,
    means: ({ month, day }) => ({ is: "day", year: null, month: Number(month), day: Number(day) }),
  },
  alone(numericDayOfYear),
  // 5.8日; 5-8日 would be the 5th to the 8th
  {
    form: /^(?<month>\d{1,2})[/.](?<day>\d{1,2})[日号]$/,
    means: ({ month, day }) => ({ is: "day", year: null, month: Number(month), day: Number(day) }),
  },
  // 5/28-5/30: the last day counts
  {
    form: /^\d{1,2}[./]\d{1,2}[-~](?<month>\d{1,2})[./](?<day>\d{1,2})$/,
    means: ({ month, day }) => ({ is: "day", year: null, month: Number(month), day: Number(day) }),
  },
  // 2026.6.1-2026.6.5, 2026-06-01 to 2026-06-05
  {
    form: /^20\d\d[-./]\d{1,2}[-./]\d{1,2}(?:[-~至到]| to )(?<year>20\d\d)[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/,
    means: ({ year, month, day }) => ({
      is: "day",
      year: yearOf(year),
      month: Number(month),
      day: Number(day),
    }),
  },
  // 2026-11, 2025.7
  {
    form: /^(?<year>20\d\d)[-/.](?<month>\d{1,2})$/,
    means: ({ year, month }) => ({
      is: "month",
      year: yearOf(year),
      month: Number(month),
      until: 31,
    }),
  },
];

/** Month and day in an order that only the numbers can tell. */
function ofEither(first: number, second: number, year: number | null): When {
  if (first <= 12 && second <= 12 && first !== second)
    return { is: "ambiguous", either: { year, first, second } };
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return { is: "day", year, month, day };
}
