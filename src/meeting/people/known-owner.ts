import { says } from "../../vocabulary/phrases.ts";
import type { Names } from "./address-book.ts";
import { nameKey } from "./person.ts";

/** What follows a name that is spoken of and promises nothing: 王芳的方案, 王芳反馈…, Ann's draft, Ann said …. */
const isSpokenOf = says("spokenOf");
const BETWEEN_NAMES = /^\s?(?:[、,，/&和与及]|and\b)\s?/;

/**
 * The length of the names that begin a line without any sign behind them, people the file knows:
 * 王芳补齐文档, 王芳和李雷确认口径, Ann Lee writes the draft. 0 without one, and where they promise nothing,
 * unless a report is looked for (`mayReport`).
 */
export function knownOwnerLength(text: string, people: Names, mayReport = false): number {
  let end = 0;
  for (let from = 0; ; ) {
    const length = knownName(text.slice(from), people);
    if (length === 0) break;
    end = from + length;
    const between = BETWEEN_NAMES.exec(text.slice(end, end + 6))?.[0].length ?? 0;
    if (between === 0) break;
    from = end + between;
  }
  const rest = text.slice(end, end + 40).trimStart();
  return end === 0 || rest === "" || (!mayReport && isSpokenOf(rest)) ? 0 : end;
}

/** 王芳同志 */
const HONORIFIC = /^(?:同志|先生|女士|老师|老師)/;

/** The longest known name that a text begins with; a Latin one ends with its word. */
function knownName(text: string, people: Names): number {
  const han = /^\p{Script=Han}{2,4}/u.exec(text)?.[0] ?? "";
  for (let length = han.length; length >= 2; length--) {
    if (people.has(nameKey(han.slice(0, length))))
      return length + (HONORIFIC.exec(text.slice(length, length + 2))?.[0].length ?? 0);
  }
  const latin = /^[\p{Script=Latin}.'’-]{1,20}(?: [\p{Script=Latin}.'’-]{1,20}){0,3}/u.exec(text);
  let words = latin?.[0] ?? "";
  while (words !== "") {
    const follows = text.charAt(words.length);
    if (people.has(nameKey(words)) && (follows === " " || /[,&/]/.test(follows)))
      return words.length;
    words = words.slice(0, Math.max(0, words.lastIndexOf(" ")));
  }
  return 0;
}
