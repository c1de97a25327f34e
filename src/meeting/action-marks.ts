import { type PlainText, part, splitAt } from "../markdown/plain-text.ts";
import { headOf, isAside, isHanName, isTitle, labelOf, sectionOf } from "../vocabulary/index.ts";
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

/** `[ACTION: Lee] …`, `[ACTION] …`, `[ACTION - Lee, Ann] …`. */
const BRACKETED = /^\[(?:action|ai)s?(?: items?)?\b\s{0,3}[-–—:]?([^\][]{0,60})\]\s{0,3}[-–—:]?/i;
/** `ACTION Lee: …`, `ACTION on Lee: …`, `AI(Lee): …`; `Action required: …` names nobody. */
const ADDRESSED =
  /^(?:(?:ACTION|Action|action(?= on\b))(?: (?:ITEM|Item|item))?|AI)(?:\s?\(|\s(?:(?:on|for)\s)?)(?!(?:[Ii]tems?|[Pp]oints?|[Pp]lans?|[Rr]equired|[Rr]equested|[Nn]eeded|[Tt]aken|[Oo]wners?|[Ll]og|[Ll]ist|[Rr]eview|[Ss]ummary|[Ss]tatus|[Uu]pdate)\b)(@[\w.-]{1,40}|\p{L}[\p{L}.'’-]{0,20}(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|team|group)){0,2})\)?\s?[:：]\s{0,3}(?=\S)/u;
/** `**Action** Ann to read it`. */
const PROMISED =
  /^(?:ACTION|Action) (?=[@\p{Lu}][\p{L}\d.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2} (?:to|will) )/u;
/** `[Lee][ACTION] …`. */
const NAMED_FIRST = /^\[([^\][]{1,40})\]\s?\[\*{0,2}action\*{0,2}\]\s{0,3}[-–—:]?/i;
/** `Ann: ACTION …`: who said it, before what was said. */
const SPEAKER =
  /^(?:\[[^\][]{1,40}\]|[^\s:：[\]][^:：[\]]{0,30}[:：])\s{0,3}(?=\[?\*{0,2}action\b)/i;
/** `AI: …`, which in Chinese text is the technology. */
const SHORT = /^(?:AI|A\.I\.)\s?[:-]\s(?![^\n]{0,200}\p{Script=Han})/u;

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

/** `王芳：负责前端` */
const IN_CHARGE =
  /^(?<name>\p{Script=Han}{2,4}|@[\w.-]{2,30})\s?[:：，,]\s?(?:[主全]要?)?(?:负责|負責)(?=.{2})/u;

const inCharge = (line: PlainText): Label | null => chargedWith(line, isHanName);

/** `图图：负责语音` right below `王芳：负责前端`: whoever stands in her place is somebody, too. */
export const inChargeBeside = (line: PlainText): Label | null =>
  chargedWith(line, (name) => !isTitle(name) && labelOf(name) === null);

function chargedWith(line: PlainText, isOne: (name: string) => boolean): Label | null {
  const { value } = line;
  const name = /[负負][责責]/.test(value) ? IN_CHARGE.exec(value)?.groups?.name : undefined;
  return name !== undefined && (isOne(name) || name.startsWith("@"))
    ? { concept: "actions", value: part(line, name.length + 1), whom: part(line, 0, name.length) }
    : null;
}

/** `领域建模：陈文彬`, a line of those by which work is shared out; `主持人：王芳` is about the meeting. */
export const sharesOut = (line: PlainText): boolean =>
  givesPart(line) && !isTitle(line.value.slice(0, line.value.search(COLON_LAST)));

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

/** What every mark of an action has in it: ACTION, AI, 负责, the dash before who signs. */
const MAY_BE_MARKED = /action|^\[?a\.?i|[负負][责責]|--|[—–]/i;

/** The marks by which English minutes set an action apart from the talk around it. */
export function actionMark(line: PlainText): Label | null {
  if (!MAY_BE_MARKED.test(line.value)) return null;
  const charged = inCharge(line);
  if (charged) return charged;
  const speaker = NAMED_FIRST.test(line.value) ? null : SPEAKER.exec(line.value);
  if (speaker) {
    const rest = part(line, speaker[0].length);
    const label = labelled(rest);
    return label?.concept === "actions" ? label : actionMark(rest);
  }
  const match =
    BRACKETED.exec(line.value) ?? NAMED_FIRST.exec(line.value) ?? ADDRESSED.exec(line.value);
  if (!match) {
    const short = SHORT.exec(line.value) ?? PROMISED.exec(line.value);
    if (!short && isSigned(line)) return { concept: "actions", value: line, whom: null };
    return short && { concept: "actions", value: part(line, short[0].length), whom: null };
  }
  const name = match[1] ?? "";
  const from = line.value.indexOf(name, 1);
  const whom = /\p{L}/u.test(name) ? part(line, from, from + name.length) : null;
  return { concept: "actions", value: part(line, match[0].length), whom };
}
