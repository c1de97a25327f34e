import type { Qualified } from "../sentences.ts";

const which =
  /^(?:[本今此当](?:次|日|周|期|月|场|天)?)?(?:会议|例会|周会|双周会|月会|社区)?的?(?:主要|核心|重点|具体|详细|新增?|常规|固定|例行)?(?:讨论)?$/;
/** Tasks may be for a time to come: 首周任务分配, 下周任务安排. */
const forWhen =
  /^(?:[本今此当首](?:次|日|周|期|月|天)?|下一?[周月期]|下一?阶段|第[0-9一二三四五六七八九十]{1,3}[周期月])?(?:会议|小组|团队|项目)?的?(?:主要|核心|重点|具体|详细|开发)?$/;

const ENDS = ["", "如下", "安排", "列表", "清单", "内容"];

const ending = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => ENDS.map((end) => word + end));

/** Not with just any word before them: 下次议题 is something else. */
export const zhQualified: readonly Qualified[] = [
  { concept: "agenda", words: ending(["议题", "议程"]), which },
  { concept: "minutes", words: ending(["纪要", "会议记录", "讨论记录", "讨论内容"]), which },
  { concept: "actions", words: ending(["行动项", "待办事项", "待办"]), which },
  {
    concept: "actions",
    words: ending(["任务分配", "任务分工", "任务安排", "工作分工", "人员分工"]),
    which: forWhen,
  },
];
