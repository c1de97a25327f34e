import { describe } from "vitest";
import { holds } from "./deadline-table.ts";

// 2026-05-20 is a Wednesday. Mainland China: 2026-05-01 to 05-05 off, 2026-05-09 (Saturday) worked,
// 2026-10-01 to 10-07 off, 2026-10-10 (Saturday) worked.

describe("the week a day lies in ends with its last working day", () => {
  holds(`
    week of June 1 @ 2026-05-20 → 2026-06-05
    the week of June 3rd @ 2026-05-20 → 2026-06-05
    by the week of 7 June @ 2026-05-20 → 2026-06-05
    w/c 1 June @ 2026-05-20 → 2026-06-05
    week beginning 2026-06-01 @ 2026-05-20 → 2026-06-05
    week of May 18 @ 2026-05-20 → 2026-05-22
    week of May 11 @ 2026-05-20 → 2027-05-14 holidays unknown
    6月1日那一周 @ 2026-05-20 → 2026-06-05
    6月1日当周 @ 2026-05-20 → 2026-06-05
    10月5日所在周 @ 2026-05-20 → 2026-10-10
    week of 2026-06-01 @ unknown → 2026-06-05
    week of June 31 @ 2026-05-20 → impossible
  `);
});

describe("weeks by number (ISO 8601)", () => {
  holds(`
    W22 @ 2026-05-20 → 2026-05-29
    2026-W22 @ 2026-05-20 → 2026-05-29
    2026W22 @ unknown → 2026-05-29
    CW 23 @ 2026-05-20 → 2026-06-05
    KW23 @ 2026-05-20 → 2026-06-05
    calendar week 24 @ 2026-05-20 → 2026-06-12
    W21 @ 2026-05-20 → 2026-05-22
    W20 @ 2026-05-20 → 2027-05-21 holidays unknown
    2026-W53 @ 2026-05-20 → 2027-01-01 holidays unknown
    2027-W53 @ 2026-05-20 → impossible
    W54 @ 2026-05-20 → impossible
    W0 @ 2026-05-20 → impossible
    第22周 @ 2026-05-20 → ambiguous
    week 3 @ 2026-05-20 → ambiguous
  `);
});

describe("the nth day of a month", () => {
  holds(`
    first Monday of June @ 2026-05-20 → 2026-06-01
    1st Mon in June @ 2026-05-20 → 2026-06-01
    by the second Tuesday of June @ 2026-05-20 → 2026-06-09
    last Friday of May @ 2026-05-20 → 2026-05-29
    last Friday of the month @ 2026-05-20 → 2026-05-29
    first Monday of May @ 2026-05-20 → 2027-05-03
    third Thursday of next month @ 2026-05-20 → 2026-06-18
    last working day of May @ 2026-05-20 → 2026-05-29
    last business day of October 2026 @ 2026-05-20 → 2026-10-30
    first working day of October @ 2026-05-20 → 2026-10-08
    last day of the month @ 2026-05-20 → 2026-05-31
    last day of February 2028 @ 2026-05-20 → 2028-02-29
    fifth Friday of June 2026 @ 2026-05-20 → impossible
    6月第一个周一 @ 2026-05-20 → 2026-06-01
    6月的第二个星期二前 @ 2026-05-20 → 2026-06-09
    5月最后一个周五 @ 2026-05-20 → 2026-05-29
    本月最后一个工作日 @ 2026-05-20 → 2026-05-29
    五月最后一个工作日之前 @ 2026-05-20 → 2026-05-29
    下个月第一个工作日 @ 2026-09-20 → 2026-10-08
    2026年10月第一个工作日 @ 2026-05-20 → 2026-10-08
    本月最后一天 @ 2026-05-20 → 2026-05-31
    6月第三个周日 @ 2026-05-20 → 2026-06-21
    13月第一个周一 @ 2026-05-20 → impossible
    首个工作日 @ 2026-05-20 → unparsed
  `);
});

describe("a month and a half", () => {
  holds(`
    一个半月 @ 2026-05-20 → 2026-07-05
    一个半月内 @ 2026-05-20 → 2026-07-05
    1.5个月内 @ 2026-05-20 → 2026-07-05
    两个半月后 @ 2026-05-20 → 2026-08-04
    一年半内 @ 2026-05-20 → 2027-11-20
    within a month and a half @ 2026-05-20 → 2026-07-05
    1.5 months @ 2026-05-20 → 2026-07-05
    two and a half months @ 2026-05-20 → 2026-08-04
  `);
});
