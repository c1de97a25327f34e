import { type PlainText, part, splitAt } from "../markdown/plain-text.ts";
import { simplified } from "../text/simplified.ts";
import { headOf, isAside, isHanName, isTitle, labelOf, sectionOf } from "../vocabulary/index.ts";
import { allLanguages } from "../vocabulary/languages.ts";
import { type Label, labelled } from "./line.ts";

/** `责任人：@甲明，会后联系乙芳` gives somebody something to do; 责任人：甲明，乙芳 only names them. */
export function taskOfOwner(label: Label | null): Label | null {
  if (label?.concept !== "owner") return null;
  const [whom, ...others] = splitAt(label.value, /[，,]/);
  const [task] = others;
  if (!whom || !task || !isSomebody(whom.value)) return null;
  if (others.some(({ value }) => isSomebody(value) || !/\p{L}{3}/u.test(value))) return null;
  const from = label.value.value.search(/[，,]/) + 1;
  return { concept: "actions", value: part(label.value, from), whom };
}

const isSomebody = (text: string): boolean => /^@\S{1,30}$/.test(text) || isHanName(text);

const marks = allLanguages.map(({ actionMarks }) => actionMarks);
const speakers = marks.flatMap(({ speaker }) => speaker ?? []);
const namedFirst = marks.flatMap((each) => each.namedFirst ?? []);
const naming = [...namedFirst, ...marks.flatMap((each) => each.naming)];
const bare = marks.flatMap((each) => each.bare);
const takers = marks.flatMap(({ takesPart }) => takesPart ?? []);
const charges = marks.flatMap(({ inCharge }) => inCharge ?? []);

/** `…--王某、5月27日`, `… — @lee, 30 May`: only who and when together set an action apart from a remark. */
const SIGNED = new RegExp(
  String.raw`\S\s{0,3}(?:-{2,3}|[—–]{1,2})\s{0,3}(?<name>@?\p{L}[\p{L}\d._·’' -]{0,30}?)[、，,]\s{0,2}` +
    String.raw`(?:\d{4}[年./-])?(?:\d{1,2}[月./-]\d{1,2}[日号]?|\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2})(?:[之以]?前)?[.。；;]?$`,
  "u",
);

/** Only the end of a line is looked at; nobody signs at greater length. */
const SIGNATURE = 80;

function isSigned(line: PlainText): boolean {
  const end = line.value.slice(-SIGNATURE);
  const name = (/--|[—–]/.test(end) && SIGNED.exec(end)?.groups?.name) || "";
  // Behind a Latin word, — Berlin, 30 May, may be a place.
  return name.startsWith("@") || isHanName(name);
}

/** `图图：负责语音` right below `王芳：负责前端`: whoever stands in her place is somebody, too. */
export const inChargeBeside = (line: PlainText): Label | null =>
  chargedWith(line, simplified(line.value), (name) => !isTitle(name) && labelOf(name) === null);

function chargedWith(
  line: PlainText,
  plain: string,
  isOne: (name: string) => boolean,
): Label | null {
  const name = firstMatch(charges, plain)?.groups?.name;
  return name !== undefined && (isOne(name) || name.startsWith("@"))
    ? { concept: "actions", value: part(line, name.length + 1), whom: part(line, 0, name.length) }
    : null;
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return null;
}

/** `领域建模：陈文彬`, a line of those by which work is shared out; `主持人：王芳` is about the meeting. */
export const sharesOut = (line: PlainText): boolean =>
  givesPart(line) && !isTitle(line.value.slice(0, line.value.search(COLON_LAST)));

/**
 * `王芳、李雷负责原型`, `赵敏负责接口`: lines each of which begins with whose part it is, at least half of whom surely
 * are names; `null`: they are not.
 */
export function partsTaken(
  lines: readonly PlainText[],
): ReadonlyArray<Label & { readonly line: PlainText }> | null {
  const found = lines.flatMap((line) => {
    const taken = firstMatch(takers, simplified(line.value));
    const whom = taken && part(line, 0, taken.groups?.name?.length ?? 0);
    const value = part(line, taken?.[0].length ?? 0);
    return whom ? [{ concept: "actions", value, whom, line } as const] : [];
  });
  const names = found.flatMap(({ whom }) => whom.value.split(/[、和与及與]/));
  const areNames = names.filter(isHanName).length * 2 >= names.length;
  return found.length === lines.length && areNames ? found : null;
}

const COLON_LAST = /[:：][^:：]*$/;

/** `后端：王芳、李雷` below a task; elsewhere it may say what somebody is. */
export function givesPart({ value }: PlainText): boolean {
  const colon =
    value.slice(0, LONGEST_SHARE).lastIndexOf("：") + 1 ||
    value.slice(0, LONGEST_SHARE).lastIndexOf(":") + 1;
  if (colon < 3) return false;
  const what = value.slice(0, colon - 1);
  const names = value
    .slice(colon)
    .trim()
    .replace(/[。.；;]$/, "")
    .split(/[、，,/&\s]+/);
  return (
    names.length <= 4 &&
    names.every(isHanName) &&
    !isHanName(what) &&
    headOf(what) === null &&
    labelOf(what) === null &&
    sectionOf(what) === null &&
    !isAside(what)
  );
}

const LONGEST_SHARE = 60;

const mayBeMarked = (text: string): boolean => marks.some(({ may }) => may.test(text));

/** `AI 辅助开发：…` is about the technology, and addresses nobody. */
function namedIn(line: string): RegExpExecArray | null {
  const found = firstMatch(naming, line);
  const name = found?.[1] ?? "";
  const isThing = /^AI\b/.test(line) && /\p{Script=Han}/u.test(name) && !isHanName(name);
  return isThing ? null : found;
}

/** The marks by which minutes set an action apart from the talk around it. */
export function actionMark(line: PlainText): Label | null {
  const plain = simplified(line.value);
  const signed = (): Label | null =>
    isSigned(line) ? { concept: "actions", value: line, whom: null } : null;
  if (!mayBeMarked(plain)) return signed();
  const charged = chargedWith(line, plain, isHanName);
  if (charged) return charged;
  const speaker = firstMatch(namedFirst, line.value) ? null : firstMatch(speakers, line.value);
  if (speaker) {
    const rest = part(line, speaker[0].length);
    const label = labelled(rest);
    return label?.concept === "actions" ? label : actionMark(rest);
  }
  const named = namedIn(plain);
  if (!named) {
    const mark = firstMatch(bare, line.value);
    return mark ? { concept: "actions", value: part(line, mark[0].length), whom: null } : signed();
  }
  const name = named[1] ?? "";
  const from = plain.indexOf(name, 1);
  const whom = /\p{L}/u.test(name) ? part(line, from, from + name.length) : null;
  return { concept: "actions", value: part(line, named[0].length), whom };
}
