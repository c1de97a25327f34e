import type { Holiday } from "../workdays.ts";

/** A year as said: a number, this year, next year …; `null` leaves it to the day that comes next. */
export type Year = number | { readonly yearsAhead: number } | null;

/** A period counted from the meeting: 0 this one, 1 the next. */
export interface Ahead {
  readonly ahead: number;
}

/**
 * What an expression means before it is known when it was said: a grammar makes one, resolve.ts
 * turns it into a day. Numbers are as written and may name no day (13月1日).
 */
export type When =
  /** Without a month the next such day of any month. */
  | {
      readonly is: "day";
      readonly year: Year;
      readonly month: number | Ahead | null;
      readonly day: number;
      /** 4/12 is in December for some: a weekday beside it decides, or how the file writes others. */
      readonly perhapsDayFirst?: true;
    }
  /**
   * A month up to a day of it; 31 stands for its last. Without a month the next such day of any.
   * `before`: named by the period it comes before (April by 5月前), which nobody says while that
   * period runs and means next year's.
   */
  | {
      readonly is: "month";
      readonly year: Year;
      readonly month: number | Ahead | null;
      readonly until: number;
      readonly before?: true;
    }
  /** The last day of a quarter, or of the two or four that end with it: half a year, a year. */
  | {
      readonly is: "quarter";
      readonly year: Year;
      readonly quarter: number | Ahead;
      readonly length: 1 | 2 | 4;
      readonly before?: true;
    }
  /** 1 = Monday … 7 = Sunday; without a week the next such day. */
  | {
      readonly is: "weekday";
      readonly week: number | null;
      readonly weekday: number;
      /** Saturday would do as well. */
      readonly weekend?: true;
    }
  /** The last working day of a week: of one counted from the meeting, or of the one a day lies in. */
  | { readonly is: "week"; readonly week: number }
  | { readonly is: "weekOf"; readonly day: Extract<When, { is: "day" }> }
  /** The last working day of a week by its number (ISO 8601). */
  | { readonly is: "calendarWeek"; readonly year: number | null; readonly week: number }
  /** The nth day, working day or weekday of a month. */
  | {
      readonly is: "placed";
      readonly year: number | null;
      readonly month: number | Ahead;
      readonly nth: number | "last";
      readonly of: "day" | "workday" | number;
    }
  /** Half a month is 15 days. */
  | { readonly is: "span"; readonly count: number; readonly unit: SpanUnit }
  /** The day before a public holiday begins. */
  | { readonly is: "beforeHoliday"; readonly holiday: Holiday; readonly year: Year }
  /** So many days before it, when that is said: 24 hours before next meeting. */
  | { readonly is: "event"; readonly nextMeeting: boolean; readonly daysBefore: number }
  /** `recurring`: again and again, as 每周五. */
  | { readonly is: "vague"; readonly recurring: boolean }
  /** More than one day is meant by it, depending on who reads: 05/06/2026. */
  | {
      readonly is: "ambiguous";
      /** What two numbers are, in whichever order; absent: something else is open. */
      readonly either?: {
        readonly year: number | null;
        readonly first: number;
        readonly second: number;
      };
    };

export type SpanUnit = "hour" | "day" | "workday" | "week" | "month" | "year";

export type DayExpression = Exclude<When, { is: "event" | "vague" | "ambiguous" }>;

/** The weekend is either of two days. */
export const isWeekday = (when: When): when is Extract<When, { is: "weekday" }> =>
  when.is === "weekday" && !when.weekend;

/** 4/12 is one of two days. */
export const isOneDay = (when: When): when is DayExpression =>
  (when.is === "day" && !(when.perhapsDayFirst && when.day <= 12)) ||
  isWeekday(when) ||
  (when.is === "span" && (when.unit === "day" || when.unit === "week"));

export function isDayExpression(when: When): when is DayExpression {
  return when.is !== "event" && when.is !== "vague" && when.is !== "ambiguous";
}

/** One way to write a deadline: the whole text, and what its named parts mean. */
export interface Form {
  readonly form: RegExp;
  readonly means: (part: Readonly<Record<string, string | undefined>>) => When;
}

/** One way to write a day of the calendar, read alike by itself and within other text. */
export interface DayForm {
  readonly says: string;
  /** What may not stand before it within other text: 31.12.2026 in 1.31.12.2026 is no day. */
  readonly notBehind: string;
  readonly means: Form["means"];
}

/** For a text that is nothing but the day. */
export const alone = ({ says, means }: DayForm): Form => ({
  form: new RegExp(`^(?:${says})$`),
  means,
});

/** The meaning of the first form that is the whole text. */
export function match(forms: readonly Form[], text: string): When | null {
  for (const { form, means } of forms) {
    const found = form.exec(text);
    if (found) return means(found.groups ?? {});
  }
  return null;
}

/** A year in digits; two of them are in this century. */
export function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
