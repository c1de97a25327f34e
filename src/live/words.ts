import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";

/** How the meeting's own language says what a session writes into the file. */
export const words = {
  zh: {
    minutes: "纪要",
    actions: "行动项",
    parkingLot: "停车场",
    opening: "开场",
    time: "用时",
    absent: "缺席",
    nobody: "无",
    noAction: "行动项：无",
    phases: messagesIn("zh").terms.phase,
    alternatives: "备选方案",
    label: (name: string, value: string): string => `${name}：${value}`,
    deferred: (next: string): string => `待定，${next}`,
    names: (names: readonly string[]): string => names.join("、"),
    stretches: (each: readonly string[]): string => each.join("、"),
    sum: (minutes: number): string => `（${minutes} 分钟）`,
  },
  en: {
    minutes: "Minutes",
    actions: "Action items",
    parkingLot: "Parking lot",
    opening: "Opening",
    time: "Time",
    absent: "Absent",
    nobody: "none",
    noAction: "Action items: none",
    phases: messagesIn("en").terms.phase,
    alternatives: "Alternatives",
    label: (name: string, value: string): string => `${name}: ${value}`,
    deferred: (next: string): string => `Deferred, ${next}`,
    names: (names: readonly string[]): string => names.join(", "),
    stretches: (each: readonly string[]): string => each.join(", "),
    sum: (minutes: number): string => ` (${minutes} min)`,
  },
} as const satisfies Record<Language, object>;

/** How a script says what is no label of the minutes; folded as texts are compared. */
export const scriptWords = {
  zh: {
    start: ["开始", "开会"],
    next: ["下一项", "下一个议题", "下一议题"],
    end: ["结束", "散会"],
    defer: ["暂缓", "待定", "延期"],
    noAction: ["无行动项", "不需要行动"],
  },
  en: {
    start: ["start"],
    next: ["next item", "next"],
    end: ["end"],
    defer: ["deferred", "defer"],
    noAction: ["no action items", "no action"],
  },
} as const satisfies Record<Language, object>;
