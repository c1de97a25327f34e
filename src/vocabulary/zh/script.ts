import type { ScriptWords } from "../script.ts";

export const zhScript: ScriptWords = {
  start: ["开始", "开会"],
  next: ["下一项", "下一个议题", "下一议题"],
  end: ["结束", "散会"],
  defer: ["待定", "暂缓", "延期"],
  noAction: ["无行动项", "不需要行动"],
};
