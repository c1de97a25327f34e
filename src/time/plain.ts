/**
 * Everything that says when goes through the text made here, and through these readers. Each takes all
 * of a text or says that it did not (`null`, `unparsed`, `unclear`, `unknown`); none takes half of it.
 *
 * | a text that is | read by | gives |
 * | --- | --- | --- |
 * | a time of day (`15:00`, `下午3点半`, `3 PM`) | `readClock` (clock.ts) | `TimeOfDay` or `null` |
 * | a range of them (`14:00--15:00`, `傍晚6:00-6:10`) | `readClockRange` | `ClockRange` or `null` |
 * | a line that begins with a range | `leadingClockRange` | the range and its length as written |
 * | a zone (`UTC+8`, `北京时间`, `Europe/Berlin`) | `readZone` (zone-name.ts) | `Zone` or `null`; `{ unknown }` is CST |
 * | a day and a time, and nothing else | `readMoment` (moment.ts) | `Moment` or `null` |
 * | anything that may hold a day, times, a zone | `readOccasion` (occasion.ts), then `settle` | `Occasion` or `null` |
 * | a length (`10 分钟`, `1h30`) | `readDuration` (duration.ts) | minutes or `null` |
 * | a deadline | `readDeadline` (deadline.ts) | `Deadline`, which names what was not understood |
 */
import { withArabicDigits } from "../text/numerals.ts";
import { simplified } from "../text/simplified.ts";

/** A text in the one way of writing that all grammars of time are made for. */
export interface TimeText {
  readonly text: string;
  /** Where each character stood; `null`: where it stands now. */
  readonly origin: readonly number[] | null;
}

/**
 * Half width, lower case, simplified; `-` for every dash and run of dashes (`--`, `——`, U+2010), `~` for
 * every wave, round brackets, single spaces, 周 for 星期 and 礼拜, Arabic digits for Han numerals (周三十点
 * is 周3 10点). Whatever reads a day, a clock, a zone or a length reads this.
 */
export function timeText(text: string): TimeText {
  if (!CHANGES.test(text)) return { text, origin: null };
  const same = simplified(text).replace(ONE_FOR_ONE, inHalfWidth);
  return same.search(SHORTENS) >= 0 ? shortened(same) : { text: same, origin: null };
}

/** The text alone, for those who need not find their way back. */
export const plainTime = (text: string): string => timeText(text).text;

/** Where a place in the plain text stood in what was written. */
export function placeOf({ text, origin }: TimeText, at: number, written: string): number {
  if (origin === null) return at;
  return at >= text.length ? written.length : (origin[at] ?? at);
}

const CHANGES = /[^ -@\\^-z|~]|--| {2}/;
const ONE_FOR_ONE =
  /[A-Z[\]{}\t\n\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63〜∼【】〔〕〈〉《》\uff01-\uff5e]/g;
const OPENS = "[{【〔〈《［｛";
const CLOSES = "]}】〕〉》］｝";

function inHalfWidth(char: string): string {
  if (OPENS.includes(char)) return "(";
  if (CLOSES.includes(char)) return ")";
  const code = char.charCodeAt(0);
  if (code < 0x80) return char < " " ? " " : char.toLowerCase();
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (char === "〜" || char === "∼") return "~";
  return DASHES.test(char) ? "-" : " ";
}

/** Lines of a box as well, which stand for a long dash where the keyboard has no other. */
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63]/;

const SHORTENS =
  /-{2,}| {2,}|\p{Cf}|周[一二三四五六]|(?:星期|礼拜)[一二三四五六]?|[〇零一二三四五六七八九十百两廿]+/gu;

function shortened(text: string): TimeText {
  let plain = "";
  const origin: number[] = [];
  let done = 0;
  const add = (piece: string, from: number, each: 0 | 1): void => {
    for (let at = 0; at < piece.length; at++) origin.push(from + at * each);
    plain += piece;
  };
  for (const { 0: found, index } of text.matchAll(SHORTENS)) {
    add(text.slice(done, index), done, 1);
    add(shorter(found), index, 0);
    done = index + found.length;
  }
  add(text.slice(done), done, 1);
  return { text: plain, origin };
}

function shorter(found: string): string {
  if (found.startsWith("-")) return "-";
  if (found.startsWith(" ")) return " ";
  const weekday = /^(?:周|星期|礼拜)(.?)$/.exec(found)?.[1];
  if (weekday !== undefined) return weekday === "" ? "周" : `周${withArabicDigits(weekday)} `;
  return /^\p{Cf}/u.test(found) ? "" : withArabicDigits(found);
}
