import { withoutEnd } from "./lines.ts";
import { simplified } from "./simplified.ts";

/** Numbering before a title: `1.` `（一）` `二、` `议题3：` `Item 2 –` `1 - `. A bare number needs a separator. */
const NUMBERING =
  /^\s*(?:(?:议题|议程|动议|提案|agenda|item|topic)\s*([0-9０-９]{1,3}(?![0-9０-９])|[一二三四五六七八九十]{1,3})\s*[.．:：、)）–-]?|[([（［]?([0-9０-９]{1,3})[.．、)）:：\]］](?![0-9])|[([（［]?([一二三四五六七八九十]{1,3}|[壹贰叁参肆伍陆柒捌玖拾])[、.．)）:：\]］]|([0-9]{1,2})\s[-–—]\s(?![0-9]))\s*/i;

/** Symbols around a heading that are not part of it. */
const DECORATION_BEFORE = /^[\s*_#>~`•·■◆★☆【[(《<\p{Extended_Pictographic}]+/u;
const DECORATION_BEHIND = /[\s*_#:~`】\])》>.。\p{Extended_Pictographic}]/u;

/** Half width, lower case, single spaces, simplified characters; for comparing, never for showing. */
export function fold(text: string): string {
  const plain = simplified(text);
  if (FOLDED.test(plain)) return plain;
  const half = HALF_WIDTH.test(plain) ? plain : plain.normalize("NFKC");
  return half.toLowerCase().replace(/\s+/g, " ").trim();
}

/** Normalising leaves these as they are, and takes long to find that out. */
const HALF_WIDTH = /^[\0-~\u3001-\u3011\u4e00-\u9fff]*$/;

/** Most words and names have no spaces, capitals or full-width letters to begin with. */
const FOLDED = /^[!-@[-~\u4e00-\u9fff]*$/;

/** What stands before a title: `3.`, `议题三、`. */
export interface Numbering {
  /** How much of the title it takes up. */
  readonly length: number;
  readonly number: number | null;
  /** It names an agenda item (议题三) instead of merely counting. */
  readonly namesItem: boolean;
}

/** The numbering a title begins with, Arabic or Chinese. */
export function numberingOf(title: string): Numbering {
  const match = NUMBERING.exec(simplified(title));
  if (!match) return { length: 0, number: null, namesItem: false };
  const digits = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
  return { length: match[0].length, number: numberOf(digits), namesItem: match[1] !== undefined };
}

/** 壹、貳、參: as they stand in deeds. */
const plainHan = (digit: string): string =>
  "一二三三四五六七八九十".charAt("壹贰叁参肆伍陆柒捌玖拾".indexOf(digit));

const HAN_DIGITS = "零一二三四五六七八九";

function numberOf(digits: string): number {
  const text = digits.normalize("NFKC").replace(/[壹贰叁参肆伍陆柒捌玖拾]/, plainHan);
  if (/^[0-9]+$/.test(text)) return Number(text);
  const [tens, ones] = text.split("十");
  if (ones === undefined) return HAN_DIGITS.indexOf(text);
  return (
    (tens === "" ? 1 : HAN_DIGITS.indexOf(tens ?? "")) * 10 +
    (ones === "" ? 0 : HAN_DIGITS.indexOf(ones))
  );
}

/** No heading, label or status is longer; what is, cannot be one and need not be looked at. */
export const LONGEST_WORD = 100;

/** How vocabulary words are looked up: folded, without numbering, decoration and inner spaces. */
export function normalise(text: string): string {
  if (text.length > LONGEST_WORD) return text;
  const before = normalised.get(text);
  if (before !== undefined) return before;
  const plain = simplified(text);
  const word = BARE_WORD.test(plain) ? plain.replace(/[ -]+/g, "") : bareWord(plain);
  if (normalised.size === MOST_REMEMBERED) normalised.clear();
  normalised.set(text, word);
  return word;
}

/** Has neither numbering nor decoration; 议题三 has. */
const BARE_WORD = /^(?:[a-z]+(?:[ -][a-z]+)*|(?!议[题程])[\u4e00-\u9fff]+)$/;

const bareWord = (text: string): string => bareTitle(text).replace(/[\s-]+/g, "");

/** A heading's words, folded, without numbering and decoration. */
export function bareTitle(text: string): string {
  const title = withoutShortcodes(fold(text)).replace(NUMBERING, "").replace(DECORATION_BEFORE, "");
  // Topic(s):
  return withoutEnd(title.replace(/(?<=[a-z])\(s\)/, "s"), DECORATION_BEHIND);
}

/** `notes :book:`: a picture by its name. */
const withoutShortcodes = (text: string): string =>
  text.endsWith(":") ? text.replace(/(?:\s:[a-z\d_+-]{2,30}:){1,4}$/, "") : text;

/** Meetings say the same words again and again; how many are remembered bounds what that takes. */
const normalised = new Map<string, string>();
const MOST_REMEMBERED = 4096;

/** A word that is nothing but decoration, such as ✅, stands for itself. */
export const wordKey = (text: string): string => normalise(text) || fold(text);
