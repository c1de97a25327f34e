import { joinLines, type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { hasOneOf } from "../../text/lines.ts";
import {
  fold,
  isCompany,
  isGroup,
  isHanName,
  isPost,
  isTitle,
  isWayToAttend,
  roleOf,
} from "../../vocabulary/index.ts";
import { postLength } from "../../vocabulary/people.ts";
import type { Attendee, Located } from "../types.ts";
import { namesApart, withoutDetails } from "./apart.ts";
import { besideName } from "./beside.ts";
import {
  type EntryFacts,
  FAMILY_NAME,
  FORMS,
  isDetail,
  isFullName,
  type PersonForm,
  type PersonSlot,
  WHOLE_NAME,
} from "./forms.ts";
import { groupsIn, type Piece } from "./pieces.ts";

/**
 * One person as people write them: `赵强 <zhao.qiang@example.com>（市场部，执行人）`, `王某（研发部）`,
 * `@lee`, `Ann Lee (Design, executor)`, `Joe Foo, PhD`. What stands in brackets is a role if it is one
 * of the guide's, else the department.
 */
export const readPerson = (text: PlainText): Attendee => readEntry(text, false);

/** `isOne`: the entry is known to name one person, whatever stands behind a comma. */
export function readEntry(written: PlainText, isOne: boolean): Attendee {
  const text = withoutNickname(written);
  const address = addressIn(text.value);
  const { name, said } = takeApart(withoutAddress(text, address), {
    hasAddress: address !== null,
    isOne,
  });
  const { dept, roleText } = said.about
    ? readBracket(said.about, address?.[1]?.trim())
    : { dept: null, roleText: null };
  const given = said.given?.value;
  const post = postBefore(name);
  const called = given === undefined ? name.slice(post.length) : `${given} ${name}`;
  const beside = dept ?? said.detail?.value ?? (post.trimEnd() || null);
  return {
    name: called || (address?.[1]?.trim() ?? ""),
    email: address ? emailAt(text, address) : null,
    ...besideName(beside),
    role: roleText ? (roleOf(roleText.value)?.concept ?? null) : null,
    roleText,
    span: text.span,
  };
}

/** `Ann (Annie) Lee`, `Robert "Bob" Roe`: another first name between the names. */
export const NICKNAME =
  /^(?<given>\p{Lu}[\p{L}'’.-]{0,20})\s[(（"“](?<nickname>\p{Lu}[\p{L}'’-]{1,20})[)）"”]\s(?=\p{Lu}\p{L})/u;

function withoutNickname(text: PlainText): PlainText {
  const found = NICKNAME.exec(text.value);
  if (!found) return text;
  const given = part(text, 0, found.groups?.given?.length);
  return joinLines([given, part(text, found[0].length)], text.span.from, " ");
}

/** 研发部 in front of 王芳, without a space. */
const DEPARTMENT = /^\p{Script=Han}{1,8}(?:部|中心|处|科|室|局|公司|办)(?=\p{Script=Han}{2,3}$)/u;

/** 主委王芳, 研发部 王芳, Vice President Ann Lee: what somebody is, or where from, before the name. */
function postBefore(name: string): string {
  const department = DEPARTMENT.exec(name)?.[0] ?? "";
  if (isHanName(name.slice(department.length)) && isGroup(department)) return department;
  const post = name.slice(0, postLength(name));
  if (post !== "") return isHanName(name.slice(post.length)) ? post : "";
  const words = name.split(" ");
  const [group = "", whose = ""] = words;
  if (words.length === 2 && isHanName(whose) && isGroup(group)) return `${group} `;
  const office = officeBefore(name);
  if (office !== "") return office;
  for (let count = Math.min(words.length - 2, 3); count > 0; count--) {
    const before = words.slice(0, count).join(" ");
    if (isTitle(before) && isFullName(words.slice(count).join(" "))) return `${before} `;
  }
  return "";
}

/** 居委会代表 邬敏, 党组书记、局长　葛建民, 纪检科 白露: nothing but a space stands before the name; else empty. */
function officeBefore(name: string): string {
  const whose = name.split(/\s/).at(-1) ?? "";
  const office = name.slice(0, -whose.length).trimEnd();
  if (office.length < 2 || !/^[\p{Script=Han}、，,\s]+$/u.test(office)) return "";
  if (!/^\p{Script=Han}{2,3}$/u.test(whose) || isTitle(whose) || isGroup(whose)) return "";
  const isOffice =
    isPost(office) || isTitle(office) || (isHanName(whose) && OF_OFFICE.test(office));
  return isOffice ? name.slice(0, name.length - whose.length) : "";
}

const OF_OFFICE = /[部处科室局办司厂店院校所站队社]$/;

/** What stands before an address, and behind it if that is set off from it. */
function withoutAddress(text: PlainText, address: RegExpExecArray | null): PlainText {
  // What stands in a bracket with other things is taken apart with it.
  if (address === null || /^[(（]/.test(address[0])) return text;
  const before = part(text, 0, address.index);
  const behind = part(text, address.index + address[0].length);
  if (!/^[(（,，]/.test(behind.value)) return before;
  return joinLines([before, behind], text.span.from, "");
}

type Said = { [Slot in PersonSlot]?: PlainText };

/** A name, and what the forms find behind it. */
function takeApart(text: PlainText, entry: EntryFacts): { name: string; said: Said } {
  const said: Said = {};
  let rest = text;
  for (const form of FORMS) {
    const { unless } = form;
    const match = fitting(form, rest.value);
    const [slot, value] = Object.entries(match?.groups ?? {})[0] ?? [];
    if (!match || slot === undefined || value === undefined) continue;
    const at = match.index + match[0].lastIndexOf(value);
    const before = part(rest, 0, slot === "given" ? rest.value.search(/[,，]/) : match.index);
    if ((before.value === "" && text.value !== rest.value) || unless?.(value, before.value, entry))
      continue;
    const found = part(rest, at, at + value.length);
    // Ann Lee (Acme)(Maintainer): two brackets say what one could.
    const more = slot === "about" && said.about ? joinLines([said.about, found], at, ", ") : found;
    said[slot as PersonSlot] = slot === "about" ? more : (said[slot as PersonSlot] ?? found);
    const behind = part(rest, match.index + match[0].length);
    rest = /^[,，(（]/.test(behind.value) ? joinLines([before, behind], at, "") : before;
  }
  return { name: rest.value.replace(/^@\s*/, "").replace(/^"(.*)"$/, "$1"), said };
}

const fitting = ({ marks, is }: PersonForm, text: string): RegExpExecArray | null =>
  hasOneOf(marks, text) ? is.exec(text) : null;

/** `<address>`, whether mail can be sent there or not, or an address standing free. */
function addressIn(text: string): RegExpExecArray | null {
  return (
    /<([^<>]*)>/.exec(text) ??
    /(?:[(（]\s{0,3}|^|\s)([^\s<>()（）,，;；@]+@[^\s<>()（）,，;；]+)/.exec(text)
  );
}

/** `市场部，执行人` in either order; what is neither the first department nor a known role may be meant as one. */
function readBracket(
  text: PlainText,
  address: string | undefined,
): { readonly dept: string | null; readonly roleText: Located<string> | null } {
  const entries = splitAt(text, /[,，、;；/]/).filter(
    ({ value }) => value !== "" && value !== address && !isWayToAttend(value),
  );
  const role = entries.find(({ value }) => roleOf(value));
  const [first, second] = entries;
  if (first && second && entries.length === 2 && isCompanySuffix(second.value))
    return { dept: part(text, text.value.indexOf(first.value)).value, roleText: null };
  const others = entries.filter((entry) => entry !== role);
  return { dept: others[0]?.value ?? null, roleText: role ?? others[1] ?? null };
}

function emailAt(text: PlainText, match: RegExpExecArray): Located<string> {
  const start = match.index + match[0].indexOf(match[1] ?? "");
  const address = part(text, start, start + (match[1] ?? "").length);
  // Empty brackets are to be pointed at, too.
  return address.value === "" ? part(text, match.index, match.index + match[0].length) : address;
}

/**
 * `李雷、王芳 <w@example.com>；赵强（市场部，执行人）；"Lee, Ann" <a@example.com>` into people; separators
 * within brackets or quotation marks do not count, and neither do commas before what is no name:
 * `Joe Foo, PhD`, `Ann Lee, Foo, Inc`.
 */
export function splitPeople(text: PlainText): readonly PlainText[] {
  return groupsIn(text).flatMap((pieces) => asPeople(text, pieces));
}

/** The same, and also `Ann Lee and Bo Berg`, 王芳 李雷, @王芳@李雷: names that no comma separates. */
export const peopleApart = (text: PlainText): readonly PlainText[] =>
  splitPeople(text).flatMap(namesApart);

function asPeople(text: PlainText, pieces: readonly Piece[]): readonly PlainText[] {
  const value = ({ from, to }: Piece): string => text.value.slice(from, to).trim();
  const inverted = withInverted(pieces, value);
  if (inverted) return inverted.map(({ from, to }) => part(text, from, to));
  const [first, second] = pieces;
  if (first && second && pieces.length === 2 && /^\p{Lu}{2,5}$/u.test(value(second)))
    if (WHOLE_NAME.test(value(first))) return [part(text, first.from, second.to)];
  const people: Array<{ from: number; to: number; last: string }> = [];
  for (const piece of pieces) {
    const said = value(piece);
    const before = people.at(-1);
    const bare = withoutDetails(said);
    if (!before || !isDetail(bare) || isTitle(before.last)) {
      people.push({ ...piece, last: said });
      continue;
    }
    before.to = piece.to;
    // Foo, Inc is one organisation, and whose it is stands before it.
    const whose = people.at(-2);
    if (isCompanySuffix(bare) && whose && !isTitle(whose.last)) {
      whose.to = piece.to;
      people.pop();
    }
  }
  return people.map(({ from, to }) => part(text, from, to));
}

/** Pieces with those joined that name one person, family name first; `null`: there are none, or it is not sure. */
function withInverted(
  pieces: readonly Piece[],
  value: (piece: Piece) => string,
): readonly Piece[] | null {
  const people: Piece[] = [];
  let isInverted = false;
  for (let at = 0; at < pieces.length; at++) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (!piece) continue;
    if (next && familyNameFirst(`${value(piece)}, ${value(next)}`)) {
      people.push({ from: piece.from, to: next.to });
      isInverted = true;
      at++;
    } else if (WHOLE_NAME.test(withoutDetails(value(piece)))) people.push(piece);
    else return null;
  }
  return isInverted ? people : null;
}

/** `Müller, Hans <hans@example.com>`: an address of one, so one person. */
const INVERTED = new RegExp(
  `^${FAMILY_NAME}, \\p{Lu}[\\p{Script=Latin}.'’-]{0,20}(?: \\p{Lu}[\\p{Script=Latin}.'’-]{0,20})? <?[^<>\\s]{1,100}@[^<>\\s]{3,100}>?$`,
  "u",
);

/** `Müller, Hans <hans@example.com>` */
export const familyNameFirst = (text: string): boolean => INVERTED.test(text);

const isCompanySuffix = (text: string): boolean =>
  isCompany(text) && !/[\s\p{Script=Han}]/u.test(text);

/** The single names in an owner field: `刘某，王某`, `王某（研发部）`, `@lee`, `Ann & Bob`. */
export function ownersOf(owner: PlainText): readonly string[] {
  if (ONE_HAN_NAME.test(owner.value)) return [owner.value];
  return splitPeople(owner)
    .map((person) => readPerson(person).name)
    .flatMap((name) => (SEVERAL.test(name) ? splitNames(name) : [name]))
    .map((name) => name.trim().replace(/^@/, "").replace(HONORIFIC, ""))
    .filter((name) => name !== "");
}

/** 王芳同志; but 王老师 is called so. */
const HONORIFIC = /(?<=\p{Script=Han}{2})(?:同志|先生|女士|老师|老師)$/u;

/** 王芳: neither a post before the name nor anything that could separate two. */
const ONE_HAN_NAME = /^(?!.*[和与及或委员員任理长長志生士师師])[\u4e00-\u9fff]+$/;

/** Without any of these it is one name, and need not be looked at more closely. */
const SEVERAL = /[\s/+@&和与及或]/;

function splitNames(names: string): readonly string[] {
  const apart = names.split(/\s+/);
  // 王芳 李雷: nothing but spaces between names of two or three characters.
  if (apart.length > 1 && apart.every(isHanName)) return apart;
  return names.split(
    /[/+]|\s(?=@)|(?<=\p{Script=Han})(?=@)|\s(?:&|and|or|和|与|或)\s|(?<=\p{Script=Han})&(?=\p{Script=Han})|(?<=\p{Script=Han}{2})[和与及或](?=\p{Script=Han}{2})/u,
  );
}

/**
 * A name as names are compared: width, case, spaces and a leading @ make no difference. But `Bo B.`, with a
 * letter for the family name, is not Bob.
 */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/(?<=[a-z]) (?=[a-z]\.?$)/, "~")
    .replace(/^@|[\s·.]/g, "");
}

/** Whether two names mean one person: `Ann Lee` and `ann lee`, `王芳` and `王 芳`. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
