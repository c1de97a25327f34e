import { fold } from "../vocabulary/index.ts";
import { readClockRange } from "./clock.ts";
import { plainTime } from "./plain.ts";

/** Nobody writes a duration that is longer. */
const LONGEST = 100;

const NUMBER = String.raw`(?:\d{1,4}(?:[.,]\d{1,2})?|\.\d{1,2})`;
const HOURS = "(?:h|hrs?|hours?|小时|钟头|钟)";
const MINUTES = "(?:m|mins?|minutes?|minuten|分[钟鐘]?|['’′])";

/** 1h30, 1 小时 20 分钟, 两个半小时, 1小时半, 1 hour and 30 minutes */
const hours = new RegExp(
  `^(?<hours>${NUMBER}) ?个?(?<half>半)? ?${HOURS} ?(?<later>半)?(?: ?(?:and|又|零|,)? ?(?<minutes>${NUMBER}) ?${MINUTES}?)?$`,
);
/** 10', 一分半钟 */
const minutes = new RegExp(`^(?<minutes>${NUMBER}) ?${MINUTES}(?<half>半)?钟?$`);
const bare = new RegExp(`^${NUMBER}$`);
const halfHour = new RegExp(`^半 ?个? ?${HOURS}$`);
const quarters = /^(?<count>[1-3]) ?刻钟?$/;

/** What is written around a duration and changes nothing about it. */
const BEFORE =
  /^(?:约|大约|大概|预计|预估|计划|时长|用时|耗时|共计?|总计|总共|合计|控制在|不超过|至多|最多|最长|限时?|[≤<]=?|[~≈:]|ca|approx(?:imately)?|about|around|roughly|up to|max(?:imum)?|at most|no more than|not more than|total|duration|est(?:imated)?)[ :]{0,2}/;
const AFTER =
  / ?(?:左右|上下|以内|之内|内|max(?:imum)?|at most|each|in total|total|incl(?:uding)?\b.{0,30})$/;

/** The upper bound counts; a plus adds up. */
const BETWEEN = /^(.+?) ?(?:-|~|至|到|或|to|or|\/) ?(.+)$/s;

/** What nearly everybody writes needs no look at all the ways in which it could be written. */
const USUAL = /^(\d{1,2})( ?(?:分钟|min))?$/;

/**
 * Minutes from `10 分钟`, `10 min`, `10'`, `1.5h`, `1h30`, `半小时`, `两个半小时`, `an hour and a half`,
 * `15-20 min` (the upper bound counts), `15+5 min` or a range of clock times. A bare number counts
 * only where the place says minutes (`unitKnown`); elsewhere 3.15-3.20 may be two days as well.
 * `null`: says no duration, or two that differ.
 */
export function readDuration(text: string, unitKnown = false): number | null {
  if (text.length > LONGEST) return null;
  const usual = USUAL.exec(text);
  if (usual && (unitKnown || usual[2])) return Number(usual[1]);
  const whole = plain(text);
  const { main, aside } = splitAside(whole);
  if (main === null) return readPlain(whole, unitKnown);
  const read = readPlain(main, unitKnown);
  const beside = aside === null ? null : readPlain(aside, false);
  return read === null || beside === null || beside === read ? read : null;
}

/** 15 min (incl. Q&A), 14:00-14:10（10分钟）: what stands in brackets behind; a bracket around all of it is none. */
function splitAside(text: string): { readonly main: string | null; readonly aside: string | null } {
  const found = /^([^()]+)\(([^()]*)\)$/.exec(text);
  const around = /^\(([^()]*)\)$/.exec(text);
  if (around) return { main: around[1] ?? null, aside: null };
  return { main: found?.[1]?.trim() ?? null, aside: found?.[2]?.trim() ?? null };
}

function readPlain(text: string, unitKnown: boolean): number | null {
  const clock = !unitKnown && mayBeDays(text) ? null : readClockRange(text);
  if (clock) return clock.minutes;
  let rest = text;
  for (let last = ""; last !== rest; ) {
    last = rest;
    rest = rest.replace(BEFORE, "").replace(AFTER, "");
  }
  return readAmounts(rest, unitKnown);
}

/** 3.15-3.20, not 9.30-10.00. */
function mayBeDays(text: string): boolean {
  const found = /^(\d{1,2})\.(\d\d) ?[-~至到] ?(\d{1,2})\.(\d\d)$/.exec(text);
  if (!found) return false;
  const [firstMonth = 0, firstDay = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const isDay = (m: number, d: number) => m >= 1 && m <= 12 && d >= 1 && d <= 31;
  return isDay(firstMonth, firstDay) && isDay(month, day);
}

/** 1400-1500 is no number of minutes. */
const FOUR_DIGITS = /^\d{4} ?(?:-|~|至|到|to) ?\d{4}$/;

function readAmounts(text: string, unitKnown: boolean): number | null {
  if (FOUR_DIGITS.test(text)) return null;
  const alone = readAmount(text, unitKnown);
  if (alone !== null) return Math.round(alone);
  const parts = text.split(/ ?\+ ?/);
  const range = BETWEEN.exec(text);
  const said = parts.length > 1 ? parts : range ? [range[1] ?? "", range[2] ?? ""] : [];
  const unit = unitOf(said.at(-1) ?? "");
  const amounts = said.map((one) =>
    readAmount(bare.test(one) && unit !== null ? `${one}${unit}` : one, unitKnown),
  );
  if (amounts.length === 0 || amounts.some((amount) => amount === null)) return null;
  const known = amounts.map(Number);
  if (parts.length > 1) return Math.round(known.reduce((sum, amount) => sum + amount, 0));
  const [lower = 0, upper = 0] = known;
  return lower <= upper ? Math.round(upper) : null;
}

/** The unit at the end: 15-20 min counts 15 in minutes too. */
function unitOf(text: string): string | null {
  return new RegExp(`(?:${NUMBER}) ?(个?${HOURS}|${MINUTES}钟?)$`).exec(text)?.[1] ?? null;
}

function readAmount(text: string, unitKnown: boolean): number | null {
  const quarter = quarters.exec(text)?.groups;
  if (quarter) return Number(quarter.count) * 15;
  if (halfHour.test(text)) return 30;
  const long = hours.exec(text)?.groups;
  if (long)
    return (
      (numberIn(long.hours) + (long.half || long.later ? 0.5 : 0)) * 60 + numberIn(long.minutes)
    );
  const short = minutes.exec(text)?.groups;
  if (short) return numberIn(short.minutes) + (short.half ? 0.5 : 0);
  return unitKnown && bare.test(text) ? numberIn(text) : null;
}

const numberIn = (digits = "0"): number => Number(digits.replace(",", "."));

const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const words = new RegExp(`\\b(?:(${TENS.join("|")})[ -]?)?(${WORDS.join("|")})?\\b`, "g");

/** One way of writing for many: half width, lower case, digits, one kind of dash and bracket. */
function plain(text: string): string {
  // ½ comes apart into 1⁄2 when folded, and 1½ into 11⁄2.
  const folded = fold(text.replace(/ ?½/g, ".5").replace(/ ?¼/g, ".25").replace(/ ?¾/g, ".75"));
  return plainTime(folded)
    .replace(words, (found, tens?: string, ones?: string) =>
      found === ""
        ? ""
        : String((tens ? (TENS.indexOf(tens) + 2) * 10 : 0) + (ones ? WORDS.indexOf(ones) : 0)),
    )
    .replace(/\b3[- ]quarters of an hour$/, "45 min")
    .replace(/^(?:a )?quarter(?: of an)?[- ]hour$/, "15 min")
    .replace(/\b(?:a )?half(?: an?)?[- ]hour$/, "30 min")
    .replace(/^an? (?=hour|min)/, "1 ")
    .replace(/^(\d{1,2}) hours? and a half$/, "$1.5 h")
    .replace(/^(\d{1,2}) and a half (?=h)/, "$1.5 ")
    .replace(/^(\d{1,2}) 1[/⁄]2 (?=h)/, "$1.5 ")
    .replace(/→|->/g, "-")
    .replace(/([a-z])\./g, "$1")
    .replace(/(?<=\d)-(?=(?:hour|min|hr)[a-z]*$)/, " ")
    .replace(/[.。,，;；:]{1,9}$/, "")
    .trim();
}
