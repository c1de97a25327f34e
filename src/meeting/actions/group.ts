import { joinLines, type PlainText, part } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { isEverybody, isGroup, isHanName } from "../../vocabulary/index.ts";
import { isNoLatinName } from "../../vocabulary/not-names.ts";
import { says } from "../../vocabulary/phrases.ts";
import { givesPart } from "../action-marks.ts";
import type { Entry } from "../entry.ts";
import { labelled } from "../line.ts";
import type { Names } from "../people/address-book.ts";
import { isFullName } from "../people/forms.ts";
import type { ActionTextContext } from "./due.ts";
import type { ActionFields } from "./fields.ts";
import { LONGEST_GROUP } from "./found.ts";
import { dueAbove } from "./group-due.ts";
import { areKnown, areSurelyNames } from "./names.ts";
import { promiseIn } from "./promise.ts";

/** `王芳`, `@lee:`, `Ann / Bob`, `李雷：`, `前端组：`: people and nothing else. */
function peopleAlone(line: PlainText, people: Names): PlainText | null {
  const bare = part(line, 0, withoutEnd(line.value, /[\s:：]/).length);
  if (bare.value.length > LONGEST_GROUP) return null;
  return areSurelyNames(bare.value, people) || areDepartments(bare.value) ? bare : null;
}

/** 前端组, 市场部、设计部; but not 组建团队, which is to be done, nor a team of which it says more. */
const areDepartments = (text: string): boolean =>
  text
    .split(/[、/&和与及]/)
    .every((name) => /^\p{Script=Han}{2,8}$/u.test(name) && !isTask(name) && isGroup(name));

const isTask = says("groupTask");

/**
 * Who has to do what stands below a line: people alone, or with a remark behind them, `王芳：与设计组配合`,
 * `王芳（前端）`, or in a bracket behind what it is about, `登录接口（王芳）：`.
 */
export function doersIn(line: PlainText, people: Names): PlainText | null {
  const alone = peopleAlone(line, people);
  if (alone || line.value.length > 2 * LONGEST_GROUP) return alone;
  const end = line.value.search(/\s?[:：（(]/);
  const named = end > 0 ? part(line, 0, end) : null;
  if (named && areSurelyNames(named.value, people)) return named;
  const bracket = /[（(]([^（）()]{2,40})[)）]\s?[:：]$/.exec(line.value);
  if (!bracket) return null;
  const whom = part(line, bracket.index + 1, bracket.index + 1 + (bracket[1] ?? "").length);
  return areSurelyNames(whom.value, people) ? whom : null;
}

/** `- 查资料` with `+ 王芳` and `+ 李雷` below it, `- Login page` with `Ann Lee` and `Bo Berg (new)`. */
export function namesIn(details: readonly PlainText[], people: Names): PlainText | null {
  const [first] = details;
  if (!first) return null;
  if (details.every(({ value }) => isHanName(value)))
    return joinLines(details, first.span.from, "、");
  const names = details.map((line) => part(line, 0, line.value.split(/\s?\(/, 1)[0]?.length));
  const areNames = names.every(({ value }) => isFullName(value) && !isNoLatinName(value));
  return areNames && names.some(({ value }) => areKnown(value, people))
    ? joinLines(names, first.span.from, ", ")
    : null;
}

/** `- 登录：` with `后端：王芳` and `前端：李雷` below it: one task, of all of them. */
export function sharedOut({ text, details }: Entry): ActionFields | null {
  const [first] = details;
  if (!first || !details.every(givesPart)) return null;
  const names = details.map((line) => part(line, line.value.search(/[:：][^:：]*$/) + 1));
  return {
    owner: joinLines(names, first.span.from, "、"),
    task: joinLines([text, ...details], text.span.from, (before) =>
      /[:：]$/.test(before.value) ? "" : "；",
    ),
  };
}

/** `- Pages:` with `Ann: the first` and `Bo: the others` below it: a task of each, about that. */
export function sharedByName(entry: Entry, { people }: ActionTextContext): readonly Entry[] | null {
  const { text, details, checked } = entry;
  if (details.length < 2 || checked !== null || entry.whom || !/[:：]$/.test(text.value))
    return null;
  const isOwned = ({ value }: PlainText): boolean => {
    const colon = value.search(/[:：]\s?\S/);
    return colon > 1 && areKnown(value.slice(0, colon), people);
  };
  if (!details.every(isOwned)) return null;
  return details.map((line) => ({ ...entry, text: line, line, details: [] }));
}

/** `- Pages:` with `Start: Ann`, `Bo to do the menu` and `Help` below it: tasks of their own, most of which say whose. */
export function sharedWith(entry: Entry, { people }: ActionTextContext): readonly Entry[] | null {
  const { text, details, checked } = entry;
  if (details.length < 2 || checked !== null || entry.whom || !/[:：]$/.test(text.value))
    return null;
  const colonOf = ({ value }: PlainText): number => {
    const colon = value.lastIndexOf(":");
    const whom = value.slice(colon + 1).trim();
    const isWhom = whom !== "" && (isEverybody(whom) || areKnown(whom, people));
    return colon > 1 && isWhom ? colon : -1;
  };
  const isPromised = ({ value }: PlainText): boolean => promiseIn(value, people)?.from === 0;
  const owned = details.filter((line) => colonOf(line) > 0 || isPromised(line));
  if (owned.length < 2 || owned.length * 2 < details.length) return null;
  return details.map((line) => {
    const colon = colonOf(line);
    if (colon < 0) return { ...entry, text: line, line, details: [] };
    const whom = part(line, colon + 1);
    return { ...entry, text: part(line, 0, colon), line, whom, details: [] };
  });
}

/** `- 王芳` or `- 12月5日前：` with what is to be done below, each line of which is a task. */
export function tasksOfGroup(entry: Entry, context: ActionTextContext): readonly Entry[] | null {
  const { text, details, checked } = entry;
  if (details.length === 0 || checked !== null || entry.whom) return null;
  const isGroup = peopleAlone(text, context.people) ?? dueAbove([text], context);
  if (!isGroup || details.every((line) => labelled(line))) return null;
  const above = [text, ...(entry.above ?? [])];
  return details.map((line) => ({ ...entry, text: line, line, group: text, above, details: [] }));
}
