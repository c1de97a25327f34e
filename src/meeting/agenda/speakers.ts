import { type PlainText, part } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { isHanName } from "../../vocabulary/index.ts";
import { isFullName } from "../people/forms.ts";
import { nameKey } from "../people/person.ts";

/** What stands in brackets at the end of a title. */
const BRACKET = /[(（[]([^()（）[\]]{1,60})[)）\]]\s?$/;

const BETWEEN = /\s?(?:[,，、/&]|\band\b|[和与及])\s?/;

const piecesOf = (text: string): readonly string[] => text.split(BETWEEN);

/**
 * Those whom an agenda names in brackets behind its titles: `Roof (Ann Lee)`, 屋顶（王芳）. One title alone
 * may have any two words there; where half of them have what looks like names, those are some.
 */
export function speakersAmong(titles: readonly string[]): readonly string[] {
  const named = titles.flatMap((title) => {
    const pieces = piecesOf(BRACKET.exec(title)?.[1] ?? "");
    return pieces.every(isFullName) ? [pieces] : [];
  });
  return named.length > 1 && named.length * 2 >= titles.length ? named.flat() : [];
}

export interface Spoken {
  readonly title: PlainText;
  readonly presenter: PlainText;
}

/** `Roof (Ann Lee)`: nothing but those who attend, or their handles. */
export function inBrackets(title: PlainText, names: ReadonlySet<string>): Spoken | null {
  const found = BRACKET.exec(title.value);
  const said = found?.[1] ?? "";
  if (!found || found.index === 0) return null;
  const areKnown = piecesOf(said).every((one) => HANDLE.test(one) || names.has(nameKey(one)));
  if (!areKnown) return null;
  const from = found.index + 1;
  return without(title, found.index, part(title, from, from + said.length));
}

const HANDLE = /^@[\p{L}\p{N}_.-]{2,39}$/u;

/** `Roof @ann @bo`, 屋顶@王芳: those who attend, as tools mention them. */
export function handlesBehind(title: PlainText, names: ReadonlySet<string>): Spoken | null {
  const at = title.value.indexOf("@");
  if (at < 1 || !MAY_PRECEDE.test(title.value.slice(0, at))) return null;
  const handles = title.value.slice(at + 1).split(/\s?[,，、&]?\s?@/);
  return handles.every((one) => names.has(nameKey(one.trim())))
    ? without(title, at, part(title, at))
    : null;
}

/** 屋顶——王芳: behind a long dash, Chinese names of whoever attends, or that surely are some. */
export function behindDash(title: PlainText, names: ReadonlySet<string>): Spoken | null {
  const found =
    /\s?(?:[—–]{1,2}|--)\s?(\p{Script=Han}{2,4}(?:[、和]\p{Script=Han}{2,4}){0,3})$/u.exec(
      title.value,
    );
  const said = found?.[1] ?? "";
  if (!found || found.index === 0) return null;
  const areNames = said.split(/[、和]/).every((one) => isHanName(one) || names.has(nameKey(one)));
  return areNames
    ? without(title, found.index, part(title, title.value.length - said.length))
    : null;
}

/** Before the first one stands no letter, as in an address, but one of a script without spaces; 新人介绍：@王芳 tells of him. */
const MAY_PRECEDE = /(?:[\s，,、)）]|\p{Script=Han})$/u;

function without(title: PlainText, end: number, presenter: PlainText): Spoken | null {
  const before = part(title, 0, withoutEnd(title.value.slice(0, end), /[\s—–\-|，,；;:：]/).length);
  return before.value === "" ? null : { title: before, presenter };
}
