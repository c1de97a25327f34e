import { type Form, yearOf } from "./when.ts";

/** Days in digits alone; month before day, as in China and in ISO 8601. */
export const numericForms: readonly Form[] = [
  // 2026-05-13, 2024/6/12, 2022.3.11日
  {
    form: /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})[日号]?$/,
    means: ({ year, month, day }) => ({
      is: "day",
      year: yearOf(year),
      month: Number(month),
      day: Number(day),
    }),
  },
  // 20260513
  {
    form: /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/,
    means: ({ year, month, day }) => ({
      is: "day",
      year: yearOf(year),
      month: Number(month),
      day: Number(day),
    }),
  },
  // 5/30/2026
  {
    form: /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
    means: ({ year, month, day }) => ({
      is: "day",
      year: yearOf(year),
      month: Number(month),
      day: Number(day),
    }),
  },
  // 2.16, 5/30, 05-30
  {
    form: /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
    means: ({ month, day }) => ({ is: "day", year: null, month: Number(month), day: Number(day) }),
  },
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
