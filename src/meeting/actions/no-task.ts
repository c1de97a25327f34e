import type { PlainText } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import { endsAllSaid } from "../../vocabulary/closing.ts";
import {
  deferredPrefix,
  headOf,
  isAside,
  isHanName,
  isHousekeeping,
  isNoAction,
  isNothing,
  isPlaceholder,
  isPost,
  isTitle,
} from "../../vocabulary/index.ts";
import { says } from "../../vocabulary/phrases.ts";
import type { Names } from "../people/address-book.ts";
import { areSurelyNames } from "./names.ts";
import type { Cells, Row } from "./row.ts";

// What stands where actions do, and is none.

const LONGEST_POST = 12;

const dealsWith = says("dealsWith");

/** 组长, 前端, Chair; but 前端开发, 接口测试 and 招聘工程师 are there to be done. */
const isNameOfPost = (text: string): boolean =>
  isTitle(text) &&
  !dealsWith(simplified(text)) &&
  (text.length <= 2 || isPost(text) || !/\p{Script=Han}/u.test(text));

/** In a list a link by itself, 下次会议时间：…, and 组长：王芳 are nobody's task, and stay unread. */
export function isNoTask(
  { cells: { task, owner, due }, form, checked }: Row,
  isAnywhere: boolean,
): boolean {
  // A plan may share out roles, too: | 成员 | 分工 |.
  if (isAnywhere && !(owner && (due || form !== "row"))) return true;
  // What stands in a column of tasks, or behind a check box, is one, whatever it looks like.
  if (!task || form === "row" || checked !== null) return false;
  const { value } = task;
  if (/^https?:\/\/\S+$/.test(value)) return true;
  if (isOpenMeeting(task, due)) return true;
  if (owner && !due)
    return isDutyNext(value) || (value.length <= LONGEST_POST && isNameOfPost(value));
  const label = /^([^:：]{2,40})[:：]/.exec(value)?.[1];
  return (
    !owner && label !== undefined && (isAside(label) || isHousekeeping(label) || endsAllSaid(label))
  );
}

/** `Next meeting: TBD` says no task that is due by then. */
const isOpenMeeting = (task: PlainText, due: PlainText | undefined): boolean =>
  due !== undefined &&
  due.span.to < task.span.from &&
  isAside(due.value) &&
  (deferredPrefix(task.value) > 0 || isPlaceholder(task.value.split(/[\s/，,;；(（]/, 1)[0] ?? ""));

/** `Next chair: Bo`, 下次记录人：李雷: who does what at a meeting. */
function isDutyNext(text: string): boolean {
  const duty = headOf(text.replace(/^(?:next|下一?次)\s?/i, ""))?.concept;
  return duty === "host" || duty === "recorder";
}

/** `- 王芳` above what she promised: a person is nobody's task, and stays unread. */
export function isNameAlone({ cells, checked }: Row, people: Names): boolean {
  const [only, another] = Object.values(cells).filter((cell) => cell);
  const task = cells.task?.value ?? "";
  const isName = isHanName(task) || (checked !== null && areSurelyNames(task, people));
  return only === cells.task && another === undefined && isName;
}

/** Below a list of tasks a line that is none of its items, and says neither who nor when, goes on about something else. */
export const isProse = ({ form, cells, checked }: Row): boolean =>
  form === "line" && checked === null && !cells.owner && !cells.due && !cells.status;

/** `- [ ] TODO`, `- [ ] [task]`, `- [ ] Task 1` of a template, yet to be filled in. */
export const isUnwritten = ({ task, owner }: Cells): boolean =>
  !!task && !owner && (isPlaceholder(task.value) || PROMPT.test(task.value.trim()));

/** `[task]`, `…`, `Task 1`. */
export const PROMPT =
  /^(?:[[<【（({][^\][<>【】（）(){}]{0,60}[\]>】）)}]|\.{2,}|…{1,2}|_{2,}|(?:task|action|item|todo|ar|ai|任务|事项|待办|行动项?)\s?(?:item\s?)?(?:#\s?)?(?:\d{1,2}|[一二三四五六七八九十]))$/iu;

/** A row whose task is 无, with nobody to do it. */
export function saysNone({ task, owner }: Cells): boolean {
  if (task && isNoAction(task.value)) return true;
  return !!task && beginsWithNothing(task.value) && !owner?.value.replace(/[-—无]/g, "");
}

/** `N/A this week`, `None, see above`; but not `None of the links work`. */
function beginsWithNothing(text: string): boolean {
  const [first = ""] = /^n\/a(?=\s)/i.exec(text) ?? text.split(/[，,。.;；:：—–]|\s[-–—]/, 1);
  return isNothing(first);
}
