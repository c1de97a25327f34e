import type { When, Year } from "./when.ts";

/** 5月前, before Q3: what must be done before a period begins, not before it ends as 5月底前 must. */
export function endsBefore(text: string): boolean {
  const isBefore = /(?:之|以)?前$/.test(text) || /^(?:ddl |due )?before\b/.test(text);
  return isBefore && !namesPart.test(text.replace(/[之以]?前$/, ""));
}

/** 周五前, 3天内, by Friday: any time up to a day, and not that day. */
export const isUpTo = (text: string): boolean =>
  /[前内止](?: ?\d|$)/.test(text) ||
  /\b(?:by|before|until|till|within|latest|later than)\b/.test(text);

/** An end or a part of a period is named: 月底, 6月上旬, end of May, mid-June, 周末. */
const namesPart = /[底末内旬初中]$|\b(?:end|eo[mqwy]|early|mid|late)\b/;

/**
 * The period before: April for 5月前. `null` where the promise would be due before it was made
 * (本周前). What is no period stays as it is: 5月30日前 is 5月30日.
 */
export function periodBefore(when: When, text: string): When | null {
  switch (when.is) {
    case "week":
      return when.week > 0 ? { ...when, week: when.week - 1 } : null;
    case "weekday": // before the weekend
      return /\bweekend\b/.test(text) ? { is: "week", week: when.week ?? 0 } : when;
    case "month":
      return typeof when.month === "number" && when.month > 1
        ? { ...when, month: when.month - 1, before: true }
        : typeof when.month === "number"
          ? { ...when, month: 12, year: yearBefore(when.year), before: true }
          : aheadBefore(when.month, (month) => ({ ...when, month }));
    case "quarter": {
      if (typeof when.quarter !== "number")
        return aheadBefore(when.quarter, (quarter) => ({ ...when, quarter }));
      const quarter = when.quarter - when.length;
      return quarter > 0
        ? { ...when, quarter, before: true }
        : { ...when, quarter: quarter + 4, year: yearBefore(when.year), before: true };
    }
    default:
      return when;
  }
}

function aheadBefore<T>(
  period: { readonly ahead: number } | null,
  make: (earlier: { readonly ahead: number }) => T,
): T | null {
  return period && period.ahead > 0 ? make({ ahead: period.ahead - 1 }) : null;
}

/** 今年前 comes to last year's end, which no promise can be due at: resolving finds it impossible. */
function yearBefore(year: Year): Year {
  if (year === null) return null;
  return typeof year === "number" ? year - 1 : { yearsAhead: year.yearsAhead - 1 };
}
