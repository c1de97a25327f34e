import { bareTitle, LONGEST_WORD } from "../text/normalise.ts";
import { lookup, once, type Ranked } from "./lookup.ts";
import type { ActionColumn } from "./types.ts";

const actionColumnNames = lookup("actionColumns");

/** What an action table's column holds; of tasks it may also say whose or for when: 负责文档, `Tasks for next week`. */
export function actionColumnOf(header: string): Ranked<ActionColumn> | null {
  const whole = actionColumnNames(header);
  if (whole || header.length > LONGEST_WORD) return whole;
  const title = bareTitle(header);
  // Words of the list are surer.
  const rank = Number.POSITIVE_INFINITY;
  if (tasksInChinese().test(title)) return { concept: "task", language: "zh", rank };
  return tasksInEnglish().test(title) ? { concept: "task", language: "en", rank } : null;
}

/** Whether a column says by more than one word that it holds tasks. */
export const holdsTasks = (header: string): boolean =>
  actionColumnNames(header) === null && actionColumnOf(header)?.concept === "task";

/** 本周工作 may tell of what was done; 明日计划 cannot. */
const tasksInChinese = once(
  () =>
    /^(?:(?:所?负责|承担)的?(?!人|方|部|单位|团队|小?组|同学|者|情况|时间)[\u4e00-\u9fff]{1,4}|(?:明[日天]|次日|下(?:一|个)?[周月次]|下(?:一|个)?(?:步|阶段)|后续|接下来)(?:一?周)?的?(?:计划|任务|工作|安排|待办|目标)(?:的?(?:任务|工作|安排|完成|内容|事项|目标))?(?: ?(?:issues?|tasks?|todo))?|[今本][日天周月次]的?(?:计划|待办|目标)(?:的?(?:任务|工作|安排|完成|内容|事项|目标))?(?: ?(?:issues?|tasks?|todo))?)$/,
);

const tasksInEnglish = once(
  () =>
    /^(?:(?:tasks?|action items?|actions|to-?dos?|plans?|planned work|goals) (?:for|before|until|by) (?:the )?(?:next|this|coming|tomorrow)(?: (?:meeting|week|sprint|time|call|session|month))?|(?:plan|plans|planned|tasks) (?:next week|this week|today|tomorrow)|(?:next week|tomorrow|today|this week)['’]?s? (?:plans?|tasks|goals|to-?dos?))$/,
);
