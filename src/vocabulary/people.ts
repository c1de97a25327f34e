import { fold } from "../text/normalise.ts";
import { once } from "../text/once-per.ts";
import { simplified } from "../text/simplified.ts";
import { vocabularies } from "./lookup.ts";
import { wordSet } from "./word-set.ts";

const surnames = new Set(Object.values(vocabularies).flatMap((vocabulary) => vocabulary.surnames));

const isNoName = wordSet("notNames");

/** Whether two or three characters are a name by their first one: 王芳, but not 前端 and not 方法. */
export const isHanName = (text: string): boolean =>
  surnames.has(simplified(text.charAt(0))) &&
  /^\p{Script=Han}{2,3}$/u.test(text) &&
  !isNoName(text);

/** 王副會長思云: an office between the family name and the given one. */
export const isNamedOffice = (text: string): boolean =>
  OFFICE_WITHIN.test(simplified(text)) && surnames.has(simplified(text.charAt(0)));

const OFFICE_WITHIN =
  /^\p{Script=Han}{2,7}(?:长|员|秘书|主任|经理|干事|委员|顾问|会计|书记)\p{Script=Han}{1,2}$/u;

const titles = once(() => listed("titles"));
const posts = once(() => listed("posts"));
const companyEndings = once(() => listed("companyEndings"));

const listed = (list: "titles" | "posts" | "companyEndings"): readonly string[] =>
  Object.values(vocabularies).flatMap((vocabulary) => vocabulary[list]);

/** Product manager, Head of Sales, 产品经理, but not 王经理. */
export function isTitle(text: string): boolean {
  const folded = fold(text).replace(/ (?:of|for|at) .{1,40}$/, "");
  return endsWith(folded, titles()) && !isHanName(text);
}

/** 总干事, 测试组长: who holds a post, but not 前端, which may be a part of a program. */
export const isPost = (text: string): boolean => endsWith(fold(text), posts());

/** Inc by itself, Foo Ltd, 某某公司. */
export const isCompany = (text: string): boolean => endsWith(fold(text), companyEndings());

function endsWith(folded: string, endings: readonly string[]): boolean {
  return endings.some(
    (ending) =>
      folded.endsWith(ending) &&
      (folded.length === ending.length ||
        /^[^a-z]/.test(ending) ||
        /[\s,]/.test(folded.charAt(folded.length - ending.length - 1))),
  );
}

const postBefore = once(() => {
  const words = Object.values(vocabularies).flatMap(({ postsBefore }) => postsBefore);
  return new RegExp(`^\\p{Script=Han}{1,4}(?:${words.join("|")})(?=\\p{Script=Han}{2,3}$)`, "u");
});

/** The shortest one with its post: 副主任王芳 has five characters, 组委王芳 four. */
const SHORTEST_WITH_POST = 4;

/** How much of a name may be a post that stands before it: 财务主任王芳. */
export const postLength = (name: string): number =>
  name.length < SHORTEST_WITH_POST || !/\p{Script=Han}$/u.test(name)
    ? 0
    : (postBefore().exec(simplified(name))?.[0].length ?? 0);

/** President of `President Ann Lee`, Product manager of `Product Manager Ann Lee`; nothing of `Ann Lee`. */
export function titleBefore(text: string): string {
  const words = text.split(" ", 5);
  const count = [1, 2].find(
    (length) =>
      isTitle(words.slice(0, length).join(" ")) &&
      words.slice(length).length > 1 &&
      words.slice(length).every((word) => /^\p{Lu}\p{Ll}/u.test(word)),
  );
  return words.slice(0, count ?? 0).join(" ");
}
