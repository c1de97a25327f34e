import { joinLines, type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { isHanName } from "../../vocabulary/index.ts";
import { postLength } from "../../vocabulary/people.ts";
import { isDepartment, isFullName } from "./forms.ts";

/** 曾晖 马佳 廖志勇, `AB CD EF`, @王芳@李雷, `@Ann Lee @Bo Berg` or `Ann Lee and Bo Berg`: names without a comma. */
export function namesApart(text: PlainText): readonly PlainText[] {
  if (/^@[^@]{1,60}\s@\S/.test(text.value)) return splitAt(text, /\s(?=@)/);
  if (/^(?:@[^\s@]{1,40}\s?@|[^\s@]{1,40}@\p{Script=Han})/u.test(text.value))
    return splitAt(text, /(?=@)/);
  const names = text.value.split(/\s+/);
  if (areHanNames(names)) return splitAt(text, /\s+/);
  const initials = names.filter((name) => /^[A-Z]{2,4}$/.test(name));
  if (names.length > 2 && initials.length > names.length / 2) return splitAt(text, /\s+/);
  const led = part(text, LED.exec(text.value)?.[0].length ?? 0);
  const joined = led.value.split(JOINED);
  const [first = "", second = "", another] = joined;
  // Susan & Joel Mott have one family name.
  if (another === undefined && LONE.test(first) && isFullName(second) && !isDepartment(led.value)) {
    const [one = led, other = led] = splitAt(led, JOINED);
    return [joinLines([one, part(other, second.lastIndexOf(" ") + 1)], 0, " "), other];
  }
  // 副會長王芳及各部部長 are two entries.
  const isOfPost = postLength(first) > 0 && /^\p{Script=Han}+$/u.test(first);
  const areNames =
    joined.length > 1 &&
    (isOfPost ||
      (!isDepartment(led.value) && joined.every((name) => isFullName(withoutDetails(name)))));
  return areNames ? splitAt(led, JOINED) : [led];
}

/** `@Ann Lee` is Ann Lee, where one person is meant. */
export const withoutMention = (text: PlainText): PlainText =>
  part(text, /^@\s{0,3}(?=[^@]+$)/.exec(text.value)?.[0].length ?? 0);

/** What joins the last of several names to the others. */
const LED =
  /^(?:(?:and|&|plus|also|as well as|along with|together with)\s|(?:以及|还有|外加|另有|另加)\s?(?=\p{Script=Han}{2}))/iu;

const LONE = /^\p{Lu}[\p{Ll}'’-]{1,20}$/u;

const JOINED = /\s(?:and|&)\s|(?<=[\p{Script=Han})）]\s?)(?:&|和|及|与|以及)(?=\s?\p{Script=Han})/u;

/** 王芳 李雷, or 林群峰 司徒秀瑜 赵敏: a rarer name stands among others that surely are some. */
export function areHanNames(names: readonly string[]): boolean {
  if (names.length < 2) return false;
  const others = names.filter((name) => !isHanName(name));
  return (
    others.length * 3 <= names.length &&
    others.every((name) => BESIDE_HAN.test(name) && !isDepartment(name))
  );
}

/** 阿亮, 外部顾问Tom, Ann */
const BESIDE_HAN = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{0,6}[A-Z][A-Za-z.]{1,20})$/u;

/** Without an address and what stands in brackets. */
export function withoutDetails(entry: string): string {
  const bare = entry.split(/[<(（]/, 1)[0]?.trimEnd() ?? "";
  const last = bare.lastIndexOf(" ");
  return last > 0 && bare.includes("@", last) ? bare.slice(0, last) : bare;
}
