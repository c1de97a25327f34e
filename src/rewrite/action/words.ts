import type { Language } from "../../messages/language.ts";
import type { LocalDate } from "../../time/local.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

const split = (date: LocalDate): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
];

/** How an edit says things in a meeting's language; the ways that read best first. */
export const actionWords = {
  zh: {
    status: { open: "进行中", done: "已完成", dropped: "已取消" },
    dated: (word: string, on: LocalDate): string => `${word}（${on}）`,
    noted: (said: string, note: string): string => `${said.replace(/）$/, "")}，${note}）`,
    columns: { status: "状态", due: "截止时间", owner: "负责人" },
    label: (name: string, value: string): string => `${name}：${value}`,
    note: "备注",
    tails: { status: [" --", "，状态："], due: ["，", "，截止："], owner: ["，负责人：", " --"] },
    ownerBefore: (name: string): string => `${name}：`,
    days: (date: LocalDate): readonly string[] => {
      const [year, month, day] = split(date);
      return [`${month}月${day}日`, `${year}年${month}月${day}日`, date];
    },
  },
  en: {
    status: { open: "open", done: "done", dropped: "dropped" },
    dated: (word: string, on: LocalDate): string => `${word} ${on}`,
    noted: (said: string, note: string): string => `${said} (${note})`,
    columns: { status: "Status", due: "Due", owner: "Owner" },
    label: (name: string, value: string): string => `${name}: ${value}`,
    note: "Note",
    tails: {
      status: [" -- ", ", status: "],
      due: [" by ", ", due: "],
      owner: [", owner: ", " -- "],
    },
    ownerBefore: (name: string): string => `${name}: `,
    days: (date: LocalDate): readonly string[] => {
      const [year, month, day] = split(date);
      const words = `${day} ${MONTHS[month - 1]}`;
      return [words, `${words} ${year}`, date];
    },
  },
} as const satisfies Record<Language, object>;
