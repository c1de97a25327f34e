import type { Messages } from "../en.ts";

export const status: Messages["status"] = {
  description:
    "列出现在该做的事，最急的在前：待发的会议通知、今天的会、待写和待发的纪要、已逾期或一周内到期的行动项、发件箱里没有发出的草稿。不需要任何配置。退出码 0：正常；1：用了 --check 且有逾期；2：有文件读不了。",
  arguments: "会议文件、文件夹或通配符（默认当前文件夹）",
  options: {
    format: "text；json 供其他程序使用；md 可贴到群里或知识库",
    all: "text、md：全部列出，不限于最急的 30 项",
    check: "有逾期时以 1 退出，用于每晚的定时任务",
    now: "按这个时间判断，而不是现在",
  },
  examples: [
    ["collab status", "今天早上该做什么"],
    ["collab status meetings --check", "每晚的定时任务：有逾期就报错"],
    ["collab status --format md", "贴到群里"],
    ["collab status --now 2026-12-04", "看那一天会是什么情况"],
  ],
  title: "待办",
  nothing: "没有待办：没有要发的通知、要写的纪要，也没有到期的行动项。",
  noMeetings: "没有找到会议文件——请指定会议文件或所在文件夹",
  kinds: {
    notice: "通知",
    meeting: "开会",
    minutes: "纪要",
    "minutes-mail": "纪要",
    action: "行动项",
    draft: "草稿",
  },
  notice: (title, workdays, overdue) =>
    overdue
      ? `“${title}”的会议通知早该发出，请马上发`
      : `发“${title}”的会议通知（离开会还有 ${workdays} 个工作日）`,
  meeting: (title, time) => (time === null ? `今天开“${title}”` : `今天 ${time} 开“${title}”`),
  minutes: (title, hours) =>
    hours < 0 ? `写“${title}”的纪要：已过 24 小时` : `写“${title}”的纪要（还剩 ${hours} 小时）`,
  "minutes-mail": (title, hours) =>
    hours < 0 ? `发“${title}”的纪要：已过 24 小时` : `发“${title}”的纪要（还剩 ${hours} 小时）`,
  action: (owner, task, left, ref) =>
    `${owner === "" ? "无人负责" : owner}：${task}（${left}）${ref}`,
  draft: (name) => `草稿没有发出：${name}`,
  sentByHand:
    "用邮件软件自己发出的，请把发出时间写进会议文件：会议通知写在“通知时间（notified）”，会议纪要写在“纪要时间（minutes-sent）”。",
  old: (count) => `另有 ${count} 次更早的会议一直没有纪要。`,
  more: (count, overdue) =>
    `…… 另有 ${count} 项${overdue > 0 ? `，其中 ${overdue} 项已逾期` : ""}（加 --all 全部列出）`,
  summary: (count, overdue) => `${count} 项待办${overdue > 0 ? ` · ${overdue} 项已逾期` : ""}`,
};
