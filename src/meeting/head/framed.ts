import { type PlainText, part } from "../../markdown/plain-text.ts";
import { dutyBeside, type HeadConcept, headOf } from "../../vocabulary/index.ts";
import { isNoLatinName } from "../../vocabulary/not-names.ts";
import { NICKNAME } from "../people/person.ts";
import type { Attendee } from "../types.ts";

// What stands around a name in a list of people.

/** `[Ann, Bo, Cleo]` */
export function withoutFrame(line: PlainText): PlainText {
  const within = /^\[([^\][]{1,1000})\]$/.exec(line.value)?.[1] ?? "";
  return /[,，、]/.test(within) ? part(line, 1, line.value.length - 1) : line;
}

/** 王芳等7人: how many there were besides those that are named. */
export const OTHERS =
  /(?<=\p{Script=Han}|[)）])\s?等\s?(?:(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s?)?(?:余|多)?[名位人同]{1,2}(?:参加|参会|出席|到会)?$/u;

/** What else an entry says that somebody is called. */
export function calledIn(text: string, name: string): Pick<Attendee, "handles"> {
  const nickname = NICKNAME.exec(text)?.groups?.nickname;
  const others = [...handlesIn(text), ...(nickname === undefined ? [] : [nickname])];
  const handles = others.filter((handle) => handle !== name);
  return handles.length > 0 ? { handles } : {};
}

/** What stands behind the bracket of `Ann Lee (Acme) late`, which nobody has read; `null`: nothing. */
export function behindBracket(text: PlainText): PlainText | null {
  if (NICKNAME.test(text.value)) return null;
  const others = OTHERS.exec(text.value)?.[0];
  if (others) return part(text, text.value.length - others.length);
  const found = /[)）]\s?(?<tail>\p{L}[^()（）@<>:：–—]{0,80})$/u.exec(text.value);
  const tail = found?.groups?.tail;
  return tail === undefined || ON_DUTY.test(text.value)
    ? null
    : part(text, text.value.length - tail.length);
}

/** `Ann Lee (@lee)`, `Ann Lee @lee`: other ways to call her; ann@example.com has none. */
const handlesIn = (text: string): readonly string[] =>
  text.includes("@")
    ? [...text.matchAll(/(?<![\w.-])@(?<handle>[A-Za-z][\w-]{1,38})(?![\w-]*[.@])/g)].flatMap(
        ({ groups }) => groups?.handle ?? [],
      )
    : [];

/** What stands beside a name of what he does; beside `Ann and Bo` nobody knows whose it is. */
export const dutyBesideName = (name: string, words: string | null): ReturnType<typeof dutyOf> =>
  words === null || /\s(?:and|&)\s/.test(name) ? null : dutyOf(words);

/** `Ann Lee (host)`, `Bo Berg (minutes)`, 王芳（记录）: what he does for the meeting. */
export function dutyOf(words: string): "host" | "recorder" | null {
  const concept = (headOf(words) ?? dutyBeside(words))?.concept;
  return concept === "host" || concept === "recorder" ? concept : null;
}

/** What a label among people can say of them; 会议时间：… says nothing of anybody. */
const OF_PEOPLE: ReadonlySet<HeadConcept> = new Set<HeadConcept>([
  "attendees",
  "absentees",
  "cc",
  "host",
  "recorder",
]);

/** 会议时间：… and `Meeting topic: …` behind the names are about the meeting. */
export const isOfNobody = (
  { value }: PlainText,
  said: HeadConcept | null,
  isGroup: boolean,
): boolean => (said === null ? !isGroup && isNoLatinName(value) : !OF_PEOPLE.has(said));

/** `Ann Lee (Acme) [host]`, `@lee moderated`. */
export const ON_DUTY =
  /\[([^\][]{3,20})\]$|\s(?:(moderated|chaired|facilitated)|(took (?:the )?(?:notes|minutes)|scribed))\.?$/;
