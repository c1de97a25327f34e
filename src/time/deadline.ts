import type { DayOrder } from "./day-order.ts";
import { endsBefore, isUpTo, periodBefore } from "./deadline/before.ts";
import { inOrderOf } from "./deadline/in-order.ts";
import {
  beforeTask,
  namesImpossibleTime,
  namesTime,
  splitBrackets,
  withoutNoise,
} from "./deadline/noise.ts";
import { normalise } from "./deadline/normalise.ts";
import type { Deadline } from "./deadline/outcome.ts";
import { dayOfWeekMeant, readPlaced } from "./deadline/placed.ts";
import { postponed, splitPostponed } from "./deadline/postponed.ts";
import { contradicting, resolve } from "./deadline/resolve.ts";
import {
  type DayExpression,
  isDayExpression,
  isOneDay,
  isWeekday,
  match,
  type When,
} from "./deadline/when.ts";
import {
  isVague,
  leavesOutDay,
  mayNameDay,
  namesSeveralDays,
  onlyDayIn,
  readEvent,
  recurs,
} from "./deadline/words.ts";
import { readEnglish, splitEnglishWeekday } from "./forms/en.ts";
import { numericForms } from "./forms/numeric.ts";
import { readChinese, splitChineseWeekday } from "./forms/zh.ts";
import { addDays, isoWeekday, type LocalDate } from "./local.ts";
import type { WorkCalendar } from "./workdays.ts";

export interface DeadlineContext {
  /** The day the promise was made: the meeting's, in its own time zone. `null` when unknown. */
  readonly said: LocalDate | null;
  readonly calendar: WorkCalendar;
  /** The series' next meeting, if known. */
  readonly nextMeeting?: LocalDate | null;
  /** How 4/12 is to be read; `null`: nobody can tell. Absent, the month comes first. */
  readonly order?: DayOrder | null | undefined;
}

/** By the 3rd or three days ago, within a month or in January: only in Han numerals is it open. */
const twoReadings = /^[一二三四五六七八九十]{1,3}(?:日[之以]?前|月[之以]?内)/;

const nothing = /^(?:[-/~.…? ]*|无|没有|无需|不涉及|none|nil|n\/?a)$/;

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const WORKDAYS = /^([1-9]) ?个工作日内$/;

/** Most deadlines need no look at all the ways in which one could be written. */
function readUsual(text: string): DayExpression | null {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  if (year) return { is: "day", year: Number(year), month: Number(month), day: Number(day) };
  const [, count] = WORKDAYS.exec(text) ?? [];
  return count ? { is: "span", count: Number(count), unit: "workday" } : null;
}

/**
 * Reads a deadline against the day it was said, never against today (guide G12). Without that day
 * only what names its year is a date; 下周三 is then unparsed. Never throws.
 *
 * A new way of writing: a form in deadline/zh.ts or en.ts (or numeric.ts for digits alone); a word
 * that changes nothing: noise.ts; a word that names no day: words.ts; a new kind of day: when.ts and resolve.ts.
 */
export function readDeadline(text: string, context: DeadlineContext): Deadline {
  const usual = readUsual(text);
  if (usual) return dated(usual, { weekday: null }, context);
  const whole = normalise(text);
  if (nothing.test(whole)) return { kind: "none" };
  if (twoReadings.test(text.trim())) return { kind: "unparsed", reason: "ambiguous" };
  if (namesImpossibleTime(whole)) return { kind: "unparsed", reason: "impossible" };
  const said = understand(whole);
  if ((said === null || said.when.is === "event") && namesSeveralDays(whole))
    return { kind: "unparsed", reason: "several" };
  if (said === null) return { kind: "unparsed", reason: "unknown" };
  if (said.when.is === "vague") return { kind: "vague", recurring: said.when.recurring };
  if (said.when.is === "event") {
    const meeting = said.when.nextMeeting ? (context.nextMeeting ?? null) : null;
    return { kind: "relative", date: meeting && addDays(meeting, -said.when.daysBefore) };
  }
  const when = inOrderOf(said.weekday, said.when, context);
  return isDayExpression(when)
    ? dated(when, said, context)
    : { kind: "unparsed", reason: "ambiguous" };
}

/**
 * The one day that a text names, as 明天, 下周三, next Tuesday and 12月3日 do. `null`: it names none, a
 * week, a time by which (周五前, within 3 days), or one day in two ways that disagree.
 */
export function dayNamed(text: string, context: DeadlineContext): LocalDate | null {
  const whole = normalise(text);
  if (isUpTo(whole) || namesImpossibleTime(whole) || withoutNoise(whole) === "") return null;
  const said = understand(whole);
  if (said === null || !isOneDay(said.when)) return null;
  const when = inOrderOf(said.weekday, said.when, context);
  if (!isDayExpression(when)) return null;
  const read = dated(when, said, context);
  return read.kind === "date" && read.wrongWeekday === null && !read.wordsMean ? read.date : null;
}

type Beside = Pick<Said, "weekday" | "words">;

function dated(when: DayExpression, beside: Beside, context: DeadlineContext): Deadline {
  try {
    return onDay(when, beside, context);
  } catch (error) {
    if (error instanceof RangeError) return { kind: "unparsed", reason: "impossible" }; // after the year 9999
    throw error;
  }
}

function onDay(
  when: DayExpression,
  { weekday, words }: Beside,
  context: DeadlineContext,
): Deadline {
  const date = resolve(when, context.said, context.calendar);
  if (date === "unanchored" && when.is === "beforeHoliday" && context.said !== null)
    return { kind: "relative", date: null };
  if (date === "unanchored" || date === "impossible" || date === "ambiguous")
    return { kind: "unparsed", reason: date };
  const wrongWeekday = weekday !== null && weekday !== isoWeekday(date) ? weekday : null;
  const { knownThrough } = context.calendar;
  const countsWorkdays =
    ["week", "weekOf", "calendarWeek"].includes(when.is) ||
    (when.is === "span" && when.unit === "workday") ||
    (when.is === "placed" && when.of === "workday");
  return {
    kind: "date",
    date,
    wrongWeekday,
    wordsMean:
      words && wrongWeekday === null
        ? contradicting(words, date, context.said, context.calendar)
        : null,
    holidaysUnknown:
      countsWorkdays && knownThrough !== null && Number(date.slice(0, 4)) > knownThrough,
  };
}

/** An expression with what stands beside it and has to agree: a weekday, other words for the day. */
interface Said {
  readonly when: When;
  readonly weekday: number | null;
  readonly words?: DayExpression;
}

function understand(whole: string): Said | null {
  if (recurs(whole)) return { when: { is: "vague", recurring: true }, weekday: null };
  const later = readPostponed(whole);
  if (later) return later;
  const { main, asides } = splitBrackets(whole);
  const said = readDay(main);
  // 5月30日（北京时间18:00）: a time says nothing about the day beside it.
  const besides = said ? asides.filter((aside) => withoutNoise(aside) !== "") : asides;
  const read = besides.map((aside) => ({ aside, said: readDay(aside) }));
  const beside = read.find((one) => one.said !== null)?.said ?? null;
  // 12月4日（周五）2026: what names a day and is not understood is not what the bracket says.
  const instead = mayNameDay(main) ? null : beside;
  const found =
    said && beside ? together(said, beside) : (said ?? instead ?? oneOfTheClauses(main));
  // 12月5日（12月1日初稿，12月3日复审）: what is left out names another day.
  if (found && read.some((one) => (one.said ?? found) !== beside && leavesOutDay(one.aside)))
    return null;
  if (found) return found;
  if (isVague(whole)) return { when: { is: "vague", recurring: false }, weekday: null };
  const event = readEvent(main);
  return event && { when: event, weekday: null };
}

/** 5月8日（延期至5月15日）: the day that counts now. A new time of day moves no day. */
function readPostponed(whole: string): Said | null {
  const split = splitPostponed(whole);
  if (!split || withoutNoise(split.later) === "") return null;
  const then = understand(split.later);
  const first = then && understand(split.first);
  return first ? { when: postponed(first.when, then.when), weekday: then.weekday } : then;
}

/** 下周三（10月29日） is 29 October, 10月29日（周三） too: the day counts and the weekday has to agree. */
function together(main: Said, beside: Said): Said {
  if (main.when.is === "day" && beside.when.is === "day" && (isDated(main) || !isDated(beside))) {
    return { ...main, words: beside.when };
  }
  if (beside.when.is === "day" && isDayExpression(main.when)) {
    const weekday = isWeekday(main.when) ? main.when.weekday : main.weekday;
    return { when: beside.when, weekday: weekday ?? beside.weekday, words: main.when };
  }
  if (beside.when.is !== "weekday") {
    return main.when.is === "day" && isDayExpression(beside.when)
      ? { ...main, words: beside.when }
      : main;
  }
  const { weekday } = beside.when;
  if (main.when.is === "week")
    return { when: { is: "weekday", week: main.when.week, weekday }, weekday: null };
  if (main.when.is === "day") return { when: main.when, weekday, words: beside.when };
  const isOpen = main.when.is === "span" || main.when.is === "ambiguous";
  return isOpen ? { when: main.when, weekday } : main;
}

function isDated({ when }: Said): boolean {
  return "year" in when && typeof when.year === "number";
}

/** 尽快，最迟5月30日: a day named once, or once in words and once as a date, is meant, whatever else is said. */
function oneOfTheClauses(main: string): Said | null {
  const clauses = main.split(/[,;。]/);
  if (clauses.length === 1) return null;
  // 12月7日，18:00前: a time by itself is no other day.
  const isOfDay = (clause: string): boolean => !namesTime(clause) || withoutNoise(clause) !== "";
  const read = clauses
    .filter((clause) => clause.trim() !== "" && isOfDay(clause))
    .map((clause) => ({ clause, said: readDay(clause) }));
  const days = read.flatMap(({ said }) => said ?? []);
  const leftOut = read.filter(({ clause, said }) => said === null && mayNameDay(clause));
  // 本周内，11月27日复核: one day said twice, once with what is done on it.
  const [left] = leftOut;
  const other = left && days.length === 1 ? onlyDayIn(left.clause) : null;
  const named = other === null ? null : readDay(other);
  if (leftOut.length > (named ? 1 : 0)) return null;
  if (named) days.push(named);
  const [first, second, ...more] = days;
  if (!first || more.length > 0) return null;
  if (!second) return first;
  // 3个工作日内，即12月8日: one day said twice; 12月1日，12月8日 are two.
  return (first.when.is === "day") === (second.when.is === "day") ? null : together(first, second);
}

/** Q2结束前 is by its end. */
const finished = /(?<=月|季度|年|周|q\d)结束/;

function readDay(said: string): Said | null {
  if (said === "") return null;
  const text = said.replace(finished, "底");
  const rest = withoutNoise(text);
  if (rest === "")
    return namesTime(text) ? { when: { is: "span", count: 0, unit: "day" }, weekday: null } : null;
  const read = readExpression(rest, text);
  if (!read) return readWithWeekday(rest) ?? readBeforeTask(rest);
  // 国庆 is no deadline; 国庆前 is one, by Christmas too.
  if (read.is === "beforeHoliday" && !endsBefore(text) && !/^by\b/.test(text)) return null;
  const when = endsBefore(text) && isDayExpression(read) ? periodBefore(read, text) : read;
  return when && { when, weekday: null };
}

function readWithWeekday(text: string): Said | null {
  const split = splitChineseWeekday(text) ?? splitEnglishWeekday(text);
  const weekday = split && readExpression(split.weekday);
  const day = split && readExpression(withoutNoise(split.rest));
  return day?.is === "day" && weekday?.is === "weekday"
    ? { when: day, weekday: weekday.weekday, words: weekday }
    : null;
}

function readBeforeTask(text: string): Said | null {
  const head = beforeTask(text);
  if (head === null || mayNameDay(text.slice(head.length + 1))) return null;
  return readExpression(withoutNoise(head)) ? readDay(`${head}前`) : null;
}

/** A bare year is one only where words stood around it: before 2027. */
function readExpression(text: string, whole = text): When | null {
  return (
    match(numericForms, text) ??
    dayOfMonth(text, whole) ??
    (/[\u0080-\uffff]/.test(whole) ? readChinese(text) : null) ??
    (/[a-z]/.test(whole) ? readEnglish(text) : null) ??
    readPlaced(text) ??
    readWeekOf(text)
  );
}

/** by 29; by 5 may be a clock time as well. */
function dayOfMonth(text: string, whole: string): When | null {
  if (!/^\d{1,2}$/.test(text) || !/^(?:by|due|before|until)\b/.test(whole)) return null;
  const day = Number(text);
  if (day < 1 || day > 31) return null;
  return day > 12 ? { is: "day", year: null, month: null, day } : { is: "ambiguous" };
}

function readWeekOf(text: string): When | null {
  const dayOfWeek = dayOfWeekMeant(text);
  const day = dayOfWeek === null ? null : readExpression(withoutNoise(dayOfWeek));
  return day?.is === "day" ? { is: "weekOf", day } : null;
}
