import type { Messages } from "../en.ts";
import { change, correction } from "./mail-change.ts";
import { command } from "./mail-command.ts";
import { imap } from "./mail-imap.ts";
import { send } from "./mail-send.ts";

const weekday = (isoWeekday: number): string => "一二三四五六日"[isoWeekday - 1] ?? "";
const usual: ReadonlyMap<string, string> = new Map([
  ["责任人", "负责人"],
  ["完成时间", "截止时间"],
  ["完成日期", "截止时间"],
  ["期限", "截止时间"],
]);

const working = (isWorkday: boolean | undefined): string => (isWorkday ? "，调休上班" : "");

export const mail: Messages["mail"] = {
  command,
  imap,
  send,
  kind: {
    notice: "会议通知",
    minutes: "会议纪要",
    actions: "行动项",
    cancel: "会议取消",
    reminder: "行动项提醒",
    digest: "会议进展",
  },
  change,
  correction,
  column: (name) => usual.get(name.trim()) ?? name,
  open: "待定",
  date: {
    long: ({ year, month, day, isoWeekday, isWorkday }) =>
      `${year}年${month}月${day}日（星期${weekday(isoWeekday)}${working(isWorkday)}）`,
    short: ({ month, day, isoWeekday, isWorkday }) =>
      `${month}月${day}日（星期${weekday(isoWeekday)}${working(isWorkday)}）`,
    subject: ({ month, day, isoWeekday }) => `${month}月${day}日（周${weekday(isoWeekday)}）`,
    subjectOfYear: ({ year, month, day, isoWeekday }) =>
      `${year}年${month}月${day}日（周${weekday(isoWeekday)}）`,
  },
  at: (date, time) => `${date}${time}`,
  through: (from, until) => `${from}至${until}`,
  dayOnly: (date) => `${date}，具体时间待定`,
  noTime: "时间待定",
  replyBy: (date, time) => `${date}${time}前`,
  replySoon: "24 小时内",
  preview: {
    list: (parts) => parts.join(" · "),
    documents: (day) => `${day}前交材料`,
    counts: (decided, open) => `${decided} 项已定${open === 0 ? "" : `、${open} 项待定`}`,
    reply: (replyBy) => `请在${replyBy}回复`,
    actions: (open, firstDue) => `${open} 项任务${firstDue === "" ? "" : `，最早${firstDue}到期`}`,
    task: (task, due) => (due === "" ? task : `${task}：${due}`),
    more: (count) => `另有 ${count} 项`,
    cancelled: "无需到会，也不必再准备",
  },
  department: (dept, names) => (dept === "" ? names.join("、") : `${dept}：${names.join("、")}`),
  departments: (all) => all.join("；"),
  personal: {
    prepare: (documents, due, items) => {
      const parts = [
        ...(documents === 0 ? [] : [`${due === "" ? "" : `${due}前`}提交 ${documents} 份材料`]),
        ...(items === 0 ? [] : [`主讲 ${items} 个议题`]),
      ];
      return parts.length === 0 ? "" : `请您准备：${parts.join("，")}。`;
    },
    tasks: (count, due) =>
      count === 0
        ? ""
        : `您有 ${count} 项任务${due === "" ? "" : `，${count === 1 ? "" : "最早一项"}${due}到期`}。`,
  },
  released: {
    kind: "您名下已无任务",
    meetings: (count) => `${count} 场会议`,
    preview: (count) => `从日历中移除 ${count} 项日程`,
  },
  join: "加入会议",
  nextMeeting: (when, place) => (place === "" ? when : `${when}，${place}`),
  elsewhere: (time, zone) => `${zone} ${time}`,
  status: { open: "进行中", done: "已完成", dropped: "已取消" },
  timezone: (name, offset) => `${name === "Asia/Shanghai" ? "北京时间" : name}，${offset}`,
  subject: (kind, parts) => `【${kind}】${parts.join(" · ")}`,
  including: (document) => `含《${document}》`,
  openActions: (count, overdue, firstDue) =>
    [
      ...(overdue === 0 ? [] : [`${overdue} 项已逾期`]),
      `${count} 项进行中`,
      ...(firstDue === "" || overdue > 0 ? [] : [`最早 ${firstDue}到期`]),
    ].join("，"),
  reminder: {
    meetings: (count) => `${count} 场会议的任务`,
    counts: (overdue, today, soon, undated) =>
      [
        overdue > 0 ? `${overdue} 项已逾期` : "",
        today > 0 ? `${today} 项今天到期` : "",
        soon > 0 ? `${soon} 项即将到期` : "",
        undated > 0 ? `${undated} 项截止时间待定` : "",
      ]
        .filter((part) => part !== "")
        .join("、"),
    first: (counts, date, dated) =>
      `${dated === 1 ? "截止时间" : "最早截止时间"} ${date}${counts === "" ? "" : `，另有 ${counts}`}`,
    urgent: {
      overdue: (count) => `逾期${count}项`,
      today: "今天到期",
      soon: (days) => `${days}天后到期`,
      undated: "请定截止时间",
    },
  },
  digest: {
    counts: (overdue, open, decided) =>
      [
        overdue > 0 ? `${overdue} 项已逾期` : "",
        open > 0 ? `${open} 项进行中` : "没有进行中的任务",
        decided > 0 ? `达成结论 ${decided} 项` : "",
      ]
        .filter((part) => part !== "")
        .join("，"),
    since: (day) => `${day}以来`,
    late: (name, count) => `${name === "" ? "无负责人" : name}：${count} 项逾期`,
    next: (when) => `下次会议 ${when}`,
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
    before: "会前准备",
    prepare: (person, title, due, link) =>
      `${person === "" ? "" : `${person}：`}${due === "" ? "" : `${due}前`}提交材料《${title}》${link === "" ? "" : `：${link}`}`,
    agenda: "议程",
    opening: "开场",
    item: (time, title, presenter, mustReach) =>
      `${time === "" ? "" : `${time} `}${title}${presenter === "" ? "" : `（${presenter}）`}${mustReach === "" ? "" : `，必达结论：${mustReach}`}`,
    task: (owner, task) => (owner === "" ? task : `${owner}：${task}`),
    deliverable: (deliverable) => `交付物：${deliverable}`,
    topic: (title) => `来自议题：${title}`,
    meeting: (title) => `会议：${title}`,
  },
  attachment: (name, size) => `${name}（${size}）`,
  person: (name, dept) => `${name}（${dept}）`,
  bareTitle: (title) => title.replace(/^[《“](.*)[》”]$/, "$1"),
};
