import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import type { Span } from "../../markdown/source.ts";
import { withoutEnd } from "../../text/lines.ts";
import { leadingClockRange } from "../../time/clock.ts";
import { readDuration } from "../../time/duration.ts";
import { isHanName } from "../../vocabulary/index.ts";
import { labelled, withoutNumbering } from "../line.ts";
import { nameKey } from "../people/person.ts";

/** What one agenda line says, before it is made into an item. */
export interface Parts {
  readonly title: PlainText;
  readonly number?: number | null;
  readonly time?: PlainText | null;
  readonly presenter?: PlainText | null;
  readonly mustReach?: PlainText | null;
  readonly notes?: readonly PlainText[];
  readonly span: Span;
}

/** The title left over, and what has been taken off it. */
interface Rest {
  readonly title: PlainText;
  readonly time: PlainText | null;
  readonly presenter: PlainText | null;
}

/** `1. 目标对齐（10 分钟，李雷）`, `14:00-14:10 目标对齐`, `Goals (Ann) [10m]`, `10m: Goals`, `Goals - 10 min - Ann`, with `— 必达结论：…` behind. */
export function fromLine(line: PlainText, names: ReadonlySet<string> = NOBODY): Parts {
  const { title: whole, number } = withoutNumbering(line);
  const mark = HACKMD_NAME.exec(whole.value);
  const marked = mark && part(whole, "[name=".length, mark[0].length - 1);
  let title = mark ? part(whole, mark[0].length) : whole;
  let mustReach: PlainText | null = null;
  const reach = /(?:必达结论|must[- ]reach)\s{0,3}[:：]/i.exec(title.value);
  const before = withoutEnd(title.value.slice(0, reach?.index ?? 0), /[\s—–\-|，,；;。]/);
  if (reach && before !== "") {
    mustReach = part(title, reach.index + reach[0].length);
    title = part(title, 0, before.length);
  }
  const named = PRESENTER.exec(title.value);
  const said = named && part(title, named[0].length + named.index - (named[1] ?? "").length);
  if (named) title = part(title, 0, named.index);
  const bracketed = named ? null : presenterInBracket(title);
  if (bracketed) title = bracketed.title;
  const timed = withoutBrackets(withoutLeadingTime(title, names));
  const rest = timed.time ? timed : (afterDash(timed) ?? afterColon(timed) ?? timed);
  const found = said ?? bracketed?.presenter ?? rest.presenter ?? marked;
  const presenter = found && withoutCompany(found);
  return { ...rest, presenter, number, mustReach, span: line.span };
}

/** `灰度方案  汇报人：王芳`, `Rollout -- owner Ann` */
const PRESENTER =
  /(?<=\S)[\s;；，,—–-]{1,5}(?:(?:议题)?(?:汇报人|主讲人?|发言人|分享人|演讲人|负责人|申报人)|presenter|speaker|owner)(?:\s?[:：]\s?|(?<=owner)\s)((?:[^:：()（）]|[(（][^()（）]{0,30}[)）]){1,40})$/i;

/** `灰度方案（讲者：王芳）`, with nothing else in the bracket. */
function presenterInBracket(
  title: PlainText,
): { readonly title: PlainText; readonly presenter: PlainText } | null {
  const bracket = /[（(]([^（）(),，:：]{1,20}[:：][^（）(),，;；:：]{1,40})[)）]$/.exec(
    title.value,
  );
  if (!bracket || bracket.index === 0) return null;
  const from = bracket.index + 1;
  const label = labelled(part(title, from, from + (bracket[1] ?? "").length));
  const isPerson = label?.concept === "presenter" || label?.concept === "owner";
  if (!isPerson || label.value.value === "") return null;
  return { title: part(title, 0, bracket.index), presenter: label.value };
}

/** `王芳 - 某公司` is 王芳. */
function withoutCompany(presenter: PlainText): PlainText {
  const dash = presenter.value.search(/\s[-–—]\s/);
  return dash > 0 ? part(presenter, 0, dash) : presenter;
}

/** `[name=Ann] Goals`, as HackMD has it. */
const HACKMD_NAME = /^\[name=[^\][]{1,40}\]/;

const NOBODY: ReadonlySet<string> = new Set();

/** `目标对齐 李雷` behind a clock time: a topic and one who attends, or by the name might. */
function withoutSpeaker(
  title: PlainText,
  names: ReadonlySet<string>,
): Pick<Rest, "title" | "presenter"> {
  const last = title.value.lastIndexOf(" ");
  const attends = last > 0 && names.has(nameKey(title.value.slice(last + 1)));
  const at = attends || isHanName(title.value.slice(last + 1)) ? last : 0;
  if (at <= 0) return { title, presenter: null };
  return { title: part(title, 0, at), presenter: part(title, at) };
}

/** `14:00-14:10 Goals`, `14:00-14:10 目标对齐 李雷`, `[10 min] Goals`, `10m: Goals`. */
function withoutLeadingTime(title: PlainText, names: ReadonlySet<string>): Rest {
  const none = { title, time: null, presenter: null };
  const clock = leadingClockRange(title.value);
  if (clock) {
    const time = part(title, 0, clock.length);
    return { ...withoutSpeaker(part(title, clock.length), names), time };
  }
  const leading =
    /^[([（【]([^()[\]（）【】]{1,20})[)\]）】][:：]?/.exec(title.value) ??
    /^([^:：]{1,20})[:：]/.exec(title.value);
  const duration = leading?.[1] ?? "";
  if (!leading || readDuration(duration) === null) return none;
  const from = title.value.indexOf(duration);
  const left = part(title, leading[0].length);
  if (left.value === "") return none;
  return { title: left, time: part(title, from, from + duration.length), presenter: null };
}

const NAMES = /^@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;

/**
 * `Goals (Ann, 10m)`, `Goals (Ann) [10m]`, `Goals (10m) - (inform)`; without a time, brackets are part
 * of the title.
 */
function withoutBrackets(rest: Rest): Rest {
  let { title, time, presenter } = rest;
  for (let brackets = 0; brackets < 2; brackets++) {
    const bracket = /[(（[]([^()（）[\]]*)[)）\]]\s*[:：]?$/.exec(title.value);
    if (!bracket || bracket.index === 0) break;
    const from = bracket.index + 1;
    const found = inBracket(part(title, from, from + (bracket[1] ?? "").length));
    // Of two brackets one is the time; the other must look like people, not like a remark.
    const isName = found.time !== null || NAMES.test(found.presenter?.value ?? "");
    if (brackets > 0 && !isName) break;
    const before = withoutEnd(title.value.slice(0, bracket.index), /[\s–—-]/);
    const isRemark = !isName && /[)）\]]$/.test(before);
    time ??= found.time;
    if (!isRemark) presenter ??= found.presenter;
    title = part(title, 0, before.length);
  }
  return time ? { title, time, presenter } : rest;
}

/** `Goals - 10 min`, `Goals - 10 min - Ann`. */
function afterDash(rest: Rest): Rest | null {
  const { value } = rest.title;
  const dashes = [...value.matchAll(/\s[-–—]{1,2}\s/g)];
  for (const dash of dashes.slice(-2)) {
    const from = dash.index + dash[0].length;
    const next = dashes.find(({ index }) => index >= from);
    const time = part(rest.title, from, next?.index);
    if (dash.index === 0 || readDuration(time.value) === null) continue;
    const presenter = next ? part(rest.title, next.index + next[0].length) : rest.presenter;
    return { title: part(rest.title, 0, dash.index), time, presenter };
  }
  return null;
}

/** `Goals: 10m`. */
function afterColon(rest: Rest): Rest | null {
  const colon = Math.max(rest.title.value.lastIndexOf(":"), rest.title.value.lastIndexOf("："));
  if (colon < 1) return null;
  const time = part(rest.title, colon + 1);
  if (readDuration(time.value) === null) return null;
  return { ...rest, title: part(rest.title, 0, colon), time };
}

/** `ann Time: 2 minutes` */
const NAME_AND_TIME = /^([^\s:：]{1,40})(\s+(?:time|时长|用时)\s?[:：]\s?)(.{1,20})$/i;

/** What stands in brackets behind a title: a duration, and whoever is not one. */
function inBracket(text: PlainText): Pick<Rest, "time" | "presenter"> {
  let time: PlainText | null = null;
  let presenter: PlainText | null = null;
  for (const entry of splitAt(text, /[,，、;；]/)) {
    const named = NAME_AND_TIME.exec(entry.value);
    if (named && readDuration(named[3] ?? "") !== null) {
      presenter ??= part(entry, 0, named[1]?.length);
      time ??= part(entry, named[0].length - (named[3] ?? "").length);
      continue;
    }
    const label = labelled(entry);
    const value = label?.value ?? entry;
    if (time === null && readDuration(value.value) !== null) time = value;
    else if (presenter === null && value.value !== "") presenter = value;
  }
  return { time, presenter };
}
