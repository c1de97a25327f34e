import type { Messages } from "../en.ts";

export const rulesCommand: Messages["cli"]["rules"] = {
  description:
    "列出 collab lint 的全部规则：级别、依据的指南条目、能否用 --fix 改正；也可以查看某条规则的说明。",
  id: "查看这条规则的说明",
  options: { format: "text 供阅读，json 供脚本使用" },
  examples: [
    ["collab rules", "全部规则"],
    ["collab rules action-deadline", "理由、正反例和选项"],
    ["collab rules --format json", "供脚本使用"],
  ],
  columns: ["规则", "级别", "指南", "改正", "要求"],
  fixable: "--fix",
};
