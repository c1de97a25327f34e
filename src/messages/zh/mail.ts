import type { Messages } from "../en.ts";
import { change, correction } from "./mail-change.ts";
import { command } from "./mail-command.ts";
import { send } from "./mail-send.ts";

const weekday = (isoWeekday: number): string => "一二三四五六日"[isoWeekday - 1] ?? "";

export const mail: Messages["mail"] = {
  command,
  send,
  kind: {
    notice: "会议通知",
    minutes: "会议纪要",
    actions: "行动项",
    cancel: "会议取消",
    reminder: "行动项提醒",
  },
  change,
  correction,
  open: "待定",
  date: {
    long: ({ year, month, day, isoWeekday }) =>
      `${year}年${month}月${day}日（星期${weekday(isoWeekday)}）`,
    short: ({ month, day, isoWeekday }) => `${month}月${day}日（星期${weekday(isoWeekday)}）`,
    subject: ({ month, day, isoWeekday }) => `${month}月${day}日（周${weekday(isoWeekday)}）`,
    subjectOfYear: ({ year, month, day, isoWeekday }) =>
      `${year}年${month}月${day}日（周${weekday(isoWeekday)}）`,
  },
  at: (date, time) => `${date}${time}`,
  timezone: (name, offset) => `${name === "Asia/Shanghai" ? "北京时间" : name}，${offset}`,
  subject: (kind, parts) => `【${kind}】${parts.join(" · ")}`,
  including: (document) => `含《${document}》`,
  openActions: (count, firstDue) =>
    `${count} 项待办${firstDue === "" ? "" : `，最早 ${firstDue}到期`}`,
  reminder: {
    meetings: (count) => `${count} 场会议的任务`,
    counts: (overdue, today, soon, undated) =>
      [
        overdue > 0 ? `${overdue} 项已逾期` : "",
        today > 0 ? `${today} 项今天到期` : "",
        soon > 0 ? `${soon} 项即将到期` : "",
        undated > 0 ? `${undated} 项期限待定` : "",
      ]
        .filter((part) => part !== "")
        .join("、"),
    first: (counts, date, dated) => `${counts}，${dated === 1 ? "期限" : "最早期限"} ${date}`,
  },
  history: {
    promised: ({ year, month, day }, isThisYear) =>
      `${isThisYear ? "" : `${year}年`}${month}月${day}日提出`,
    moved: (count) => (count === 0 ? "" : `已改期 ${count} 次`),
    between: "，",
  },
  calendar: {
    untitled: "会议",
    objective: (objective) => `会议目标：${objective}`,
    when: (time, timezone) => `时间：${time}${timezone === "" ? "" : `（${timezone}）`}`,
    online: (link) => `线上入会：${link}`,
    host: (name) => `主持人：${name}`,
    agenda: "议程",
    opening: "开场",
    item: (time, title, presenter, mustReach) =>
      `${time === "" ? "" : `${time} `}${title}${presenter === "" ? "" : `（${presenter}）`}${mustReach === "" ? "" : `，必达结论：${mustReach}`}`,
    task: (owner, task) => (owner === "" ? task : `${owner}：${task}`),
    deliverable: (deliverable) => `交付物：${deliverable}`,
    topic: (title) => `来自议题：${title}`,
    meeting: (title) => `会议：${title}`,
  },
  person: (name, dept) => `${name}（${dept}）`,
  bareTitle: (title) => title.replace(/^[《“](.*)[》”]$/, "$1"),
};
