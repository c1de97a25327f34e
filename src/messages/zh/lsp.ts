import type { Messages } from "../en.ts";

export const lsp: Messages["cli"]["lsp"] = {
  description: "写会议文件时在编辑器里随时检查（语言服务器）。",
  stdio: "通过标准输入输出通信（一直如此）",
  examples: [["collab lsp --stdio", "由编辑器启动"]],
  fix: (finding) => `修复：${finding}`,
  fixAll: "修复 collab 能修复的全部问题",
  fixRule: (rule) => `修复全部 ${rule} 问题`,
  silence: (rule) => `在此处忽略 ${rule}，并写明原因`,
  done: "标记为已完成",
  dayOff: "不是工作日",
  reason: "写明原因",
  symbols: {
    agenda: "议程",
    minutes: "纪要",
    actions: "行动项",
    minutesLong: (minutes) => `${minutes} 分钟`,
  },
};
