import type { Messages } from "../en.ts";

export const terms: Messages["terms"] = {
  role: { "decision-maker": "决策人", executor: "执行人", stakeholder: "信息关联人" },
  severity: { error: "错误", warning: "警告", info: "提示", off: "关闭" },
  status: { open: "进行中", done: "已完成", dropped: "已取消" },
  stage: { planned: "待召开", held: "已召开", closed: "已关闭", cancelled: "已取消" },
  phase: { facts: "信息同步", analysis: "问题分析", options: "方案讨论", conclusion: "结论" },
  weekday: (isoWeekday) =>
    ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"][isoWeekday - 1] ?? "",
  minutes: (count) => `${count} 分钟`,
  list: (items) => items.join("、"),
};
