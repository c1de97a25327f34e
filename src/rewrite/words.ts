import type { Language } from "../messages/language.ts";

/** The words of the canonical tables (design contract §3). */
export const words = {
  zh: {
    agenda: ["议题", "时长", "主讲", "必达结论"],
    actions: ["议题", "负责人", "任务", "交付物", "截止时间", "状态"],
    origin: "来源",
    minutes: (count: number) => `${count} 分钟`,
    open: "进行中",
    done: "已完成",
  },
  en: {
    agenda: ["Item", "Minutes", "Presenter", "Must reach"],
    actions: ["Item", "Owner", "Task", "Deliverable", "Due", "Status"],
    origin: "Origin",
    minutes: (count: number) => `${count} min`,
    open: "open",
    done: "done",
  },
} as const satisfies Record<Language, object>;
