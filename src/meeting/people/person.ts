import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { fold, isHanName, roleOf } from "../../vocabulary/index.ts";
import type { Attendee, Located } from "../types.ts";

/**
 * One person as people write them: `赵强 <zhao.qiang@example.com>（市场部，执行人）`, `王某（研发部）`,
 * `@lee`, `Ann Lee (Design, executor)`. What stands in brackets is a role if it is one of the
 * guide's, else the department.
 */
export function readPerson(text: PlainText): Attendee {
  const address = addressIn(text.value);
  const bracket = /[(（]([^()（）]*)[)）]/.exec(text.value);
  const cut = Math.min(address?.index ?? Infinity, bracket?.index ?? Infinity);
  const name = part(text, 0, Math.min(cut, text.value.length))
    .value.replace(/^@\s*/, "")
    .replace(/^"(.*)"$/, "$1");
  const { dept, roleText } = bracket
    ? readBracket(
        part(text, bracket.index + 1, bracket.index + bracket[0].length - 1),
        address?.[1]?.trim(),
      )
    : { dept: null, roleText: null };
  return {
    name: name || (address?.[1]?.trim() ?? ""),
    email: address ? emailAt(text, address) : null,
    dept,
    role: roleText ? (roleOf(roleText.value)?.concept ?? null) : null,
    roleText,
    present: null,
    span: text.span,
  };
}

/** `<address>`, whether mail can be sent there or not, or an address standing free. */
function addressIn(text: string): RegExpExecArray | null {
  return (
    /<([^<>]*)>/.exec(text) ??
    /(?:^|[\s(（])([^\s<>()（）,，;；@]+@[^\s<>()（）,，;；]+)/.exec(text)
  );
}

/** `市场部，执行人` in either order; what is neither the first department nor a known role may be meant as one. */
function readBracket(
  text: PlainText,
  address: string | undefined,
): { readonly dept: string | null; readonly roleText: Located<string> | null } {
  const entries = splitAt(text, /[,，、;；/]/).filter(
    ({ value }) => value !== "" && value !== address,
  );
  const role = entries.find(({ value }) => roleOf(value));
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
 * within brackets or quotation marks do not count.
 */
export function splitPeople(text: PlainText): readonly PlainText[] {
  const people: PlainText[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  const close = (to: number): void => {
    const person = part(text, from, to);
    if (person.value !== "") people.push(person);
    from = to + 1;
  };
  for (let i = 0; i < text.value.length; i++) {
    const char = text.value[i] ?? "";
    if (char === '"') quoted = !quoted && text.value.includes('"', i + 1);
    else if (quoted) continue;
    else if ("(（<".includes(char)) depth++;
    else if (")）>".includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "，、；,;\n".includes(char)) close(i);
  }
  close(text.value.length);
  return people;
}

/** The single names in an owner field: `刘某，王某`, `王某（研发部）`, `@lee`, `Ann & Bob`. */
export function ownersOf(owner: PlainText): readonly string[] {
  return splitPeople(owner)
    .map((person) => readPerson(person).name)
    .flatMap((name) => (SEVERAL.test(name) ? splitNames(name) : [name]))
    .map((name) => name.trim().replace(/^@/, ""))
    .filter((name) => name !== "");
}

/** Without any of these it is one name, and need not be looked at more closely. */
const SEVERAL = /[\s/+@&和与及或]/;

function splitNames(names: string): readonly string[] {
  const apart = names.split(/\s+/);
  // 王芳 李雷: nothing but spaces between names of two or three characters.
  if (apart.length > 1 && apart.every(isHanName)) return apart;
  return names.split(
    /[/+]|\s(?=@)|\s(?:&|and|or|和|与|或)\s|(?<=\p{Script=Han})&(?=\p{Script=Han})|(?<=\p{Script=Han}{2})[和与及或](?=\p{Script=Han}{2})/u,
  );
}

/** A name as names are compared: width, case, spaces and a leading @ make no difference. */
export function nameKey(name: string): string {
  return fold(name).replace(/^@|[\s·.]/g, "");
}

/** Whether two names mean one person: `Ann Lee` and `ann lee`, `王芳` and `王 芳`. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
